/**
 * Bodies and groups of people that a state's name and an ordinary noun make together: "Israel's Ministry of Defence",
 * "the Indian defence ministry", "Modi's government" not, "Israeli officials", "U.S. troops", "Indian defence firms".
 * A noun without a state beside it ("the ministry") is left to coreference.
 */
import type { Power } from '../../model/entity.ts';
import { loadKnowledge } from '../knowledge.ts';
import { bodyId, kindOfBody } from './gazetteer.ts';
import type { Name, NameMatch } from './match-names.ts';
import { buildTrie, type NameTrie, plainWord, wordsOf } from './name-trie.ts';
import type { Reading } from './reading.ts';
import { isCapitalised, isDateWord, isPossessive } from './words.ts';

interface GenericNoun {
  readonly type: string;
  readonly collective: boolean;
}

/** "Israeli officials": no entity of its own, only the states behind it. */
export interface Collective {
  readonly first: number;
  readonly last: number;
  readonly states: readonly Power[];
  /** Entity ids of the owners. */
  readonly owners: readonly string[];
}

/** "the ministry", "the government": a noun without a state, with its type, for coreference. */
export interface BareBody {
  readonly first: number;
  readonly last: number;
  readonly type: string;
  readonly words: string;
}

export interface Bodies {
  readonly named: readonly NameMatch[];
  readonly collectives: readonly Collective[];
  readonly bare: readonly BareBody[];
}

const fold = (word: string) => plainWord(word).toLowerCase();
let nouns: NameTrie<GenericNoun> | undefined;

function genericNouns(): NameTrie<GenericNoun> {
  nouns ??= buildTrie(
    loadKnowledge().bodies.generic.flatMap(({ type, names, collective }) =>
      names.map((name) => [wordsOf(name), { type, collective: collective ?? false }] as const),
    ),
    fold,
  );
  return nouns;
}

export function findBodies(reading: Reading): Bodies {
  const named: NameMatch[] = [];
  const collectives: Collective[] = [];
  const bare: BareBody[] = [];
  const { tokens, nameAt } = reading;
  let from = 0;
  for (let i = 0; i < tokens.length; i++) {
    const known = nameAt[i];
    if (known !== undefined) {
      const wider = known.first === i ? absorbOwner(reading, known, from) : null;
      if (wider !== null) named.push(wider);
      i = known.last - 1;
      continue;
    }
    const found = genericNouns().longest(tokens, i);
    if (found === null || reachesName(reading, i, found.last) || isInLongerName(reading, i, found.last))
      continue;
    const last = readSubject(reading, found.last, found.value);
    const owners = ownersBefore(reading, i, from, found.value.collective);
    const owner = owners[0] ?? ownerAfter(reading, last);
    if (owner === undefined) {
      if (!found.value.collective)
        bare.push({ first: i, last, type: found.value.type, words: wordsBetween(reading, i, last) });
      i = last - 1;
      continue;
    }
    const first = Math.min(owner.first, i);
    const end = Math.max(last, owner.last);
    if (found.value.collective) {
      const states = owners.flatMap((name) => (name.name.state === null ? [] : [name.name.state]));
      if (owners.length > 0)
        collectives.push({
          first: owners[owners.length - 1]!.first,
          last,
          states,
          owners: owners.map((name) => name.name.entity),
        });
    } else if (owner.name.state !== null)
      named.push(makeBody(reading, first, end, found.value.type, wordsBetween(reading, i, last), owner.name));
    i = end - 1;
    from = end;
  }
  return { named, collectives, bare };
}

function wordsBetween({ tokens }: Reading, first: number, last: number): string {
  return tokens
    .slice(first, last)
    .map((token) => token.text)
    .join(' ');
}

function reachesName({ nameAt }: Reading, first: number, last: number): boolean {
  for (let i = first; i < last; i++) if (nameAt[i] !== undefined) return true;
  return false;
}

/** "Afghan Public Protection Force": a capitalised noun with more capitals behind it. */
function isInLongerName({ tokens, nameAt, heading }: Reading, first: number, last: number): boolean {
  const next = tokens[last]?.text ?? '';
  return (
    !heading &&
    isCapitalised(tokens[first]!.text) &&
    isCapitalised(next) &&
    nameAt[last] === undefined &&
    !isDateWord(next)
  );
}

/** "Ministry" + "of New and Renewable Energy". */
function readSubject(reading: Reading, at: number, noun: GenericNoun): number {
  const { tokens, nameAt } = reading;
  if (noun.type !== 'ministry' || tokens[at]?.text !== 'of') return at;
  let end = at;
  for (let i = at + 1; i < Math.min(tokens.length, at + 9); i++) {
    if (nameAt[i] !== undefined) break;
    const word = tokens[i]!.text;
    if (isCapitalised(word)) end = i + 1;
    else if (!/^(?:and|the|&|,|for)$/.test(word)) break;
  }
  return end;
}

/** The names that own the noun, nearest first: "Israeli", "India 's", "Indian and Israeli". */
function ownersBefore(reading: Reading, noun: number, from: number, collective: boolean): NameMatch[] {
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
function ownerAfter({ tokens, nameAt }: Reading, at: number): NameMatch | undefined {
  if (tokens[at]?.text !== 'of') return undefined;
  const name = nameAt[at + 1] ?? (tokens[at + 1]?.text === 'the' ? nameAt[at + 2] : undefined);
  const names = name?.name.kind === 'state' && (name.name.form === 'name' || name.name.form === 'capital');
  return names && name.first > at ? name : undefined;
}

/** "India's Ministry of External Affairs": the state before a body that the gazetteer knows belongs to its mention. */
function absorbOwner(reading: Reading, known: NameMatch, from: number): NameMatch | null {
  if (known.name.kind !== 'body') return null;
  const at = isPossessive(reading.tokens[known.first - 1]?.text) ? known.first - 2 : known.first - 1;
  const owner = reading.nameAt[at];
  if (owner === undefined || owner.first < from || owner.name.kind !== 'state' || owner.name.state === null)
    return null;
  if (owner.name.state === known.name.state) return spanning(reading, owner.first, known.last, known.name);
  if (!known.name.ambiguous && !/ministry$/.test(known.name.type ?? '')) return null;
  const words = wordsBetween(reading, known.first, known.last);
  return makeBody(reading, owner.first, known.last, known.name.type ?? 'ministry', words, owner.name);
}

function makeBody(
  reading: Reading,
  first: number,
  last: number,
  type: string,
  words: string,
  owner: Name,
): NameMatch {
  const state = owner.state!;
  const kind = kindOfBody(type);
  const name: Name = {
    entity: bodyId(state, type, kind === 'body' ? commonForm(words) : `${state} ${words}`),
    kind,
    form: 'name',
    label: wordsBetween(reading, first, last).replace(/ (?=['’]s)/g, ''),
    state,
    ambiguous: false,
    type,
  };
  return spanning(reading, first, last, name);
}

/** "finance ministry" and "Ministry of Finance" are one. */
function commonForm(words: string): string {
  const ministry = /^(.+) ministry$/i.exec(words);
  const form = ministry === null ? words : `ministry of ${ministry[1]}`;
  return form
    .toLowerCase()
    .replace(/\bof the\b/, 'of')
    .replace(/\bdefense\b/, 'defence')
    .replace(/\blabor\b/, 'labour');
}

function spanning({ sentence, tokens }: Reading, first: number, last: number, name: Name): NameMatch {
  return {
    start: tokens[first]!.start,
    end: tokens[last - 1]!.end,
    sentence: sentence.index,
    first,
    last,
    name,
  };
}
