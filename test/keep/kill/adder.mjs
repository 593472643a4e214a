/**
 * A process that adds reports to a library one by one until it is killed or done. Plain JavaScript on the compiled
 * program, since it is started often. It waits for the word before it opens the library; then it tells what the library
 * holds, and each report as it is acknowledged.
 */
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { PGlite } from '@electric-sql/pglite';
import { openLibrary } from './dist/library.js';
import { understand } from './dist/understand/understand.js';

const documents = JSON.parse(readFileSync(new URL('./documents.json', import.meta.url), 'utf8'));
const template = new Blob([readFileSync(new URL('./template.tgz', import.meta.url))]);
const now = () => '2026-03-01T12:00:00.000Z';

// What is loaded before the word is not waited for after it.
understand(documents[0]);
void PGlite;

process.once('message', async ({ folder, count }) => {
  const library = await openLibrary({ folder }, { now, template });
  const ledger = await library.ledger({ of: 'all' }, '2026-03-01');
  const there = new Set(ledger.documents.map(({ id }) => id));
  const hash = createHash('sha256').update(JSON.stringify(ledger)).digest('hex');
  process.send({ there: there.size, hash });
  await library.add(
    documents.slice(0, count).filter(({ id }) => !there.has(id)),
    { batch: 1, onBatch: (taken) => process.send({ acknowledged: there.size + taken }) },
  );
  await library.close();
  process.send({ done: true }, () => process.exit(0));
});
process.send({ ready: true });
