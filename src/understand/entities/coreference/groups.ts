/**
 * "the two countries", "both sides", "the two leaders", "bilateral": the pair of powers, or of people, that the
 * report is speaking of. Also "his country", "the country", "the ministry", "the group": one that was named before.
 * It must not make a pair of "both houses" or "the two officials".
 */
import type { Power } from '../../../model/entity.ts';
import type { BareBody } from '../bodies.ts';
import type { Draft } from '../drafts.ts';
import type { Name } from '../match-names.ts';
import type { Person } from '../people.ts';
import type { Reading } from '../reading.ts';
import { resolvePower } from '../resolve-power.ts';
import { isPossessive } from '../words.ts';
import { type Context, prominence } from './context.ts';
import { currentPair, powerId, powersOf } from './powers-of.ts';
import { resolvePronoun } from './pronouns.ts';

const STATES =
  /^(?:countries|nations|states|sides|governments|parties|capitals|neighbou?rs|allies|powers|democracies|partners|militaries|armies|navies|peoples|economies|delegations|teams|rivals|foes|adversaries)$/;
const PEOPLE =
  /^(?:leaders|presidents|premiers|ministers|men|heads|chiefs|counterparts|diplomats|statesmen)$/;
const LEADING =
  /^(?:head-of-|deputy-head|foreign-minister|defence-minister|minister|royal|organisation-head|ambassador|security-adviser|military)/;
/** Between "two" and its noun: "the two South Asian nations", "both prime ministers". */
const LONGEST_MODIFIER = 4;

/** The mention that begins at a token, or null. */
export function resolveGroup(context: Context, at: number): Draft | null {
  const { reading } = context;
  const word = reading.tokens[at]!.text.toLowerCase();
  if (word === 'bilateral' || word === 'bilaterally') return pairOfPowers(context, at, at + 1);
  const start = startOfCount(reading, at, word);
  if (start === null) return null;
  for (let i = start; i < Math.min(reading.tokens.length, start + LONGEST_MODIFIER); i++) {
    const noun = reading.tokens[i]!.text;
    // "both parties in the House" are no states.
    if (noun === 'parties' && /^(?:in|of)$/.test(reading.tokens[i + 1]?.text ?? '')) return null;
    if (STATES.test(noun)) return pairOfPowers(context, at, i + 1);
    if (PEOPLE.test(noun))
      return (
        pairOfPeople(context, at, i + 1) ??
        (word === 'both' || i > start ? null : pairOfPowers(context, at, i + 1))
      );
    if (!/^[\p{L}-]+$/u.test(noun) || /^(?:of|and|the|in|to|that|are|were|have|had|is|will)$/.test(noun))
      return null;
  }
  return null;
}

/** One past "the two", "both", "both the", "the", "their two", "these"; null where the words promise no pair. */
function startOfCount({ tokens }: Reading, at: number, word: string): number | null {
  const next = tokens[at + 1]?.text.toLowerCase() ?? '';
  const previous = tokens[at - 1]?.text.toLowerCase() ?? '';
  if (word === 'both') return /^(?:the|of|these|our)$/.test(next) ? at + 2 : at + 1;
  if (word === 'two' && !/^(?:the|both|these|our|their|of|\d+)$/.test(previous)) return null;
  if (/^(?:the|these|our|their)$/.test(word)) {
    if (next === 'two') return at + 2;
    // "the sides", "the parties": only the bare plural.
    return word === 'the' &&
      /^(?:sides|parties|neighbou?rs|countries|nations)$/.test(next) &&
      tokens[at + 2]?.text !== 'of'
      ? at + 1
      : null;
  }
  return null;
}

function pairOfPowers(context: Context, first: number, last: number): Draft | null {
  const { reading, seen, dominant } = context;
  const pair = currentPair(seen, reading.sentence.index, dominant);
  if (pair === null) return null;
  const ids = pair.map((power) => idOfPower(power, seen));
  return { reading, first, last, persons: [], ids, via: 'group', basis: 'inferred' };
}

function idOfPower(power: Power, seen: readonly Draft[]): string {
  return powerId(
    power,
    (code) => !seen.some((draft) => draft.ids.includes(`org:${code}`)) && resolvePower(code) !== null,
  );
}

