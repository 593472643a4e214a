/** Correlation and error on cases counted by hand. */
import { describe, expect, test } from 'vitest';
import { meanAbsoluteError, pearson } from '../../eval/scoring/correlation.ts';

const pairs = (...rows: readonly (readonly [number, number])[]) =>
  rows.map(([predicted, gold]) => ({ predicted, gold }));

describe('agreement of numbers', () => {
  test('r is 1 on a rising line, -1 on a falling one, whatever the scale', () => {
    expect(pearson(pairs([0, 10], [1, 30], [2, 50]))).toBeCloseTo(1);
    expect(pearson(pairs([0, 3], [1, 2], [2, 1]))).toBeCloseTo(-1);
  });

  // means 2 and 2; products 1·1 + 0·(−1) + (−1)·0 = 1; squares 2 and 2
  test('r by hand', () => {
    expect(pearson(pairs([3, 3], [2, 1], [1, 2]))).toBeCloseTo(0.5);
  });

  test('no r where nothing varies', () => {
    expect(pearson(pairs([3, 1], [3, 2]))).toBeNull();
    expect(pearson([])).toBeNull();
  });

  test('mean absolute error', () => {
    expect(meanAbsoluteError(pairs([3, 1], [-1, 0]))).toBe(1.5);
    expect(meanAbsoluteError([])).toBeNull();
  });
});
