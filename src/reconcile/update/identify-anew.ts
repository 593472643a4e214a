/**
 * Who is who after reports came or went. Names are counted in and out; what follows ends at the names that could be
 * forms of a changed one, or that a ruling joins with one, and these are identified anew.
 */
import type { Entity } from '../../model/entity.ts';
import type { Reading } from '../../model/reading.ts';
import type { Ruling } from '../../model/ruling.ts';
import type { WorkingTables } from '../../model/tables.ts';
import { identifyNames, type Resolved } from '../identities.ts';
import { push } from '../order.ts';
import { countEntity, entityOf, type Facets, isEmpty, noFacets } from '../persons/facets.ts';
import { countPerson, formKeys, groupKeyOf, type NameRow, nameRowFor } from '../persons/name-rows.ts';
import { isPersonRuling, type PersonRuling, slugOfPerson } from '../persons/same-person.ts';
import { getRows, packFacets, sameJson, unpackFacets, unpackName } from './rows.ts';

/** A report's names counted in or out, under the root that it has, or had. */
export interface Counting {
  readonly reading: Reading;
  readonly root: string;
  readonly by: 1 | -1;
}

export interface Known {
  readonly entity: Entity | null;
  readonly rulings: readonly string[];
}

export interface Reidentified {
  /** Keys of names that are other persons than before, or that are so on other grounds. */
  readonly names: ReadonlySet<string>;
  /** Ledger ids of entities that may be given otherwise than before; without entity where no report gives it any more. */
  readonly entities: ReadonlyMap<string, Known>;
  /** Person → the keys of the names that are this person. */
  readonly keysOf: ReadonlyMap<string, readonly string[]>;
}

/** `before` and `now`: the rulings that were and are in force, in the order in which they were made. */
export async function identifyAnew(
  countings: readonly Counting[],
  before: readonly Ruling[],
  now: readonly Ruling[],
  tables: WorkingTables,
): Promise<Reidentified> {
  const entities = new Map<string, Known>(await countThings(countings, tables));
  const closure = new Closure(before.filter(isPersonRuling), now.filter(isPersonRuling));
  await countPersons(countings, closure, tables);
  await closure.close(tables);
  const rows = [...closure.rows.values()].filter(({ facets }) => !isEmpty(facets));
  const { resolved, people } = identifyNames(rows, now);
  const names = new Set<string>();
  const keysOf = new Map<string, string[]>();
  for (const key of closure.rows.keys()) {
    const [old, next] = [closure.resolved.get(key) ?? null, resolved.get(key) ?? null];
    if (old !== null) entities.set(old.id, { entity: null, rulings: [] });
    if (next !== null) push(keysOf, next.id, key);
    if (!sameJson(old, next)) names.add(key);
  }
  for (const [id, person] of people) entities.set(id, person);
  await putNames(closure, names, resolved, tables);
  return { names, entities, keysOf };
}

/** States, bodies and all else whose ids hold everywhere. */
async function countThings(
  countings: readonly Counting[],
  tables: WorkingTables,
): Promise<[string, Known][]> {
  const things = countings.flatMap(({ reading, by }) =>
    reading.entities.filter(({ kind }) => kind !== 'person').map((entity) => ({ entity, by })),
  );
  const stored = await getRows(
    tables,
    'names',
    things.map(({ entity }) => entity.id),
  );
  const counted = new Map<string, Facets>();
  for (const { entity, by } of things) {
    const old = stored.get(entity.id);
    const facets = counted.get(entity.id) ?? (old === undefined ? noFacets() : unpackFacets(old.facets));
    counted.set(entity.id, facets);
    countEntity(facets, entity, [], by);
  }
  const all = [...counted];
  await tables.remove(
    'names',
    all.filter(([, facets]) => isEmpty(facets)).map(([id]) => id),
  );
  await tables.put(
    'names',
    all
      .filter(([, facets]) => !isEmpty(facets))
      .map(([key, facets]) => ({
        key,
        value: { slug: '', state: null, root: null, facets: packFacets(facets), resolved: null },
      })),
  );
  return all.map(([id, facets]) => [
    id,
    { entity: isEmpty(facets) ? null : entityOf(id, [facets], facets), rulings: [] },
  ]);
}