/** The last sentence with exactly two people of rank, not counting this one's own subject twice. */
function pairOfPeople(context: Context, first: number, last: number): Draft | null {
  const { reading, seen } = context;
  const people: Person[] = [];
  for (let i = seen.length - 1; i >= 0 && people.length < 2; i--) {
    const draft = seen[i]!;
    if (reading.sentence.index - draft.reading.sentence.index > 4) break;
    for (const person of draft.persons)
      if (
        !people.includes(person) &&
        [...person.classes].some((found) => LEADING.test(found)) &&
        standsApart(person, people)
      )
        people.push(person);
  }
  if (people.length !== 2) return null;
  const inOrder = context.report.people.all.filter((person) => people.includes(person));
  return { reading, first, last, persons: inOrder, ids: [], via: 'group', basis: 'inferred' };
}

/** Two of one state are no pair of leaders. */
function standsApart(person: Person, others: readonly Person[]): boolean {
  return others.every((other) => other.state === null || other.state !== person.state);
}

/** "his country", "the country", "the nation's": the state of the person, or the state named last. */
export function resolveCountry(context: Context, at: number): Draft | null {
  const { reading, seen } = context;
  const { tokens } = reading;
  if (!/^(?:country|nation|homeland)$/.test(tokens[at + 1]?.text ?? '')) return null;
  // "the country club"
  if (reading.tree?.deprels[at + 1] === 'compound') return null;
  const word = tokens[at]!.text.toLowerCase();
  const span = {
    reading,
    first: at,
    last: at + 2,
    persons: [],
    via: 'description',
    basis: 'inferred',
  } as const;
  if (/^(?:his|her)$/.test(word)) {
    const owner = resolvePronoun(context, at)?.persons[0];
    return owner?.state == null ? null : { ...span, ids: [idOfPower(owner.state, seen)] };
  }
  if (!/^(?:the|its)$/.test(word) || tokens[at + 2]?.text === 'of') return null;
  let best: Draft | null = null;
  let most = 2;
  for (const draft of seen) {
    const powers = draft.persons.length > 0 || draft.via === 'group' ? [] : powersOf(draft);
    if (powers.length !== 1 || draft.ids.length !== 1) continue;
    // Of this sentence before any subject above: "India's efforts to strengthen the nation's defences".
    const score = prominence(draft, reading) + (draft.reading === reading ? 4 : 0);
    if (score >= most) {
      best = draft;
      most = score;
    }
  }
  if (best === null) return null;
  const id = idOfPower(powersOf(best)[0]!, seen);
  return id.startsWith('state:') ? { ...span, ids: [id] } : null;
}

/** "the ministry" after "the Israeli Defence Ministry"; "the government" after "Israel's government". */
export function resolveBody({ reading, seen, report }: Context, body: BareBody): Draft | null {
  const { tokens } = reading;
  const owner = ownerBefore(report, reading, body.first);
  if (owner !== null)
    return {
      reading,
      first: body.first,
      last: body.last,
      persons: [],
      ids: owner,
      via: 'description',
      basis: 'inferred',
    };
  if (tokens[body.first - 1]?.text.toLowerCase() !== 'the' || tokens[body.last]?.text === 'of') return null;
  for (let i = seen.length - 1; i >= 0 && seen.length - i < 40; i--) {
    const draft = seen[i]!;
    const name = report.readings[draft.reading.sentence.index]!.nameAt[draft.first]?.name;
    if (name?.kind !== 'body' || draft.ids[0] !== name.entity || !sameType(body, name)) continue;
    return {
      reading,
      first: body.first - 1,
      last: body.last,
      persons: [],
      ids: draft.ids,
      via: 'description',
      basis: 'inferred',
    };
  }
  return null;
}

/** "its foreign ministry", "the country's army": what the words before it were found to stand for, if that is a power. */
function ownerBefore({ drafts }: Context['report'], reading: Reading, at: number): readonly string[] | null {
  const word = reading.tokens[at - 1]?.text ?? '';
  const owner = drafts.at(reading, isPossessive(word) ? at - 2 : at - 1);
  if (owner === undefined || owner.basis !== 'inferred' || owner.ids.length !== 1) return null;
  const referring = isPossessive(word) ? owner.via === 'description' : /^its$/i.test(word);
  return referring && /^(?:state|org):/.test(owner.ids[0]!) ? owner.ids : null;
}

/** A bare "ministry" may be any; an "administration" or "regime" only one so called; otherwise the type decides. */
function sameType({ words, type }: BareBody, name: Name): boolean {
  if (name.type === null || /committee/i.test(name.label) !== /committee/i.test(words)) return false;
  if (/^(?:ministry|department)$/i.test(words)) return name.type.endsWith('ministry');
  if (/^(?:administration|regime|cabinet|junta|presidency)$/i.test(words))
    return (
      name.label.toLowerCase().includes(words.toLowerCase()) ||
      (words === 'administration' && name.label === 'White House')
    );
  return name.type === type && name.type !== 'ministry';
}
