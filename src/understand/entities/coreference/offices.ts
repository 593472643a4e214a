/**
 * "the prime minister", "Israel's ambassador", "his Russian counterpart": the person named last who holds such an
 * office. An office with a state beside it and nobody known to hold it stands for that state ("an Indian official").
 */

import type { Power } from '../../../model/entity.ts';
import type { TitleClass } from '../../knowledge.ts';
import { type Draft, referents } from '../drafts.ts';
import { personBefore } from '../find-people.ts';
import type { Office } from '../offices.ts';
import type { Person } from '../people.ts';
import { textBetween } from '../reading.ts';
import { type Context, prominence } from './context.ts';

/** What a wide word can mean; every other class means itself alone. */
const WIDE: Readonly<Record<string, RegExp>> = {
  leader: /^(?:head-of-|deputy-head|organisation-head|royal|party)/,
  leaders: /^(?:head-of-|deputy-head|organisation-head|royal|party)/,
  premier: /^head-of-government$/,
  minister: /(?:^|-)minister$/,
  secretary: /^(?:foreign-minister|defence-minister|minister|official)$/,
  diplomat: /^(?:ambassador|envoy|foreign-minister|official)$/,
  'top diplomat': /^foreign-minister$/,
  envoy: /^(?:envoy|ambassador)$/,
  official: /^(?:official|security-adviser|spokesperson|organisation-official)$/,
  general: /^military$/,
};
const DEFINITE = new Set(['the', 'this', 'that', 'his', 'her', 'its', 'their', 'our', 'my']);

export function resolveOffice(context: Context, office: Office): Draft | null {
  const { reading } = context;
  const named = office.determiner === 'the' ? office.first - 1 : office.first;
  const span = { reading, first: named, last: office.last, via: 'description' } as const;
  const states = statesOf(context, office);
  if (office.word.plural) return pluralOffice(context, office, span);
  const definite = isDefinite(context, office);
  if (definite && !office.past) {
    const person = findHolder(context, office, states[0] ?? null);
    if (person !== null) return { ...span, persons: [person], ids: [], basis: 'inferred' };
  }
  if (states.length === 0 || office.owner === null) return null;
  // The place of a city stands for no power: "the London mayor".
  if (/^(?:city|territory)$/.test(office.owner.name.form) || office.past || !office.word.official)
    return null;
  return { ...span, persons: [], ids: [office.owner.name.entity], basis: 'stated' };
}

function isDefinite({ reading }: Context, office: Office): boolean {
  // "the first Indian prime minister to do so" describes, and refers to nobody.
  for (let i = office.first; i < office.wordFirst; i++)
    if (/^(?:first|last|next|only|another|other)$/i.test(reading.tokens[i]!.text)) return false;
  if (office.determiner !== null) return DEFINITE.has(office.determiner);
  if (office.owner !== null && /^['’]/.test(reading.tokens[office.owner.last]?.text ?? '')) return true;
  if (office.possessor !== null) return true;
  // "Prime Minister said" in Indian English; "as president" is no reference.
  return /^\p{Lu}/u.test(reading.tokens[office.wordFirst]!.text) && !reading.heading;
}

/** The state that the words name, or that of the person in "Obama's envoy". */
function statesOf({ report, reading }: Context, office: Office): Power[] {
  if (office.of !== null) return [office.of];
  const possessor = office.possessor === null ? undefined : report.drafts.at(reading, office.possessor);
  const states = possessor?.persons.flatMap((person) => (person.state === null ? [] : [person.state])) ?? [];
  return states.slice(0, 1);
}

function pluralOffice(
  { reading }: Context,
  office: Office,
  span: Pick<Draft, 'reading' | 'first' | 'last' | 'via'>,
): Draft | null {
  const ids = new Set<string>();
  for (let i = office.first; i < office.last; i++) {
    const name = reading.nameAt[i]?.name;
    if (name?.kind === 'state' || name?.kind === 'international-organisation') ids.add(name.entity);
  }
  return ids.size === 0 ? null : { ...span, persons: [], ids: [...ids], basis: 'stated' };
}

function findHolder(context: Context, office: Office, state: Power | null): Person | null {
  const { reading, seen, report } = context;
  if (office.word.class === 'counterpart') return findCounterpart(context, office, state);
  // "Modi's foreign minister", where nothing says of which state Modi is: anybody's.
  if (office.possessor !== null && state === null) return null;
  const word = textBetween(reading, office.wordFirst, office.wordLast).toLowerCase();
  let best: Person | null = null;
  let most = -1;
  seen.forEach((draft, i) => {
    if (referents(draft).length !== 1 || draft.persons.length !== 1) return;
    const person = draft.persons[0]!;
    if (!mayHold(person, office.word.class, word, state)) return;
    if (office.to !== null && person.roles.some((role) => role.to !== null && role.to !== office.to)) return;
    // Near and prominent first; further away the one named last.
    const score = prominence(draft, reading) * 1000 + i;
    if (score > most) {
      best = person;
      most = score;
    }
  });
  if (best !== null || state === null) return best;
  // Named only further down: "Israel's ambassador said … Reuven Azar, the ambassador, …".
  const later = report.people.all.filter(
    (person) => person.state === state && mayHold(person, office.word.class, word, state),
  );
  return later.length === 1 && isHigh(office.word.class) ? later[0]! : null;
}

/** "his Israeli counterpart": whoever of that state holds the office of the person before it. */
function findCounterpart(
  { reading, seen, report }: Context,
  office: Office,
  state: Power | null,
): Person | null {
  const other = personBefore(reading, office.first, report.people, report.drafts);
  if (other === null || state === null || state === other.state) return null;
  for (let i = seen.length - 1; i >= 0; i--)
    for (const person of seen[i]!.persons)
      if (person.state === state && [...other.classes].some((found) => person.classes.has(found)))
        return person;
  return null;
}

/** Offices of which a state has one. */
function isHigh(found: TitleClass | 'counterpart'): boolean {
  return /^(?:head-of-|foreign-minister|defence-minister)/.test(found);
}

export function mayHold(person: Person, wanted: string, word: string, state: Power | null): boolean {
  if (state !== null && person.state !== state) return false;
  const wide = WIDE[word];
  if (wide !== undefined) return [...person.classes].some((found) => wide.test(found));
  if (!person.classes.has(wanted as TitleClass)) return false;
  // "the finance minister" is not any minister, nor a king a president.
  if (!/^(?:minister|official|deputy-head|head-of-state|head-of-government)$/.test(wanted)) return true;
  return person.roles.some((role) => foldTitle(role.title).includes(foldTitle(word)));
}

function foldTitle(title: string): string {
  return title
    .toLowerCase()
    .replaceAll('defense', 'defence')
    .replaceAll('&', 'and')
    .replaceAll('-', ' ')
    .replace(/\b(?:pm|premier)\b/, 'prime minister');
}
