/** Annotated data as they lie: JSON Lines, packed. */
import { readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';

/** Every row of a `.jsonl.gz`, as the file's own documentation types it. */
export function readLines<T>(path: string): T[] {
  return gunzipSync(readFileSync(path))
    .toString('utf8')
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as T);
}
