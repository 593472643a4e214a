/** Where a page of results ended: the score and id of its last hit, so that what comes in between moves nothing. */
import { UsageError } from '../../model/errors.ts';

export interface Place {
  readonly score: number;
  readonly id: string;
}

export function writeCursor({ score, id }: Place): string {
  return Buffer.from(JSON.stringify([score, id])).toString('base64url');
}

/** @throws UsageError for what no search gave. */
export function readCursor(cursor: string): Place {
  try {
    const [score, id] = JSON.parse(Buffer.from(cursor, 'base64url').toString()) as unknown[];
    if (Number.isInteger(score) && typeof id === 'string') return { score: score as number, id };
  } catch {
    // Falls through: whatever it is, it is none.
  }
  throw new UsageError('This is no place to read on from: take "next" of the page before, unaltered.');
}
