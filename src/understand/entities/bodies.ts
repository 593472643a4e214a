/**
 * Bodies and groups of people that a state's name and an ordinary noun make together: "Israel's Ministry of Defence",
 * "the Indian defence ministry", "Modi's government" not, "Israeli officials", "U.S. troops", "Indian defence firms".
 * A noun without a state beside it ("the ministry") is left to coreference.
 */
import { bodyId, kindOfBody } from './body-id.ts';
import { ownerAfter, ownersBefore } from './body-owners.ts';
import { type GenericNoun, genericNounAt } from './generic-nouns.ts';
import type { Name, NameMatch } from './match-names.ts';
import type { Reading } from './reading.ts';
import { BODY } from './word-flags.ts';
import { isCapitalised, isDateWord, isPossessive } from './words.ts';

/** "Israeli officials": no entity of its own, only the states behind it. */
export interface Collective {
  readonly first: number;
  readonly last: number;
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
    const found = (reading.flags[i]! & BODY) === 0 ? null : genericNounAt(tokens, i);
    if (found === null || reachesName(reading, i, found.last) || isInLongerName(reading, i, found.last))
      continue;
    const behind = collectiveAt(reading, found.last);
    if (behind > found.last) {
      // "Chinese military officials" are people, not the military.
      const inOrder = ownersBefore(reading, i, from, true).toReversed();
      if (inOrder.length > 0) {
        collectives.push({
          first: inOrder[0]!.first,
          last: behind,
          owners: inOrder.map(({ name }) => name.entity),
        });
        from = behind;
      }
      i = behind - 1;
      continue;
    }
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
      const inOrder = owners.toReversed();
      if (inOrder.length > 0)
        collectives.push({ first: inOrder[0]!.first, last, owners: inOrder.map(({ name }) => name.entity) });
    } else if (owner.name.state !== null)
      named.push(makeBody(reading, first, end, found.value.type, wordsBetween(reading, i, last), owner.name));
    i = end - 1;
    from = end;
  }
  return { named, collectives, bare };
}

/** One past a noun for people ("officials") at `at`; `at` where there is none. */
function collectiveAt({ tokens, nameAt, flags }: Reading, at: number): number {
  if (at >= tokens.length || nameAt[at] !== undefined || (flags[at]! & BODY) === 0) return at;
  const found = genericNounAt(tokens, at);
  return found?.value.collective ? found.last : at;
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
    article: false,
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
