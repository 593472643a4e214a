/** Which visits and meetings have a place in a calendar, and on which days. */
import { dateWidth, daysOf } from '../../../model/edtf.ts';
import type { Entry } from '../../../model/ledger.ts';

/** Days that an event takes up, as day numbers since 1970. */
export interface EventDays {
  readonly first: number;
  /** The day after the last: ends of all-day events are exclusive. */
  readonly end: number;
  /** It is on some of these days, or about then; not on all of them. */
  readonly vague: boolean;
}

/** A month at most: "in spring" or "in 2026" would fill the calendar and say nothing. */
const WIDEST = 31;

/** A whole month, an uncertain or approximate date (`~ ? %`), a set of possible days. */
const VAGUE = /^\d{4}-\d{2}$|[~?%X[{]/;

/** Null where the date is not known, or is vaguer than a month. */
export function datesOf({ date }: Entry): EventDays | null {
  const days = daysOf(date.value);
  if (days === null || date.value === null || dateWidth(date.value) > WIDEST) return null;
  return { first: days.first, end: days.last + 1, vague: VAGUE.test(date.value) };
}

/** Denied or unlikely, and nobody says otherwise: what no one expects stands in no calendar. */
export function isRuledOut({ stage, certainty, outlook }: Entry): boolean {
  const sure = outlook?.certainty ?? certainty;
  return stage === null && (sure === 'denied' || sure === 'unlikely');
}
