/** The ledgers of many relations out of one, without a walk over the whole for each. */
import type { Ledger, LedgerDocument } from './ledger.ts';
import { restrictLedger } from './restrict.ts';

/** Positions in a list by a key; an item may have several keys. */
function positionsBy<T>(
  items: readonly T[],
  keysOf: (item: T) => Iterable<string>,
): ReadonlyMap<string, readonly number[]> {
  const positions = new Map<string, number[]>();
  items.forEach((item, at) => {
    for (const key of new Set(keysOf(item))) {
      const known = positions.get(key);
      if (known === undefined) positions.set(key, [at]);
      else known.push(at);
    }
  });
  return positions;
}

/** The items at the positions of all keys, each once, in the order of the list. */
function pick<T>(
  items: readonly T[],
  positions: ReadonlyMap<string, readonly number[]>,
  keys: Iterable<string>,
): readonly T[] {
  const chosen = new Set<number>();
  for (const key of keys) for (const at of positions.get(key) ?? []) chosen.add(at);
  return [...chosen].toSorted((a, b) => a - b).map((at) => items[at] as T);
}

const isPresent = (id: string | null | undefined): id is string => id !== null && id !== undefined;

/**
 * What `restrictLedger` gives, for one relation after another: indexes are built once, and each call then costs what
 * the relation itself is worth.
 */
export function splitLedger(ledger: Ledger): (relation: string) => Ledger {
  const { documents, entities, entries, claims, statements, conflicts, possibleMatches } = ledger;
  const entriesBy = positionsBy(entries, ({ relations }) => relations);
  const claimsBy = positionsBy(claims, ({ entry }) => [entry]);
  // A statement is told of under its entries; one about none, under its report.
  const statementsBy = positionsBy(statements, ({ about, document }) =>
    about.length > 0 ? about : [document],
  );
  const conflictsBy = positionsBy(conflicts, (conflict) => conflict.entries.slice(0, 1));
  const matchesBy = positionsBy(possibleMatches, (match) => match.entries.slice(0, 1));
  const documentsBy = positionsBy(documents, ({ id }) => [id]);
  const rootOf = new Map(documents.map(({ id, copyOf }: LedgerDocument) => [id, copyOf]));
  const entitiesBy = positionsBy(entities, ({ id }) => [id]);
  const powersBy = positionsBy(entities, ({ kind, state }) =>
    state !== null && (kind === 'state' || kind === 'international-organisation') ? [state] : [],
  );
  const isPower = new Map([...powersBy].map(([code, at]) => [code, at.map((one) => entities[one]?.id)]));

  return (relation) => {
    const own = pick(entries, entriesBy, [relation]);
    const entryIds = own.map(({ id }) => id);
    const ownClaims = pick(claims, claimsBy, entryIds);
    const told = new Set([
      ...ownClaims.map(({ document }) => document),
      ...own.flatMap(({ support }) => support.origins.flatMap((origin) => origin.documents)),
    ]);
    const ownStatements = pick(statements, statementsBy, [...entryIds, ...told]);
    for (const { document } of ownStatements) told.add(document);
    for (const id of told) {
      // A set that grows while it is walked: roots of roots are reached as well.
      const root = rootOf.get(id);
      if (isPresent(root)) told.add(root);
    }
    const named = [
      ...own.flatMap(({ parties, systems, support }) => [
        ...parties.map(({ entity }) => entity),
        ...systems,
        ...support.origins.map(({ id }) => id),
      ]),
      ...ownClaims.flatMap(({ parties, attribution }) => [
        ...parties.map(({ entity }) => entity),
        attribution?.speaker.entity,
      ]),
      ...ownStatements.map(({ speaker }) => speaker.entity),
      ...relation.split('-').flatMap((code) => isPower.get(code) ?? []),
    ].filter(isPresent);
    const part: Ledger = {
      ...ledger,
      documents: pick(documents, documentsBy, told),
      entities: pick(entities, entitiesBy, named),
      entries: own,
      claims: ownClaims,
      statements: ownStatements,
      conflicts: pick(conflicts, conflictsBy, entryIds),
      possibleMatches: pick(possibleMatches, matchesBy, entryIds),
    };
    return restrictLedger(part, relation);
  };
}
