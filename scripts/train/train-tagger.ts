/** Trains the tagger, and tags training text with taggers that have not seen it (jackknifing). */
import type { Written } from '../../src/understand/spelling.ts';
import { fillColumns, makeColumns } from '../../src/understand/syntax/columns.ts';
import { hashTemplates } from '../../src/understand/syntax/hash.ts';
import { type Classes, makeLexicon, normalise } from '../../src/understand/syntax/lexicon.ts';
import { makeTagger } from '../../src/understand/syntax/tagger.ts';
import {
  fillTagAtoms,
  hashTag,
  TAG_ATOMS,
  TAG_TEMPLATES,
} from '../../src/understand/syntax/tagger-features.ts';
import type { RowWeights } from '../../src/understand/syntax/weights.ts';
import type { GoldSentence } from './conllu.ts';
import { makePerceptron, type Perceptron } from './perceptron.ts';
import { quantiseRows } from './quantise.ts';
import { makeRandom, shuffle } from './random.ts';

export interface TagSet {
  readonly xpos: readonly string[];
  readonly upos: readonly string[];
  /** Number of a joint tag, or -1. */
  readonly number: (xpos: string, upos: string) => number;
}

export function collectTags(sentences: readonly GoldSentence[]): TagSet {
  const joint = new Set<string>();
  for (const { xpos, upos } of sentences) {
    for (const [i, tag] of xpos.entries()) joint.add(`${tag}|${upos[i]!}`);
  }
  const sorted = [...joint].sort();
  const numbers = new Map(sorted.map((tag, i) => [tag, i]));
  return {
    xpos: sorted.map((tag) => tag.slice(0, tag.lastIndexOf('|'))),
    upos: sorted.map((tag) => tag.slice(tag.lastIndexOf('|') + 1)),
    number: (xpos, upos) => numbers.get(`${xpos}|${upos}`) ?? -1,
  };
}

export function goldTags(sentence: GoldSentence, tags: TagSet): Int32Array {
  return Int32Array.from(sentence.xpos, (xpos, i) => tags.number(xpos, sentence.upos[i]!));
}

/** A word is fixed to its tag when it was seen this often and almost never had another. */
const LEAST_SEEN = 20;
const LEAST_SHARE = 0.995;

export function findOnlyTags(sentences: readonly GoldSentence[], tags: TagSet): Map<string, number> {
  const counts = new Map<string, Map<number, number>>();
  for (const sentence of sentences) {
    const numbers = goldTags(sentence, tags);
    sentence.tokens.forEach(({ text }, i) => {
      const form = normalise(text);
      const seen = counts.get(form) ?? new Map<number, number>();
      counts.set(form, seen.set(numbers[i]!, (seen.get(numbers[i]!) ?? 0) + 1));
    });
  }
  const only = new Map<string, number>();
  for (const [form, seen] of counts) {
    const total = [...seen.values()].reduce((sum, n) => sum + n, 0);
    for (const [tag, n] of seen)
      if (total >= LEAST_SEEN && tag >= 0 && n >= total * LEAST_SHARE) only.set(form, tag);
  }
  return only;
}

export interface TaggerSettings {
  readonly bits: number;
  readonly epochs: number;
  readonly leastUpdates: number;
  readonly seed: number;
}

export interface TaggerModel {
  readonly weights: RowWeights;
  readonly onlyTags: ReadonlyMap<string, number>;
}

export type Tag = (tokens: readonly Written[]) => Int32Array;

/** A function that tags one sentence. */
export function tagWith(model: TaggerModel, classes: ReadonlyMap<string, Classes>, tags: TagSet): Tag {
  const lexicon = makeLexicon(classes, model.onlyTags);
  const tagger = makeTagger(model.weights, tags.xpos.length);
  let columns = makeColumns(256);
  return (tokens) => {
    if (tokens.length > columns.capacity) columns = makeColumns(tokens.length);
    const numbers = new Int32Array(tokens.length);
    fillColumns(columns, tokens, lexicon);
    tagger.tag(columns, numbers);
    return numbers;
  };
}

/** Four binary digits behind the point lose nothing; which weights the file has room for is decided at the end. */
const BUDGET = { factor: 16, most: Number.POSITIVE_INFINITY };

export function trainTagger(
  sentences: readonly GoldSentence[],
  classes: ReadonlyMap<string, Classes>,
  tags: TagSet,
  settings: TaggerSettings,
): TaggerModel {
  const onlyTags = findOnlyTags(sentences, tags);
  const lexicon = makeLexicon(classes, onlyTags);
  const perceptron = makePerceptron(settings.bits, tags.xpos.length, settings.leastUpdates);
  const random = makeRandom(settings.seed);
  const order = sentences.map((sentence) => ({ sentence, gold: goldTags(sentence, tags) }));
  const learn = makeLearner(perceptron);
  let columns = makeColumns(256);
  for (let epoch = 0; epoch < settings.epochs; epoch++) {
    shuffle(order, random);
    for (const { sentence, gold } of order) {
      if (gold.length > columns.capacity) columns = makeColumns(gold.length);
      fillColumns(columns, sentence.tokens, lexicon);
      learn(columns, gold);
    }
  }
  return {
    weights: quantiseRows(perceptron.average(), settings.bits, tags.xpos.length, BUDGET),
    onlyTags,
  };
}

function makeLearner(perceptron: Perceptron) {
  const atoms = new Int32Array(TAG_ATOMS);
  const buckets = new Int32Array(TAG_TEMPLATES.count);
  const scores = new Float32Array(perceptron.classes);
  return (columns: Parameters<typeof fillTagAtoms>[0], gold: Int32Array) => {
    let before = hashTag(-1);
    let beforeThat = before;
    for (let row = 1; row <= columns.size; row++) {
      let tag = columns.only[row]!;
      if (tag < 0) {
        fillTagAtoms(columns, row, before, beforeThat, atoms);
        hashTemplates(TAG_TEMPLATES, atoms, perceptron.bits, buckets);
        perceptron.score(buckets, TAG_TEMPLATES.count, scores);
        tag = 0;
        for (let c = 1; c < scores.length; c++) if (scores[c]! > scores[tag]!) tag = c;
        const right = gold[row - 1]!;
        if (tag !== right && right >= 0) perceptron.update(buckets, TAG_TEMPLATES.count, right, tag);
        perceptron.tick();
      }
      beforeThat = before;
      before = hashTag(tag);
    }
  };
}
