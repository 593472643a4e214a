/**
 * "February 25, 2026", "Feb. 25", "25 February", "the 25th of February", "5-Mar-2014", "the 25th".
 * Not "In March 20 people", where the number counts.
 */
import { civilOf, dayOf, dayPeriod, type Period, pad } from '../calendar.ts';
import { type Context, type Found, foundDate, fromAnchor, isDash, isJoined, lowAt } from '../context.ts';
import { pickYear } from '../pick-year.ts';
import { TIME } from '../time-tables.ts';
import { readYearSuffix, type YearSuffix } from './year-suffix.ts';

const COUNTED = new Set(TIME.countedNouns);

export interface MonthDay {
  readonly month: number;
  readonly day: number;
  readonly next: number;
}

/** A number or ordinal from 1 to 31. */
export function dayNumberAt(c: Context, at: number): number | null {
  const word = c.words[at];
  if (word === null || word === undefined) return null;
  const day = word.ordinal ?? (word.digits !== undefined && word.digits <= 2 ? word.number! : 0);
  return day >= 1 && day <= 31 ? day : null;
}

/** "February 25", "25 February", "25th of February". */
export function readMonthDay(c: Context, at: number): MonthDay | null {
  const { month } = c.words[at] ?? {};
  if (month !== undefined) {
    const next = lowAt(c, at + 1) === 'the' ? at + 2 : at + 1;
    const day = dayNumberAt(c, next);
    if (day === null || COUNTED.has(lowAt(c, next + 1)) || isUnit(c, next + 1)) return null;
    return { month, day, next: next + 1 };
  }
  const day = dayNumberAt(c, at);
  if (day === null) return null;
  const joint = lowAt(c, at + 1) === 'of' || (isDash(c, at + 1) && isJoined(c, at) && isJoined(c, at + 1));
  const behind = c.words[joint ? at + 2 : at + 1];
  if (behind?.month === undefined || (c.words[at]!.ordinal !== undefined && c.words[at]!.unit !== undefined))
    return null;
  return { month: behind.month, day, next: joint ? at + 3 : at + 2 };
}

function isUnit(c: Context, at: number): boolean {
  const word = c.words[at];
  return word?.unit !== undefined && word.plural === true;
}

/** The day, its year from the suffix or from what the text means. */
export function placeDay(
  c: Context,
  { month, day }: { readonly month: number; readonly day: number },
  suffix: YearSuffix | null,
  first: number,
  last: number,
): Period | null {
  const make = (year: number): Period | null => {
    const number = dayOf(year, month, day);
    return number === null ? null : dayPeriod(number);
  };
  if (suffix !== null) return suffix.year === null ? null : make(suffix.year);
  return pickYear(c, first, last, make);
}

export function matchDayOfMonth(c: Context, at: number): Found | null {
  // Of "the Oct. 23 talks" the article belongs to the talks.
  const start = lowAt(c, at) === 'the' && c.words[at + 1]?.month === undefined ? at + 1 : at;
  const parts = readMonthDay(c, start);
  if (parts === null) return matchBareDay(c, at);
  // A day that no month has is no date; February has 29 here, as the year may still be open.
  if (dayOf(2024, parts.month, parts.day) === null) return null;
  const suffix = readYearSuffix(c, parts.next);
  const last = suffix?.next ?? parts.next;
  const period = placeDay(c, parts, suffix, at, last);
  if (period === null && suffix?.year) return null;
  const unknown = `XXXX-${pad(parts.month)}-${pad(parts.day)}`;
  return foundDate(at, last, period, { anchored: suffix === null || suffix.anchored, unknown });
}

/** "on the 25th": a day of the month in which the report was made or the one beside it. */
function matchBareDay(c: Context, at: number): Found | null {
  const word = c.words[at + 1];
  if (lowAt(c, at) !== 'the' || lowAt(c, at - 1) !== 'on' || word?.ordinal === undefined) return null;
  if (!/^\d/.test(word.low) || /^\p{L}/u.test(c.sentence.tokens[at + 2]?.text ?? '')) return null;
  const future = c.tense(at, at + 2) === 'future';
  const period = fromAnchor(c.anchor, (today) => {
    const { year, month, day } = civilOf(today);
    const shift = future ? (word.ordinal! < day ? 1 : 0) : word.ordinal! > day ? -1 : 0;
    const at = year * 12 + month - 1 + shift;
    const found = dayOf(Math.floor(at / 12), (at % 12) + 1, word.ordinal!);
    return found === null ? null : dayPeriod(found);
  });
  return foundDate(at, at + 2, period, { anchored: true, unknown: `XXXX-XX-${pad(word.ordinal)}` });
}
