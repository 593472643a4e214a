/** What stands before an office: whose it is ("Israel's", "his"), and what modifies it ("former", "deputy"). */
import type { NameMatch } from './match-names.ts';
import type { Reading } from './reading.ts';
import { endsOffice, isTitleModifier } from './title-words.ts';
import { isHyphen, isPossessive } from './words.ts';

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
interface Left {
  readonly first: number;
  readonly owner: NameMatch | null;
  /** An organisation right before the office: "China's U.N. ambassador" is sent to it. */
  readonly posting: NameMatch | null;
  readonly determiner: string | null;
  readonly possessor: number | null;
  readonly past: boolean;
}

export function readLeft(reading: Reading, wordFirst: number, from: number): Left {
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
