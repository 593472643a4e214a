/** Greedy part-of-speech tagging from left to right with joint tags (language-specific and universal at once). */
import type { Columns } from './columns.ts';
import { hashTemplates } from './hash.ts';
import { fillTagAtoms, hashTag, TAG_ATOMS, TAG_TEMPLATES } from './tagger-features.ts';
import { addRows, bestClass, type RowWeights } from './weights.ts';

export interface Tagger {
  /** Writes the tag number of token i (from 0) to `tags[i]`. */
  readonly tag: (columns: Columns, tags: Int32Array) => void;
}

export function makeTagger(weights: RowWeights, classes: number): Tagger {
  const atoms = new Int32Array(TAG_ATOMS);
  const buckets = new Int32Array(TAG_TEMPLATES.count);
  const scores = new Int32Array(classes);
  return {
    tag(columns, tags) {
      let before = hashTag(-1);
      let beforeThat = before;
      for (let row = 1; row <= columns.size; row++) {
        let tag = columns.only[row]!;
        if (tag < 0) {
          fillTagAtoms(columns, row, before, beforeThat, atoms);
          hashTemplates(TAG_TEMPLATES, atoms, weights.bits, buckets);
          scores.fill(0);
          addRows(weights, buckets, TAG_TEMPLATES.count, scores);
          tag = bestClass(scores);
        }
        tags[row - 1] = tag;
        beforeThat = before;
        before = hashTag(tag);
      }
    },
  };
}
