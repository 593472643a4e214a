/**
 * Reads the offices of a sentence with what belongs to them: "Israel's new Ambassador to India" is an office with an
 * owner (Israel), a modifier and a complement (India). Whose office it is comes in title-grammar.ts.
 */
import type { Power } from '../../model/entity.ts';
import type { NameMatch } from './match-names.ts';
import type { Reading } from './reading.ts';
import { endsOffice, isTitleModifier, type OfficeWord, officeAt } from './title-words.ts';
import { isCapitalised, isHyphen, isNameWord, isPossessive } from './words.ts';

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

const DETERMINERS = new Set([
  'the',
  'a',
  'an',
  'his',
  'her',
  'its',
  'their',
  'our',
  'my',
  'this',
  'that',
  'another',
]);
const COMPLEMENT_WORDS = new Set(['of', 'to', 'for', 'at', 'in', 'with', 'on']);
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

interface Left {
  readonly first: number;
  readonly owner: NameMatch | null;
  /** An organisation right before the office: "China's U.N. ambassador" is sent to it. */
  readonly posting: NameMatch | null;
  readonly determiner: string | null;
  readonly possessor: number | null;
  readonly past: boolean;
}

function readLeft(reading: Reading, wordFirst: number, from: number): Left {
  const { tokens, nameAt } = reading;
  let first = wordFirst;
  let past = false;
  let owner: NameMatch | null = null;
  let posting: NameMatch | null = null;
  while (first > from) {
    const before = tokens[first - 1]!.text;
    const name = nameAt[first - 1];
    if (isHyphen(before) && isSpaced(reading, first - 1)) break;
    if (isHyphen(before) && first - 2 >= from && endsOffice(tokens[first - 2]!.text)) first--;
    else if (endsOffice(before)) {
      past = true;
      first--;
    } else if (name !== undefined) {
      if ((owner !== null && owner !== posting) || name.first < from || !canOwn(name)) break;
      if (owner === null && name.name.kind === 'international-organisation') posting = name;
      owner = name;
      first = name.first;
    } else if (isPossessive(before) && nameAt[first - 2] !== undefined) {
      if ((owner !== null && owner !== posting) || !canOwn(nameAt[first - 2]!)) break;
      owner = nameAt[first - 2]!;
      first = owner.first;
    } else if (isTitleModifier(before) || modifies(reading, first - 1, wordFirst)) first--;
    else break;
  }
  const before = tokens[first - 1]?.text ?? '';
  const determiner = DETERMINERS.has(before.toLowerCase()) ? before.toLowerCase() : null;
  const possessor = isPossessive(before) && owner === null && first >= 2 ? first - 2 : null;
  return { first, owner, posting, determiner, possessor, past };
}

/** A dash with space beside it parts what it stands between ("JERUSALEM - Secretary of State"). */
function isSpaced({ tokens }: Reading, at: number): boolean {
  return (tokens[at - 1]?.end ?? 0) < tokens[at]!.start || tokens[at]!.end < (tokens[at + 1]?.start ?? 0);
}

/** A power, one of its bodies or seats, or an armed group can have offices; a system or a publisher has none. */
function canOwn(match: NameMatch): boolean {
  return match.name.kind !== 'person' && match.name.kind !== 'system' && match.name.kind !== 'publisher';
}

/** An adjective or noun that the parser hangs on the office: "hard-line", "technology" in "technology envoy". */
function modifies(reading: Reading, at: number, office: number): boolean {
  const { tree } = reading;
  if (tree === null || office - at > 5) return false;
  const relation = tree.deprels[at]!;
  if (relation !== 'amod' && relation !== 'compound' && relation !== 'punct') return false;
  if (relation === 'punct') return isHyphen(reading.tokens[at]!.text);
  return tree.heads[at]! > at && tree.heads[at]! <= office + 4;
}

interface Complement {
  readonly last: number;
  readonly of: Power | null;
  readonly to: Power | null;
}

function readComplement(reading: Reading, at: number, word: OfficeWord): Complement {
  const { tokens, nameAt } = reading;
  const none = { last: at, of: null, to: null };
  const preposition = tokens[at]?.text.toLowerCase() ?? '';
  if (!COMPLEMENT_WORDS.has(preposition)) return none;
  let i = at + 1;
  if (tokens[i]?.text.toLowerCase() === 'the') i++;
  const name = nameAt[i];
  if (name === undefined || name.first !== i) {
    const end = preposition === 'of' || preposition === 'for' ? readCapitals(reading, i) : i;
    return end > i ? { last: end, of: null, to: null } : none;
  }
  if (name.name.kind === 'person' || name.name.form === 'adjective') return none;
  const goesTo = word.class === 'ambassador' || word.class === 'envoy';
  if (goesTo ? preposition === 'at' : preposition !== 'of' && preposition !== 'for') {
    // "a minister in London": where, not whose.
    if (!(goesTo && name.name.kind === 'international-organisation')) return none;
  }
  const power = name.name.state;
  const last = readCoordinated(reading, name.last);
  return goesTo && preposition !== 'of' ? { last, of: null, to: power } : { last, of: power, to: null };
}

/** "Minister for Asia and the Pacific", "Chairman of the Joint Chiefs of Staff": capitals and small words between. */
function readCapitals(reading: Reading, from: number): number {
  const { tokens, nameAt } = reading;
  let end = from;
  for (let i = from; i < Math.min(tokens.length, from + 8); i++) {
    const word = tokens[i]!.text;
    if (isCapitalised(word) && (nameAt[i] === undefined || nameAt[i]!.name.kind !== 'person')) end = i + 1;
    else if (!/^(?:of|and|the|&|for)$/.test(word)) break;
  }
  return end;
}

/** "to India and Bhutan": the second belongs to the office too, though only the first is kept. */
function readCoordinated(reading: Reading, at: number): number {
  const { tokens, nameAt } = reading;
  const second = nameAt[at + 1];
  const joined = tokens[at]?.text === 'and' && second?.first === at + 1;
  if (!joined || second.name.kind !== 'state' || second.name.form !== 'name') return at;
  // "the prime ministers of India and Israel" is read elsewhere; "of India and Israel's president" ends here.
  return isPossessive(tokens[second.last]?.text) ? at : second.last;
}
