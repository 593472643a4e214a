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

/** Where the rows of the buckets end, between the two loops of `addRows`. */
const ends = new Int32Array(256);

/**
 * Adds the rows of the buckets to the scores; `buckets` is used up. The ends of all rows are fetched before any row
 * is: the table is far larger than a cache, and fetches that wait for one another would take most of the time.
 */
export function addRows(weights: RowWeights, buckets: Int32Array, count: number, scores: Int32Array): void {
  const { starts, cells } = weights;
  for (let i = 0; i < count; i++) {
    const bucket = buckets[i]!;
    buckets[i] = starts[bucket]!;
    ends[i] = starts[bucket + 1]!;
  }
  for (let i = 0; i < count; i++) {
    const end = ends[i]!;
    for (let c = buckets[i]!; c < end; c++) {
      const cell = cells[c]!;
      scores[cell >>> 16]! += (cell << 16) >> 16;
    }
  }
}

/** The class with the highest score; the lowest number wins a tie. */
export function bestClass(scores: Int32Array): number {
  let best = 0;
  let highest = scores[0]!;
  for (let i = 1; i < scores.length; i++) {
    const score = scores[i]!;
    if (score <= highest) continue;
    best = i;
    highest = score;
  }
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
