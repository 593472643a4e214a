/** Whose a body or a group of people is: the state's name before or behind its noun. */
import type { NameMatch } from './match-names.ts';
import type { Reading } from './reading.ts';
import { isPossessive } from './words.ts';

/** The names that own the noun, nearest first: "Israeli", "India 's", "Indian and Israeli". */
export function ownersBefore(reading: Reading, noun: number, from: number, collective: boolean): NameMatch[] {
  const { tokens, nameAt } = reading;
  let i = noun - 1;
  const furthest = Math.max(from, noun - (collective ? 4 : 3));
  while (i >= furthest && nameAt[i] === undefined && !isPossessive(tokens[i]!.text)) {
    if (!canStandBetween(reading, i, noun)) return [];
    i--;
  }
  if (i >= from && isPossessive(tokens[i]?.text)) i--;
  const owner = nameAt[i];
  if (owner === undefined || i < from || !ownsBodies(owner)) return [];
  const owners = [owner];
  for (;;) {
    const before = owners[owners.length - 1]!.first - 1;
    const second = nameAt[before - 1];
    const joined = /^(?:and|&|,|or)$/.test(tokens[before]?.text ?? '');
    // "in India and Israeli officials" joins a noun and an adjective: two things.
    if (!joined || second === undefined || before - 1 < from || !ownsBodies(second)) break;
    if (second.name.form !== owner.name.form && !isAcronym(reading, second)) break;
    owners.push(second);
  }
  return owners;
}

/** "U.S." is noun and adjective alike. */
function isAcronym({ tokens }: Reading, { first, last }: NameMatch): boolean {
  return last - first === 1 && /^[\p{Lu}.]+$/u.test(tokens[first]!.text);
}

function ownsBodies({ name }: NameMatch): boolean {
  if (name.kind === 'international-organisation' || name.kind === 'armed-group') return name.form === 'name';
  return name.kind === 'state' && name.form !== 'people';
}

/** Words between the owner and its noun: "senior", "defence" in "Israeli defence firms". */
function canStandBetween(reading: Reading, at: number, noun: number): boolean {
  const { tree, tokens } = reading;
  const word = tokens[at]!.text;
  if (tree !== null) {
    const relation = tree.deprels[at]!;
    return (
      (relation === 'amod' || relation === 'compound') && tree.heads[at]! > at && tree.heads[at]! <= noun
    );
  }
  return /^(?:new|senior|top|defence|defense|military|foreign|former|high-level)$/i.test(word);
}

/** "the Ministry of Defence of Israel", "the government of India". */
export function ownerAfter({ tokens, nameAt }: Reading, at: number): NameMatch | undefined {
  if (tokens[at]?.text !== 'of') return undefined;
  const name = nameAt[at + 1] ?? (tokens[at + 1]?.text === 'the' ? nameAt[at + 2] : undefined);
  const names = name?.name.kind === 'state' && (name.name.form === 'name' || name.name.form === 'capital');
  return names && name.first > at ? name : undefined;
}
