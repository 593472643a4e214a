/** What should have happened by the reader's day. */
import { dayNumber, daysOf } from './edtf.ts';
import { hasHappened, isExit } from './kinds/kinds.ts';
import type { Entry } from './ledger.ts';

/** It was to happen before `asOf`, an ISO day, and no report says that it did, or that it will not. */
export function isOverdue(entry: Omit<Entry, 'overdue'>, asOf: string): boolean {
  const { kind, stage, date, outlook } = entry;
  if (kind === 'figure' || (stage !== null && (hasHappened(kind, stage) || isExit(kind, stage))))
    return false;
  const refused = stage === null && (outlook?.certainty === 'denied' || outlook?.certainty === 'unlikely');
  const due = kind === 'agreement' || kind === 'programme' ? (outlook?.when.value ?? null) : date.value;
  const last = daysOf(due)?.last ?? Number.POSITIVE_INFINITY;
  return !refused && last < dayNumber(asOf);
}
