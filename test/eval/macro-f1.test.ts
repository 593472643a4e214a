import { expect, test } from 'vitest';
import { labelScores, macroF1 } from '../../eval/scoring/macro-f1.ts';

/** By hand: "a" 2 of 3 found, 1 false; "b" 1 of 2 found, none false; "c" never found. */
const ITEMS = [
  { gold: 'a', found: 'a' },
  { gold: 'a', found: 'a' },
  { gold: 'a', found: null },
  { gold: 'b', found: 'b' },
  { gold: 'b', found: 'a' },
  { gold: 'c', found: 'd' },
];

test('precision, recall and F1 of each label of the gold', () => {
  const scores = labelScores(ITEMS);
  expect([...scores.keys()]).toEqual(['a', 'b', 'c']);
  expect(scores.get('a')).toMatchObject({ precision: 2 / 3, recall: 2 / 3, gold: 3 });
  expect(scores.get('b')).toMatchObject({ precision: 1, recall: 0.5 });
  expect(scores.get('b')?.f1).toBeCloseTo(2 / 3);
  expect(scores.get('c')).toMatchObject({ precision: 0, recall: 0, f1: 0 });
});

test('the mean counts each label once, however rare', () => {
  expect(macroF1(ITEMS)).toBeCloseTo((2 / 3 + 2 / 3 + 0) / 3);
  expect(macroF1([])).toBe(0);
});
