/** Reports out of the library again. */
import type { Store } from '../keep/store.ts';
import type { LibraryWriter } from '../model/library.ts';
import { updateLedger } from '../reconcile/update/update-ledger.ts';
import type { WriterSetup } from './writer.ts';

export function forgetDocuments(
  store: Store,
  documents: readonly string[],
  { now, understood }: WriterSetup,
): ReturnType<LibraryWriter['forget']> {
  return store.write(now(), async (unit) => {
    const asked = [...new Set(documents)];
    const known = await unit.known(asked);
    const removed = asked.filter((id) => known.has(id));
    const unknown = asked.filter((id) => !known.has(id));
    if (removed.length === 0) return { unknown, changes: [] };
    const inForce = (await unit.rulings()).filter(({ undone }) => undone === null);
    const delta = await updateLedger(
      { added: [], removed, rulings: inForce, rulingsBefore: inForce },
      unit.tables,
    );
    const changes = await unit.apply({ delta, textOf: new Map(), documents: removed, understood });
    return { unknown, changes };
  });
}
