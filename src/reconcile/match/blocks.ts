/** The blocks of a kind, cut into stretches of time, so that a telling is compared only with what lies in its reach. */
import type { Days } from '../../model/edtf.ts';
import type { Telling } from '../tellings.ts';
import type { Matcher } from './draft.ts';
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

/** Where a draft is put for one of its tellings. */
export function heldIn({ blocks, reach }: Matcher, telling: Telling): string[] {
  const time = timeOf(telling);
  if (reach === null) return [...blocks(telling)];
  return blocks(telling).flatMap((block) => [
    block,
    ...(time === null ? [`${block} *`] : stretches(block, time.first, time.last)),
  ]);
}

/** Where drafts are looked for that a telling may fit. */
export function soughtIn({ blocks, reach }: Matcher, telling: Telling): string[] {
  const time = timeOf(telling);
  if (reach === null || time === null) return [...blocks(telling)];
  return blocks(telling).flatMap((block) => [
    `${block} *`,
    ...stretches(block, time.first - reach.before, time.last + reach.after),
  ]);
}

function stretches(block: string, first: number, last: number): string[] {
  const found: string[] = [];
  for (let at = Math.floor(first / STRETCH); at <= Math.floor(last / STRETCH); at++)
    found.push(`${block} ${at}`);
  return found;
}
