/**
 * Tags for training the parser. It must learn from tags as good, or bad, as it will meet: each sentence is
 * tagged by a tagger that was not trained on it.
 */
import type { Classes } from '../../src/understand/syntax/lexicon.ts';
import type { GoldSentence } from './conllu.ts';
import { type TaggerModel, type TaggerSettings, type TagSet, tagWith, trainTagger } from './train-tagger.ts';

const FOLDS = 4;
/** Gold sentences count this often in training against the teacher's once. */
const GOLD_REPEATS = 2;
/** One of so many of the teacher's sentences trains the tagger; more brought nothing. */
const SILVER_SHARE = 3;

/** Neighbouring sentences of the teacher share a fold, so that each fold has its part of those that train. */
function foldPlace(silverIndex: number): number {
  return Math.floor(silverIndex / SILVER_SHARE);
}

export interface Tagged {
  /** Trained on everything: the one that ships. */
  readonly tagger: TaggerModel;
  /** Tags of each sentence by a tagger that has not seen it. */
  readonly gold: readonly Int32Array[];
  readonly silver: readonly Int32Array[];
}

export function jackknife(
  gold: readonly GoldSentence[],
  silver: readonly GoldSentence[],
  classes: ReadonlyMap<string, Classes>,
  tags: TagSet,
  settings: TaggerSettings,
  report: (line: string) => void,
): Tagged {
  const train = (keeps: (position: number) => boolean) => {
    const goldPart = gold.filter((_, i) => keeps(i));
    const silverPart = silver.filter((_, i) => i % SILVER_SHARE === 0 && keeps(foldPlace(i)));
    const mixed = Array.from({ length: GOLD_REPEATS }, () => goldPart).flat();
    return trainTagger([...mixed, ...silverPart], classes, tags, settings);
  };
  const tagger = train(() => true);
  report('tagger');
  const goldTags: Int32Array[] = [];
  const silverTags: Int32Array[] = [];
  for (let fold = 0; fold < FOLDS; fold++) {
    const tag = tagWith(
      train((position) => position % FOLDS !== fold),
      classes,
      tags,
    );
    for (let i = fold; i < gold.length; i += FOLDS) goldTags[i] = tag(gold[i]!.tokens);
    silver.forEach((sentence, i) => {
      if (foldPlace(i) % FOLDS === fold) silverTags[i] = tag(sentence.tokens);
    });
    report(`tags of fold ${fold + 1} of ${FOLDS}`);
  }
  return { tagger, gold: goldTags, silver: silverTags };
}
