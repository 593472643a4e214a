/**
 * Reads the offices of a sentence with what belongs to them: "Israel's new Ambassador to India" is an office with an
 * owner (Israel), a modifier and a complement (India). Whose office it is comes in title-grammar.ts.
 */
import type { Power } from '../../model/entity.ts';
import type { NameMatch } from './match-names.ts';
import { readComplement } from './office-complement.ts';
import { readLeft } from './office-owner.ts';
import type { Reading } from './reading.ts';
import { endsOffice, isTitleModifier, type OfficeWord, officeAt } from './title-words.ts';
import { OFFICE } from './word-flags.ts';
import { isCapitalised, isNameWord, isPossessive } from './words.ts';

export interface Office {
  readonly word: OfficeWord;
  /** All of it, with owner, modifiers and complement, without the article. */
  readonly first: number;
  readonly last: number;
  /** The office word alone. */
  readonly wordFirst: number;
  readonly wordLast: number;
  readonly of: Power | null;
  readonly to: Power | null;
  /** The name that owns it, where one does. */
  readonly owner: NameMatch | null;
  /** "his", "the", "a" or the like before it; null where it stands bare. */
  readonly determiner: string | null;
  /** The last word of a possessive that is no known name ("Obama" in "Obama's envoy"); null where there is none. */
  readonly possessor: number | null;
  readonly past: boolean;
  readonly hasComplement: boolean;
}

/** What follows a possessive office to make it a place or a body: "the Prime Minister's Office". */
const NOT_AN_OFFICE = new Set([
  'office',
  'house',
  'palace',
  'secretariat',
  'council',
  'department',
  'bureau',
  'cup',
  'club',
]);

export function findOffices(reading: Reading): Office[] {
  const offices: Office[] = [];
  const { tokens, nameAt } = reading;
  let from = 0;
  for (let i = 0; i < tokens.length; i++) {
    if ((reading.flags[i]! & OFFICE) === 0) continue;
    if (nameAt[i] !== undefined && nameAt[i]!.name.kind !== 'state') continue;
    const found = officeAt(tokens, i);
    if (found === null || isOtherwise(reading, i, found.last)) continue;
    const office = readOffice(reading, i, found.last, found.value, from);
    offices.push(office);
    i = office.wordLast - 1;
    from = office.last;
  }
  return offices;
}

/** "the Prime Minister's Office", "General Assembly", "Captain America", "the US" read as an office of one word. */
function isOtherwise(reading: Reading, first: number, last: number): boolean {
  const { tokens, nameAt } = reading;
  for (let i = first; i < last; i++) if (nameAt[i] !== undefined && nameAt[i]!.last > last) return true;
  const next = tokens[last]?.text ?? '';
  const after = isPossessive(next) ? (tokens[last + 1]?.text ?? '') : next;
  if (isCapitalised(tokens[first]!.text) && NOT_AN_OFFICE.has(after.toLowerCase())) return true;
  // "Mervyn King", "Stephen Bishop": an office word that ends somebody's name.
  if (last - first === 1 && isNameWord(tokens[first]!.text) && first > 0 && isNameEndingIn(reading, first))
    return true;
  // A verb that looks like one: "to head", "will chair".
  const tag = reading.tree?.upos[last - 1];
  return tag === 'VERB' || tag === 'AUX' || tag === 'ADV';
}

function isNameEndingIn({ tokens, nameAt, heading }: Reading, at: number): boolean {
  const before = tokens[at - 1]!.text;
  if (
    heading ||
    !isNameWord(before) ||
    nameAt[at - 1] !== undefined ||
    isNameWord(tokens[at + 1]?.text ?? '')
  )
    return false;
  return officeAt(tokens, at - 1) === null && !isTitleModifier(before) && !endsOffice(before);
}

function readOffice(
  reading: Reading,
  wordFirst: number,
  wordLast: number,
  word: OfficeWord,
  from: number,
): Office {
  const left = readLeft(reading, wordFirst, from);
  const right = readComplement(reading, wordLast, word);
  const posted = word.class === 'ambassador' && left.posting !== null && right.last === wordLast;
  const of = right.of ?? (posted && left.owner === left.posting ? null : (left.owner?.name.state ?? null));
  return {
    word,
    first: left.first,
    last: right.last,
    wordFirst,
    wordLast,
    of,
    to: posted ? left.posting!.name.state : right.to,
    owner: left.owner,
    determiner: left.determiner,
    possessor: left.possessor,
    past: left.past,
    hasComplement: right.last > wordLast,
  };
}
