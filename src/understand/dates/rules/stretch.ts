/**
 * "the past two months", "over the past decade", "the next few years", "recent months", "the coming weeks", "the
 * weeks ahead", "the first nine months of 2015". Not "last year", one year of the calendar.
 */
import { dayPeriod, type Grain, type Period, periodAt, spanPeriod } from '../calendar.ts';
import { type Context, type Found, foundDate, foundLoose, fromAnchor, lowAt } from '../context.ts';
import { durationOf, readCount } from '../numbers.ts';
import type { Unit } from '../time-tables.ts';
import { stepBack } from './ago.ts';

const BACK = new Set(['past', 'last', 'previous', 'preceding', 'recent', 'latest']);
const AHEAD = new Set(['next', 'coming', 'following', 'upcoming']);

/** Before a single unit these measure a stretch with the article: "the last year". */
const TWELVE_MONTHS = new Set(['past', 'last', 'coming']);

export function matchStretch(c: Context, at: number): Found | null {
  const start = lowAt(c, at) === 'the' ? at + 1 : at;
  const low = lowAt(c, start);
  const side = BACK.has(low) ? 'past' : AHEAD.has(low) ? 'future' : null;
  if (side === null) return matchAhead(c, start, at) ?? matchFirst(c, start, at);
  const count = readCount(c, start + 1);
  let next = count?.next ?? start + 1;
  if (/^(?:fiscal|full|trading|consecutive)$/.test(lowAt(c, next))) next++;
  const word = c.words[next];
  if (word?.unit === undefined) return null;
  const last = next + 1;
  if (count === null && word.plural === true)
    return foundLoose(at, last, 'date', durationOf(null, word.unit), side);
  // "the past year" has the article; without it the year is one of the calendar, read elsewhere.
  if (count === null && ((start === at && low !== 'past') || !TWELVE_MONTHS.has(low))) return null;
  if (count?.value === null) return foundLoose(at, last, 'date', durationOf(null, word.unit), side);
  const length = count?.value ?? 1;
  const counts = low !== 'following' && low !== 'previous' && low !== 'preceding';
  const period = counts
    ? fromAnchor(c.anchor, (day) => around(day, word.unit!, side === 'past' ? length : -length))
    : null;
  return {
    ...foundDate(at, last, period, { anchored: true }),
    timex: durationOf(length, word.unit),
    direction: side,
  };
}

/** "the weeks ahead", "the months to come". */
function matchAhead(c: Context, start: number, at: number): Found | null {
  const word = c.words[start];
  if (word?.unit === undefined || word.plural !== true) return null;
  const next = lowAt(c, start + 1);
  const last =
    next === 'ahead' ? start + 2 : next === 'to' && lowAt(c, start + 2) === 'come' ? start + 3 : null;
  return last === null ? null : foundLoose(at, last, 'date', durationOf(null, word.unit), 'future');
}

/** "the first nine months of 2015", "the last two weeks of July"; without "of" only the length is known. */
function matchFirst(c: Context, start: number, at: number): Found | null {
  if (lowAt(c, start) !== 'first') return null;
  const count = readCount(c, start + 1);
  const word = count === null ? null : c.words[count.next];
  if (count?.value == null || word?.unit === undefined || word.plural !== true) return null;
  const last = count.next + 1;
  const whole = lowAt(c, last) === 'of' ? c.readPoint(last + 1) : null;
  const timex = durationOf(count.value, word.unit);
  if (whole?.period == null) return foundLoose(at, last, 'duration', timex);
  const end = stepBack(whole.period.first, word.unit, 1 - count.value);
  const start0 = periodAt(whole.period.first, end?.grain ?? 'day');
  const period = end === null || start0 === null ? null : spanPeriod(start0, end);
  return { ...foundDate(at, whole.last, period, { anchored: whole.anchored }), timex };
}

const FINENESS: Partial<Record<Unit, Grain>> = {
  decade: 'year',
  century: 'year',
  year: 'month',
  quarter: 'month',
  month: 'month',
};

/** From `count` units before a day up to it, or from it to as many after, no finer than the unit warrants. */
function around(day: number, unit: Unit, count: number): Period | null {
  const grain = FINENESS[unit] ?? 'day';
  const other = stepBack(day, unit, count, grain);
  const here = grain === 'day' ? dayPeriod(day) : periodAt(day, grain);
  if (other === null || here === null) return null;
  return count > 0 ? spanPeriod(other, here) : spanPeriod(here, other);
}
