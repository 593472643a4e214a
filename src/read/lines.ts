import type { Bytes } from './bytes.ts';

/** One line without its line feed; `bytes` is null for a line longer than the limit, which is skipped. */
export interface Line {
  /** Counted from 1. */
  readonly number: number;
  readonly bytes: Buffer | null;
  /** False for a last line without a line feed. */
  readonly closed: boolean;
}

/** Cuts a stream at line feeds, holding no more than one line of at most `limit` bytes. */
export async function* splitLines(bytes: Bytes, limit: number): AsyncGenerator<Line> {
  let number = 1;
  let parts: Uint8Array[] = [];
  let length = 0;
  const add = (part: Uint8Array) => {
    length += part.length;
    if (length > limit) parts = [];
    else parts.push(part);
  };
  const close = (closed: boolean): Line => {
    const line = { number: number++, bytes: length > limit ? null : Buffer.concat(parts), closed };
    parts = [];
    length = 0;
    return line;
  };
  for await (const chunk of bytes) {
    let start = 0;
    for (let end = chunk.indexOf(10); end >= 0; end = chunk.indexOf(10, start)) {
      add(chunk.subarray(start, end));
      yield close(true);
      start = end + 1;
    }
    if (start < chunk.length) add(chunk.subarray(start));
  }
  if (length > 0) yield close(false);
}