async function countPersons(
  countings: readonly Counting[],
  closure: Closure,
  tables: WorkingTables,
): Promise<void> {
  const persons = countings.flatMap(({ reading, root, by }) =>
    reading.entities
      .filter(({ kind }) => kind === 'person')
      .map((entity) => ({ entity, by, bare: nameRowFor(entity, root) })),
  );
  await closure.take(
    persons.map(({ bare }) => bare.key),
    tables,
  );
  for (const { bare } of persons) closure.add(bare);
  for (const { entity, by, bare } of persons) {
    const row = closure.rows.get(bare.key)!;
    countPerson(row, entity, by);
    closure.counted.add(row.key);
    closure.add(row);
  }
}

/** Names that bear on each other: found from those that have changed. */
class Closure {
  readonly rows = new Map<string, NameRow>();
  readonly resolved = new Map<string, Resolved>();
  readonly counted = new Set<string>();
  readonly #rulings: readonly PersonRuling[];
  readonly #slugs = new Set<string>();
  readonly #forms = new Set<string>();
  readonly #ruled = new Set<string>();

  constructor(before: readonly PersonRuling[], now: readonly PersonRuling[]) {
    this.#rulings = [...before, ...now];
    const changed = [...difference(before, now), ...difference(now, before)];
    for (const { ruling } of changed) for (const one of ruling.persons) this.#slugs.add(slugOfPerson(one));
  }

  /** Takes in a name with what it is found by; again, once its facets have changed. */
  add(row: NameRow): void {
    if (!this.rows.has(row.key)) this.rows.set(row.key, row);
    this.#slugs.add(groupKeyOf(row));
    if (row.root === null) for (const key of formKeys(row.facets)) this.#forms.add(key);
    for (const { id, ruling } of this.#rulings) {
      if (this.#ruled.has(id)) continue;
      const slugs = ruling.persons.map(slugOfPerson);
      if (!slugs.includes(row.slug)) continue;
      this.#ruled.add(id);
      for (const slug of slugs) this.#slugs.add(slug);
    }
  }

  async take(keys: readonly string[], tables: WorkingTables): Promise<void> {
    const stored = await getRows(
      tables,
      'names',
      keys.filter((key) => !this.rows.has(key)),
    );
    for (const [key, value] of stored) {
      if (value.resolved !== null) this.resolved.set(key, value.resolved);
      this.add(unpackName(key, value));
    }
  }

  async close(tables: WorkingTables): Promise<void> {
    const [slugs, forms] = [new Set<string>(), new Set<string>()];
    for (;;) {
      const newSlugs = [...this.#slugs].filter((slug) => !slugs.has(slug));
      const newForms = [...this.#forms].filter((form) => !forms.has(form));
      if (newSlugs.length + newForms.length === 0) return;
      for (const slug of newSlugs) slugs.add(slug);
      for (const form of newForms) forms.add(form);
      const found = [
        ...(newSlugs.length > 0 ? await tables.lookup('names', 'slug', newSlugs) : []),
        ...(newForms.length > 0 ? await tables.lookup('names', 'form', newForms) : []),
      ];
      await this.take([...new Set(found.flatMap(([, keys]) => keys))], tables);
    }
  }
}

function difference(a: readonly PersonRuling[], b: readonly PersonRuling[]): PersonRuling[] {
  const ids = new Set(b.map(({ id }) => id));
  return a.filter(({ id }) => !ids.has(id));
}

async function putNames(
  { rows, counted }: Closure,
  changed: ReadonlySet<string>,
  resolved: ReadonlyMap<string, Resolved>,
  tables: WorkingTables,
): Promise<void> {
  const touched = [...rows.values()].filter(({ key }) => counted.has(key) || changed.has(key));
  await tables.remove(
    'names',
    touched.filter(({ facets }) => isEmpty(facets)).map(({ key }) => key),
  );
  await tables.put(
    'names',
    touched
      .filter(({ facets }) => !isEmpty(facets))
      .map((row) => {
        const { key, slug, state, root, facets } = row;
        return {
          key,
          value: { slug, state, root, facets: packFacets(facets), resolved: resolved.get(key) ?? null },
          index: {
            slug: root === null ? [slug] : [slug, groupKeyOf(row)],
            form: root === null ? formKeys(facets) : [],
          },
        };
      }),
  );
}
