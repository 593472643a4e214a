/** Parts of a ledger as the API gives them: each fact with its evidence, and with what it refers to. */
import { closeLedger } from '../../model/close-ledger.ts';
import type { Entry, Ledger, LedgerStatement } from '../../model/ledger.ts';

export interface Told {
  readonly entry: Entry;
  readonly claims: Ledger['claims'];
  readonly statements: Ledger['statements'];
  readonly conflicts: Ledger['conflicts'];
  readonly possibleMatches: Ledger['possibleMatches'];
  readonly rulings: Ledger['rulings'];
}

export type Referred = Pick<Ledger, 'documents' | 'entities'>;

function group<T>(items: readonly T[], keysOf: (item: T) => readonly string[]) {
  const groups = new Map<string, T[]>();
  for (const item of items)
    for (const key of keysOf(item)) {
      const known = groups.get(key);
      if (known === undefined) groups.set(key, [item]);
      else known.push(item);
    }
  return (key: string): readonly T[] => groups.get(key) ?? [];
}

/** Entries with all that concerns them. */
export function tellEntries(ledger: Ledger, entries: readonly Entry[]): readonly Told[] {
  const claims = group(ledger.claims, ({ entry }) => [entry]);
  const statements = group(ledger.statements, ({ about }) => about);
  const conflicts = group(ledger.conflicts, (one) => one.entries);
  const matches = group(ledger.possibleMatches, (one) => one.entries);
  return entries.map((entry) => ({
    entry,
    claims: claims(entry.id),
    statements: statements(entry.id),
    conflicts: conflicts(entry.id),
    possibleMatches: matches(entry.id),
    rulings: ledger.rulings.filter(({ id }) => entry.rulings?.includes(id)),
  }));
}

/** The reports and entities that entries and statements refer to. */
export function referredBy(
  ledger: Ledger,
  entries: readonly Entry[],
  statements: readonly LedgerStatement[] = [],
): Referred {
  const { documents, entities } = closeLedger(ledger, { entries, statements, keepsEntity: () => false });
  return { documents, entities };
}
