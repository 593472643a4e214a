/** Where bytes come from, as async iterables of chunks. */
import { createReadStream } from 'node:fs';
import { UnreadableError } from '../model/errors.ts';

export type Bytes = AsyncIterable<Uint8Array>;

/** Chunks of a file, pipe or device; nothing is opened before the first chunk is asked for. */
export async function* readFileBytes(file: string): AsyncGenerator<Uint8Array> {
  yield* createReadStream(file, { highWaterMark: 1 << 18 });
}

/**
 * The first bytes of a stream (`size` or all there are), and the whole stream again with those bytes in front.
 * `whole` can be iterated once; ending that iteration early closes the source.
 */
export async function peekBytes(bytes: Bytes, size: number): Promise<{ head: Buffer; whole: Bytes }> {
  const source = bytes[Symbol.asyncIterator]();
  const seen: Uint8Array[] = [];
  let length = 0;
  let done = false;
  while (length < size && !done) {
    const next = await source.next();
    if (next.done) done = true;
    else {
      seen.push(next.value);
      length += next.value.length;
    }
  }
  async function* replay(): AsyncGenerator<Uint8Array> {
    try {
      yield* seen.splice(0);
      while (!done) {
        const next = await source.next();
        if (next.done) return;
        yield next.value;
      }
    } finally {
      await source.return?.();
    }
  }
  return { head: Buffer.concat(seen).subarray(0, size), whole: replay() };
}

/** The same chunks. @throws UnreadableError once there are more than `limit` bytes of them. */
export async function* limitBytes(bytes: Bytes, limit: number): AsyncGenerator<Uint8Array> {
  let length = 0;
  for await (const chunk of bytes) {
    length += chunk.length;
    if (length > limit)
      throw new UnreadableError(
        `It unpacks to more than ${Math.floor(limit / 1024 / 1024)} MB. Download it, unpack it and give the file.`,
      );
    yield chunk;
  }
}

/** All of a stream. @throws UnreadableError where it has more than `limit` bytes. */
export async function readWhole(bytes: Bytes, limit: number): Promise<Buffer> {
  const chunks: Uint8Array[] = [];
  let length = 0;
  for await (const chunk of bytes) {
    length += chunk.length;
    if (length > limit)
      throw new UnreadableError(
        `It is larger than ${Math.floor(limit / 1024 / 1024)} MB. Split it, or give its reports as JSONL.`,
      );
    chunks.push(chunk);
  }
  return Buffer.concat(chunks, length);
}

/**
 * The same chunks until `signal` aborts, then the end. Without this a reader that waits for a silent pipe would
 * not notice that it was told to stop.
 */
export async function* untilAborted(
  bytes: Bytes,
  signal: AbortSignal | undefined,
): AsyncGenerator<Uint8Array> {
  if (signal === undefined) return yield* bytes;
  if (signal.aborted) return;
  const source = bytes[Symbol.asyncIterator]();
  let stop: () => void = () => {};
  const stopped = new Promise<'stopped'>((resolve) => {
    stop = () => resolve('stopped');
    signal.addEventListener('abort', stop, { once: true });
  });
  let waiting = false;
  try {
    for (;;) {
      waiting = true;
      const next = await Promise.race([source.next(), stopped]);
      if (next === 'stopped') return;
      waiting = false;
      if (next.done) return;
      yield next.value;
    }
  } finally {
    signal.removeEventListener('abort', stop);
    // A source that never answers would never finish its return() either.
    if (!waiting) await source.return?.();
  }
}
