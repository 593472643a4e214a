/** What the table of office holders says of a name. Whatever comes from here is an inference. */
import type { Power } from '../../model/entity.ts';
import { type KnownPerson, loadKnowledge } from '../knowledge.ts';
import type { Person } from './people.ts';

let byName: ReadonlyMap<string, KnownPerson> | undefined;
let bySurname: ReadonlyMap<string, readonly KnownPerson[]> | undefined;

function names(): ReadonlyMap<string, KnownPerson> {
  byName ??= new Map(
    loadKnowledge().people.flatMap((person) =>
      [person.name, ...(person.aliases ?? [])].map((name) => [foldName(name), person] as const),
    ),
  );
  return byName;
}

function surnames(): ReadonlyMap<string, readonly KnownPerson[]> {
  if (bySurname !== undefined) return bySurname;
  const found = new Map<string, KnownPerson[]>();
  for (const person of loadKnowledge().people) {
    const key = foldName(person.surname);
    const others = found.get(key);
    if (others === undefined) found.set(key, [person]);
    else others.push(person);
  }
  bySurname = found;
  return found;
}

function foldName(name: string): string {
  return name
    .normalize('NFKD')
    .replace(/[\u0300-\u036f'’.]/g, '')
    .replace(/[\s-]+/g, ' ')
    .toLowerCase();
}

export function personNamed(name: string): KnownPerson | null {
  return names().get(foldName(name)) ?? null;
}

export function surnameInTable(name: string): string | null {
  return personNamed(name)?.surname ?? null;
}

/**
 * The state of the one person with this surname who held an office of the class that the text gives, on the day of
 * the report; null where there is none, or more than one.
 */
export function officeHolder(person: Person, published: string | null): Power | null {
  const states = new Set<Power>();
  const ends = new Set([person.words[person.words.length - 1]!, person.words[0]!].map(foldName));
  for (const known of [...ends].flatMap((end) => surnames().get(end) ?? [])) {
    if (person.words.length > 1 && foldName(known.name) !== foldName(person.name)) continue;
    for (const office of known.offices ?? []) {
      if (person.classes.size > 0 && !person.classes.has(office.class)) continue;
      if (holdsAt(office, published)) states.add(known.state);
    }
  }
  return states.size === 1 ? [...states][0]! : null;
}

/** Whether a term with month or day precision covers a day; every term does where the day is unknown. */
export function holdsAt(
  office: { from?: string | undefined; to?: string | undefined },
  day: string | null,
): boolean {
  if (day === null) return true;
  const after = office.from === undefined || office.from <= day || day.startsWith(office.from);
  return after && (office.to === undefined || office.to >= day.slice(0, office.to.length));
}
