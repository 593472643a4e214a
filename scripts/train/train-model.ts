/** The steps of training in their order: each needs what the one before has made. */
import { type Classes, makeLexicon } from '../../src/understand/syntax/lexicon.ts';
import type { SyntaxModel } from '../../src/understand/syntax/model-file.ts';
import { makeTagKinds } from '../../src/understand/syntax/parser-context.ts';
import { clusterNews } from './cluster-news.ts';
import { type GoldSentence, readConllu } from './conllu.ts';
import { encodeModel } from './encode-model.ts';
import { jackknife } from './jackknife.ts';
import { learnLemmas } from './learn-lemmas.ts';
import { liftCrossingArcs } from './projective.ts';
import { pruneRows, quantiseActions, quantiseRows } from './quantise.ts';
import { type ParserExample, trainParser } from './train-parser.ts';
import { collectTags } from './train-tagger.ts';

export interface TrainingFiles {
  readonly gold: readonly string[];
  readonly silver: string;
  readonly news: string;
}

export interface TrainingOptions {
  /** Gold treebanks alone and no word classes: a few minutes, for trying things out. */
  readonly quick: boolean;
  readonly report: (line: string) => void;
}

/** Gold sentences count this often in training the parser against the teacher's once. */
const GOLD_REPEATS = 4;
const CLASS_COUNTS = [48, 256, 1200] as const;
const TAGGER = { bits: 20, epochs: 3, leastUpdates: 4, seed: 11 };
/** The file has room for so many of the tagger's weights. */
const MOST_TAG_CELLS = 700_000;
const ACTIONS = { bits: 24, budget: { factor: 8, most: 1_450_000 } };
const LABELS = { bits: 21, budget: { factor: 8, most: 800_000 } };

export function trainModel(files: TrainingFiles, { quick, report }: TrainingOptions): Uint8Array {
  const gold = files.gold.flatMap(readConllu);
  const silver = quick ? [] : readConllu(files.silver);
  report(`${gold.length} gold sentences, ${silver.length} of the teacher`);
  const classes = quick ? new Map<string, Classes>() : clusterNews(files.news, CLASS_COUNTS, report);
  const tags = collectTags(gold);
  const tagged = jackknife(gold, silver, classes, tags, TAGGER, report);
  const labels = [...new Set(gold.flatMap((sentence) => sentence.labels))].sort();
  const goldExamples = gold.map((sentence, i) => makeExample(sentence, tagged.gold[i]!, labels));
  const silverExamples = silver.map((sentence, i) => makeExample(sentence, tagged.silver[i]!, labels));
  const examples = [...Array.from({ length: GOLD_REPEATS }, () => goldExamples).flat(), ...silverExamples];
  const lexicon = makeLexicon(classes, tagged.tagger.onlyTags);
  const parser = trainParser(examples, lexicon, makeTagKinds(tags.upos), labels, {
    actionBits: ACTIONS.bits,
    labelBits: LABELS.bits,
    epochs: 5,
    leastUpdates: 6,
    following: 0.9,
    seed: 12,
    report,
  });
  const model: SyntaxModel = {
    xpos: tags.xpos,
    upos: tags.upos,
    labels,
    classes,
    onlyTags: tagged.tagger.onlyTags,
    lemmas: learnLemmas(gold),
    tagWeights: pruneRows(tagged.tagger.weights, MOST_TAG_CELLS),
    actionWeights: quantiseActions(parser.actions, ACTIONS.bits, ACTIONS.budget),
    labelWeights: quantiseRows(parser.labels, LABELS.bits, labels.length, LABELS.budget),
  };
  return encodeModel(model);
}

function makeExample(sentence: GoldSentence, tags: Int32Array, labels: readonly string[]): ParserExample {
  const size = sentence.tokens.length;
  const heads = liftCrossingArcs(sentence.heads).map((head) => (head < 0 ? size + 1 : head + 1));
  return {
    tokens: sentence.tokens,
    tags,
    heads: Int32Array.from([0, ...heads]),
    labels: Int32Array.from([-1, ...sentence.labels.map((label) => labels.indexOf(label))]),
  };
}
