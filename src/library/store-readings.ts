/** One batch of understood reports into the library, with all that the ledger changes by it. */
import type { Store } from '../keep/store.ts';
import type { Change } from '../model/change.ts';
import type { Reading } from '../model/reading.ts';
import { updateLedger } from '../reconcile/update/update-ledger.ts';
import type { WriterSetup } from './writer.ts';

export interface Stored {
  /** Ids of reports that were not there before. */
  readonly added: readonly string[];
  readonly changes: readonly Change[];
}

/** All of them or none. */
export function storeReadings(
  store: Store,
  readings: readonly Reading[],
  setup: WriterSetup,
): Promise<Stored> {
  return store.write(setup.now(), async (unit) => {
    // Another process may have brought some of them meanwhile.
    const known = await unit.known(readings.map(({ document }) => document.id));
    const inForce = (await unit.rulings()).filter(({ undone }) => undone === null);
    const delta = await updateLedger(
      { added: readings, removed: [], rulings: inForce, rulingsBefore: inForce },
      unit.tables,
    );
    const added = readings.map(({ document }) => document.id).filter((id) => !known.has(id));
    const changes = await unit.apply({
      delta,
      textOf: new Map(readings.map(({ document }) => [document.id, document.text])),
      documents: added,
      understood: setup.understood,
    });
    return { added, changes };
  });
}
