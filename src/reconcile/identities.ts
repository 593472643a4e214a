/**
 * Who is who across reports. States, bodies, organisations and systems come with ids that hold everywhere; persons
 * come with ids of their report, and are one person when the full names agree and the states do not contradict.
 * A surname alone joins nobody: "Singh" in two reports is two people until something says that they are one.
 */
import { compareRulings } from '../model/assemble-ledger.ts';
import type { Basis } from '../model/edtf.ts';
import type { Entity } from '../model/entity.ts';
import type { Ruling } from '../model/ruling.ts';
import { countEntity, entityOf, type Facets, noFacets } from './persons/facets.ts';
import { joinNames } from './persons/join-names.ts';
import { countPerson, type NameRow, nameRowFor } from './persons/name-rows.ts';
import { nameIds } from './persons/person-ids.ts';
import { isPersonRuling, joinByRulings } from './persons/same-person.ts';
import type { ReadReport } from './reports.ts';

/** The ledger's id for somebody; `inferred` where the names differ and office and state, or a ruling, joined them. */
export interface Resolved {
  readonly id: string;
  readonly basis: Basis;
}

export interface Identities {
  /** Ledger id → the entity as all reports together give it. */
  readonly entities: ReadonlyMap<string, Entity>;
  /** The ledger's id for an id of a report. */
  readonly resolve: (report: string, id: string) => Resolved;
  /** Person → the rulings that made it one. */
  readonly rulings: ReadonlyMap<string, readonly string[]>;
}

/** Merges entities over all reports; `rootOf` gives a copy's root, so that "Singh" in a copy is the root's Singh. */
export function identify(
  reports: readonly ReadReport[],
  rootOf: (report: string) => string,
  rulings: readonly Ruling[] = [],
): Identities {
  const rows = new Map<string, NameRow>();
  const rowOf = new Map<string, string>();
  const fixed = new Map<string, Facets>();
  for (const { id, reading } of reports)
    for (const entity of reading.entities) {
      if (entity.kind === 'person') {
        const bare = nameRowFor(entity, rootOf(id));
        const row = rows.get(bare.key) ?? bare;
        rows.set(row.key, row);
        countPerson(row, entity, 1);
        rowOf.set(`${id} ${entity.id}`, row.key);
      } else {
        const facets = fixed.get(entity.id) ?? noFacets();
        fixed.set(entity.id, facets);
        countEntity(facets, entity, [], 1);
      }
    }
  const { resolved, people } = identifyNames([...rows.values()], rulings);
  return {
    entities: new Map([
      ...[...fixed].map(([id, facets]) => [id, entityOf(id, [facets], facets)] as const),
      ...[...people].map(([id, { entity }]) => [id, entity] as const),
    ]),
    resolve: (report, id) => resolved.get(rowOf.get(`${report} ${id}`) ?? '') ?? { id, basis: 'stated' },
    rulings: new Map([...people].map(([id, person]) => [id, person.rulings])),
  };
}

export interface Identified {
  /** Key of a name's row → the person. */
  readonly resolved: ReadonlyMap<string, Resolved>;
  readonly people: ReadonlyMap<string, { readonly entity: Entity; readonly rulings: readonly string[] }>;
}

/** Names to persons; `rows` hold, with each name, all that could be forms of it or that a ruling joins with it. */
export function identifyNames(rows: readonly NameRow[], rulings: readonly Ruling[]): Identified {
  const resolved = new Map<string, Resolved>();
  const people = new Map<string, { entity: Entity; rulings: readonly string[] }>();
  const persons = joinByRulings(joinNames(rows), rulings.filter(isPersonRuling).sort(compareRulings));
  for (const [id, person] of nameIds(persons)) {
    const [main] = person.forms;
    const forms = person.forms.map(({ facets }) => facets);
    people.set(id, { entity: entityOf(id, forms, main!.facets), rulings: person.rulings });
    for (const form of person.forms)
      for (const { key } of form.rows)
        resolved.set(key, { id, basis: form === main ? 'stated' : 'inferred' });
  }
  return { resolved, people };
}
