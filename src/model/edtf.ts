/**
 * Dates as EDTF (ISO 8601-2) strings and what can be asked of them: the first and last day a value can mean,
 * whether two values can be the same day, which is the narrower.
 */
import parseEdtf from 'edtf';

/** Day numbers since 1970-01-01 (UTC), both inclusive; ±Infinity where the value is open. */
export interface Days {
  readonly first: number;
  readonly last: number;
}

export type Basis = 'stated' | 'inferred';

/** When something is, in the source's words and as EDTF; `value` is null for a phrase that no EDTF renders. */
export interface DateValue {
  readonly value: string | null;
  readonly basis: Basis;
  readonly text: string | null;
}

export const NO_DATE: DateValue = { value: null, basis: 'stated', text: null };

const DAY = 86_400_000;
const known = new Map<string, Days | null>();

/** A day that exists, which most values are: the parser of the whole standard takes a thousand times as long. */
function plainDay(value: string): number | null {
  if (!/^[12]\d{3}-\d\d-\d\d$/.test(value)) return null;
  const day = dayNumber(value);
  return Number.isFinite(day) && isoDay(day) === value ? day : null;
}

function boundsOf(value: string): Days | null {
  const day = plainDay(value);
  if (day !== null) return { first: day, last: day };
  const open = value.split('/');
  if (open.length === 2 && (open[0] === '..' || open[1] === '..')) {
    const from = open[0] === '..' ? null : daysOf(open[0] ?? '');
    const to = open[1] === '..' ? null : daysOf(open[1] ?? '');
    return { first: from?.first ?? Number.NEGATIVE_INFINITY, last: to?.last ?? Number.POSITIVE_INFINITY };
  }
  const date = parseEdtf(value);
  if (!Number.isFinite(date.min) || !Number.isFinite(date.max)) return null;
  return { first: Math.floor(date.min / DAY), last: Math.floor(date.max / DAY) };
}

/** The days that an EDTF value can mean, or null where it is absent or not EDTF. */
export function daysOf(value: string | null): Days | null {
  if (value === null) return null;
  const cached = known.get(value);
  if (cached !== undefined) return cached;
  let days: Days | null = null;
  try {
    days = boundsOf(value);
  } catch {
    days = null;
  }
  if (known.size > 20_000) known.clear();
  known.set(value, days);
  return days;
}

/** The day number of an ISO day, e.g. "2026-02-25". */
export function dayNumber(iso: string): number {
  return Math.floor(Date.parse(`${iso}T00:00:00Z`) / DAY);
}

/** The ISO day of a day number. */
export function isoDay(day: number): string {
  return new Date(day * DAY).toISOString().slice(0, 10);
}

/** True when some day satisfies both values; a missing value is compatible with everything. */
export function datesOverlap(a: string | null, b: string | null): boolean {
  const x = daysOf(a);
  const y = daysOf(b);
  if (x === null || y === null) return true;
  return x.first <= y.last && y.first <= x.last;
}

/** True when every day of `inner` lies within `outer`. */
export function dateWithin(inner: string | null, outer: string | null): boolean {
  const x = daysOf(inner);
  const y = daysOf(outer);
  return x !== null && y !== null && x.first >= y.first && x.last <= y.last;
}

/** How many days a value spans; Infinity for an open or missing one. */
export function dateWidth(value: string | null): number {
  const days = daysOf(value);
  return days === null ? Number.POSITIVE_INFINITY : days.last - days.first + 1;
}

/** The EDTF of a run of days; one day, a whole month or a whole year in their short forms. */
export function edtfOfDays(first: number, last: number): string {
  const a = isoDay(first);
  const b = isoDay(last);
  if (a === b) return a;
  if (a.endsWith('-01-01') && b.endsWith('-12-31') && a.slice(0, 4) === b.slice(0, 4)) return a.slice(0, 4);
  if (a.endsWith('-01') && a.slice(0, 7) === b.slice(0, 7) && isoDay(last + 1).endsWith('-01'))
    return a.slice(0, 7);
  return `${a}/${b}`;
}
