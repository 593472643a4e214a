/** Reads a length of time, "two days", "nearly four years", "a few more weeks", for the rules that build on one. */
import { type Context, isDash, isJoined, lowAt } from '../context.ts';
import { readCount } from '../numbers.ts';
import type { Unit } from '../time-tables.ts';

export interface Length {
  readonly first: number;
  readonly last: number;
  readonly count: number | null;
  readonly unit: Unit;
  readonly plural: boolean;
  /** "two-day" qualifies a noun. */
  readonly joined: boolean;
  readonly approximate: boolean;
  readonly numeral: boolean;
}

const BETWEEN =
  /^(?:more|additional|straight|consecutive|full|long|trading|working|business|calendar|whole|short|successive|further|extra|solid|fiscal)$/;

export function readLength(c: Context, at: number): Length | null {
  const count = readCount(c, at);
  if (count === null) return null;
  let next = count.next;
  // "two to three weeks", "two or three days", "12 to 18 months": the first number stands for both.
  if (
    /^(?:to|or|-|–)$/.test(lowAt(c, next)) &&
    !(isDash(c, next) && isJoined(c, next) && c.words[next + 1]?.number === undefined)
  ) {
    const other = readCount(c, next + 1);
    if (other?.value != null && other.numeral) next = other.next;
  }
  const joined = isDash(c, next) && isJoined(c, next) && isJoined(c, next - 1);
  if (joined) next++;
  else if (BETWEEN.test(lowAt(c, next))) next++;
  const word = c.words[next];
  if (word?.unit === undefined || word.mid === true) return null;
  // "a second chance", "one second": only a number makes a unit of it.
  if (word.unit === 'second' && (word.plural !== true || !count.numeral)) return null;
  if (count.value !== null && count.value > 1 && word.plural !== true && !joined && !isNoun(c, next + 1))
    return null;
  const before = readPrefix(c, at);
  return {
    first: before.first,
    last: next + 1,
    count: count.value,
    unit: word.unit,
    plural: word.plural === true,
    joined,
    approximate: before.approximate,
    numeral: count.numeral,
  };
}

/** "two day visit", as broadcasters write. */
function isNoun(c: Context, at: number): boolean {
  return /^\p{Ll}/u.test(c.sentence.tokens[at]?.text ?? '');
}

const PAIRS = new Set([
  'more than',
  'less than',
  'at least',
  'up to',
  'fewer than',
  'no more than',
  'as long',
  'at most',
  'well over',
  'just over',
  'just under',
  'only about',
]);
const SINGLE = new Set([
  'about',
  'around',
  'nearly',
  'almost',
  'over',
  'roughly',
  'approximately',
  'some',
  'under',
]);

/** The words before a number that blur it belong to the expression, as in TIMEX3. */
export function readPrefix(
  c: Context,
  at: number,
): { readonly first: number; readonly approximate: boolean } {
  const one = lowAt(c, at - 1);
  if (PAIRS.has(`${lowAt(c, at - 2)} ${one}`)) {
    const more = lowAt(c, at - 3) === 'no' ? at - 3 : at - 2;
    return { first: more, approximate: true };
  }
  if (one === 'the' && /^(?:for|in|during|of)$/.test(lowAt(c, at - 2)))
    return { first: at - 1, approximate: false };
  // "over" and "some" before a date are prepositions: "over the weekend", "over 2015".
  return SINGLE.has(one) ? { first: at - 1, approximate: true } : { first: at, approximate: false };
}
