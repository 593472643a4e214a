/** "annually", "daily", "every day", "each year", "$1 billion a year", "twice a week". Not "a year", a length. */
import { type Context, type Found, foundLoose, lowAt } from '../context.ts';
import { durationOf } from '../numbers.ts';

const COUNTS = new Set([
  'once',
  'twice',
  'times',
  'million',
  'billion',
  'trillion',
  'percent',
  '%',
  'dollars',
  'tons',
  'tonnes',
  'barrels',
  'people',
  'interviews',
  'hours',
  'days',
  'gallons',
  'cents',
]);

export function matchSet(c: Context, at: number): Found | null {
  const word = c.words[at];
  // "The Daily News" is a name.
  if (word?.set !== undefined) {
    if (/^\p{Lu}/u.test(c.sentence.tokens[at]!.text) && at > 0) return null;
    return foundLoose(at, at + 1, 'set', word.set);
  }
  const low = lowAt(c, at);
  if (low === 'every' || low === 'each') return matchEvery(c, at);
  if (low === 'a' || low === 'an') {
    const unit = c.words[at + 1];
    if (unit?.unit === undefined || unit.plural === true || unit.unit === 'quarter') return null;
    const before = lowAt(c, at - 1);
    const counted =
      COUNTS.has(before) || (c.words[at - 1]?.number !== undefined && c.words[at - 2]?.unit === undefined);
    return counted ? foundLoose(at, at + 2, 'set', durationOf(1, unit.unit)) : null;
  }
  return null;
}

function matchEvery(c: Context, at: number): Found | null {
  const skip = c.words[at + 1]?.number !== undefined || lowAt(c, at + 1) === 'other' ? 1 : 0;
  const word = c.words[at + 1 + skip];
  const last = at + 2 + skip;
  if (word === null || word === undefined) return null;
  if (word.unit !== undefined) {
    if (word.unit === 'second') return null;
    const count = skip === 0 ? 1 : (c.words[at + 1]?.number ?? 2);
    return foundLoose(at, last, 'set', durationOf(count, word.unit));
  }
  if (word.weekday !== undefined) return foundLoose(at, last, 'set', `XXXX-WXX-${word.weekday}`);
  if (word.month !== undefined)
    return foundLoose(at, last, 'set', `XXXX-${String(word.month).padStart(2, '0')}`);
  if (word.season !== undefined)
    return foundLoose(at, last, 'set', `XXXX-${['SP', 'SU', 'FA', 'WI'][word.season - 1]}`);
  return word.daypart === undefined ? null : foundLoose(at, last, 'set', 'P1D');
}
