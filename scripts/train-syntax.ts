/**
 * Trains the syntax model from the treebanks, the parses of a teacher and news text. The same data give the
 * same bytes. See models/README.md for the recipe and the figures.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { parseArgs } from 'node:util';
import { trainModel } from './train/train-model.ts';

const { values } = parseArgs({
  options: {
    data: { type: 'string', default: '../shared/data' },
    out: { type: 'string', default: 'models/syntax-en.bin' },
    quick: { type: 'boolean', default: false },
  },
});

const started = performance.now();
const report = (line: string) =>
  process.stderr.write(`${((performance.now() - started) / 1000).toFixed(0).padStart(5)} s  ${line}\n`);
const bytes = trainModel(
  {
    gold: ['syntax-train-ewt.conllu.gz', 'syntax-train-gum.conllu.gz'].map((name) => join(values.data, name)),
    silver: join(values.data, 'syntax-silver.conllu.gz'),
    news: join(values.data, 'news-all.jsonl.gz'),
  },
  { quick: values.quick, report },
);
mkdirSync(dirname(values.out), { recursive: true });
writeFileSync(values.out, bytes);
report(`${values.out}: ${bytes.length} bytes`);
