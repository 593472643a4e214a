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
import { countPerson, formKeys, groupKeyOf, nameRowFor } from '../persons/name-rows.ts';
import { isPersonRuling } from '../persons/same-person.ts';
import { NameClosure } from './name-closure.ts';
import { getRows, packFacets, sameJson, unpackFacets } from './rows.ts';

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
  const closure = new NameClosure(before.filter(isPersonRuling), now.filter(isPersonRuling));
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
  closure: NameClosure,
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

async function putNames(
  { rows, counted }: NameClosure,
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
