/** "Christmas", "Christmas Eve", "New Year's Day", "Halloween", "Thanksgiving". Not "the Christmas market" as a name: the day is meant too. */
import { dayOf, dayPeriod, weekdayOf } from '../calendar.ts';
import { type Context, type Found, foundDate, lowAt } from '../context.ts';
import { pickYear } from '../pick-year.ts';
import { readYearSuffix } from './year-suffix.ts';

export function matchHoliday(c: Context, at: number): Found | null {
  const start = lowAt(c, at) === 'last' || lowAt(c, at) === 'this' ? at + 1 : at;
  const found = readHoliday(c, start);
  if (found === null) return null;
  const { next, dayIn } = found;
  const make = (year: number) => {
    const day = dayIn(year);
    return day === null ? null : dayPeriod(day);
  };
  const suffix = readYearSuffix(c, next);
  const last = suffix?.next ?? next;
  const period =
    suffix === null ? pickYear(c, at, last, make) : suffix.year === null ? null : make(suffix.year);
  return foundDate(at, last, period, { anchored: suffix?.anchored ?? true, unknown: 'XXXX-XX-XX' });
}

function readHoliday(
  c: Context,
  at: number,
): { next: number; dayIn: (year: number) => number | null } | null {
  const low = lowAt(c, at);
  if (!/^\p{Lu}/u.test(c.sentence.tokens[at]?.text ?? '')) return null;
  if (low === 'thanksgiving') {
    const next = lowAt(c, at + 1) === 'day' ? at + 2 : at + 1;
    return { next, dayIn: thanksgivingIn };
  }
  if (low === 'new' && lowAt(c, at + 1) === 'year' && /^['’]s$/.test(lowAt(c, at + 2))) {
    const kind = lowAt(c, at + 3);
    if (kind !== 'day' && kind !== 'eve') return null;
    return { next: at + 4, dayIn: (year) => (kind === 'day' ? dayOf(year, 1, 1) : dayOf(year, 12, 31)) };
  }
  const date = c.words[at]?.holiday;
  if (date === undefined) return null;
  const [month, day] = date.split('-').map(Number);
  const eve = lowAt(c, at + 1) === 'eve';
  const next = eve || lowAt(c, at + 1) === 'day' ? at + 2 : at + 1;
  return { next, dayIn: (year) => dayOf(year, month!, day! - (eve ? 1 : 0)) };
}

/** In the United States: the fourth Thursday of November. */
function thanksgivingIn(year: number): number | null {
  const first = dayOf(year, 11, 1);
  return first === null ? null : first + ((4 - weekdayOf(first) + 7) % 7) + 21;
}
