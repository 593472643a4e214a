/**
 * The records of a WARC file, cut by their own lengths. A record whose length is wrong, or that is none, costs itself
 * alone: the cut goes on where the next record starts.
 */
import type { Bytes } from '../bytes.ts';
import { type ByteQueue, makeByteQueue } from './byte-queue.ts';

/** Of a record beyond the limit only this much is kept: enough for its headers. */
const HEAD_BYTES = 64 * 1024;
const START = Buffer.from('WARC/');
const NEXT = Buffer.from('\r\n\r\nWARC/1.');
const HEADER_END = Buffer.from('\r\n\r\n');

export interface CutRecord {
  /** Counted from 1. */
  readonly number: number;
  /** Header and block without the empty lines behind; only their start where the record is too large. */
  readonly bytes: Buffer;
  /** Length of header and block. */
  readonly size: number;
  /** What is wrong with the cut, and what to do; null for a sound record. */
  readonly problem: string | null;
}

const NO_START =
  'No record starts where one should, so the bytes up to the next were passed over. Fetch the file again.';
const NO_LENGTH =
  'The record does not give its length (Content-Length) and was passed over. Fetch the file again.';
const WRONG_LENGTH =
  'The length that the record gives (Content-Length) is not its length, and it was passed over. Fetch the file again.';
const CUT_OFF = 'The file ends within this record, which was passed over. Fetch the file again.';

async function skipEmptyLines(queue: ByteQueue): Promise<void> {
  for (;;) {
    const chunk = await queue.next();
    if (chunk === null) return;
    const start = chunk.findIndex((byte) => byte !== 13 && byte !== 10);
    if (start < 0) continue;
    queue.unread(chunk.subarray(start));
    return;
  }
}

/** Moves to the next place that looks like the start of a record, or to the end. */
async function findNext(queue: ByteQueue): Promise<void> {
  let tail: Buffer = Buffer.alloc(0);
  for (;;) {
    const chunk = await queue.next();
    if (chunk === null) return;
    const whole = tail.length === 0 ? chunk : Buffer.concat([tail, chunk]);
    const at = whole.indexOf(NEXT);
    if (at >= 0) {
      queue.unread(whole.subarray(at));
      return;
    }
    tail = whole.subarray(Math.max(0, whole.length - NEXT.length + 1));
  }
}

/** Length of header and block together; null where the header does not say. */
async function measure(queue: ByteQueue): Promise<{ header: number; size: number } | null> {
  const head = await queue.peek(HEAD_BYTES);
  const end = head.indexOf(HEADER_END);
  if (end < 0) return null;
  const header = end + HEADER_END.length;
  const length = /^content-length:[ \t]*(\d{1,15})[ \t]*\r?$/im.exec(
    head.toString('latin1', 0, end + 2),
  )?.[1];
  return length === undefined ? null : { header, size: header + Number(length) };
}

/** True where the two empty lines that close a record follow, or at least the next record or the end. */
async function isBoundary(queue: ByteQueue): Promise<boolean> {
  if ((await queue.peek(HEADER_END.length)).equals(HEADER_END)) return true;
  await skipEmptyLines(queue);
  const next = await queue.peek(START.length);
  return next.length === 0 || next.equals(START);
}

/** Takes the bytes of a record, up to where the next starts if that comes first, and says whether the length was right. */
async function takeRecord(
  queue: ByteQueue,
  header: number,
  size: number,
): Promise<Omit<CutRecord, 'number'>> {
  const bytes = await queue.peek(size);
  const whole = bytes.length === size;
  queue.drop(bytes.length);
  if (whole && (await isBoundary(queue))) return { bytes, size, problem: null };
  const early = bytes.indexOf(NEXT, header - HEADER_END.length);
  if (early >= 0) queue.unread(bytes.subarray(early));
  else if (whole) await findNext(queue);
  return { bytes, size, problem: early >= 0 || whole ? WRONG_LENGTH : CUT_OFF };
}

/** Records in the order of the file, each held in memory up to `limit` bytes. */
export async function* cutRecords(bytes: Bytes, limit: number): AsyncGenerator<CutRecord> {
  const queue = makeByteQueue(bytes);
  try {
    for (let number = 1; ; number++) {
      await skipEmptyLines(queue);
      const start = await queue.peek(START.length);
      if (start.length === 0) return;
      const measured = start.equals(START) ? await measure(queue) : null;
      if (measured === null) {
        const problem = start.equals(START) ? NO_LENGTH : NO_START;
        // Past the start of this one, or it would be found again.
        queue.drop(1);
        await findNext(queue);
        yield { number, bytes: Buffer.alloc(0), size: 0, problem };
      } else if (measured.size > limit) {
        const head = Buffer.from(await queue.peek(Math.min(HEAD_BYTES, measured.size)));
        const there = await queue.skip(measured.size);
        const problem = there < measured.size ? CUT_OFF : null;
        if (problem === null && !(await isBoundary(queue))) await findNext(queue);
        yield { number, bytes: head, size: measured.size, problem };
      } else yield { number, ...(await takeRecord(queue, measured.header, measured.size)) };
    }
  } finally {
    await queue.close();
  }
}
