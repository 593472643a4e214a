/**
 * "on Thursday", "last Thursday", "next Tuesday", "Thursday morning". In a report of day D that falls on a
 * Thursday, "Thursday" is D. Not "Black Friday" nor "Thursdays", which are no single day.
 */
import { dayPeriod, type Period, weekdayOf } from '../calendar.ts';
import { type Context, type Found, foundDate, fromAnchor, lowAt } from '../context.ts';
import type { Tense } from '../tense.ts';

export function matchWeekday(c: Context, at: number): Found | null {
  let start = at;
  if (lowAt(c, start) === 'the') start++;
  let deixis = c.words[start]?.weekday === undefined ? c.words[start]?.deixis : undefined;
  if (deixis !== undefined) start++;
  // "this past Thursday", "this coming Sunday"
  const second = c.words[start]?.deixis;
  if (deixis === 'this' && c.words[start]?.weekday === undefined && second !== undefined) {
    deixis = second;
    start++;
  }
  const weekday = c.words[start]?.weekday;
  if (weekday === undefined || (start > at && deixis === undefined)) return null;
  if (lowAt(c, start - 1) === 'black' || lowAt(c, start - 1) === 'bloody') return null;
  const daypart = c.words[start + 1]?.daypart;
  const code =
    daypart !== undefined && !daypart.includes(':') && !lowAt(c, start + 1).endsWith('s') ? daypart : null;
  const last = code === null ? start + 1 : start + 2;
  // A term lies ahead of the telling however the verb stands: "gave them time to answer by Tuesday".
  const tense = lowAt(c, at - 1) === 'by' ? 'future' : c.tense(at, last);
  const period = fromAnchor(c.anchor, (day) => dayPeriod(pickWeekday(day, weekday, deixis, tense)));
  const unknown = `XXXX-WXX-${weekday}`;
  const found = foundDate(at, last, period, { anchored: true, unknown });
  return code === null ? found : { ...found, timex: `${found.timex}T${code}` };
}

/** News is about what was: without a sign of the future the last such day on or before the day of the report. */
export function pickWeekday(day: number, weekday: number, deixis: string | undefined, tense: Tense): number {
  const back = (weekdayOf(day) - weekday + 7) % 7;
  const ahead = (7 - back) % 7;
  switch (deixis) {
    case 'last':
    case 'past':
    case 'previous':
      return day - (back === 0 ? 7 : back);
    case 'next':
    case 'coming':
    case 'following':
      return day + (ahead === 0 ? 7 : ahead);
    default:
      return tense === 'future' ? day + ahead : day - back;
  }
}

/** The parts of a day that belong to the day named before them. */
export function withDaypart(c: Context, found: Found): Found {
  const part = c.words[found.last]?.daypart;
  const period: Period | null = found.period;
  if (part === undefined || part.includes(':') || period?.grain !== 'day') return found;
  return { ...found, last: found.last + 1, timex: `${found.timex}T${part}` };
}
