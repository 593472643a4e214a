/** "This person is that person": joins what the names alone do not. */
import type { Ruling } from '../../model/ruling.ts';
import { partsOfName, slugOfName } from '../names.ts';
import { compareFullness, type Namesake } from './join-names.ts';
import { idOfName } from './person-ids.ts';

export type PersonRuling = Ruling & { readonly ruling: { readonly act: 'same-person' } };
export type NamedPerson = PersonRuling['ruling']['persons'][number];

export interface Person {
  /** The fullest form first. */
  readonly forms: readonly Namesake[];
  /** The rulings that made it one, in the order in which they were made. */
  readonly rulings: readonly string[];
}

export function isPersonRuling(ruling: Ruling): ruling is PersonRuling {
  return ruling.ruling.act === 'same-person';
}

/** The slug under which a person of a ruling is found. */
export function slugOfPerson({ name }: NamedPerson): string {
  return slugOfName(partsOfName(name));
}

/** Joins persons by rulings, taken in the order in which they were made; one that names nobody has no effect. */
export function joinByRulings(
  groups: readonly (readonly Namesake[])[],
  rulings: readonly PersonRuling[],
): Person[] {
  const personOf = new Map<Namesake, Person>();
  const persons = new Set<Person>();
  const keep = (person: Person) => {
    persons.add(person);
    for (const form of person.forms) personOf.set(form, person);
  };
  for (const forms of groups) keep({ forms, rulings: [] });
  for (const { id, ruling } of rulings) {
    const [one, other] = ruling.persons.map((named) => findForm(named, [...personOf.keys()]));
    if (one === undefined || other === undefined) continue;
    const [a, b] = [personOf.get(one)!, personOf.get(other)!];
    if (a === b) continue;
    persons.delete(a);
    persons.delete(b);
    const mains = [a.forms[0]!, b.forms[0]!].sort(compareFullness);
    const rest = [...a.forms, ...b.forms].filter((form) => form !== mains[0]);
    keep({ forms: [mains[0]!, ...rest], rulings: [...a.rulings, ...b.rulings, id] });
  }
  return [...persons];
}

/** By name and state; a surname alone by its id, which says in which report it stands, else if there is only one. */
function findForm(named: NamedPerson, forms: readonly Namesake[]): Namesake | undefined {
  const slug = slugOfPerson(named);
  const same = forms.filter((form) => form.slug === slug);
  const byId = same.find((form) => form.root !== null && idOfName(form) === named.id);
  if (byId !== undefined) return byId;
  const inState = same.filter(({ state }) => state === named.state);
  if (inState.length === 1) return inState[0];
  return same.length === 1 ? same[0] : undefined;
}
