/** Reads the year behind a month, a day or a quarter: ", 2026", "2026", "of 2026", "last year", "of this year". */
import { civilOf } from '../calendar.ts';
import { type Context, isDash, isJoined, lowAt } from '../context.ts';

export interface YearSuffix {
  /** Null where "last year" has no anchor. */
  readonly year: number | null;
  readonly next: number;
  readonly anchored: boolean;
}

const SHIFTS: Record<string, number> = { last: -1, this: 0, next: 1, current: 0 };

/** A number of four digits that can be a year of the news. */
export function yearAt(c: Context, at: number): number | null {
  const word = c.words[at];
  if (word?.digits !== 4 || word.number! < 1500 || word.number! > 2199) return null;
  return word.number!;
}

export function readYearSuffix(c: Context, at: number): YearSuffix | null {
  let next = at;
  if (lowAt(c, next) === ',' || lowAt(c, next) === 'of') next++;
  else if (isDash(c, next) && isJoined(c, next) && isJoined(c, next - 1)) next++;
  if (lowAt(c, next) === 'the' && lowAt(c, next + 1) !== 'year') next++;
  const year = yearAt(c, next);
  if (year !== null) return { year, next: next + 1, anchored: false };
  const shift = SHIFTS[lowAt(c, next)];
  const behind = lowAt(c, at) === ',' ? '' : lowAt(c, next + 1);
  if (shift === undefined || behind !== 'year' || /^['’]s$/.test(lowAt(c, next + 2))) return null;
  const { anchor } = c;
  const first = anchor === null ? null : civilOf(anchor.first).year;
  const same = anchor !== null && first === civilOf(anchor.last).year;
  return { year: same ? first! + shift : null, next: next + 2, anchored: true };
}
