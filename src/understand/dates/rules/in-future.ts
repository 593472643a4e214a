/** "will open in two weeks", "within 90 days": ahead of the report. Not "sales rose in two weeks", a length. */
import { dayPeriod, spanPeriod } from '../calendar.ts';
import { type Context, type Found, foundDate, fromAnchor, lowAt } from '../context.ts';
import { durationOf } from '../numbers.ts';
import { stepBack } from './ago.ts';
import { readLength } from './length.ts';

export function matchInFuture(c: Context, at: number): Found | null {
  const length = readLength(c, at);
  if (length === null || length.joined || length.count === null) return null;
  const before = lowAt(c, length.first - 1);
  if (before !== 'in' && before !== 'within') return null;
  const { first, last, count, unit } = length;
  if (/^(?:of|before|after)$/.test(lowAt(c, last)) || c.tense(first, last) !== 'future') return null;
  if (before === 'in' && (unit === 'second' || unit === 'minute')) return null;
  const period = fromAnchor(c.anchor, (day) => {
    const end = stepBack(day, unit, -count, before === 'within' ? 'day' : undefined);
    return before === 'in' || end === null ? end : spanPeriod(dayPeriod(day), end);
  });
  // TIMEX3 takes both for the length alone.
  return { ...foundDate(first, last, period, { anchored: true }), timex: durationOf(count, unit) };
}
