/** The files in a zip archive, as inputs: `archive.zip!folder/page.html`, described by the `documents.csv` beside them. */
import type { Unread } from '../../model/document.ts';
import { UnreadableError } from '../../model/errors.ts';
import { type Bytes, readWhole } from '../bytes.ts';
import { explainContainer } from '../detect-format.ts';
import { explainError } from '../errors.ts';
import type { Opened } from '../opened.ts';
import { NO_METADATA } from '../report.ts';
import { parseSidecar, SIDECAR_NAME } from '../sidecar.ts';
import { lookUp, makeTable, nameUnusedRows, type Table } from '../tables.ts';
import { type Archive, type ArchiveLimits, openZip, type ZipEntry } from './zip.ts';

const MAX_TABLE_BYTES = 64 * 1024 * 1024;

const isTable = ({ name }: ZipEntry) => name === SIDECAR_NAME || name.endsWith(`/${SIDECAR_NAME}`);

async function openTables(
  archive: Archive,
  prefix: string,
  onUnread: (unread: Unread) => void,
): Promise<readonly Table[]> {
  const tables: Table[] = [];
  for (const entry of archive.entries.filter(isTable)) {
    const path = `${prefix}${entry.name}`;
    const warn = (reason: string) => onUnread({ path, reason });
    try {
      if (entry.problem !== null) throw new UnreadableError(entry.problem);
      const rows = parseSidecar(await readWhole(entry.open(), MAX_TABLE_BYTES), warn);
      tables.push(makeTable(rows, path.slice(0, -SIDECAR_NAME.length)));
    } catch (error) {
      warn(`${explainError(error)} The texts beside it were read without it.`);
    }
  }
  // The longer its folder's path, the nearer a table is.
  return tables.sort((a, b) => b.prefix.length - a.prefix.length);
}

/**
 * Inputs in the order of code units of their names. What cannot be opened goes to `onUnread`.
 * @throws UnreadableError for a damaged archive, one inside another, and what office programs pack as zip.
 */
export async function* openEntries(
  { path, file, inArchive }: Pick<Opened, 'path' | 'file' | 'inArchive'>,
  bytes: Bytes,
  limits: ArchiveLimits & { readonly maxTextBytes: number },
  onUnread: (unread: Unread) => void,
): AsyncGenerator<Opened> {
  const archive = await openZip(file ?? (await readWhole(bytes, limits.maxTextBytes)), limits);
  try {
    const container = explainContainer(archive.entries.map(({ name }) => name));
    if (container !== null) throw new UnreadableError(container);
    if (inArchive)
      throw new UnreadableError(
        'An archive inside an archive is not unpacked. Unpack the outer one and give the inner one by itself.',
      );
    const files = archive.entries.filter((entry) => !isTable(entry));
    if (files.length === 0 && archive.problem === null)
      throw new UnreadableError('The archive holds no files to read. Give one that does.');
    const prefix = `${path}!`;
    const tables = await openTables(archive, prefix, onUnread);
    for (const { name, problem, open } of files) {
      const inner = `${prefix}${name}`;
      const above = tables.filter((table) => inner.startsWith(table.prefix));
      const metadata = lookUp(above, inner) ?? NO_METADATA;
      if (problem !== null) onUnread({ path: inner, reason: problem });
      else yield { path: inner, metadata, bytes: open(), file: null, inArchive: true, close: () => {} };
    }
    for (const table of tables) nameUnusedRows(table, onUnread);
    if (archive.problem !== null) onUnread({ path, reason: archive.problem });
  } finally {
    archive.close();
  }
}
