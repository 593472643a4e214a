/**
 * `npm run eval:reports`: the program's entries for the annotated articles of `gold/news.json`, each read alone,
 * against the gold. `--errors N` prints the first N misses and false entries; `--data DIR` names the shared folder.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import type { Document } from '../src/model/document.ts';
import { shortHash } from '../src/model/hash.ts';
import { buildLedger } from '../src/pipeline.ts';
import {
  dataDirectory,
  type GoldArticle,
  type GoldEntry,
  readGoldArticles,
  requireData,
} from './scoring/gold.ts';
import { matchEntries, type Predicted, predictedEntries } from './scoring/match-entries.ts';
import { type Counts, prf, scoreFields } from './scoring/score.ts';

interface RawArticle {
  readonly id: string;
  readonly url: string | null;
  readonly title: string | null;
  readonly publisher: string | null;
  readonly published: string | null;
  readonly text: string;
}

export interface ReadArticle {
  readonly gold: GoldArticle;
  readonly text: string;
  readonly predicted: readonly Predicted[];
  readonly pairs: ReadonlyMap<number, number>;
}

const KINDS = ['visit', 'meeting', 'agreement', 'programme', 'event'] as const;

function articleDocument(raw: RawArticle): Document {
  return {
    id: `doc:${shortHash(raw.text, raw.publisher, raw.url, raw.published)}`,
    path: null,
    url: raw.url,
    externalId: raw.id,
    publisher: raw.publisher,
    title: raw.title,
    language: 'en',
    published: { value: raw.published?.slice(0, 10) ?? null, basis: raw.published ? 'metadata' : null },
    credit: null,
    text: raw.text,
  };
}

/** Reads every annotated article on its own and matches what comes out. */
export async function readArticles(shared: string): Promise<ReadArticle[]> {
  const gold = readGoldArticles(shared);
  const path = join(shared, 'data/news.jsonl.gz');
  requireData(path);
  const wanted = new Map(gold.map((article) => [article.id, article]));
  const out: ReadArticle[] = [];
  for (const line of gunzipSync(readFileSync(path)).toString('utf8').split('\n')) {
    if (line === '') continue;
    const raw = JSON.parse(line) as RawArticle;
    const article = wanted.get(raw.id);
    if (article === undefined) continue;
    const document = articleDocument(raw);
    const { ledger } = await buildLedger([document], { asOf: document.published.value ?? '2016-12-31' });
    const predicted = predictedEntries(ledger, () => raw.id).filter(({ kind }) => kind !== 'figure');
    out.push({ gold: article, text: raw.text, predicted, pairs: matchEntries(predicted, article.entries) });
  }
  return out.sort((a, b) => (a.gold.id < b.gold.id ? -1 : 1));
}

function countWhere(
  articles: readonly ReadArticle[],
  ofGold: (entry: GoldEntry) => boolean,
  ofPredicted: (entry: Predicted) => boolean,
): Counts {
  const counts: Counts = { predicted: 0, gold: 0, matched: 0 };
  for (const { gold, predicted, pairs } of articles) {
    counts.predicted += predicted.filter(ofPredicted).length;
    gold.entries.forEach((entry, index) => {
      if (!ofGold(entry)) return;
      counts.gold++;
      if (pairs.has(index)) counts.matched++;
    });
  }
  return counts;
}

const percent = (value: number | null) => (value === null ? '   –' : value.toFixed(3));

/** F1 over the ten commonest pairs of states in the gold, each counted alone, then averaged. */
function meanOverPairs(articles: readonly ReadArticle[]): number {
  const frequency = new Map<string, number>();
  for (const { gold } of articles) {
    for (const { states } of gold.entries) {
      if (states.length === 2) frequency.set(states.join('-'), (frequency.get(states.join('-')) ?? 0) + 1);
    }
  }
  const commonest = [...frequency].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1)).slice(0, 10);
  const scores = commonest.map(([pair]) => {
    const counts = countWhere(
      articles,
      (entry) => entry.states.join('-') === pair,
      (entry) => [...entry.states].sort().join('-') === pair,
    );
    return prf(counts).f1;
  });
  return scores.reduce((a, b) => a + b, 0) / Math.max(1, scores.length);
}

