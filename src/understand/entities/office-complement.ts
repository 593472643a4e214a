/** What stands behind an office: "to India", "of Israel's Ministry of Defence", "for Asia and the Pacific". */
import type { Power } from '../../model/entity.ts';
import type { NameMatch } from './match-names.ts';
import type { Reading } from './reading.ts';
import type { OfficeWord } from './title-words.ts';
import { isCapitalised, isPossessive } from './words.ts';

const COMPLEMENT_WORDS = new Set(['of', 'to', 'for', 'at', 'in', 'with', 'on']);
interface Complement {
  readonly last: number;
  readonly of: Power | null;
  readonly to: Power | null;
}

export function readComplement(reading: Reading, at: number, word: OfficeWord): Complement {
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
  const last = readCoordinated(reading, endOfCompound(reading, name));
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

/** "head of the U.S. delegation": the name only modifies what the office is of. */
function endOfCompound({ tree, tokens }: Reading, name: NameMatch): number {
  // A capital begins the holder's name: "Ambassador to India Dan Peled".
  if (tree === null || isCapitalised(tokens[name.last]?.text ?? '')) return name.last;
  const head = tree.heads[name.last - 1]!;
  const modifies = /^(?:compound|amod|nmod:poss)$/.test(tree.deprels[name.last - 1]!);
  return modifies && head >= name.last && head < name.last + 7 ? head + 1 : name.last;
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
