/** The whole flow over a set of articles: unpacking, reading, language, understanding, reconciling. */
import { buildLedger } from '../../dist/pipeline.js';
import { report, take, usedSince } from './measure.js';

const [path, limit] = process.argv.slice(2);
const counted = { articles: 0, bytes: 0 };
const start = performance.now();
const before = process.cpuUsage();
const { ledger } = await buildLedger(take(path, Number(limit), counted), {
  asOf: '2016-07-01',
  keepTexts: false,
});
report({
  ...counted,
  seconds: (performance.now() - start) / 1000,
  processorSeconds: usedSince(before),
  result: `${ledger.entries.length} entries, ${ledger.claims.length} claims, ${ledger.statements.length} statements`,
});
