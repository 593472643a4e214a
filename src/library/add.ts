/** Reports into the library, batch by batch; a batch is there as a whole, on disk, before its reports are acknowledged. */
import { setImmediate } from 'node:timers/promises';
import type { Store } from '../keep/store.ts';
import type { Change } from '../model/change.ts';
import type { Document } from '../model/document.ts';
import type { AddOptions, AddResult } from '../model/library.ts';
import type { Reading } from '../model/reading.ts';
import { isPreferredPlace } from './places.ts';
import { storeReadings } from './store-readings.ts';
import type { WriterSetup } from './writer.ts';

const BATCH = 50;
/** UTF-16 code units: a batch of very long reports is closed sooner, or memory would not hold it. */
const LARGEST_BATCH = 4_000_000;

/** The documents in lists of `size`, shorter where they are long. Ends where the signal says so. */
async function* batchesOf(
  documents: AsyncIterable<Document> | Iterable<Document>,
  size: number,
  signal: AbortSignal | undefined,
): AsyncGenerator<readonly Document[]> {
  let batch: Document[] = [];
  let units = 0;
  for await (const document of documents) {
    if (signal?.aborted) break;
    batch.push(document);
    units += document.text.length;
    if (batch.length < size && units < LARGEST_BATCH) continue;
    yield batch;
    [batch, units] = [[], 0];
  }
  if (batch.length > 0) yield batch;
}

/** Each document once: of the same from two places, the one that the ledger is to name. */
function onceEach(batch: readonly Document[]): readonly Document[] {
  const once = new Map<string, Document>();
  for (const document of batch) {
    const seen = once.get(document.id);
    if (seen === undefined || isPreferredPlace(document, seen)) once.set(document.id, document);
  }
  return [...once.values()];
}

/** Those that the library does not have, or has from a place that counts less. */
async function chooseNew(store: Store, batch: readonly Document[]): Promise<readonly Document[]> {
  const known = await store.known(batch.map(({ id }) => id));
  return onceEach(batch).filter((document) => {
    const there = known.get(document.id);
    return there === undefined || isPreferredPlace(document, there);
  });
}

/** Understands until the signal says to stop; the event loop turns in between, or nobody could say so. */
async function understandAll(
  documents: readonly Document[],
  signal: AbortSignal | undefined,
): Promise<readonly Reading[]> {
  if (documents.length === 0) return [];
  const { understand } = await import('../understand/understand.ts');
  const readings: Reading[] = [];
  for (const document of documents) {
    if (signal?.aborted) break;
    readings.push(understand(document));
    await setImmediate();
  }
  return readings;
}

export async function addDocuments(
  store: Store,
  documents: AsyncIterable<Document> | Iterable<Document>,
  { batch = BATCH, onBatch, signal }: AddOptions,
  setup: WriterSetup,
): Promise<AddResult> {
  const added: string[] = [];
  const changes: Change[] = [];
  let taken = 0;
  for await (const some of batchesOf(documents, batch, signal)) {
    const fresh = await chooseNew(store, some);
    const readings = await understandAll(fresh, signal);
    const stored =
      readings.length === 0 ? { added: [], changes: [] } : await storeReadings(store, readings, setup);
    // Those that an interrupt left unread were not taken.
    taken += some.length - (fresh.length - readings.length);
    added.push(...stored.added);
    for (const change of stored.changes) changes.push(change);
    onBatch?.(taken, stored.added);
  }
  return { added, known: taken - added.length, changes };
}
