/** "today", "yesterday", "tomorrow", "tonight", "last night", "this morning", "the day after tomorrow". Not "today's generation" as a date of its own kind. */
import { dayPeriod } from '../calendar.ts';
import { type Context, type Found, foundDate, fromAnchor, lowAt } from '../context.ts';
import { withDaypart } from './weekday.ts';

export function matchRelativeDay(c: Context, at: number): Found | null {
  const word = c.words[at];
  if (word?.day !== undefined) {
    const found = shifted(c, at, at + 1, word.day);
    return word.low === 'tonight' ? { ...found, timex: `${found.timex}TNI` } : withDaypart(c, found);
  }
  return matchBeyond(c, at) ?? matchPartOfToday(c, at);
}

function shifted(c: Context, first: number, last: number, days: number): Found {
  const period = fromAnchor(c.anchor, (day) => dayPeriod(day + days));
  return foundDate(first, last, period, { anchored: true, unknown: 'XXXX-XX-XX' });
}

/** "the day before yesterday", "the day after tomorrow". */
function matchBeyond(c: Context, at: number): Found | null {
  const start = lowAt(c, at) === 'the' ? at + 1 : at;
  if (lowAt(c, start) !== 'day') return null;
  const joint = lowAt(c, start + 1);
  const word = c.words[start + 2];
  if (word?.day === -1 && joint === 'before') return shifted(c, at, start + 3, -2);
  return word?.day === 1 && joint === 'after' ? shifted(c, at, start + 3, 2) : null;
}

/** "last night", "this morning": of the day of the report or the one before. */
function matchPartOfToday(c: Context, at: number): Found | null {
  const low = lowAt(c, at);
  const part = c.words[at + 1]?.daypart;
  if (part === undefined || part.includes(':') || (low !== 'last' && low !== 'this')) return null;
  const found = shifted(c, at, at + 2, low === 'last' ? -1 : 0);
  return { ...found, timex: `${found.timex}T${part}` };
}
