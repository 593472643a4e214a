/** Weights of the perceptrons as they are used: sparse rows for many classes, packed pairs for the three actions. */

/** For each bucket, the classes that have a weight there. */
export interface RowWeights {
  /** The table has 2^bits buckets. */
  readonly bits: number;
  /** The cells of bucket b are `starts[b]` to `starts[b + 1]`. */
  readonly starts: Int32Array;
  /** Class in the high 16 bits, signed weight in the low 16. */
  readonly cells: Int32Array;
}

/** Weights of SHIFT (high half) and LEFT (low half) relative to RIGHT, one pair a bucket. */
export interface ActionWeights {
  readonly bits: number;
  readonly pairs: Int32Array;
}

/** Adds up the rows of the buckets and gives the class with the highest score; the lowest number wins a tie. */
export function bestClass(
  weights: RowWeights,
  buckets: Int32Array,
  count: number,
  scores: Int32Array,
): number {
  const { starts, cells } = weights;
  scores.fill(0);
  for (let i = 0; i < count; i++) {
    const bucket = buckets[i]!;
    const end = starts[bucket + 1]!;
    for (let c = starts[bucket]!; c < end; c++) {
      const cell = cells[c]!;
      scores[cell >>> 16]! += (cell << 16) >> 16;
    }
  }
  let best = 0;
  for (let i = 1; i < scores.length; i++) if (scores[i]! > scores[best]!) best = i;
  return best;
}

/** Writes the scores of SHIFT, LEFT and RIGHT to `scores`. */
export function scoreActions(
  weights: ActionWeights,
  buckets: Int32Array,
  count: number,
  scores: Int32Array,
): void {
  const { pairs } = weights;
  let first = 0;
  let second = 0;
  for (let i = 0; i < count; i++) {
    const pair = pairs[buckets[i]!]!;
    first += pair >> 16;
    second += (pair << 16) >> 16;
  }
  scores[0] = first;
  scores[1] = second;
  scores[2] = 0;
}
