/**
 * Averaged perceptron over hashed features with many classes. A bucket counts only after it was updated a
 * number of times (Goldberg and Elhadad 2011): rare features are mostly noise and make the model large.
 */
export interface Perceptron {
  readonly bits: number;
  readonly classes: number;
  /** Writes the score of each class. */
  readonly score: (buckets: Int32Array, count: number, scores: Float32Array) => void;
  /** Moves the weights towards one class and away from another. */
  readonly update: (buckets: Int32Array, count: number, towards: number, away: number) => void;
  /** To be called once an example: averaging counts in examples. */
  readonly tick: () => void;
  /** Weights averaged over all examples, zero where updates were too few. The perceptron is spent afterwards. */
  readonly average: () => Float32Array;
}

export function makePerceptron(bits: number, classes: number, leastUpdates: number): Perceptron {
  const size = 2 ** bits;
  const weights = new Float32Array(size * classes);
  const totals = new Float64Array(size * classes);
  const updates = new Uint8Array(size);
  let step = 1;
  return {
    bits,
    classes,
    score(buckets, count, scores) {
      scores.fill(0);
      for (let i = 0; i < count; i++) {
        const bucket = buckets[i]!;
        if (updates[bucket]! < leastUpdates) continue;
        const base = bucket * classes;
        for (let c = 0; c < classes; c++) scores[c]! += weights[base + c]!;
      }
    },
    update(buckets, count, towards, away) {
      for (let i = 0; i < count; i++) {
        const bucket = buckets[i]!;
        const base = bucket * classes;
        weights[base + towards]!++;
        totals[base + towards]! += step;
        weights[base + away]!--;
        totals[base + away]! -= step;
        if (updates[bucket]! < 255) updates[bucket]!++;
      }
    },
    tick() {
      step++;
    },
    average() {
      for (let bucket = 0; bucket < size; bucket++) {
        const base = bucket * classes;
        const used = updates[bucket]! >= leastUpdates;
        for (let c = base; c < base + classes; c++) weights[c] = used ? weights[c]! - totals[c]! / step : 0;
      }
      return weights;
    },
  };
}
