/** Turns averaged weights into the whole numbers of the model file, and leaves out what matters least. */
import type { ActionWeights, RowWeights } from '../../src/understand/syntax/weights.ts';

export interface Budget {
  /** Weights are multiplied by this before rounding. */
  readonly factor: number;
  /** At most so many entries are kept: those with the largest weights. */
  readonly most: number;
}

const LARGEST = 32_767;
/** Magnitudes are sorted into steps this fine, up to a magnitude that no threshold reaches. */
const STEPS_PER_UNIT = 256;
const STEPS = 64 * STEPS_PER_UNIT;

function round(weight: number, factor: number): number {
  return Math.max(-LARGEST, Math.min(LARGEST, Math.round(weight * factor)));
}

/** The smallest step that leaves no more than `most` of the magnitudes at or above it; never 0. */
function findThreshold(count: number, magnitude: (index: number) => number, most: number): number {
  const histogram = new Int32Array(STEPS + 1);
  for (let i = 0; i < count; i++) histogram[toStep(magnitude(i))]!++;
  let kept = 0;
  let step = STEPS;
  while (step > 1 && kept + histogram[step]! <= most) kept += histogram[step--]!;
  return step + 1;
}

function toStep(magnitude: number): number {
  return Math.min(STEPS, Math.floor(magnitude * STEPS_PER_UNIT));
}

export function quantiseRows(
  weights: Float32Array,
  bits: number,
  classes: number,
  budget: Budget,
): RowWeights {
  const size = 2 ** bits;
  const threshold = findThreshold(weights.length, (i) => Math.abs(weights[i]!), budget.most);
  const starts = new Int32Array(size + 1);
  const cells: number[] = [];
  for (let bucket = 0; bucket < size; bucket++) {
    starts[bucket] = cells.length;
    for (let c = 0; c < classes; c++) {
      const weight = weights[bucket * classes + c]!;
      const value = round(weight, budget.factor);
      if (toStep(Math.abs(weight)) >= threshold && value !== 0) cells.push((c << 16) | (value & 0xffff));
    }
  }
  starts[size] = cells.length;
  return { bits, starts, cells: Int32Array.from(cells) };
}

/** The same rows with at most `most` cells: those with the largest weights. */
export function pruneRows(rows: RowWeights, most: number): RowWeights {
  const weight = (index: number) => Math.abs((rows.cells[index]! << 16) >> 16);
  const sorted = Int32Array.from(rows.cells, (_, i) => weight(i)).sort();
  const least = most < sorted.length ? sorted[sorted.length - most - 1]! + 1 : 0;
  const starts = new Int32Array(rows.starts.length);
  const cells: number[] = [];
  for (let bucket = 0; bucket + 1 < starts.length; bucket++) {
    for (let i = rows.starts[bucket]!; i < rows.starts[bucket + 1]!; i++) {
      if (weight(i) >= least) cells.push(rows.cells[i]!);
    }
    starts[bucket + 1] = cells.length;
  }
  return { bits: rows.bits, starts, cells: Int32Array.from(cells) };
}

/** The third action's weight is taken off the other two: only differences matter. */
export function quantiseActions(weights: Float32Array, bits: number, budget: Budget): ActionWeights {
  const size = 2 ** bits;
  const difference = (bucket: number, action: number) =>
    weights[bucket * 3 + action]! - weights[bucket * 3 + 2]!;
  const magnitude = (bucket: number) => {
    const first = difference(bucket, 0);
    const second = difference(bucket, 1);
    return Math.max(Math.abs(first), Math.abs(second), Math.abs(first - second));
  };
  const threshold = findThreshold(size, magnitude, budget.most);
  const pairs = new Int32Array(size);
  for (let bucket = 0; bucket < size; bucket++) {
    if (toStep(magnitude(bucket)) < threshold) continue;
    const first = round(difference(bucket, 0), budget.factor);
    pairs[bucket] = (first << 16) | (round(difference(bucket, 1), budget.factor) & 0xffff);
  }
  return { bits, pairs };
}
