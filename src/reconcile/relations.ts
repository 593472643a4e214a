/** Between whom an entry stands: its powers, and the pairs of them that it is an entry of. */
import type { Party } from '../model/claim.ts';
import { type Entity, type Power, relationOf } from '../model/entity.ts';
import type { EntryKind } from '../model/kinds/kinds.ts';
import { sortedUnique } from './order.ts';
import { powerOf } from './powers.ts';

/** The two sides of the kinds that have sides; all others relate every power with every other. */
const SIDES: Partial<Readonly<Record<EntryKind, readonly [readonly string[], readonly string[]]>>> = {
  visit: [['visitor', 'delegation'], ['host']],
  event: [['source'], ['target']],
};

/** A summit of fifty states is no news about each of 1,225 pairs: beyond this many powers a side is cut. */
const MOST_POWERS = 10;

/** Pairs of the powers on either side; where one side gives none, pairs of all. */
export function relationsOf(
  kind: EntryKind,
  powers: readonly Power[],
  parties: readonly Party[],
  entities: ReadonlyMap<string, Entity>,
): string[] {
  const [acting, other] = (SIDES[kind] ?? []).map((roles) =>
    sortedUnique(
      parties.flatMap(({ entity, role }) => (roles.includes(role) ? (powerOf(entity, entities) ?? []) : [])),
    ).filter((power) => powers.includes(power)),
  );
  const some = powers.slice(0, MOST_POWERS);
  const sided = acting !== undefined && other !== undefined && acting.length > 0 && other.length > 0;
  const pairs = sided
    ? pairsOf(acting.slice(0, MOST_POWERS), other.slice(0, MOST_POWERS))
    : pairsOf(some, some);
  return sortedUnique(pairs);
}

function pairsOf(from: readonly Power[], to: readonly Power[]): string[] {
  return from.flatMap((a) => to.filter((b) => b !== a).map((b) => relationOf(a, b)));
}
