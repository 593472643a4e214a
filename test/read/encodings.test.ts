import { describe, expect, test } from 'vitest';
import { decodeText } from '../../src/read/decode.ts';
import { readPage } from '../../src/read/html/read-page.ts';
import { makeFolder, REPORT, readAll } from './folder.ts';

const latin = (text: string) => Buffer.from(text, 'latin1');
const ENGLISH =
  'Ruritania and Graustark signed an accord in the caf\u00e9 of Strelsau, their ministers said on Monday.';

describe('a text that is no valid UTF-8 is read by its statistics', () => {
  test('one accent of the West', () => {
    expect(decodeText(latin(ENGLISH))).toEqual({ text: ENGLISH, invalidAt: null });
  });

  test('quotation marks of windows-1252', () => {
    const bytes = latin(`The king said: \x93It\x92s a step \x96 no more.\x94 His guests left on Monday.`);
    expect(decodeText(bytes).text).toBe('The king said: “It’s a step – no more.” His guests left on Monday.');
  });

  test('Shift_JIS', () => {
    // "日本の首相は" and so on, many times, as statistics need it.
    const bytes = Buffer.from(
      '93fa967b82cc8ef1918a82cd8c8e977982c98e6f82f081428d918a4f96be93fa82b782e98142'.repeat(8),
      'hex',
    );
    expect(decodeText(bytes).text.startsWith('日本の首相は')).toBe(true);
  });

  test('Cyrillic', () => {
    const bytes = Buffer.from(
      'cff0e5e7e8e4e5edf220f1f2f0e0edfb20eff0e8e1fbeb20e220f1f2eeebe8f6f320e220efeeede5e4e5ebfcede8ea2e20'.repeat(
        6,
      ),
      'hex',
    );
    expect(decodeText(bytes).text.startsWith('Президент страны')).toBe(true);
  });

  test('and as a file', async () => {
    const { documents, unread } = await readAll(makeFolder({ 'a.txt': latin(`${REPORT}Caf\u00e9.`) }), [
      'a.txt',
    ]);
    expect(unread).toEqual([]);
    expect(documents[0]?.text).toBe(`${REPORT}Café.`);
  });
});

test('UTF-8 with one bad byte among good ones stays UTF-8, and the place is told', () => {
  const bytes = Buffer.concat([Buffer.from(`“${REPORT}” – `), Buffer.from([0xe9]), Buffer.from(' end')]);
  expect(decodeText(bytes)).toEqual({ text: `“${REPORT}” – \uFFFD end`, invalidAt: bytes.indexOf(0xe9) });
});

describe('a page is read by', () => {
  const page = (head: string, word: Buffer) =>
    Buffer.concat([latin(`${head}<html><body><p>${REPORT.repeat(3)}`), word, latin('</p></body></html>')]);
  const lastWord = (bytes: Buffer, contentType: string | null = null) =>
    readPage(bytes, { url: null, contentType }).text.split(' ').at(-1);
  const zlutyIn = { latin2: Buffer.from([0xbe, 0x6c, 0x75, 0x74, 0xfd]), utf8: Buffer.from('žlutý žlutý') };

  test.each<[string, Buffer, string | null, string]>([
    ['the HTTP header', page('', zlutyIn.latin2), 'text/html; charset=ISO-8859-2', 'žlutý'],
    [
      'the header before <meta>',
      page('<meta charset="windows-1251">', zlutyIn.latin2),
      'text/html;charset="iso-8859-2"',
      'žlutý',
    ],
    ['<meta charset>', page('<meta charset=iso-8859-2>', zlutyIn.latin2), null, 'žlutý'],
    [
      '<meta http-equiv>',
      page('<meta http-equiv="Content-Type" content="text/html; charset=iso-8859-2">', zlutyIn.latin2),
      null,
      'žlutý',
    ],
    [
      'the XML declaration',
      page('<?xml version="1.0" encoding="iso-8859-2"?>', zlutyIn.latin2),
      null,
      'žlutý',
    ],
    [
      'its bytes, where a label was left behind',
      page('<meta charset="iso-8859-1">', zlutyIn.utf8),
      null,
      'žlutý',
    ],
    ['its bytes, where the label means nothing', page('<meta charset="none">', zlutyIn.utf8), null, 'žlutý'],
  ])('%s', (_, bytes, contentType, word) => {
    expect(lastWord(bytes, contentType)).toBe(word);
  });

  test('its label, and the place of what breaks it is told', () => {
    const { text, warning } = readPage(page('<meta charset="utf-8">', zlutyIn.latin2), {
      url: null,
      contentType: null,
    });
    expect(text).toContain('\uFFFDlut');
    expect(warning).toMatch(/not valid UTF-8 at byte \d+/);
  });
});
