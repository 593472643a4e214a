/** The program's entries for the annotated articles of `gold/news.json`, each read alone, against the gold. */
import { join } from 'node:path';
import { buildLedger } from '../../src/pipeline.ts';
import { type Article, articleDocument } from '../scoring/article.ts';
import { type GoldArticle, type GoldEntry, readGoldArticles } from '../scoring/gold.ts';
import {
  evidenceOverlaps,
  matchEntries,
  type Predicted,
  predictedEntries,
} from '../scoring/match-entries.ts';
import { readLines } from '../scoring/read-lines.ts';
import { type Counts, personsOf, prf, scoreFields } from '../scoring/score.ts';
import type { Suite, TellingError } from '../suite.ts';

interface ReadArticle {
  readonly gold: GoldArticle;
  readonly text: string;
  readonly predicted: readonly Predicted[];
  readonly pairs: ReadonlyMap<number, number>;
}

const NEWS = 'data/news.jsonl.gz';
const KINDS = ['visit', 'meeting', 'agreement', 'programme', 'event'] as const;

export const reports: Suite = {
  name: 'reports',
  needs: ['gold/news.json', NEWS],
  measures: [
    { name: 'F1 over all', floor: 0.42, aim: 0.65, peer: 'nobody publishes this' },
    { name: 'recall over the salient', floor: 0.55, aim: 0.8 },
    { name: 'stage', floor: 0.75, aim: 0.9 },
    { name: 'certainty macro-F1 beyond stated', floor: 0.5, aim: 0.7 },
    { name: 'date', floor: 0.75, aim: 0.9 },
    { name: 'persons with role', floor: 0.8, aim: 0.92 },
    { name: 'precision over all' },
    { name: 'recall over all' },
    { name: 'mean F1 over the ten commonest pairs' },
    // A single entry of these is worth several points: shown, and not held to.
    ...KINDS.map((kind) => ({ name: `F1 of ${kind}s`, compared: false })),
  ],
  async run(data) {
    const articles = await readArticles(data);
    const matched = articles.flatMap(({ gold, predicted, pairs }) =>
      [...pairs].map(([g, p]) => ({ gold: gold.entries[g]!, predicted: predicted[p]! })),
    );
    const fields = scoreFields(matched);
    const everything = () => true;
    const all = prf(countWhere(articles, everything, everything));
    const ofKind = (kind: string) =>
      countWhere(
        articles,
        (entry) => entry.kind === kind,
        (entry) => entry.kind === kind,
      );
    return {
      values: {
        'F1 over all': all.f1,
        'recall over the salient': prf(countWhere(articles, ({ salient }) => salient, everything)).recall,
        stage: fields.stage,
        'certainty macro-F1 beyond stated': fields.certainty,
        date: fields.date,
        'persons with role': fields.persons,
        'precision over all': all.precision,
        'recall over all': all.recall,
        'mean F1 over the ten commonest pairs': meanOverPairs(articles),
        ...Object.fromEntries(KINDS.map((kind) => [`F1 of ${kind}s`, prf(ofKind(kind)).f1])),
      },
      errors: articles.flatMap(errorsOf),
      details: KINDS.map((kind) => describe(kind, ofKind(kind))),
    };
  },
};

/** Reads every annotated article on its own and matches what comes out. */
async function readArticles(data: string): Promise<ReadArticle[]> {
  const wanted = new Map(readGoldArticles(data).map((article) => [article.id, article]));
  const out: ReadArticle[] = [];
  for (const raw of readLines<Article>(join(data, NEWS))) {
    const article = wanted.get(raw.id);
    if (article === undefined) continue;
    const document = articleDocument(raw);
    const { ledger } = await buildLedger([document], { asOf: document.published.value ?? '2016-12-31' });
    const predicted = predictedEntries(ledger, () => raw.id).filter(({ kind }) => kind !== 'figure');
    out.push({ gold: article, text: raw.text, predicted, pairs: matchEntries(predicted, article.entries) });
  }
  return out.sort((a, b) => (a.gold.id < b.gold.id ? -1 : 1));
}

function describe(kind: string, counts: Counts): string {
  const { precision, recall, f1 } = prf(counts);
  const figures = `precision ${precision.toFixed(3)}  recall ${recall.toFixed(3)}  F1 ${f1.toFixed(3)}`;
  return `${kind.padEnd(10)} ${figures}  (${counts.matched} of ${counts.gold} gold, ${counts.predicted} predicted)`;
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

const showGold = (entry: GoldEntry) =>
  `${showHead(entry)} ${entry.parties.map(({ name, role }) => `${role}: ${name}`).join(', ')}`;

const showPredicted = (entry: Predicted) =>
  `${showHead(entry)} ${entry.title}; ${entry.persons.map(({ name, role }) => `${role}: ${name}`).join(', ')}`;

function showHead(entry: GoldEntry | Predicted): string {
  const { kind, plover, states, stage, certainty, date } = entry;
  return [kind, plover ?? '', states.join('-'), stage, certainty, date ?? 'no date']
    .filter(Boolean)
    .join(' ');
}

/** Missed and false entries, with what the other side has at the same place, and the fields wrong in what matches. */
function errorsOf({ gold, text, predicted, pairs }: ReadArticle): TellingError[] {
  const used = new Set(pairs.values());
  const missed = gold.entries.map((entry, index): TellingError[] => {
    const sentence = `${gold.id}: ${entry.evidence.map(({ exact }) => exact).join(' … ')}`;
    const p = pairs.get(index);
    if (p !== undefined) return wrongFields(entry, predicted[p]!, sentence);
    const near = predicted.filter((one) => evidenceOverlaps(one, entry));
    return [
      {
        what: 'missed',
        sentence,
        gold: showGold(entry),
        predicted: near.map(showPredicted).join(' | ') || 'nothing',
        weight: entry.salient ? 2 : 1,
      },
    ];
  });
  const spurious = predicted
    .filter((_, index) => !used.has(index))
    .map((entry) => ({
      what: 'false',
      sentence: `${gold.id}: ${entry.evidence.map(({ start, end }) => text.slice(start, end)).join(' … ')}`,
      gold:
        gold.entries
          .filter((one) => evidenceOverlaps(entry, one))
          .map(showGold)
          .join(' | ') || 'nothing',
      predicted: showPredicted(entry),
      weight: 1,
    }));
  return [...missed.flat(), ...spurious];
}

function wrongFields(gold: GoldEntry, predicted: Predicted, sentence: string): TellingError[] {
  const { stage, date, persons } = scoreFields([{ gold, predicted }]);
  const wrong = [
    ...(stage < 1 ? ['stage'] : []),
    ...(date < 1 ? ['date'] : []),
    ...(persons < 1 && personsOf(gold).length > 0 ? ['persons'] : []),
    ...(gold.certainty === predicted.certainty ? [] : ['certainty']),
  ];
  if (wrong.length === 0) return [];
  return [
    {
      what: wrong.join(', '),
      sentence,
      gold: showGold(gold),
      predicted: showPredicted(predicted),
      weight: 1,
    },
  ];
}