export interface ReportsFigures {
  readonly precision: number;
  readonly recall: number;
  readonly f1: number;
  readonly salientRecall: number;
  readonly pairsF1: number;
  readonly stage: number;
  readonly certainty: number | null;
  readonly date: number;
  readonly persons: number;
}

export function scoreReports(articles: readonly ReadArticle[]): ReportsFigures {
  const everything = () => true;
  const all = prf(countWhere(articles, everything, everything));
  const salient = countWhere(articles, (entry) => entry.salient, everything);
  const matched = articles.flatMap(({ gold, predicted, pairs }) =>
    [...pairs].map(([g, p]) => ({ gold: gold.entries[g]!, predicted: predicted[p]! })),
  );
  return {
    ...all,
    salientRecall: salient.matched / Math.max(1, salient.gold),
    pairsF1: meanOverPairs(articles),
    ...scoreFields(matched),
  };
}

function printErrors(articles: readonly ReadArticle[], limit: number): void {
  let left = limit;
  for (const { gold, text, predicted, pairs } of articles) {
    const used = new Set(pairs.values());
    for (const [index, entry] of gold.entries.entries()) {
      if (pairs.has(index) || left-- <= 0) continue;
      console.log(
        `\nMISSED ${gold.id} ${entry.kind} ${entry.plover ?? ''} ${entry.states.join('-')} ${entry.stage}`,
      );
      for (const piece of entry.evidence) console.log(`   gold: ${piece.exact}`);
      for (const p of predicted) {
        if (!entry.evidence.some((g) => p.evidence.some((e) => e.start < g.end && g.start < e.end))) continue;
        console.log(`   near: ${p.kind} ${p.plover ?? ''} ${p.states.join('-')} ${p.stage} ${p.title}`);
      }
    }
    for (const [index, p] of predicted.entries()) {
      if (used.has(index) || left-- <= 0) continue;
      console.log(
        `\nFALSE  ${gold.id} ${p.kind} ${p.plover ?? ''} ${p.states.join('-')} ${p.stage} ${p.title}`,
      );
      for (const { start, end } of p.evidence.slice(0, 2)) console.log(`   said: ${text.slice(start, end)}`);
    }
  }
}

async function main(): Promise<void> {
  const articles = await readArticles(dataDirectory());
  const figures = scoreReports(articles);
  console.log('reports: gold/news.json, 40 articles, each read alone\n');
  console.log(
    `all          precision ${percent(figures.precision)}  recall ${percent(figures.recall)}  F1 ${percent(figures.f1)}`,
  );
  for (const kind of KINDS) {
    const counts = countWhere(
      articles,
      (entry) => entry.kind === kind,
      (entry) => entry.kind === kind,
    );
    const { precision, recall, f1 } = prf(counts);
    console.log(
      `  ${kind.padEnd(10)} precision ${percent(precision)}  recall ${percent(recall)}  F1 ${percent(f1)}   (${counts.matched} of ${counts.gold} gold, ${counts.predicted} predicted)`,
    );
  }
  console.log(`mean F1 over the ten commonest pairs of states ${percent(figures.pairsF1)}`);
  console.log(`salient      recall ${percent(figures.salientRecall)}`);
  console.log(
    `of the matched: stage ${percent(figures.stage)}  date ${percent(figures.date)}  persons with role ${percent(figures.persons)}  certainty macro-F1 beyond stated ${percent(figures.certainty)}`,
  );
  const at = process.argv.indexOf('--errors');
  if (at >= 0) printErrors(articles, Number(process.argv[at + 1] ?? 20));
}

if (process.argv[1]?.endsWith('reports.ts')) await main();
