/** All reports understood and reconciled anew, as one unit of work: until it is done the library is as it was. */
import { setImmediate } from 'node:timers/promises';
import type { Rebuild, Store } from '../keep/store.ts';
import type { LibraryWriter } from '../model/library.ts';
import type { Reading } from '../model/reading.ts';
import { updateLedger } from '../reconcile/update/update-ledger.ts';
import type { WriterSetup } from './writer.ts';

const BATCH = 100;

/** Thrown to take back what was begun. */
class Interrupted extends Error {}

type Options = NonNullable<Parameters<LibraryWriter['rebuild']>[0]>;

async function refill(rebuild: Rebuild, { onReport, signal }: Options, understood: string): Promise<void> {
  const { understand } = await import('../understand/understand.ts');
  const { unit, documents } = rebuild;
  const inForce = (await unit.rulings()).filter(({ undone }) => undone === null);
  for (let at = 0; at < documents.length; at += BATCH) {
    const readings: Reading[] = [];
    for (const document of await rebuild.read(documents.slice(at, at + BATCH))) {
      if (signal?.aborted) throw new Interrupted();
      readings.push(understand(document));
      onReport?.(at + readings.length, documents.length);
      await setImmediate();
    }
    const delta = await updateLedger(
      { added: readings, removed: [], rulings: inForce, rulingsBefore: at === 0 ? [] : inForce },
      unit.tables,
    );
    const textOf = new Map(readings.map(({ document }) => [document.id, document.text]));
    await rebuild.write({ delta, textOf, documents: [], understood });
  }
}

export async function rebuildLibrary(
  store: Store,
  options: Options,
  { now, understood }: WriterSetup,
): Promise<void> {
  try {
    await store.rebuild(now(), (rebuild) => refill(rebuild, options, understood));
  } catch (error) {
    if (!(error instanceof Interrupted)) throw error;
  }
}
