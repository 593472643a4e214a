import fc from 'fast-check';
import { expect, test } from 'vitest';
import { safeText } from '../../src/show/view/safe-text.ts';

test.each([
  ['colour', 'a\u001b[31mb', 'a␛[31mb'],
  ['the 8-bit introducer', 'a\u009b31mb', 'a�31mb'],
  ['a bell, a backspace, a delete', 'a\u0007\u0008\u007fb', 'a␇␈␡b'],
  ['a carriage return that would overwrite', 'safe\rfake', 'safe fake'],
  ['line breaks and tabs', ' one\r\n\ttwo\u2028three\u0085four ', 'one two three four'],
  ['an override of direction', 'abc\u202egnp.exe\u202c', 'abcgnp.exe'],
  ['an isolate', '\u2067x\u2069', 'x'],
  ['half a surrogate pair', 'a\ud800b', 'a�b'],
])('%s cannot reach the terminal', (_, text, safe) => {
  expect(safeText(text)).toBe(safe);
});

test.each(['“India’s” – 25 % · né José', 'ישראל', 'भारत', '日本', '👩‍👩‍👧'])('%s stays as it was', (text) => {
  expect(safeText(text)).toBe(text);
});

test('no control and no mark of direction is left of any text', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      expect(safeText(text)).not.toMatch(/[\p{Cc}\p{Cs}\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069]/u);
    }),
  );
});
