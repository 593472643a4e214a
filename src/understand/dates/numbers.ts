/** Reads counts: "2", "two", "twenty-five", "3 1/2", "a", "a few", "a couple of", "several". */
import { type Context, isDash, isJoined, lowAt } from './context.ts';

export interface Count {
  /** Null for "a few", "several". */
  readonly value: number | null;
  /** The token behind it. */
  readonly next: number;
  /** Made of figures or number words, not of an article. */
  readonly numeral: boolean;
}

const SOME = new Set(['few', 'several', 'many', 'some', 'couple']);
const BEFORE_SOME = new Set(['a', 'an', 'the', 'past', 'last', 'next', 'coming']);

export function readCount(c: Context, at: number): Count | null {
  const low = lowAt(c, at);
  if (low === 'a' || low === 'an') return readAfterArticle(c, at);
  if (low === 'couple') {
    const next = lowAt(c, at + 1) === 'of' ? at + 2 : at + 1;
    return { value: 2, next, numeral: true };
  }
  if (low === 'several' || low === 'many' || (low === 'few' && BEFORE_SOME.has(lowAt(c, at - 1))))
    return { value: null, next: at + 1, numeral: true };
  const word = c.words[at];
  if (word?.number === undefined) return null;
  return word.digits === undefined ? readWords(c, at) : readFraction(c, at, word.number);
}

function readAfterArticle(c: Context, at: number): Count | null {
  const next = lowAt(c, at + 1);
  if (SOME.has(next)) {
    const behind = lowAt(c, at + 2) === 'of' ? at + 3 : at + 2;
    return { value: next === 'couple' ? 2 : null, next: behind, numeral: true };
  }
  if (next === 'hundred' || next === 'dozen')
    return { value: next === 'dozen' ? 12 : 100, next: at + 2, numeral: true };
  return { value: 1, next: at + 1, numeral: false };
}

/** "3 1/2". */
function readFraction(c: Context, at: number, value: number): Count {
  const half = c.sentence.tokens[at + 1]?.text;
  if (half === '1/2' || half === '½') return { value: value + 0.5, next: at + 2, numeral: true };
  return { value, next: at + 1, numeral: true };
}

/** "twenty five", "twenty-five", "two hundred". */
function readWords(c: Context, at: number): Count {
  let value = c.words[at]!.number!;
  let next = at + 1;
  const joined = isDash(c, next) && isJoined(c, at) && isJoined(c, next) ? next + 1 : next;
  const unit = c.words[joined];
  if (
    value >= 20 &&
    value < 100 &&
    unit?.number !== undefined &&
    unit.digits === undefined &&
    unit.number < 10
  ) {
    value += unit.number;
    next = joined + 1;
  }
  const scale = c.words[next]?.digits === undefined ? (c.words[next]?.number ?? 0) : 0;
  if (scale === 100 || scale === 1000) {
    value *= scale;
    next++;
  }
  if (lowAt(c, next) === 'and' && lowAt(c, next + 1) === 'a' && lowAt(c, next + 2) === 'half')
    return { value: value + 0.5, next: next + 3, numeral: true };
  return { value, next, numeral: true };
}

const CODES: Record<string, string> = {
  second: 'S',
  minute: 'M',
  hour: 'H',
  day: 'D',
  week: 'W',
  fortnight: 'W',
  month: 'M',
  quarter: 'Q',
  year: 'Y',
  decade: 'Y',
  century: 'Y',
};
const FACTORS: Record<string, number> = { fortnight: 2, decade: 10, century: 100 };
const VAGUE_CODES: Record<string, string> = { decade: 'E', century: 'C' };

/** An ISO 8601 duration as TIMEX3 writes it, X for an unknown number: "P2D", "PT4H", "PXY". */
export function durationOf(count: number | null, unit: string): string {
  const time = unit === 'second' || unit === 'minute' || unit === 'hour' ? 'T' : '';
  if (count === null) return `P${time}X${VAGUE_CODES[unit] ?? CODES[unit]}`;
  return `P${time}${count * (FACTORS[unit] ?? 1)}${CODES[unit]}`;
}
