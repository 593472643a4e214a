/** The publication date as an anchor to count from. */
import type { Published } from '../../model/document.ts';
import { dayNumber, daysOf } from '../../model/edtf.ts';
import type { Anchor } from './context.ts';

/** Null where nothing is known on one side: an open bound anchors nothing. */
export function anchorOf(published: Published): Anchor | null {
  const inferred = published.basis === 'inferred' || published.value === null;
  const days = daysOf(published.value);
  if (days !== null && Number.isFinite(days.first) && Number.isFinite(days.last))
    return { first: days.first, last: days.last, inferred };
  const first = published.earliest === undefined ? Number.NaN : dayNumber(published.earliest);
  const last = published.latest === undefined ? Number.NaN : dayNumber(published.latest);
  return first <= last ? { first, last, inferred: true } : null;
}
