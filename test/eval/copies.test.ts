/** The set of copies and its counting, on cases counted by hand. */
import { expect, test } from 'vitest';
import { sharedRuns } from '../../eval/copies/shared-runs.ts';
import { VERSIONS } from '../../eval/copies/versions.ts';
import { countCopies } from '../../eval/scoring/copy-links.ts';
import { diceOf } from '../../eval/scoring/random.ts';

/** Sentences of ten words, each word in its text once. */
function story(name: string, sentences: number): string {
  const words = (s: number) => Array.from({ length: 10 }, (_, w) => `${name}${s}n${w}`).join(' ');
  return Array.from({ length: sentences }, (_, s) => `The ${words(s)} ended.`).join(' ');
}

const MATERIAL = { body: story('body', 40), headline: 'Ferries resume', other: story('other', 40) };
const shareOf = (text: string, name: string) => {
  const words = text.match(/(?:body|other)\d+n\d+/g) ?? [];
  return words.filter((word) => word.startsWith(name)).length / words.length;
};

test.each([1, 2, 3, 4, 5])(
  'versions, throw %d: what is a copy has the greater part from the body',
  (seed) => {
    for (const { copy, make } of Object.values(VERSIONS)) {
      const share = shareOf(make(MATERIAL, diceOf(seed)), 'body');
      expect(copy ? share >= 0.58 : share < 0.48 && share > 0.3).toBe(true);
    }
  },
);

test('the same seed makes the same texts, another seed others', () => {
  const edited = (seed: number) => VERSIONS.edited.make(MATERIAL, diceOf(seed));
  expect(edited(7)).toBe(edited(7));
  expect(edited(7)).not.toBe(edited(8));
});

test('a family of n has n − 1 links, and a link across families is wrong', () => {
  const [a, b] = [{ family: 'a' }, { family: 'b' }];
  const reports = [
    { family: 'a', root: null },
    { family: 'a', root: a },
    { family: 'a', root: b },
    { family: 'b', root: null },
    { family: 'b', root: null },
    { family: 'c', root: null },
  ];
  // a: 2 links, b: 1, c: none; two were drawn, one of them right
  expect(countCopies(reports)).toEqual({ gold: 3, predicted: 2, matched: 1 });
});

test('shared runs: the same, half of it, nothing', () => {
  const [whole, half, none] = [story('x', 40), story('x', 20) + story('y', 20), story('z', 40)];
  const [a, b, c] = sharedRuns([whole, half, none]);
  expect(a).toBeGreaterThan(0.4);
  expect(a).toBeLessThan(0.6);
  expect(b).toBeGreaterThan(0.4);
  expect(b).toBeLessThan(0.6);
  expect(c).toBe(0);
  expect(sharedRuns([whole, whole])).toEqual([1, 1]);
});
