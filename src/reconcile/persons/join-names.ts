/**
 * Which names are one person: the same full name, and states that do not contradict; or a shorter and a longer form of
 * one name, in one state and one class of office. A surname alone joins nobody.
 */
import type { Power } from '../../model/entity.ts';
import { isShorterForm } from '../names.ts';
import { officeClasses } from '../offices.ts';
import { compareText, groupBy, push, sortedUnique } from '../order.ts';
import { type Facets, rolesOf, sumFacets } from './facets.ts';
import { formKeys, groupKeyOf, type NameRow, partsOf } from './name-rows.ts';

/** One name in one state; a report that gives no state adds to the only one that does. */
export interface Namesake {
  readonly slug: string;
  readonly parts: readonly string[];
  readonly state: Power | null;
  readonly root: string | null;
  readonly rows: readonly NameRow[];
  readonly facets: Facets;
}

/** Lists of the forms of one person, the fullest first. `rows`: with each, all that could be forms of its name. */
export function joinNames(rows: readonly NameRow[]): Namesake[][] {
  const namesakes = [...groupBy(rows, groupKeyOf).values()]
    .flatMap(namesakesOf)
    .sort((a, b) => compareText(keyOf(a), keyOf(b)));
  return joinForms(namesakes);
}

function namesakesOf(rows: readonly NameRow[]): Namesake[] {
  const states = sortedUnique(rows.flatMap(({ state }) => state ?? []));
  if (states.length < 2) return [namesakeOf(rows, states[0] ?? null)];
  return [...groupBy(rows, ({ state }) => state)].map(([state, same]) => namesakeOf(same, state));
}

function namesakeOf(rows: readonly NameRow[], state: Power | null): Namesake {
  const { slug, root } = rows[0]!;
  const facets = sumFacets(rows.map((row) => row.facets));
  return { slug, parts: partsOf(facets), state, root, rows, facets };
}

export function keyOf({ slug, state, root }: Namesake): string {
  return `${slug} ${state ?? '~'} ${root ?? ''}`;
}

/** Joined only when exactly one longer form fits. */
function joinForms(namesakes: readonly Namesake[]): Namesake[][] {
  const longer = new Map<Namesake, Namesake>();
  const candidates = namesakes.filter(({ state, root }) => state !== null && root === null);
  const groups = new Map<string, Namesake[]>();
  const keysOf = ({ state, facets }: Namesake) => formKeys(facets).map((key) => `${state} ${key}`);
  for (const one of candidates) for (const key of keysOf(one)) push(groups, key, one);
  for (const short of candidates) {
    const near = new Set(keysOf(short).flatMap((key) => groups.get(key) ?? []));
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

/** A strict order, so that joining cannot go in a circle. */
function isFuller(long: Namesake, short: Namesake): boolean {
  return compareFullness(long, short) < 0 && isShorterForm(short.parts, long.parts);
}

/** More letters in the name first, by key among equals. */
export function compareFullness(a: Namesake, b: Namesake): number {
  return b.parts.join('').length - a.parts.join('').length || compareText(keyOf(a), keyOf(b));
}

function shareOffice(a: Namesake, b: Namesake): boolean {
  const offices = officeClasses(rolesOf(a.facets));
  for (const office of officeClasses(rolesOf(b.facets))) if (offices.has(office)) return true;
  return false;
}
