/**
 * "for two days", "two-day", "nearly four years", "week-long", "for weeks". Not "52 years old", an age, nor "a day"
 * in "$10 a day", which is a set.
 */
import { type Context, type Found, foundLoose, isDash, isJoined, lowAt } from '../context.ts';
import { durationOf } from '../numbers.ts';
import { readLength } from './length.ts';

const BARE_BEFORE = new Set([
  'for',
  'in',
  'the',
  'of',
  'after',
  'within',
  'over',
  'last',
  'lasted',
  'takes',
  'took',
  'take',
  'two',
  'and',
  'or',
  'spent',
  'by',
  'these',
  'those',
  'during',
  'through',
  'until',
  'than',
  'since',
]);

export function matchDuration(c: Context, at: number): Found | null {
  const length = readLength(c, at);
  if (length === null) return matchLong(c, at) ?? matchBare(c, at);
  const { first, last, count, unit } = length;
  const next = isDash(c, last) ? lowAt(c, last + 1) : lowAt(c, last);
  if (next === 'old' || next === 'olds') return null;
  const article = !length.numeral;
  // "a second", "a quarter of", "a minute" are seldom times.
  if (
    article &&
    (unit === 'second' || unit === 'quarter' || (unit === 'minute' && lowAt(c, at - 1) !== 'for'))
  )
    return null;
  if (article && length.plural) return null;
  const behind =
    lowAt(c, last) === 'or' && /^(?:so|more|less|two)$/.test(lowAt(c, last + 1)) ? last + 2 : last;
  return foundLoose(first, behind, 'duration', durationOf(count, unit));
}

/** "week-long", "decades-long". */
function matchLong(c: Context, at: number): Found | null {
  const word = c.words[at];
  if (word?.unit === undefined || !isDash(c, at + 1) || !isJoined(c, at) || lowAt(c, at + 2) !== 'long')
    return null;
  return foundLoose(at, at + 3, 'duration', durationOf(word.plural === true ? null : 1, word.unit));
}

/** "for weeks", "in the days before". */
function matchBare(c: Context, at: number): Found | null {
  const word = c.words[at];
  if (word?.unit === undefined || word.plural !== true || word.unit === 'second') return null;
  const before = lowAt(c, at - 1);
  if (!BARE_BEFORE.has(before) && !/^(?:after|before|later|earlier)$/.test(lowAt(c, at + 1))) return null;
  return foundLoose(at, at + 1, 'duration', durationOf(null, word.unit));
}
