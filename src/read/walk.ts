/** From the paths that were given to the files that are to be read, in an order that is the same everywhere. */
import { readdir, realpath, stat } from 'node:fs/promises';
import { basename, dirname, isAbsolute, join } from 'node:path';
import type { Unread } from '../model/document.ts';
import { UnreadableError } from '../model/errors.ts';
import { explainError } from './errors.ts';
import type { Metadata } from './report.ts';
import { readSidecar, SIDECAR_NAME } from './sidecar.ts';
import { lookUp, makeTable, nameUnusedRows, type Table } from './tables.ts';

/** A file to read. */
export interface Input {
  /** As given, or below a folder as given, with "/" between names: what documents and messages show. */
  readonly path: string;
  /** Where it can be opened. */
  readonly file: string;
  /** Whether it is a file that can be read in any order, not a pipe or device. */
  readonly seekable: boolean;
  /** From a sidecar; null when it names no such file. */
  readonly metadata: Metadata | null;
}

export interface WalkOptions {
  /** The folder that relative paths start from. */
  readonly cwd: string;
  readonly onUnread: (unread: Unread) => void;
}

async function openTable(folder: string, prefix: string, options: WalkOptions): Promise<Table | null> {
  const path = `${prefix}${SIDECAR_NAME}`;
  const warn = (reason: string) => options.onUnread({ path, reason });
  try {
    const rows = await readSidecar(join(folder, SIDECAR_NAME), warn);
    return rows === null ? null : makeTable(rows, prefix);
  } catch (error) {
    warn(`${explainError(error)} The texts beside it were read without it.`);
    return null;
  }
}

async function* walkFolder(
  folder: string,
  prefix: string,
  outer: readonly Table[],
  seen: Set<string>,
  options: WalkOptions,
): AsyncGenerator<Input> {
  // A symbolic link may lead back up: each folder is entered once, whatever it is called.
  const real = await realpath(folder);
  if (seen.has(real)) return;
  seen.add(real);
  const names = (await readdir(folder)).filter((name) => !name.startsWith('.') && name !== SIDECAR_NAME);
  const table = await openTable(folder, prefix, options);
  const tables = table === null ? outer : [table, ...outer];
  for (const name of names.sort((a, b) => (a < b ? -1 : 1))) {
    const file = join(folder, name);
    const path = `${prefix}${name}`;
    try {
      const entry = await stat(file);
      if (entry.isDirectory()) yield* walkFolder(file, `${path}/`, tables, seen, options);
      else if (entry.isFile()) yield { path, file, seekable: true, metadata: lookUp(tables, path) };
      else throw new UnreadableError('It is a pipe or device. Give its path by itself to read it.');
    } catch (error) {
      options.onUnread({ path, reason: explainError(error) });
    }
  }
  if (table !== null) nameUnusedRows(table, options.onUnread);
}

/** The files behind one path: itself, or those of the folder and the folders in it; hidden ones are passed over. */
export async function* listInputs(path: string, options: WalkOptions): AsyncGenerator<Input> {
  const file = isAbsolute(path) ? path : join(options.cwd, path);
  try {
    const entry = await stat(file);
    if (entry.isDirectory()) {
      const prefix = path.endsWith('/') ? path : `${path}/`;
      let empty = true;
      for await (const input of walkFolder(file, prefix, [], new Set(), options)) {
        empty = false;
        yield input;
      }
      if (empty) options.onUnread({ path, reason: 'The folder holds no files to read. Give one that does.' });
      return;
    }
    if (basename(file) === SIDECAR_NAME)
      throw new UnreadableError('It describes the texts beside it. Give the folder, and it is used.');
    const prefix = path.slice(0, path.length - basename(path).length);
    const table = await openTable(dirname(file), prefix, options);
    const metadata = table === null ? null : lookUp([table], path);
    yield { path, file, seekable: entry.isFile(), metadata };
  } catch (error) {
    options.onUnread({ path, reason: explainError(error) });
  }
}
