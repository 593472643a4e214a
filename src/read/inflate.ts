/** A zlib stream driven slice by slice, so that nothing that was unpacked before an error is lost. */
import type { Gunzip, InflateRaw } from 'node:zlib';

/** A slice of 16 KB unpacks to 16 MB at the very most (deflate's ratio ends at 1032), which bounds what waits in memory. */
export const SLICE = 16 * 1024;

export interface Inflater {
  /** Unpacks a slice and gives all that comes out of it. */
  readonly feed: (slice: Uint8Array) => Promise<readonly Uint8Array[]>;
  /** Says that no more comes, and gives the rest. */
  readonly finish: () => Promise<readonly Uint8Array[]>;
  /** What went wrong; null as long as nothing did. */
  readonly failure: () => Error | null;
  /** True once the compressed data are complete; what follows them was not taken. */
  readonly ended: () => boolean;
  /** How many of the bytes that were fed belong to the compressed data. */
  readonly consumed: () => number;
  readonly close: () => void;
}

export function makeInflater(engine: Gunzip | InflateRaw): Inflater {
  const unpacked: Uint8Array[] = [];
  let failure: Error | null = null;
  let ended = false;
  let proceed: () => void = () => {};
  engine.on('data', (chunk: Uint8Array) => unpacked.push(chunk));
  engine.on('error', (error) => {
    failure ??= error;
  });
  // After bytes that belong to no compressed data the engine ends, and never calls back for the slice that held them.
  engine.on('end', () => {
    ended = true;
    proceed();
  });
  engine.on('close', () => proceed());
  // Written slice by slice, and closed only when all is out: a stream that fails drops what it has not handed on.
  const settled = async (start: () => void) => {
    await new Promise<void>((resolve) => {
      proceed = () => setImmediate(resolve);
      start();
    });
    return unpacked.splice(0);
  };
  return {
    feed: (slice) => settled(() => engine.write(slice, () => proceed())),
    finish: () => settled(() => engine.end()),
    failure: () => failure,
    ended: () => ended,
    consumed: () => engine.bytesWritten,
    close: () => engine.destroy(),
  };
}
