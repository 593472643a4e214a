/**
 * "Thursday, July 24, 2025", "Thursday 24 July", "July 24 (Thursday)": weekday and day are one date.
 * Not "Thursday, 24 people": a day of the month must follow.
 */
import { dayOf, dayPeriod, weekdayOf } from '../calendar.ts';
import { type Context, type Found, foundDate, fromAnchor, lowAt } from '../context.ts';
import { pickAt } from '../pick-year.ts';
import { matchDayOfMonth, readMonthDay } from './day-of-month.ts';
import { readYearSuffix } from './year-suffix.ts';

export function matchWeekdayAndDay(c: Context, at: number): Found | null {
  const weekday = c.words[at]?.weekday;
  if (weekday === undefined) return null;
  let next = lowAt(c, at + 1) === ',' ? at + 2 : at + 1;
  if (lowAt(c, next) === 'the') next++;
  const day = matchDayOfMonth(c, next);
  if (day === null) return null;
  const parts = readMonthDay(c, next);
  if (parts === null || readYearSuffix(c, parts.next) !== null) return { ...day, first: at };
  // The weekday tells the year where the text does not.
  const agreeing = fromAnchor(c.anchor, (today) =>
    pickAt(today, null, (year) => {
      const number = dayOf(year, parts.month, parts.day);
      return number === null || weekdayOf(number) !== weekday ? null : dayPeriod(number);
    }),
  );
  return agreeing === null ? { ...day, first: at } : foundDate(at, day.last, agreeing, { anchored: true });
}
