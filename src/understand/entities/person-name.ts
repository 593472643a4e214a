/**
 * Reads a person's name at a place where one is expected: "Narendra Modi", "S. Jaishankar", "JP Singh", "Ban Ki-moon",
 * "Saud al-Faisal", "Mohammed bin Salman", "Ursula von der Leyen". It must not run on into a state's name, a weekday
 * or the next title ("Modi Israel Katz").
 */
import { isKnownSurname } from './known-people.ts';
import type { Reading } from './reading.ts';
import { isCapitalised, isHyphen, isInitial, isNameWord, isParticle } from './words.ts';

const LONGEST = 6;
/** "Modi-led": lower-case second halves that are no part of a name, unlike the "moon" of "Ki-moon". */
const NOT_A_SYLLABLE = new Set([
  'led',
  'era',
  'run',
  'like',
  'based',
  'style',
  'held',
  'made',
  'plus',
  'free',
  'born',
  'rule',
  'wing',
]);

/** One past the last token of the name that begins at `at`; `at` itself where none does. */
export function readPersonName(reading: Reading, at: number, longest = LONGEST): number {
  const { tokens, nameAt } = reading;
  let words = 0;
  let i = at;
  let end = at;
  while (i < tokens.length && words < longest) {
    const name = nameAt[i];
    // Also from within: the name that the tables know may begin with a form of address.
    if (name !== undefined && name.name.kind === 'person') {
      end = name.last;
      break;
    }
    const next = readPart(reading, i, words);
    if (next === i) break;
    // A part of only initials or particles counts once a real word follows.
    if (!isInitial(tokens[i]!.text) || words > 0) end = next;
    words++;
    i = next;
  }
  return trimName(reading, at, end);
}

function trimName(reading: Reading, at: number, end: number): number {
  let last = end;
  while (
    last > at &&
    isParticle(reading.tokens[last - 1]!.text) &&
    !isCapitalised(reading.tokens[last - 1]!.text)
  )
    last--;
  return last;
}

/** One part: a word with what hyphens tie to it, an initial, or particles and the word behind them. */
function readPart(reading: Reading, at: number, words: number): number {
  const { tokens } = reading;
  const word = tokens[at]!.text;
  const tied = isHyphen(tokens[at + 1]?.text);
  if (isParticle(word, tied) && (words > 0 || tied || isCapitalised(word))) return readParticles(reading, at);
  if (!fitsName(reading, at, words)) return at;
  if (isInitial(word) && words === 0) return at + 1;
  return readHyphens(reading, at + 1, words);
}

function readParticles(reading: Reading, at: number): number {
  const { tokens } = reading;
  let i = at;
  while (i < at + 4 && isParticle(tokens[i]?.text ?? '', isHyphen(tokens[i + 1]?.text))) {
    i++;
    if (isHyphen(tokens[i]?.text) && touches(reading, i)) i++;
  }
  const word = tokens[i]?.text ?? '';
  if (!isNameWord(word)) return isNameWord(tokens[at]!.text) ? at + 1 : at;
  return readHyphens(reading, i + 1, 1);
}

function readHyphens(reading: Reading, from: number, words: number): number {
  const { tokens } = reading;
  let i = from;
  while (isHyphen(tokens[i]?.text) && touches(reading, i)) {
    const part = tokens[i + 1]?.text ?? '';
    const syllable =
      words > 0 &&
      /^\p{Ll}{1,6}$/u.test(part) &&
      !NOT_A_SYLLABLE.has(part) &&
      tokens[i - 1]!.text.length <= 6;
    // "the Modi-Putin call": two people, not one of a double name
    if (words <= 1 && isKnownSurname(tokens[i - 1]!.text) && isKnownSurname(part)) break;
    if (!(isNameWord(part) && reading.nameAt[i + 1] === undefined) && !syllable) break;
    i += 2;
  }
  return i;
}

/** Nothing but the hyphen between the two words. */
function touches(reading: Reading, hyphen: number): boolean {
  const { tokens } = reading;
  const after = tokens[hyphen + 1];
  return (
    tokens[hyphen - 1]!.end === tokens[hyphen]!.start &&
    after !== undefined &&
    tokens[hyphen]!.end === after.start
  );
}

/** "Theresa May", "Jan Nowak", but "Modi May 5" and "on June 3": null where the word is no month. */
function fitsAsMonth({ tokens, heading }: Reading, at: number, words: number): boolean | null {
  const word = tokens[at]!.text;
  if (!/^(?:May|Jan|Jun|April|June|August)$/.test(word)) return null;
  const next = tokens[at + 1]?.text ?? '';
  if (heading || /^\d/.test(next)) return false;
  const goesOn = isNameWord(next) || isParticle(next);
  if (word !== 'May') return words === 0 && goesOn;
  return words > 0 || goesOn || isCapitalised(tokens[at - 1]?.text ?? '');
}

/** Whether the word at `at` can go on a name of which `words` parts have been read. */
function fitsName(reading: Reading, at: number, words: number): boolean {
  const { tokens, nameAt } = reading;
  const word = tokens[at]!.text;
  const month = fitsAsMonth(reading, at, words);
  if (month !== null) return month;
  if (!isNameWord(word) && !isInitial(word)) return false;
  const name = nameAt[at];
  if (name === undefined) return true;
  if (name.last - name.first > 1) return false;
  const next = tokens[at + 1]?.text ?? '';
  // "Israel Katz", "Chad Smith": a state's name as a first name; "Michael Jordan": an ambiguous one as the last.
  if (words === 0) return name.name.form === 'name' && isNameWord(next) && nameAt[at + 1] === undefined;
  return name.name.ambiguous && words === 1;
}
