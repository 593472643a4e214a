/**
 * "in 2017", "the 2017 trip", "since 1992", "(2014)", "nineteen ninety-six". Not "2017 people", "$2000",
 * "Flight 1549", "UN Resolution 1929", "at 1730 GMT".
 */
import { yearPeriod } from '../calendar.ts';
import { type Context, type Found, foundDate, isDash, isJoined, lowAt } from '../context.ts';
import { TIME } from '../time-tables.ts';

const BEFORE = new Set(TIME.timePrepositions);
const COUNTED = new Set(TIME.countedNouns);
const SIGNS = new Set(TIME.countingSigns);
const EVENTS = new Set(TIME.eventPlurals);

export function matchYear(c: Context, at: number): Found | null {
  const word = c.words[at];
  if (word?.number === undefined) return null;
  if (word.digits === undefined) return matchSpelledYear(c, at);
  if (word.digits !== 4 || !isYearHere(c, at, word.number)) return null;
  return foundDate(at, at + 1, yearPeriod(word.number), { anchored: false });
}

function isYearHere(c: Context, at: number, year: number): boolean {
  if (year < 1000 || year > 2199) return false;
  const before = lowAt(c, at - 1);
  const after = c.sentence.tokens[at + 1]?.text ?? '.';
  if (SIGNS.has(before) || COUNTED.has(after.toLowerCase())) return false;
  const bare = isBareEnd(after);
  if (year < 1850 || year > 2060) return BEFORE.has(before) && bare && before !== 'to' && before !== 'than';
  // A number joined to a word is a name ("Boeing-2000", "F-2000"); "post-2011" and "2012-2016" are years.
  if (isDash(c, at - 1) && isJoined(c, at - 1) && isJoined(c, at - 2)) {
    const head = lowAt(c, at - 2);
    return /^(?:post|pre|mid|late|early|non|circa|\d{4})$/.test(head) || c.words[at - 2]?.month !== undefined;
  }
  if (bare) return BEFORE.has(before) || at === 0 || !/^[\d%$€£]/.test(before);
  if (/^\p{Ll}/u.test(after) && isPlural(after))
    return EVENTS.has(after) || /^(?:the|'s|’s|his|its|their)$/.test(before);
  return BEFORE.has(before) || at === 0 || /^\p{L}/u.test(before);
}

/** What follows does not depend on the number as on a count. */
function isBareEnd(after: string): boolean {
  return (
    !/^[\p{L}\d]/u.test(after) ||
    /^(?:and|or|to|but|by|for|from|in|on|at|as|of|when|while|with|after|before|was|were|is|are|has|had|have|that|who|which|until|through|because|the|a|an|he|she|it|they|under|over|said|would|will|did)$/.test(
      after,
    )
  );
}

function isPlural(word: string): boolean {
  return (
    word.length > 3 &&
    word.endsWith('s') &&
    !word.endsWith('ss') &&
    !word.endsWith('us') &&
    !word.endsWith('is')
  );
}

/** "nineteen ninety-six", "the year two thousand". */
function matchSpelledYear(c: Context, at: number): Found | null {
  const { number } = c.words[at]!;
  if (number === 2 && lowAt(c, at + 1) === 'thousand' && lowAt(c, at - 1) === 'year')
    return foundDate(at, at + 2, yearPeriod(2000), { anchored: false });
  if (number !== 19 && number !== 20) return null;
  const tens = c.words[at + 1];
  if (tens?.number === undefined || tens.digits !== undefined || tens.number < 10 || tens.number > 90)
    return null;
  const dash = isDash(c, at + 2) && isJoined(c, at + 1) ? at + 3 : at + 2;
  const unit = c.words[dash];
  const more =
    tens.number >= 20 && unit?.number !== undefined && unit.digits === undefined && unit.number < 10;
  const year = number * 100 + tens.number + (more ? unit.number! : 0);
  if (tens.number < 20 && number === 20 && c.words[at + 2]?.unit !== undefined) return null;
  return foundDate(at, more ? dash + 1 : at + 2, yearPeriod(year), { anchored: false });
}
