/**
 * A process that adds reports to a library one by one until it is killed or done. Plain JavaScript on the compiled
 * program, and reports that are understood already, since it is started often. It waits for the word before it opens the
 * library; then it tells what the library holds, and each report as it is acknowledged.
 */
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import './dist/keep/embedded/durable-files.js';
import { openStore } from './dist/keep/store.js';
import { storeReadings } from './dist/library/store-readings.js';

const readings = JSON.parse(readFileSync(new URL('./readings.json', import.meta.url), 'utf8'));
const template = new Blob([readFileSync(new URL('./template.tgz', import.meta.url))]);
const now = () => '2026-03-01T12:00:00.000Z';

process.once('message', async ({ folder, count }) => {
  const store = await openStore({ folder }, { now, template, create: true });
  const ledger = await store.ledger({ of: 'all' }, '2026-03-01');
  const there = new Set(ledger.documents.map(({ id }) => id));
  const hash = createHash('sha256').update(JSON.stringify(ledger)).digest('hex');
  process.send({ there: there.size, hash });
  for (const reading of readings.slice(there.size, count)) {
    await storeReadings(store, [reading], { now, understood: 'by this program' });
    process.send({ acknowledged: there.size + 1 });
    there.add(reading.document.id);
  }
  await store.close();
  process.send({ done: true }, () => process.exit(0));
});
process.send({ ready: true });
