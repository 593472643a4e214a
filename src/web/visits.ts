/** "Since your last visit": when that was, as a cookie remembers it, or what the address asks for instead. */
import { dayNumber, isoDay } from '../model/edtf.ts';

/** After so long without a page, what follows is another visit. */
const PAUSE = 30 * 60_000;

export interface Visits {
  /** When the visit before this one ended; null on the first. */
  readonly before: string | null;
  /** The last page of this visit: now. */
  readonly now: string;
}

const INSTANT = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d+)?Z$/;

function instant(text: string | undefined): string | null {
  return text !== undefined && INSTANT.test(text) && !Number.isNaN(Date.parse(text)) ? text : null;
}

/** `cookie`: as `writeVisits` wrote it, or anything. */
export function readVisits(cookie: string | undefined, now: string): Visits {
  const [before, last] = (cookie ?? '').split('~').map((part) => instant(part));
  if (last === null || last === undefined) return { before: null, now };
  return Date.parse(now) - Date.parse(last) > PAUSE ? { before: last, now } : { before: before ?? null, now };
}

export function writeVisits({ before, now }: Visits): string {
  return `${before ?? ''}~${now}`;
}

export const BASELINES = {
  visit: 'your last visit',
  day: 'yesterday',
  week: 'a week ago',
  month: 'a month ago',
} as const;

const DAYS: Readonly<Record<string, number>> = { day: 1, week: 7, month: 30 };

export interface Baseline {
  /** What the address says: `visit`, `day`, `week`, `month`, or a day. */
  readonly asked: string;
  /** A day or an instant; null where this is the first visit. */
  readonly since: string | null;
}

/** `asked`: the value of `since` in the address. */
export function baselineOf(asked: string | null, visits: Visits, asOf: string): Baseline {
  const value = asked ?? 'visit';
  const days = DAYS[value];
  if (days !== undefined) return { asked: value, since: isoDay(dayNumber(asOf) - days) };
  if (/^\d{4}-\d\d-\d\d$/.test(value) && Number.isFinite(dayNumber(value)))
    return { asked: value, since: value };
  return { asked: 'visit', since: visits.before };
}
