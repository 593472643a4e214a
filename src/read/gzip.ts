/** Gzip, unpacked as it streams; a file that breaks off still gives what could be unpacked before. */
import { constants, createGunzip } from 'node:zlib';
import type { Bytes } from './bytes.ts';
import { makeInflater, SLICE } from './inflate.ts';

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
  const inflater = makeInflater(createGunzip({ flush: constants.Z_SYNC_FLUSH }));
  const over = () => inflater.failure() !== null || inflater.ended();
  try {
    for await (const chunk of bytes) {
      for (let at = 0; at < chunk.length && !over(); at += SLICE)
        yield* await inflater.feed(chunk.subarray(at, at + SLICE));
      if (over()) break;
    }
    if (!over()) yield* await inflater.finish();
    const failure = inflater.failure();
    if (failure !== null) onDamage(explainDamage(failure));
  } finally {
    inflater.close();
  }
}
