/** A person's name in one state, in all the reports that have it. */
import type { Entity, Power } from '../../model/entity.ts';
import { partsOfName, slugOfName } from '../names.ts';
import { compareText, sortedUnique } from '../order.ts';
import { countEntity, type Facets, noFacets } from './facets.ts';

export interface NameRow {
  readonly key: string;
  readonly slug: string;
  readonly state: Power | null;
  /** Set for a surname alone: the root of the reports that it is bound to. */
  readonly root: string | null;
  readonly facets: Facets;
}

/** The row that a person of a report belongs to, still without anybody in it. */
export function nameRowFor({ name, state }: Entity, root: string): NameRow {
  const parts = partsOfName(name);
  const slug = slugOfName(parts);
  const bound = parts.length < 2 ? root : null;
  return { key: JSON.stringify([slug, bound, state]), slug, state, root: bound, facets: noFacets() };
}

/** What rows have in common that may be one name in several states. */
export function groupKeyOf({ slug, root }: Pick<NameRow, 'slug' | 'root'>): string {
  return root === null ? slug : `${slug} ${root}`;
}

export function countPerson(row: NameRow, entity: Entity, by: 1 | -1): void {
  countEntity(row.facets, entity, partsOfName(entity.name), by);
}

/** The parts of the name: of several ways to cut it the finest. */
export function partsOf({ parts }: Facets): string[] {
  const ways = [...parts.keys()].map((way) => way.split(' '));
  return ways.sort((a, b) => b.length - a.length || compareText(a.join(' '), b.join(' ')))[0] ?? [''];
}

/** Two forms of one name agree in first letter and last part, or in their first two parts. */
export function formKeys(facets: Facets): string[] {
  const ways = [...facets.parts.keys()].map((way) => way.split(' ')).filter((parts) => parts.length > 1);
  return sortedUnique(
    ways.flatMap((parts) => [`${parts[0]![0]} … ${parts.at(-1)}`, `${parts[0]} ${parts[1]}`]),
  );
}
