/**
 * Pages fetched earlier, one file each: a line of JSON that says what it is, then the bytes. They are only used when
 * the server says that nothing has changed, and only when they are as they were written.
 */
import { createHash } from 'node:crypto';
import { mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';

const FORMAT = 'entente.page/1';

const headSchema = z.object({
  format: z.literal(FORMAT),
  url: z.string(),
  etag: z.string().nullable(),
  lastModified: z.string().nullable(),
  contentType: z.string().nullable(),
  /** Hexadecimal, of the bytes behind this line. */
  sha256: z.string(),
});

export interface CachedPage {
  readonly url: string;
  /** What to ask the server by; one of both at least. */
  readonly etag: string | null;
  readonly lastModified: string | null;
  readonly contentType: string | null;
  readonly bytes: Buffer;
}

export interface PageCache {
  /** The page as it was kept; null where there is none, or it is damaged. */
  readonly find: (url: string) => Promise<CachedPage | null>;
  readonly keep: (page: CachedPage) => Promise<void>;
}

const digest = (bytes: string | Uint8Array) => createHash('sha256').update(bytes).digest('hex');
const codeOf = (error: unknown) => (error instanceof Error && 'code' in error ? String(error.code) : null);

function parsePage(file: Buffer, url: string): CachedPage | null {
  const end = file.indexOf(10);
  let value: unknown;
  try {
    value = JSON.parse(file.toString('utf8', 0, Math.max(0, end)));
  } catch {
    return null;
  }
  const head = headSchema.safeParse(value);
  const bytes = file.subarray(end + 1);
  if (!head.success || head.data.url !== url || head.data.sha256 !== digest(bytes)) return null;
  const { etag, lastModified, contentType } = head.data;
  return { url, etag, lastModified, contentType, bytes };
}

/**
 * A cache in a folder, which is made when the first page is kept. Nothing that goes wrong with it stops the reading:
 * `onTrouble` gets a sentence, the same one once.
 */
export function openCache(folder: string, onTrouble: (message: string) => void): PageCache {
  const told = new Set<string>();
  const tell = (message: string) => {
    if (!told.has(message)) onTrouble(message);
    told.add(message);
  };
  const fileOf = (url: string) => join(folder, `${digest(url)}.page`);
  let writes = 0;
  return {
    async find(url) {
      let file: Buffer;
      try {
        file = await readFile(fileOf(url));
      } catch (error) {
        const code = codeOf(error);
        if (code === null) throw error;
        // A file where the folder should be is told of when the page is kept.
        if (code !== 'ENOENT' && code !== 'ENOTDIR')
          tell(`The cache "${folder}" cannot be read (${code}); pages are fetched in full.`);
        return null;
      }
      const page = parsePage(file, url);
      if (page === null) tell(`The copy of ${url} in the cache was damaged; the page was fetched anew.`);
      return page;
    },
    async keep({ bytes, ...head }) {
      const file = fileOf(head.url);
      // Under another name until it is whole: another process may look for it now.
      const unfinished = `${file}.${process.pid}-${writes++}.tmp`;
      const line = JSON.stringify({ format: FORMAT, ...head, sha256: digest(bytes) });
      try {
        await mkdir(folder, { recursive: true, mode: 0o700 });
        await writeFile(unfinished, Buffer.concat([Buffer.from(`${line}\n`), bytes]), { mode: 0o600 });
        await rename(unfinished, file);
      } catch (error) {
        const code = codeOf(error);
        if (code === null) throw error;
        await rm(unfinished, { force: true }).catch(() => {});
        tell(
          `The cache "${folder}" cannot be written (${code}); pages are not remembered. Name another with --cache.`,
        );
      }
    },
  };
}
