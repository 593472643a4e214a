/**
 * "2026-02-25", "25/02/2026", "12.5.2014". Not "02/03/2026", which is two days in two countries, nor "9/11".
 */
import { dayOf, dayPeriod } from '../calendar.ts';
import { type Context, type Found, foundDate } from '../context.ts';

export function matchNumericDay(c: Context, at: number): Found | null {
  const text = c.sentence.tokens[at]?.text ?? '';
  if (c.words[at]?.digits !== undefined || text.length < 6) return null;
  const day = readIso(text) ?? readParts(text);
  return day === null ? null : foundDate(at, at + 1, dayPeriod(day), { anchored: false });
}

function readIso(text: string): number | null {
  const match = /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})$/.exec(text);
  return match === null ? null : dayOf(Number(match[1]), Number(match[2]), Number(match[3]));
}

/** With full stops the day comes first everywhere; with slashes only where one number cannot be a month. */
function readParts(text: string): number | null {
  const match = /^(\d{1,2})([-/.])(\d{1,2})\2(\d{4}|\d{2})$/.exec(text);
  if (match === null) return null;
  const [a, b] = [Number(match[1]), Number(match[3])];
  const digits = match[4]!;
  if (digits.length === 2 && match[2] !== '/') return null;
  const year = digits.length === 4 ? Number(digits) : Number(digits) + (Number(digits) < 50 ? 2000 : 1900);
  if (match[2] === '.' || a > 12 || a === b) return dayOf(year, b, a);
  return b > 12 ? dayOf(year, a, b) : null;
}
