/** Gzip, unpacked as it streams; a file that breaks off still gives what could be unpacked before. */
import { constants, createGunzip } from 'node:zlib';
import type { Bytes } from './bytes.ts';

/** A chunk of 16 KB unpacks to 16 MB at the very most (deflate's ratio ends at 1032), which bounds what waits in memory. */
const SLICE = 16 * 1024;

export function isGzip(head: Uint8Array): boolean {
  return head[0] === 0x1f && head[1] === 0x8b && head[2] === 8;
}

function explainDamage(error: Error): string {
  const code = 'code' in error ? error.code : null;
  const what =
    code === 'Z_BUF_ERROR' ? 'The gzip file ends too early' : `The gzip file is damaged (${error.message})`;
  return `${what}; only what could be unpacked before that was read. Fetch or pack the file again.`;
}

/**
 * Unpacks. When the data is cut off or damaged, all that was unpacked before is still yielded, then `onDamage` gets
 * a sentence and the iteration ends as if the data did.
 */
export async function* unpackGzip(
  bytes: Bytes,
  onDamage: (reason: string) => void,
): AsyncGenerator<Uint8Array> {
  const engine = createGunzip({ flush: constants.Z_SYNC_FLUSH });
  const unpacked: Uint8Array[] = [];
  let failure: Error | null = null;
  let ended = false;
  let proceed: () => void = () => {};
  engine.on('data', (chunk: Uint8Array) => unpacked.push(chunk));
  engine.on('error', (error) => {
    failure ??= error;
  });
  // After bytes that belong to no gzip member the engine ends, and never calls back for the slice that held them.
  engine.on('end', () => {
    ended = true;
    proceed();
  });
  engine.on('close', () => proceed());
  // Written slice by slice, and closed only when all is out: a stream that fails drops what it has not handed on.
  const settled = (start: () => void) =>
    new Promise<void>((resolve) => {
      proceed = () => setImmediate(resolve);
      start();
    });
  const take = () => unpacked.splice(0);
  try {
    for await (const chunk of bytes) {
      for (let at = 0; at < chunk.length && failure === null && !ended; at += SLICE) {
        await settled(() => engine.write(chunk.subarray(at, at + SLICE), () => proceed()));
        yield* take();
      }
      if (failure !== null || ended) break;
    }
    if (failure === null && !ended) {
      await settled(() => engine.end());
      yield* take();
    }
    if (failure !== null) onDamage(explainDamage(failure));
  } finally {
    engine.destroy();
  }
}
