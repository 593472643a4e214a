import { describe, expect, test } from 'vitest';
import { decodeText, detectEncoding } from '../../src/read/decode.ts';

describe('the encoding', () => {
  const hebrew = 'ישראל והודו';
  const little = Buffer.from(`\uFEFF${hebrew}`, 'utf16le');
  test.each<[string, Buffer, string]>([
    ['UTF-8', Buffer.from(hebrew), 'utf-8'],
    ['UTF-8 with its mark', Buffer.from(`\uFEFF${hebrew}`), 'utf-8'],
    ['UTF-16 LE by its mark alone', little, 'utf-16le'],
    ['UTF-16 BE by its mark alone', Buffer.from(little).swap16(), 'utf-16be'],
  ])('%s', (_, bytes, encoding) => {
    expect(detectEncoding(bytes)).toBe(encoding);
    expect(decodeText(bytes)).toEqual({ text: hebrew, invalidAt: null });
  });

  test.each<[string, Buffer]>([
    ['a few U+0000 in a text', Buffer.from('a\u0000b\u0000 and many letters after that')],
    ['nothing', Buffer.alloc(0)],
    ['two letters', Buffer.from('a\u0000')],
    ['zeros alone', Buffer.alloc(64)],
  ])('is UTF-8: %s', (_, bytes) => {
    expect(detectEncoding(bytes)).toBe('utf-8');
  });
});

test.each<[string, readonly number[], number]>([
  ['a Latin-1 letter', [0x61, 0xe9, 0x62], 1],
  ['a sequence cut off at the end', [0x61, 0x62, 0xe2, 0x80], 2],
  ['a surrogate half', [0x61, 0xed, 0xa0, 0x80], 1],
  ['behind a mark and letters of several bytes', [0xef, 0xbb, 0xbf, 0xc3, 0xa9, 0xff], 5],
  ['behind U+FFFD in the text itself', [0xef, 0xbf, 0xbd, 0xff], 3],
])('the first byte that is not UTF-8: %s', (_, bytes, position) => {
  expect(decodeText(Buffer.from(bytes)).invalidAt).toBe(position);
});
