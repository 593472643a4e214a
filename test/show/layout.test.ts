import fc from 'fast-check';
import { expect, test } from 'vitest';
import { fitAround, lineWidth, piece, printLine, spread, tie, wrap } from '../../src/show/terminal/layout.ts';
import { fitText, widthOf } from '../../src/show/view/measure.ts';
import { safeText } from '../../src/show/view/safe-text.ts';

const plain = (lines: readonly (readonly ReturnType<typeof piece>[])[]) =>
  lines.map((line) => printLine(line, false));

test.each([
  ['one two three', 20, 'one two three'],
  ['one two three', 10, 'one two…'],
  ['one two three', 5, 'one…'],
  ['antidisestablishment', 8, 'antidis…'],
  ['日本語テキスト', 8, '日本語…'],
])('%s in %i columns is %s', (text, width, fitted) => {
  expect(fitText(text, width)).toBe(fitted);
  expect(widthOf(fitted)).toBeLessThanOrEqual(width);
});

test.each([
  ['one two three four five six', 40, 'four', 'one two three four five six'],
  ['one two three four five six', 12, 'one', 'one two…'],
  ['one two three four five six', 14, 'five', '…four five six'],
  ['one two three four five six', 14, 'three', '…three four…'],
  ['one two three four five six', 12, 'Six', '…five six'],
  ['one two three four five six', 12, 'seven', 'one two…'],
  ['one two three four five six', 12, null, 'one two…'],
])('%s in %i columns around %s is %s', (text, width, focus, fitted) => {
  expect(fitAround(text, width, focus)).toBe(fitted);
});

test('breaks at spaces; a word that is too long between its characters; a tied phrase not at all', () => {
  expect(plain(wrap([piece('one two three')], 8))).toEqual(['one two', 'three']);
  expect(plain(wrap([piece('abcdefghij kl')], 4))).toEqual(['abcd', 'efgh', 'ij', 'kl']);
  expect(plain(wrap([piece('one '), piece(tie('two three'))], 10))).toEqual(['one', 'two three']);
});

test('a piece keeps its tone across lines', () => {
  expect(wrap([piece('one two '), piece('three four', 'strong')], 9)).toEqual([
    [piece('one two')],
    [piece('three', 'strong')],
    [piece('four', 'strong')],
  ]);
});

test('flush right', () => {
  expect(printLine(spread([piece('left')], [piece('right')], 12), false)).toBe('left   right');
});

test('no line is wider than asked, and no word is lost', () => {
  const text = fc.string({ unit: 'grapheme', maxLength: 60 }).map(safeText);
  fc.assert(
    fc.property(fc.array(text), fc.integer({ min: 4, max: 30 }), (texts, width) => {
      const lines = wrap(
        texts.map((one) => piece(`${one} `)),
        width,
      );
      for (const line of lines) expect(lineWidth(line)).toBeLessThanOrEqual(width);
      const letters = (words: readonly string[]) => words.join('').replaceAll(' ', '');
      expect(letters(plain(lines))).toBe(letters(texts));
    }),
  );
});

test('escape sequences only with colour', () => {
  const line = [piece('a', 'strong'), piece('b')];
  expect(printLine(line, false)).toBe('ab');
  expect(printLine(line, true)).toBe('\u001b[1ma\u001b[22mb');
});
