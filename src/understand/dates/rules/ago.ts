/** "two days ago", "nearly four years ago", "a decade ago", "months ago". Not "long ago", a vague phrase. */
import { type Grain, type Period, periodAt } from '../calendar.ts';
import { type Context, type Found, foundDate, foundLoose, fromAnchor, lowAt } from '../context.ts';
import type { Unit } from '../time-tables.ts';
import { readLength } from './length.ts';

export function matchAgo(c: Context, at: number): Found | null {
  const word = c.words[at];
  if (word?.plural === true && word.unit !== undefined && lowAt(c, at + 1) === 'ago')
    return foundLoose(at, at + 2, 'date', 'PAST_REF', 'past');
  const length = readLength(c, at);
  if (length === null) return null;
  // "a week or so ago", "a year or two ago"
  const behind = lowAt(c, length.last) === 'or' ? length.last + 2 : length.last;
  if (lowAt(c, behind) !== 'ago') return null;
  const { first, count, unit } = length;
  if (count === null) return foundLoose(first, behind + 1, 'date', 'PAST_REF', 'past');
  const quarter = c.reference?.grain === 'quarter' && unit === 'year' ? c.reference : null;
  const period =
    quarter !== null
      ? stepBack(quarter.first, 'year', count, 'quarter')
      : fromAnchor(c.anchor, (day) => stepBack(day, unit, count));
  const found = foundDate(first, behind + 1, period, { anchored: true, unknown: 'PAST_REF' });
  if (quarter !== null) return { ...found, aside: true };
  const rough = length.approximate || unit === 'decade' || unit === 'century' || behind > length.last;
  return rough && found.value !== null && !found.value.includes('/')
    ? { ...found, value: `${found.value}~` }
    : found;
}

const GRAINS: Record<Unit, Grain> = {
  second: 'day',
  minute: 'day',
  hour: 'day',
  day: 'day',
  week: 'week',
  fortnight: 'week',
  month: 'month',
  quarter: 'quarter',
  year: 'year',
  decade: 'year',
  century: 'year',
};

/** The period that lies `count` units before a day (after it, for a negative count), as fine as the unit. */
export function stepBack(day: number, unit: Unit, count: number, grain: Grain = GRAINS[unit]): Period | null {
  const whole = Math.trunc(count);
  if (Math.abs(whole) > 3000) return null;
  switch (unit) {
    case 'second':
    case 'minute':
    case 'hour':
      return periodAt(day - Math.trunc(whole / 24), grain);
    case 'day':
      return periodAt(day - whole, grain);
    case 'week':
      return periodAt(day - whole * 7, grain);
    case 'fortnight':
      return periodAt(day - whole * 14, grain);
    case 'month':
      return monthsBack(day, whole, grain);
    case 'quarter':
      return monthsBack(day, whole * 3, grain);
    case 'year':
      return monthsBack(day, whole * 12, grain);
    case 'decade':
      return monthsBack(day, whole * 120, grain);
    case 'century':
      return monthsBack(day, whole * 1200, grain);
  }
}

function monthsBack(day: number, months: number, grain: Grain): Period | null {
  const date = new Date(day * 86_400_000);
  const of = date.getUTCDate();
  date.setUTCDate(1);
  date.setUTCMonth(date.getUTCMonth() - months);
  const year = date.getUTCFullYear();
  if (!(year >= 1000 && year <= 2998)) return null;
  const length = new Date(Date.UTC(year, date.getUTCMonth() + 1, 0)).getUTCDate();
  date.setUTCDate(Math.min(of, length));
  return periodAt(Math.floor(date.getTime() / 86_400_000), grain);
}
