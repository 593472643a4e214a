/** What the table of office holders says of a name. Whatever comes from here is an inference. */
import type { Power } from '../../model/entity.ts';
import { type PersonRecord as KnownPerson, loadKnowledge } from '../knowledge.ts';
import { findTokens } from '../segment/tokens.ts';
import type { Person } from './people.ts';
import { officeAt, skipHonorifics } from './title-words.ts';

interface Table {
  readonly byName: ReadonlyMap<string, KnownPerson>;
  readonly bySurname: ReadonlyMap<string, readonly KnownPerson[]>;
  /** As written, with and without diacritics. */
  readonly surnames: ReadonlySet<string>;
}

type Term = KnownPerson['offices'][number];

let table: Table | undefined;

function knownPeople(): Table {
  if (table !== undefined) return table;
  const byName = new Map<string, KnownPerson>();
  const bySurname = new Map<string, KnownPerson[]>();
  const surnames = new Set<string>();
  for (const person of loadKnowledge().people) {
    surnames.add(person.surname);
    surnames.add(person.surname.normalize('NFKD').replace(/[\u0300-\u036f]/g, ''));
    for (const name of namesInTable(person))
      if (!byName.has(foldName(name))) byName.set(foldName(name), person);
    const others = bySurname.get(foldName(person.surname));
    if (others === undefined) bySurname.set(foldName(person.surname), [person]);
    else others.push(person);
  }
  table = { byName, bySurname, surnames };
  return table;
}

/** Full names; aliases that hold a title ("PM Modi") are left to the grammar of titles. */
export function namesInTable(person: KnownPerson): string[] {
  return [person.name, ...(person.aliases ?? [])].filter(
    (name) => name.includes(' ') && !beginsWithTitle(name),
  );
}

function beginsWithTitle(name: string): boolean {
  const tokens = findTokens(name, 0, name.length);
  return officeAt(tokens, 0) !== null || skipHonorifics(tokens, 0) > 0;
}

function foldName(name: string): string {
  return name
    .normalize('NFKD')
    .replace(/[\u0300-\u036f'’.]/g, '')
    .replace(/[\s-]+/g, ' ')
    .toLowerCase();
}

export function surnameInTable(name: string): string | null {
  return knownPeople().byName.get(foldName(name))?.surname ?? null;
}

/** People who hold no office of a state whatever namesake does. */
const PRIVATE = new Set(['press', 'expert', 'business', 'judicial']);

/**
 * The power of a person from the table: by full name, or by surname and an office held on the day of the report.
 * Null where the table knows nobody, or several of different powers.
 */
export function powerInTable(person: Person, published: string | null): Power | null {
  if ([...person.classes].some((found) => PRIVATE.has(found))) return null;
  const named = person.words.length > 1 ? knownPeople().byName.get(foldName(person.name)) : undefined;
  if (named !== undefined) return servedBy(named, person, published);
  if (person.classes.size === 0) return null;
  const ends = new Set([person.words[person.words.length - 1]!, person.words[0]!].map(foldName));
  const powers = new Set<Power>();
  for (const known of [...ends].flatMap((end) => knownPeople().bySurname.get(end) ?? [])) {
    // With a first name of its own the person is somebody else.
    if (person.words.length > 1 && !sharesFirstName(known, person)) continue;
    for (const term of known.offices)
      if (fitsOffice(term, person) && holdsAt(term, published)) powers.add(term.of ?? known.state);
  }
  return powers.size === 1 ? [...powers][0]! : null;
}

function servedBy(known: KnownPerson, person: Person, published: string | null): Power {
  const term = known.offices.find((office) => fitsOffice(office, person) && holdsAt(office, published));
  return term?.of ?? known.state;
}

function sharesFirstName(known: KnownPerson, person: Person): boolean {
  const first = foldName(person.words[0]!);
  return foldName(known.name)
    .split(' ')
    .some((word) => word === first || (first.length === 1 && word.startsWith(first)));
}

function fitsOffice(term: Term, person: Person): boolean {
  const found = officeAt(findTokens(term.title, 0, term.title.length), 0);
  return found !== null && found.value.class !== 'counterpart' && person.classes.has(found.value.class);
}

/** Whether a term covers a day; every term does where the day is unknown. Terms are good to a month. */
function holdsAt(term: Term, day: string | null): boolean {
  if (day === null) return true;
  const after = term.from === undefined || term.from <= day.slice(0, term.from.length);
  return after && (term.to === undefined || term.to >= day.slice(0, term.to.length));
}

/** Whether anybody in the table goes by this word as it is written; plain, because it is asked of every word. */
export function isKnownSurname(word: string): boolean {
  return knownPeople().surnames.has(word);
}

const HIGH = /^(?:head-of-|deputy-head|foreign-minister|defence-minister|organisation-head)/;

/**
 * The power of the one high office holder of a day who goes by a surname; null where there is none or more than one.
 * For reports that never say "President" nor "Barack" of Obama.
 */
export function powerOfSurname(surname: string, published: string | null): Power | null {
  if (published === null) return null;
  const powers = new Set<Power>();
  let holders = 0;
  for (const known of knownPeople().bySurname.get(foldName(surname)) ?? []) {
    const terms = known.offices.filter((term) => holdsAt(term, published));
    if (terms.length === 0) continue;
    holders++;
    for (const term of terms) if (isHigh(term)) powers.add(term.of ?? known.state);
  }
  return holders === 1 && powers.size === 1 ? [...powers][0]! : null;
}

function isHigh(term: Term): boolean {
  const found = officeAt(findTokens(term.title, 0, term.title.length), 0);
  return found !== null && HIGH.test(found.value.class);
}
