import fc from 'fast-check';
import { expect, test } from 'vitest';
import { visibleText } from '../../../src/show/html/visible-text.ts';

test.each([
  ['NUL and escape', 'a\u0000b\u001b[31m', 'a␀b␛[31m'],
  ['an override of direction', 'abc\u202egnp.exe\u202c', 'abc\ufffdgnp.exe\ufffd'],
  ['half a surrogate pair', 'a\ud800b', 'a\ufffdb'],
  ['line breaks and tabs stay', 'a\r\n\tb', 'a\r\n\tb'],
  ['other line breaks', 'a\u2028b\u0085c', 'a\nb\nc'],
  ['letters, marks and emoji stay', 'ישראל é 👩‍👩‍👧 “x”', 'ישראל é 👩‍👩‍👧 “x”'],
])('%s', (_, text, shown) => {
  expect(visibleText(text)).toBe(shown);
});

test('no text changes its length: offsets hold', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      expect(visibleText(text).length).toBe(text.length);
      expect(visibleText(text)).not.toMatch(/(?![\t\n\r])[\p{Cc}\u202a-\u202e\u2066-\u2069]/u);
    }),
  );
});
