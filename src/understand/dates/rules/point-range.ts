/**
 * "June 30 – July 2, 2026", "from 2014 to 2016", "Monday to Friday", "January through March", "between May 3 and
 * June 5". Not "from Monday to 20 percent", nor two dates that run backwards.
 */
import { civilOf, dayOf, dayPeriod, monthPeriod, type Period, spanPeriod } from '../calendar.ts';
import { type Context, type Found, foundDate, isDash, lowAt } from '../context.ts';
import { readMonthDay } from './day-of-month.ts';
import { readYearSuffix } from './year-suffix.ts';

export function matchPointRange(c: Context, at: number): Found | null {
  const left = c.readPoint(at) ?? readMonthAlone(c, at);
  if (left === null || left.type !== 'date' || left.first !== at) return null;
  const joint = lowAt(c, left.last);
  const between = lowAt(c, at - 1) === 'between';
  const joins =
    isDash(c, left.last) || joint === 'to' || joint === 'through' || joint === 'until' || joint === 'till';
  if (!joins && !(between && joint === 'and')) return null;
  const right = c.readPoint(left.last + 1);
  if (right === null || right.type !== 'date') return null;
  if (!alike(left, right)) return null;
  const to = right.period;
  const from = to === null ? null : shareYear(c, at, left, right, to);
  if (from === null && to !== null) return null;
  const period = from === null || to === null ? null : spanPeriod(from, to);
  if (period === null && to !== null) return null;
  const unknown = `${left.timex}/${right.timex}`;
  return foundDate(at, right.last, period, { anchored: left.anchored || right.anchored, unknown });
}

/** In "May–July 2026" the first month needs no evidence: the second gives it. */
function readMonthAlone(c: Context, at: number): Found | null {
  const month = c.words[at]?.month;
  if (month === undefined || !isDash(c, at + 1) || c.words[at + 2]?.month === undefined) return null;
  return foundDate(at, at + 1, null, { anchored: true, unknown: `XXXX-${String(month).padStart(2, '0')}` });
}

function alike(left: Found, right: Found): boolean {
  const a = left.period?.grain;
  const b = right.period?.grain;
  return a === undefined || b === undefined || a === b;
}

/** A first date without a year takes that of the second, or the year before where it would lie behind it. */
function shareYear(c: Context, at: number, left: Found, right: Found, to: Period): Period | null {
  const parts = readMonthDay(c, at);
  const open = left.anchored && !right.anchored;
  if (!open && !(parts !== null && left.period === null)) return ordered(left.period, to);
  const { year } = civilOf(to.first);
  const month = c.words[at]?.month;
  if (parts !== null && readYearSuffix(c, parts.next) === null) {
    const make = (y: number) => {
      const day = dayOf(y, parts.month, parts.day);
      return day === null ? null : dayPeriod(day);
    };
    return ordered(make(year), to) ?? ordered(make(year - 1), to);
  }
  if (month !== undefined)
    return ordered(monthPeriod(year, month), to) ?? ordered(monthPeriod(year - 1, month), to);
  return ordered(left.period, to);
}

function ordered(from: Period | null, to: Period): Period | null {
  return from !== null && from.first < to.first ? from : null;
}
