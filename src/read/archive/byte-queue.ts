/** A stream that can be looked at before it is taken. Each byte is copied a bounded number of times. */
import type { Bytes } from '../bytes.ts';

export interface ByteQueue {
  /** The next bytes without taking them: `size`, or fewer at the end of the stream. */
  readonly peek: (size: number) => Promise<Buffer>;
  /** Takes `size` bytes that were peeked at. */
  readonly drop: (size: number) => void;
  /** Takes `size` bytes without holding them; the number that there were. */
  readonly skip: (size: number) => Promise<number>;
  /** The chunk that comes next, whatever its length; null at the end. */
  readonly next: () => Promise<Buffer | null>;
  /** Puts bytes back in front. */
  readonly unread: (bytes: Buffer) => void;
  /** Lets go of the stream. */
  readonly close: () => Promise<void>;
}

export function makeByteQueue(bytes: Bytes): ByteQueue {
  const source = bytes[Symbol.asyncIterator]();
  let chunks: Buffer[] = [];
  let length = 0;
  async function pull(): Promise<boolean> {
    const { done, value } = await source.next();
    if (done) return false;
    chunks.push(Buffer.from(value.buffer, value.byteOffset, value.length));
    length += value.length;
    return true;
  }
  function drop(size: number): void {
    let left = size;
    while (left > 0) {
      const first = chunks[0]!;
      if (first.length > left) chunks[0] = first.subarray(left);
      else chunks.shift();
      left -= Math.min(left, first.length);
    }
    length -= size;
  }
  const queue: ByteQueue = {
    async peek(size) {
      while (length < size && (await pull())) {}
      if ((chunks[0]?.length ?? 0) < size && chunks.length > 1) chunks = [Buffer.concat(chunks)];
      return (chunks[0] ?? Buffer.alloc(0)).subarray(0, size);
    },
    drop,
    async skip(size) {
      let left = size;
      while (left > 0) {
        if (length === 0 && !(await pull())) break;
        const some = Math.min(left, length);
        drop(some);
        left -= some;
      }
      return size - left;
    },
    async next() {
      while (length === 0 && (await pull())) {}
      const first = chunks.shift() ?? null;
      length -= first?.length ?? 0;
      return first;
    },
    unread(bytes) {
      if (bytes.length === 0) return;
      chunks.unshift(bytes);
      length += bytes.length;
    },
    async close() {
      await source.return?.();
    },
  };
  return queue;
}
