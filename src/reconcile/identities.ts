/**
 * Who is who across reports. States, bodies, organisations and systems come with ids that hold everywhere; persons
 * come with ids of their report, and are one person when the full names agree and the states do not contradict.
 * A surname alone joins nobody: "Singh" in two reports is two people until something says that they are one.
 */
import type { Basis } from '../model/edtf.ts';
import type { Entity, Role } from '../model/entity.ts';
import { shortHash } from '../model/hash.ts';
import { isShorterForm, partsOfName, slugOfName } from './names.ts';
import { officeClasses } from './offices.ts';
import { commonest, compareText, groupBy, push, sortedUnique } from './order.ts';
import type { ReadReport } from './reports.ts';

export interface Identities {
  /** Ledger id → the entity as all reports together give it. */
  readonly entities: ReadonlyMap<string, Entity>;
  /** The ledger's id for an id of a report; `inferred` where the names differ and office and state joined them. */
  readonly resolve: (report: string, id: string) => { readonly id: string; readonly basis: Basis };
}

/** One name in one state, in all the reports that have it. */
interface Namesake {
  readonly parts: readonly string[];
  readonly state: string | null;
  readonly seen: readonly Seen[];
  /** Set for a surname alone: the text that it is bound to. */
  readonly root: string | null;
}

interface Seen {
  readonly report: string;
  readonly entity: Entity;
  readonly parts: readonly string[];
  readonly root: string;
}

/** Merges entities over all reports; `rootOf` gives a copy's root, so that "Singh" in a copy is the root's Singh. */
export function identify(reports: readonly ReadReport[], rootOf: (report: string) => string): Identities {
  const persons: Seen[] = [];
  const fixed = new Map<string, Entity[]>();
  for (const { id, reading } of reports)
    for (const entity of reading.entities) {
      if (entity.kind === 'person')
        persons.push({ report: id, entity, parts: partsOfName(entity.name), root: rootOf(id) });
      else push(fixed, entity.id, entity);
    }

  const entities = new Map<string, Entity>();
  for (const [id, forms] of fixed) entities.set(id, mergeEntities(id, forms));
  const resolved = new Map<string, { id: string; basis: Basis }>();
  const people = nameIds(joinForms(namesakesOf(persons)));
  for (const [id, forms] of people) {
    const [main] = forms;
    entities.set(
      id,
      mergeEntities(
        id,
        forms.flatMap(({ seen }) => seen.map(({ entity }) => entity)),
        main,
      ),
    );
    for (const form of forms)
      for (const { report, entity } of form.seen)
        resolved.set(`${report} ${entity.id}`, { id, basis: form === main ? 'stated' : 'inferred' });
  }
  return { entities, resolve: (report, id) => resolved.get(`${report} ${id}`) ?? { id, basis: 'stated' } };
}

/** Same full name, and states that do not contradict: a report that gives no state adds to the only one that does. */
function namesakesOf(persons: readonly Seen[]): Namesake[] {
  const namesakes: Namesake[] = [];
  const byName = groupBy(persons, ({ parts, root }) =>
    parts.length < 2 ? `${slugOfName(parts)} ${root}` : slugOfName(parts),
  );
  for (const seen of byName.values()) {
    const parts = seen[0]!.parts;
    const root = parts.length < 2 ? seen[0]!.root : null;
    const states = sortedUnique(seen.flatMap(({ entity }) => entity.state ?? []));
    if (states.length < 2) {
      namesakes.push({ parts, state: states[0] ?? null, seen, root });
      continue;
    }
    for (const [state, group] of groupBy(seen, ({ entity }) => entity.state))
      namesakes.push({ parts, state, seen: group, root });
  }
  return namesakes.sort((a, b) => compareText(keyOf(a), keyOf(b)));
}

function keyOf({ parts, state, root }: Namesake): string {
  return `${slugOfName(parts)} ${state ?? '~'} ${root ?? ''}`;
}

/**
 * Shorter and longer forms of one name, in one state and one class of office, are one person (inferred), but only
 * when exactly one longer form fits. The fullest form comes first in each list.
 */
function joinForms(namesakes: readonly Namesake[]): Namesake[][] {
  const longer = new Map<Namesake, Namesake>();
  const candidates = namesakes.filter(({ state, root }) => state !== null && root === null);
  const groups = new Map<string, Namesake[]>();
  for (const one of candidates) for (const key of formKeys(one)) push(groups, key, one);
  for (const short of candidates) {
    const near = new Set(formKeys(short).flatMap((key) => groups.get(key) ?? []));
    const fits = [...near].filter((long) => isFuller(long, short) && shareOffice(short, long));
    if (fits.length === 1) longer.set(short, fits[0]!);
  }
  const forms = groupBy(namesakes, (namesake) => {
    let fullest = namesake;
    for (let next = longer.get(fullest); next !== undefined; next = longer.get(fullest)) fullest = next;
    return fullest;
  });
  return [...forms].map(([fullest, group]) => [fullest, ...group.filter((one) => one !== fullest)]);
}

/** Two forms of one name agree in first letter and last part, or in their first two parts. */
function formKeys({ parts, state }: Namesake): string[] {
  return [`${state} ${parts[0]![0]} … ${parts.at(-1)}`, `${state} ${parts[0]} ${parts[1]}`];
}

/** A strict order, so that joining cannot go in a circle: more letters in the name, by key among equals. */
function isFuller(long: Namesake, short: Namesake): boolean {
  const size = long.parts.join('').length - short.parts.join('').length;
  return (size > 0 || (size === 0 && keyOf(long) < keyOf(short))) && isShorterForm(short.parts, long.parts);
}

function shareOffice(a: Namesake, b: Namesake): boolean {
  const offices = officesOf(a);
  for (const office of officesOf(b)) if (offices.has(office)) return true;
  return false;
}

function officesOf({ seen }: Namesake): Set<string> {
  return officeClasses(seen.flatMap(({ entity }) => entity.roles));
}

/** `person:<slug of the fullest name>`; different people of one name carry their states as well. */
function nameIds(people: readonly Namesake[][]): [string, Namesake[]][] {
  const bySlug = groupBy(people, ([main]) => idOfName(main!));
  return [...bySlug].flatMap(([id, same]) =>
    same.map((forms): [string, Namesake[]] => {
      const { state } = forms[0]!;
      return [same.length > 1 && state !== null ? `${id}-${state.toLowerCase()}` : id, forms];
    }),
  );
}

function idOfName({ parts, root }: Namesake): string {
  const slug = `person:${slugOfName(parts)}`;
  return root === null ? slug : `${slug}-${shortHash(root).slice(0, 8)}`;
}

/** Names, aliases and roles of all forms together; the name is the fullest form's commonest spelling. */
function mergeEntities(id: string, forms: readonly Entity[], main?: Namesake): Entity {
  const names = (main?.seen.map(({ entity }) => entity) ?? forms).map(({ name }) => name).sort(compareText);
  const name = commonest(names, (one) => one)!;
  const roles = new Map<string, Role>();
  for (const role of forms.flatMap((form) => form.roles))
    roles.set(JSON.stringify([role.title.toLowerCase(), role.of, role.to]), role);
  return {
    id,
    kind: forms[0]!.kind,
    name,
    aliases: sortedUnique(forms.flatMap((form) => [form.name, ...form.aliases])).filter(
      (alias) => alias !== name,
    ),
    state: sortedUnique(forms.flatMap((form) => form.state ?? []))[0] ?? null,
    roles: [...roles].sort(([a], [b]) => compareText(a, b)).map(([, role]) => role),
  };
}
