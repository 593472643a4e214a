/**
 * Measures segmentation, tagging, parsing and lemmas on the development parts of the treebanks, and speed.
 * Gold tokens and sentences, the model's own tags; punctuation is not counted in attachment scores.
 */
import { existsSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { gunzipSync } from 'node:zlib';
import { type GoldSentence, readConllu } from '../scripts/train/conllu.ts';
import { segmentText } from '../src/understand/segment.ts';
import { loadSyntax, type Syntax } from '../src/understand/syntax/load-syntax.ts';
import { measureParses } from './syntax/measure-parses.ts';
import { measureSegments } from './syntax/measure-segments.ts';

const { values } = parseArgs({
  options: {
    data: { type: 'string', default: '../shared/data' },
    model: { type: 'string', default: 'models/syntax-en.bin' },
  },
});
const RELATIONS = ['nsubj', 'nsubj:pass', 'obj', 'obl', 'nmod', 'xcomp', 'ccomp'];
const TREEBANKS = ['syntax-dev-ewt.conllu.gz', 'syntax-dev-news.conllu.gz'];
/** Articles are enough of them for a steady figure, and few enough to wait for. */
const SPEED_SENTENCES = 20_000;

function percent(share: number): string {
  return (100 * share).toFixed(1).padStart(5);
}

function evaluateTreebank(name: string, sentences: readonly GoldSentence[], syntax: Syntax): void {
  const scores = measureParses(sentences, syntax);
  const segments = measureSegments(sentences);
  console.log(
    `${name}\n  LAS ${percent(scores.las)}  UAS ${percent(scores.uas)}  UPOS ${percent(scores.upos)}  ` +
      `XPOS ${percent(scores.xpos)}  lemma ${percent(scores.lemma)}  ` +
      `token F1 ${percent(segments.tokenF1)}  sentence F1 ${percent(segments.sentenceF1)}`,
  );
  console.log(
    `  F1: ${RELATIONS.map((relation) => `${relation} ${percent(scores.f1.get(relation) ?? 0)}`).join('  ')}`,
  );
}

/** Seconds of processor time, the best of three: other work on the machine shall not count. */
function measureProcessorTime(work: () => void): number {
  let best = Number.POSITIVE_INFINITY;
  for (let run = 0; run < 3; run++) {
    const before = process.cpuUsage();
    work();
    const { user, system } = process.cpuUsage(before);
    best = Math.min(best, (user + system) / 1e6);
  }
  return best;
}

function measureSpeed(path: string, syntax: Syntax): void {
  const articles = gunzipSync(readFileSync(path)).toString('utf8').split('\n').slice(0, 1200);
  const texts = articles.filter((line) => line !== '').map((line) => String(JSON.parse(line).text));
  const all = texts.flatMap(segmentText);
  const cut = measureProcessorTime(() => texts.flatMap(segmentText));
  const sentences = all.slice(0, SPEED_SENTENCES);
  const count = (some: readonly { tokens: readonly unknown[] }[]) =>
    some.reduce((sum, { tokens }) => sum + tokens.length, 0);
  const parsed = measureProcessorTime(() => {
    for (const { tokens } of sentences) syntax.parse(tokens);
  });
  console.log(
    `speed on one core: segmentation ${Math.round(count(all) / cut)} tokens/s, ` +
      `tags, trees and lemmas ${Math.round(count(sentences) / parsed)} tokens/s`,
  );
}

function main(): void {
  const missing = [values.data, values.model].find((path) => !existsSync(path));
  if (missing !== undefined) {
    console.log(`Skipped: ${missing} is not there, and the figures need it.`);
    return;
  }
  const loading = performance.now();
  const syntax = loadSyntax(values.model);
  const loaded = performance.now() - loading;
  console.log(
    `${values.model}: ${(statSync(values.model).size / 1e6).toFixed(2)} MB, loaded in ${(loaded / 1000).toFixed(2)} s`,
  );
  for (const name of TREEBANKS) evaluateTreebank(name, readConllu(join(values.data, name)), syntax);
  measureSpeed(join(values.data, 'news.jsonl.gz'), syntax);
}

main();
