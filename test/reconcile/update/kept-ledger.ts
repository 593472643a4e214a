/** A ledger kept by updates: working tables in memory, and the rows that the updates put. */
import { assembleLedger, type LedgerRows } from '../../../src/model/assemble-ledger.ts';
import { type LedgerDelta, pairId } from '../../../src/model/delta.ts';
import type { Ledger } from '../../../src/model/ledger.ts';
import type { Reading } from '../../../src/model/reading.ts';
import type { Ruling } from '../../../src/model/ruling.ts';
import type { MatchingEffort } from '../../../src/reconcile/update/match-anew.ts';
import { updateLedger } from '../../../src/reconcile/update/update-ledger.ts';
import { MemoryTables } from './memory-tables.ts';

const LISTS = [
  'documents',
  'entities',
  'entries',
  'claims',
  'statements',
  'conflicts',
  'possibleMatches',
] as const;

export class KeptLedger {
  readonly tables = new MemoryTables();
  readonly #rows = new Map(LISTS.map((list) => [list, new Map<string, unknown>()]));
  #rulings: readonly Ruling[] = [];

  async update(
    change: { added?: readonly Reading[]; removed?: readonly string[]; rulings?: readonly Ruling[] },
    onEffort?: (effort: MatchingEffort) => void,
  ): Promise<LedgerDelta> {
    const { added = [], removed = [], rulings = this.#rulings } = change;
    const delta = await updateLedger(
      { added, removed, rulings, rulingsBefore: this.#rulings },
      this.tables,
      onEffort,
    );
    this.#rulings = rulings;
    for (const list of LISTS) {
      const rows = this.#rows.get(list)!;
      const { put, remove } = delta[list];
      for (const id of remove) if (!rows.delete(id)) throw new Error(`${list}: ${id} was never there`);
      for (const row of put) {
        const id = 'id' in row ? row.id : pairId(row);
        if (remove.includes(id)) throw new Error(`${list}: ${id} is put and removed`);
        rows.set(id, row);
      }
    }
    return delta;
  }

  ledger(asOf: string): Ledger {
    const rows = Object.fromEntries(LISTS.map((list) => [list, [...this.#rows.get(list)!.values()]]));
    const inForce = this.#rulings.filter(({ undone }) => undone === null);
    return assembleLedger(rows as unknown as LedgerRows, {
      asOf,
      rulings: inForce,
      unread: [],
    });
  }
}
