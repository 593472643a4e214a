/**
 * Gzip in which each record is packed by itself, as web archives are: a damaged member costs itself, and unpacking goes
 * on where the next one starts.
 */
import { constants, crc32, createInflateRaw, inflateRawSync } from 'node:zlib';
import type { Bytes } from '../bytes.ts';
import { makeInflater, SLICE } from '../inflate.ts';
import { type ByteQueue, makeByteQueue } from './byte-queue.ts';

const MAGIC = Buffer.from([0x1f, 0x8b, 8]);
const FIXED_HEADER = 10;
const TRAILER = 8;
/** Names and comments in the header of a member are short. */
const LONGEST_HEADER = 64 * 1024;
/** Stands where a member is missing, so that the next record is found. */
const GAP = Buffer.from('\r\n\r\n');

/** Length of the header that `head` starts with (RFC 1952); null where there is none. */
function measureHeader(head: Buffer): number | null {
  if (head.length < FIXED_HEADER || !head.subarray(0, 3).equals(MAGIC)) return null;
  const flags = head[3]!;
  let at = FIXED_HEADER;
  if (flags & 4) {
    if (head.length < at + 2) return null;
    at += 2 + head.readUInt16LE(at);
  }
  // File name and comment, each closed by a zero byte.
  for (const flag of [8, 16])
    if (flags & flag) {
      const end = head.indexOf(0, at);
      if (end < 0) return null;
      at = end + 1;
    }
  if (flags & 2) at += 2;
  return at <= head.length ? at : null;
}

/** Whether what is packed starts as a web archive does; `head` is enough of the packed bytes to tell. */
export function packsRecords(head: Buffer): boolean {
  const packed = head.subarray(measureHeader(head) ?? head.length).subarray(0, 1024);
  try {
    const start = inflateRawSync(packed, { finishFlush: constants.Z_SYNC_FLUSH });
    return start.toString('latin1', 0, 5) === 'WARC/';
  } catch {
    return false;
  }
}

async function findMember(queue: ByteQueue): Promise<void> {
  let tail: Buffer = Buffer.alloc(0);
  for (;;) {
    const chunk = await queue.next();
    if (chunk === null) return;
    const whole = Buffer.concat([tail, chunk]);
    const at = whole.indexOf(MAGIC);
    if (at >= 0) {
      queue.unread(whole.subarray(at));
      return;
    }
    tail = whole.subarray(Math.max(0, whole.length - MAGIC.length + 1));
  }
}

/** Unpacks one member, whose `header` is taken already. Returns what is wrong with it, or null. */
async function* unpackMember(queue: ByteQueue, header: Buffer): AsyncGenerator<Uint8Array, string | null> {
  const inflater = makeInflater(createInflateRaw({ flush: constants.Z_SYNC_FLUSH }));
  let fed = 0;
  let checksum = 0;
  try {
    while (!inflater.ended()) {
      const chunk = await queue.next();
      if (chunk === null) return 'it ends too early';
      const slice = chunk.subarray(0, SLICE);
      queue.unread(chunk.subarray(SLICE));
      fed += slice.length;
      for (const piece of await inflater.feed(slice)) {
        checksum = crc32(piece, checksum);
        yield piece;
      }
      const failure = inflater.failure();
      if (failure !== null) {
        // The next member may start anywhere in what did not unpack, even in what looked like this one's header.
        queue.unread(slice);
        if (fed === slice.length) queue.unread(header.subarray(1));
        return failure.message;
      }
      if (inflater.ended()) queue.unread(slice.subarray(slice.length - (fed - inflater.consumed())));
    }
  } finally {
    inflater.close();
  }
  const trailer = await queue.peek(TRAILER);
  if (trailer.length < TRAILER) return 'it ends too early';
  const expected = trailer.readUInt32LE(0);
  queue.drop(TRAILER);
  return checksum === expected ? null : 'a checksum is wrong';
}

/** Unpacks; each damaged place goes to `onDamage` with a sentence, and a gap stands where it was. */
export async function* unpackMembers(
  bytes: Bytes,
  onDamage: (reason: string) => void,
): AsyncGenerator<Uint8Array> {
  const queue = makeByteQueue(bytes);
  try {
    for (;;) {
      const head = await queue.peek(LONGEST_HEADER);
      if (head.length === 0) return;
      const header = measureHeader(head);
      let fault: string | null = 'it holds bytes that are not gzip';
      if (header === null) queue.drop(1);
      else {
        queue.drop(header);
        fault = yield* unpackMember(queue, Buffer.from(head.subarray(0, header)));
      }
      if (fault === null) continue;
      onDamage(`The gzip file is damaged (${fault}); what else it holds was read. Fetch the file again.`);
      await findMember(queue);
      yield GAP;
    }
  } finally {
    await queue.close();
  }
}
