import { expect, test } from 'vitest';
import { RootIndex } from '../../src/reconcile/root-index.ts';
import { shinglesOf } from '../../src/reconcile/shingles.ts';

/** Two hundred words of a language of its own for each number. */
function textOf(number: number): string {
  return Array.from({ length: 200 }, (_, i) => `w${number}x${(i * 7919) % 1009}`).join(' ');
}

function sheetOf(name: string, text: string) {
  return { name, shingles: shinglesOf(text) };
}

test('finds the one root among many, and the same short text', () => {
  const index = new RootIndex<ReturnType<typeof sheetOf>>();
  for (let i = 0; i < 300; i++) index.add(sheetOf(`root ${i}`, textOf(i)));
  index.add(sheetOf('brief', 'Talks were held.'));
  const candidates = (text: string) => index.candidates(shinglesOf(text)).map(({ name }) => name);
  for (const i of [0, 1, 150, 299])
    expect(candidates(`A paragraph of its own. ${textOf(i)}`)).toEqual([`root ${i}`]);
  expect(candidates('Talks were held.')).toEqual(['brief']);
  expect(candidates(textOf(300))).toEqual([]);
});

test('every root that shares the runs', () => {
  const index = new RootIndex<ReturnType<typeof sheetOf>>();
  index.add(sheetOf('a', textOf(1)));
  index.add(sheetOf('b', `${textOf(1)} and more`));
  const names = index.candidates(shinglesOf(textOf(1))).map(({ name }) => name);
  expect(names.sort()).toEqual(['a', 'b']);
});
