/**
 * Segmentation, tags, trees and lemmas on the development parts of the treebanks: gold tokens and sentences, the
 * model's own tags; punctuation is not counted in attachment scores. Speed is shown, not compared.
 */
import { join } from 'node:path';
import { type GoldSentence, readConllu } from '../../scripts/train/conllu.ts';
import { segmentText } from '../../src/understand/segment.ts';
import { loadSyntax, type Syntax } from '../../src/understand/syntax/load-syntax.ts';
import type { Article } from '../scoring/article.ts';
import { readLines } from '../scoring/read-lines.ts';
import type { Suite } from '../suite.ts';
import { measureParses } from '../syntax/measure-parses.ts';
import { measureSegments } from '../syntax/measure-segments.ts';

const RELATIONS = ['nsubj', 'nsubj:pass', 'obj', 'obl', 'nmod', 'xcomp', 'ccomp'];
const TREEBANKS = { EWT: 'syntax-dev-ewt.conllu.gz', news: 'syntax-dev-news.conllu.gz' } as const;
const NEWS = 'data/news.jsonl.gz';
/** Enough of them for a steady figure, and few enough to wait for. */
const SPEED_ARTICLES = 300;

const TEACHER = 'BiLSTM-biaffine teacher';

export const syntax: Suite = {
  name: 'syntax',
  needs: [...Object.values(TREEBANKS).map((name) => `data/${name}`), NEWS],
  measures: [
    { name: 'EWT UAS', floor: 0.87, aim: 0.89, peer: `${TEACHER} 0.90` },
    { name: 'EWT LAS', floor: 0.83, aim: 0.86, peer: `${TEACHER} 0.87` },
    { name: 'EWT UPOS', floor: 0.95 },
    { name: 'EWT relations, mean F1 of seven' },
    { name: 'news UAS' },
    { name: 'news LAS' },
    { name: 'news UPOS' },
    { name: 'news relations, mean F1 of seven' },
    { name: 'segmentation, tokens/s', compared: false, places: 0 },
    { name: 'tags, trees, lemmas, tokens/s', compared: false, places: 0 },
  ],
  async run(data) {
    const parser = loadSyntax();
    const values: Record<string, number> = {};
    const details: string[] = [];
    for (const [name, file] of Object.entries(TREEBANKS)) {
      const measured = measureTreebank(name, readConllu(join(data, 'data', file)), parser);
      Object.assign(values, measured.values);
      details.push(...measured.details);
    }
    const texts = readLines<Article>(join(data, NEWS))
      .slice(0, SPEED_ARTICLES)
      .map(({ text }) => text);
    return { values: { ...values, ...measureSpeed(texts, parser) }, errors: [], details };
  },
};

function measureTreebank(name: string, sentences: readonly GoldSentence[], parser: Syntax) {
  const scores = measureParses(sentences, parser);
  const segments = measureSegments(sentences);
  const relations = RELATIONS.map((relation) => scores.f1.get(relation) ?? 0);
  return {
    values: {
      [`${name} UAS`]: scores.uas,
      [`${name} LAS`]: scores.las,
      [`${name} UPOS`]: scores.upos,
      [`${name} relations, mean F1 of seven`]: relations.reduce((a, b) => a + b, 0) / relations.length,
    },
    details: [
      `${name}: XPOS ${scores.xpos.toFixed(3)}, lemmas ${scores.lemma.toFixed(3)}, ` +
        `token F1 ${segments.tokenF1.toFixed(3)}, sentence F1 ${segments.sentenceF1.toFixed(3)}`,
      `${name} F1: ${RELATIONS.map((relation, i) => `${relation} ${relations[i]!.toFixed(3)}`).join(', ')}`,
    ],
  };
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

function measureSpeed(texts: readonly string[], parser: Syntax): Record<string, number> {
  const sentences = texts.flatMap(segmentText);
  const tokens = sentences.reduce((sum, sentence) => sum + sentence.tokens.length, 0);
  const cut = measureProcessorTime(() => texts.flatMap(segmentText));
  const parsed = measureProcessorTime(() => {
    for (const sentence of sentences) parser.parse(sentence.tokens);
  });
  return { 'segmentation, tokens/s': tokens / cut, 'tags, trees, lemmas, tokens/s': tokens / parsed };
}
