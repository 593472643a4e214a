/** The blocks of a kind, cut into stretches of time, so that a telling is compared only with what lies in its reach. */
import type { Days } from '../../model/edtf.ts';
import type { Telling } from '../tellings.ts';
import { MATCHERS } from './matchers.ts';
import { isPlaced } from './when.ts';

/** Days in a stretch: long enough for most tellings to need few, short enough to leave most drafts out. */
const STRETCH = 16;
/** A longer time ("in the 1990s") is not cut up: it is held where every search looks. */
const LONGEST = 400;

/** The time that a telling speaks of: its own, else its report's; null where neither is known to a year or so. */
function timeOf({ days, report }: Telling): Days | null {
  const time = days ?? (isPlaced(report.days) ? report.days : null);
  return time !== null && time.last - time.first <= LONGEST ? time : null;
}

function blocksOf(telling: Telling): string[] {
  return MATCHERS[telling.kind].blocks(telling).map((block) => `${telling.kind} ${block}`);
}

/** Where a draft is put for one of its tellings. */
export function heldIn(telling: Telling): string[] {
  const time = timeOf(telling);
  if (MATCHERS[telling.kind].reach === null) return blocksOf(telling);
  return blocksOf(telling).flatMap((block) => [
    block,
    ...(time === null ? [`${block} *`] : stretches(block, time.first, time.last)),
  ]);
}

/** Where drafts are looked for that a telling may fit. */
export function soughtIn(telling: Telling): string[] {
  const time = timeOf(telling);
  const { reach } = MATCHERS[telling.kind];
  if (reach === null || time === null) return blocksOf(telling);
  return blocksOf(telling).flatMap((block) => [
    `${block} *`,
    ...stretches(block, time.first - reach.before, time.last + reach.after),
  ]);
}

/** Where all are held that look where this telling is held: what it does to a draft is seen by no others. */
export function seenIn(telling: Telling): string[] {
  const time = timeOf(telling);
  const { reach } = MATCHERS[telling.kind];
  if (reach === null || time === null) return blocksOf(telling);
  // As wide as the stretches that the others' searches are cut to.
  const first = Math.floor(time.first / STRETCH) * STRETCH - reach.after;
  const last = Math.floor(time.last / STRETCH) * STRETCH + STRETCH - 1 + reach.before;
  return blocksOf(telling).flatMap((block) => [`${block} *`, ...stretches(block, first, last)]);
}

function stretches(block: string, first: number, last: number): string[] {
  const found: string[] = [];
  for (let at = Math.floor(first / STRETCH); at <= Math.floor(last / STRETCH); at++)
    found.push(`${block} ${at}`);
  return found;
}
