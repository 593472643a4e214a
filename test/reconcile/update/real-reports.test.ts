/** Reports that are really printed, in batches; skipped, saying so, where the measuring data are not beside the repository. */
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { type Article, articleDocument } from '../../../eval/scoring/article.ts';
import { readLines } from '../../../eval/scoring/read-lines.ts';
import type { Reading } from '../../../src/model/reading.ts';
import { reconcile } from '../../../src/reconcile/reconcile.ts';
import { understand } from '../../../src/understand/understand.ts';
import { KeptLedger } from './kept-ledger.ts';

const NEWS = fileURLToPath(new URL('../../../../shared/data/news.jsonl.gz', import.meta.url));
const missing = !existsSync(NEWS);
if (missing) console.log('real-reports.test.ts skipped: ../shared/data/news.jsonl.gz is not there');

const ASOF = '2017-01-01';
const BATCH = 40;

test.skipIf(missing)('reports in batches, a third of them taken out and added again', async () => {
  const readings = readLines<Article>(NEWS)
    .slice(0, 120)
    .map((article) => understand(articleDocument(article)));
  const kept = new KeptLedger();
  const present = new Map<string, Reading>();
  const change = async (added: readonly Reading[], removed: readonly string[]) => {
    await kept.update({ added, removed });
    for (const id of removed) present.delete(id);
    for (const one of added) present.set(one.document.id, one);
    const whole = reconcile([...present.values()], { asOf: ASOF, unread: [] });
    expect(JSON.stringify(kept.ledger(ASOF))).toBe(JSON.stringify(whole));
  };
  const last = readings.toReversed();
  for (let at = 0; at < last.length; at += BATCH) await change(last.slice(at, at + BATCH), []);
  const third = readings.filter((_, i) => i % 3 === 0);
  await change(
    [],
    third.map(({ document }) => document.id),
  );
  await change(third, []);
  expect(kept.ledger(ASOF).entries.length).toBeGreaterThan(20);
});
