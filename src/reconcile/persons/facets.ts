/**
 * How all reports together give one name, counted: each spelling, alias and office once with its number, so that a
 * name that stands in thousands of reports is one small row, and a report taken out again is subtracted.
 */
import type { Entity, EntityKind, Power, Role } from '../../model/entity.ts';
import { compareText, sortedUnique } from '../order.ts';

export type Counts = Map<string, number>;

export const FACETS = ['kinds', 'names', 'parts', 'aliases', 'states', 'roles'] as const;
export type Facets = Readonly<Record<(typeof FACETS)[number], Counts>>;

export function noFacets(): Facets {
  return {
    kinds: new Map(),
    names: new Map(),
    parts: new Map(),
    aliases: new Map(),
    states: new Map(),
    roles: new Map(),
  };
}

/** Counts an entity of one report in (`by` 1) or out (-1); `parts` are those of a person's name. */
export function countEntity(facets: Facets, entity: Entity, parts: readonly string[], by: 1 | -1): void {
  const { kind, name, aliases, state, roles } = entity;
  count(facets.kinds, kind, by);
  count(facets.names, name, by);
  if (parts.length > 0) count(facets.parts, parts.join(' '), by);
  for (const alias of aliases) count(facets.aliases, alias, by);
  if (state !== null) count(facets.states, state, by);
  for (const role of roles) count(facets.roles, JSON.stringify([role.title, role.of, role.to]), by);
}

function count(counts: Counts, value: string, by: number): void {
  const next = (counts.get(value) ?? 0) + by;
  if (next === 0) counts.delete(value);
  else counts.set(value, next);
}

/** Whether no report is left that gives it. */
export function isEmpty({ names }: Facets): boolean {
  return names.size === 0;
}

export function sumFacets(all: readonly Facets[]): Facets {
  if (all.length === 1) return all[0]!;
  const sum = noFacets();
  for (const facets of all)
    for (const name of FACETS) for (const [value, by] of facets[name]) count(sum[name], value, by);
  return sum;
}

/** The most frequent; of equals the first in code-unit order. */
export function commonestOf(counts: Counts): string | undefined {
  return [...counts].sort(([a, x], [b, y]) => y - x || compareText(a, b))[0]?.[0];
}

/** An entity as the facets of all its forms give it; `main`, the fullest form, gives name and state. */
export function entityOf(id: string, forms: readonly Facets[], main: Facets): Entity {
  const all = sumFacets(forms);
  const name = commonestOf(main.names)!;
  return {
    id,
    kind: commonestOf(main.kinds) as EntityKind,
    name,
    aliases: sortedUnique([...all.names.keys(), ...all.aliases.keys()]).filter((alias) => alias !== name),
    state: (sortedUnique(main.states.keys())[0] ??
      sortedUnique(all.states.keys())[0] ??
      null) as Power | null,
    roles: rolesOf(all),
  };
}

/** Each office once, whatever its capitals, in its commonest spelling. */
export function rolesOf({ roles }: Facets): Role[] {
  const spellings = new Map<string, Counts>();
  for (const [json, number] of roles) {
    const [title, of, to] = JSON.parse(json) as [string, Power | null, Power | null];
    const key = JSON.stringify([title.toLowerCase(), of, to]);
    spellings.set(key, (spellings.get(key) ?? new Map<string, number>()).set(json, number));
  }
  return [...spellings]
    .sort(([a], [b]) => compareText(a, b))
    .map(([, counts]): Role => {
      const [title, of, to] = JSON.parse(commonestOf(counts)!) as [string, Power | null, Power | null];
      return { title, of, to };
    });
}
