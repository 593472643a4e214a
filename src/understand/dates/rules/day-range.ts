/**
 * "February 25–26, 2026", "25-26 February 2026", "July 22 to 24", "between 3 and 5 May", "22nd to 24th July".
 * Not "March 3 and 9", which are two days.
 */
import { dayOf, pad, spanPeriod } from '../calendar.ts';
import { type Context, type Found, foundDate, isDash, lowAt } from '../context.ts';
import { dayNumberAt, placeDay } from './day-of-month.ts';
import { readYearSuffix } from './year-suffix.ts';

const JOINTS = new Set(['to', 'through', 'until', 'till', '/']);

export function matchDayRange(c: Context, at: number): Found | null {
  const month = c.words[at]?.month;
  if (month !== undefined) {
    const days = readDays(c, at + 1, lowAt(c, at - 1) === 'between');
    if (days === null || c.words[days.next]?.month !== undefined) return null;
    return place(c, at, month, days, days.next);
  }
  const days = readDays(c, at, lowAt(c, at - 1) === 'between');
  if (days === null) return null;
  const next = lowAt(c, days.next) === 'of' ? days.next + 1 : days.next;
  const behind = c.words[next]?.month;
  return behind === undefined ? null : place(c, at, behind, days, next + 1);
}

interface Days {
  readonly from: number;
  readonly to: number;
  readonly next: number;
}

function readDays(c: Context, at: number, between: boolean): Days | null {
  const from = dayNumberAt(c, at);
  if (from === null) return null;
  const joint = lowAt(c, at + 1);
  const next = lowAt(c, at + 2) === 'the' ? at + 3 : at + 2;
  const to = dayNumberAt(c, next);
  if (to === null || to <= from) return null;
  const and = joint === 'and' || joint === '&';
  if (!isDash(c, at + 1) && !JOINTS.has(joint) && !(and && (between || to === from + 1))) return null;
  return { from, to, next: next + 1 };
}

function place(c: Context, at: number, month: number, days: Days, end: number): Found | null {
  if (dayOf(2024, month, days.to) === null) return null;
  const suffix = readYearSuffix(c, end);
  const last = suffix?.next ?? end;
  const to = placeDay(c, { month, day: days.to }, suffix, at, last);
  const from = to === null ? null : dayOf(Number(to.value.slice(0, 4)), month, days.from);
  const start =
    from === null
      ? null
      : placeDay(
          c,
          { month, day: days.from },
          { year: Number(to!.value.slice(0, 4)), next: 0, anchored: false },
          at,
          last,
        );
  const period = start === null || to === null ? null : spanPeriod(start, to);
  const unknown = `XXXX-${pad(month)}-${pad(days.from)}/XXXX-${pad(month)}-${pad(days.to)}`;
  return foundDate(at, last, period, { anchored: suffix === null || suffix.anchored, unknown });
}
