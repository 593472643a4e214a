/** Turns averaged weights into the whole numbers of the model file. */
import type { ActionWeights, RowWeights } from '../../src/understand/syntax/weights.ts';

/** Weights are multiplied by this; what then rounds to less than `least` is left out. */
export interface Scale {
  readonly factor: number;
  readonly least: number;
}

const LARGEST = 32_767;

function round(weight: number, factor: number): number {
  return Math.max(-LARGEST, Math.min(LARGEST, Math.round(weight * factor)));
}

export function quantiseRows(weights: Float32Array, bits: number, classes: number, scale: Scale): RowWeights {
  const size = 2 ** bits;
  const starts = new Int32Array(size + 1);
  const cells: number[] = [];
  for (let bucket = 0; bucket < size; bucket++) {
    starts[bucket] = cells.length;
    for (let c = 0; c < classes; c++) {
      const value = round(weights[bucket * classes + c]!, scale.factor);
      if (Math.abs(value) >= scale.least) cells.push((c << 16) | (value & 0xffff));
    }
  }
  starts[size] = cells.length;
  return { bits, starts, cells: Int32Array.from(cells) };
}

/** The third action's weight is taken off the other two: only differences matter. */
export function quantiseActions(weights: Float32Array, bits: number, scale: Scale): ActionWeights {
  const size = 2 ** bits;
  const pairs = new Int32Array(size);
  for (let bucket = 0; bucket < size; bucket++) {
    const right = weights[bucket * 3 + 2]!;
    const first = round(weights[bucket * 3]! - right, scale.factor);
    const second = round(weights[bucket * 3 + 1]! - right, scale.factor);
    if (Math.abs(first) >= scale.least || Math.abs(second) >= scale.least)
      pairs[bucket] = (first << 16) | (second & 0xffff);
  }
  return { bits, pairs };
}
