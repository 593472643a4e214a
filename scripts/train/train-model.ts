/** The steps of training in their order: each needs what the one before has made. */
import { type Classes, makeLexicon } from '../../src/understand/syntax/lexicon.ts';
import { makeTagKinds } from '../../src/understand/syntax/parser-context.ts';
import { clusterNews } from './cluster-news.ts';
import { type GoldSentence, readConllu } from './conllu.ts';
import { encodeModel } from './encode-model.ts';
import { learnLemmas } from './learn-lemmas.ts';
import { liftCrossingArcs } from './projective.ts';
import { quantiseActions, quantiseRows } from './quantise.ts';
import { type ParserExample, trainParser } from './train-parser.ts';
import { collectTags, type TaggerModel, type TagSet, tagWith, trainTagger } from './train-tagger.ts';

export interface TrainingFiles {
  readonly gold: readonly string[];
  readonly silver: string;
  readonly news: string;
}

export interface TrainingOptions {
  /** Gold treebanks alone, no word classes, few epochs: a minute, for trying things out. */
  readonly quick: boolean;
  readonly report: (line: string) => void;
}

const FOLDS = 5;
/** Gold sentences count this often against the teacher's once. */
const GOLD_REPEATS = 4;
/** The classes of the three clusterings. */
const CLASS_COUNTS = [48, 256, 1200] as const;

export function trainModel(files: TrainingFiles, options: TrainingOptions): Uint8Array {
  const { quick, report } = options;
  const gold = files.gold.flatMap(readConllu);
  report(`${gold.length} gold sentences`);
  const classes = quick ? new Map<string, Classes>() : clusterNews(files.news, CLASS_COUNTS, report);
  const tags = collectTags(gold);
  const tagger = trainTagger(gold, classes, tags, taggerSettings(quick));
  report('tagger trained');
  const examples = prepareGold(gold, classes, tags, quick, report);
  if (!quick) addSilver(examples, readConllu(files.silver), tagWith(tagger, classes, tags), report);
  return encodeModel(assemble(gold, classes, tags, tagger, examples, options));
}

function taggerSettings(quick: boolean) {
  return { bits: 20, epochs: quick ? 3 : 6, leastUpdates: 2, seed: 11 };
}

interface Examples {
  readonly labels: string[];
  readonly items: ParserExample[];
}

/** Gold sentences with the tags of taggers that were trained on the other folds. */
function prepareGold(
  gold: readonly GoldSentence[],
  classes: ReadonlyMap<string, Classes>,
  tags: TagSet,
  quick: boolean,
  report: (line: string) => void,
): Examples {
  const labels = [...new Set(gold.flatMap((sentence) => sentence.labels))].sort();
  const items: ParserExample[] = [];
  for (let fold = 0; fold < FOLDS; fold++) {
    const others = gold.filter((_, i) => i % FOLDS !== fold);
    const tag = tagWith(trainTagger(others, classes, tags, taggerSettings(quick)), classes, tags);
    for (let i = fold; i < gold.length; i += FOLDS)
      items.push(makeExample(gold[i]!, tag(gold[i]!.tokens), labels));
    report(`tags of fold ${fold + 1} of ${FOLDS}`);
  }
  const once = [...items];
  for (let repeat = 1; !quick && repeat < GOLD_REPEATS; repeat++) items.push(...once);
  return { labels, items };
}

function addSilver(
  examples: Examples,
  silver: readonly GoldSentence[],
  tag: (tokens: GoldSentence['tokens']) => Int32Array,
  report: (line: string) => void,
): void {
  for (const sentence of silver)
    examples.items.push(makeExample(sentence, tag(sentence.tokens), examples.labels));
  report(`${silver.length} sentences of the teacher`);
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

function assemble(
  gold: readonly GoldSentence[],
  classes: ReadonlyMap<string, Classes>,
  tags: TagSet,
  tagger: TaggerModel,
  examples: Examples,
  { quick, report }: TrainingOptions,
) {
  const { labels } = examples;
  const actionBits = 22;
  const labelBits = 20;
  const parser = trainParser(
    examples.items,
    makeLexicon(classes, tagger.onlyTags),
    makeTagKinds(tags.upos),
    labels,
    {
      actionBits,
      labelBits,
      epochs: quick ? 4 : 3,
      leastUpdates: quick ? 3 : 8,
      following: 0.9,
      seed: 12,
      report,
    },
  );
  return {
    xpos: tags.xpos,
    upos: tags.upos,
    labels,
    classes,
    onlyTags: tagger.onlyTags,
    lemmas: learnLemmas(gold),
    tagWeights: tagger.weights,
    actionWeights: quantiseActions(parser.actions, actionBits, { factor: 8, least: 1 }),
    labelWeights: quantiseRows(parser.labels, labelBits, labels.length, { factor: 8, least: 1 }),
  };
}
