import { expect, test } from 'vitest';
import { LAYOUTS } from '../../../eval/extraction/layouts.ts';
import { meansOf, scoreLayouts, scoreWords } from '../../../eval/extraction/measure.ts';

test('of the pages of all layouts the report is read, with its date and publisher', () => {
  expect(LAYOUTS.length).toBeGreaterThanOrEqual(30);
  expect(LAYOUTS.filter(({ heldOut }) => heldOut).length).toBeGreaterThanOrEqual(10);
  const scores = scoreLayouts(2);
  for (const group of [scores, scores.filter(({ heldOut }) => heldOut)]) {
    const { f1, date, publisher, title } = meansOf(group);
    expect(f1).toBeGreaterThanOrEqual(0.97);
    expect(date).toBeGreaterThanOrEqual(0.95);
    expect(publisher).toBeGreaterThanOrEqual(0.95);
    expect(title).toBeGreaterThanOrEqual(0.95);
  }
});

test.each([
  ['all of it', 'the king spoke', 'The king spoke.', 1, 1],
  ['half too much', 'the king spoke and then left', 'the king spoke', 0.5, 1],
  ['half', 'the king', 'the king spoke twice', 1, 0.5],
  ['a word said once, found twice', 'king king', 'king', 0.5, 1],
  ['nothing', '', 'king', 0, 0],
])('words are counted: %s', (_, read, expected, precision, recall) => {
  expect(scoreWords(read, expected)).toMatchObject({ precision, recall });
});
