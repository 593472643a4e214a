import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { UnreadableError } from '../../../src/model/errors.ts';
import { readPage } from '../../../src/read/html/read-page.ts';

const NO_HINTS = { url: null, contentType: null };
const TEXT = 'Ruritania and Graustark signed a trade agreement in Strelsau on Monday, their ministers said. ';
const read = (html: string) => readPage(Buffer.from(html), NO_HINTS).text;

describe('a page that no parser should be given says why and names the way out', () => {
  test.each([
    [
      'nested a hundred thousand deep',
      `<div>${'<div>'.repeat(100_000)}${TEXT}`,
      /more than 512 deep.*\.txt file/,
    ],
    ['of 50 MB in one paragraph', `<html><p>${TEXT.repeat(530_000)}</p>`, /more than 8 million characters/],
    [
      'of 50 MB of elements',
      `<html>${`<p>${TEXT}</p>`.repeat(500_000)}`,
      /(?:million characters|too many elements)/,
    ],
    ['of nothing but tags', `<html>${'<b></b>'.repeat(10)}`, /No report was found/],
  ])('%s', (_, html, reason) => {
    expect(() => read(html)).toThrow(UnreadableError);
    expect(() => read(html)).toThrow(reason);
  });
});

describe('what browsers pass over costs nothing', () => {
  test.each([
    ['a script of 20 MB', `<script>${'x = "<p>";'.repeat(2_000_000)}</script>`],
    ['a picture of 20 MB in the page', `<img src="data:image/png;base64,${'A'.repeat(20_000_000)}">`],
    ['a million closing tags', '</x>'.repeat(1_000_000)],
    ['JSON-LD nested very deep', `<script type="application/ld+json">${'['.repeat(100_000)}</script>`],
  ])('%s', (_, html) => {
    expect(read(`<html><body>${html}<p>${TEXT.repeat(3)}</p>`)).toBe(TEXT.repeat(3).trim());
  });
});

const PIECES = [
  ...'html head body div p article section h1 h2 ul li table tr td span a b time br meta figure aside nav form pre title'
    .split(' ')
    .flatMap((name) => [`<${name}>`, `</${name}>`]),
  '<div class="article-body related">',
  '<p hidden itemprop="articleBody">',
  '<a href="http://">',
  '<meta property="article:published_time" content="x">',
  '<link rel=canonical href="//">',
  '<script type="application/ld+json">{"@type":"NewsArticle","author":[{}],"publisher":null,"@graph":3}</script>',
  '<script type="application/ld+json">[{"@type":"NewsArticle","headline":{},"datePublished":["x"]},',
  '<!--',
  '-->',
  '<![CDATA[',
  '&nbsp;&#0;&#xD800;&lt;',
  '<',
  '\u0000',
  TEXT,
  TEXT,
];

test('any markup is read or refused, and nothing else happens', () => {
  const markup = fc.array(fc.oneof(fc.constantFrom(...PIECES), fc.string({ maxLength: 12 })), {
    maxLength: 40,
  });
  fc.assert(
    fc.property(markup, (pieces) => {
      const html = pieces.join('');
      try {
        const text = read(html);
        expect(text.trim()).toBe(text);
        expect(text).not.toMatch(/\n{3}|\u00A0/);
      } catch (error) {
        expect(error).toBeInstanceOf(UnreadableError);
      }
    }),
    { numRuns: 300, seed: 20260211 },
  );
});

test('any bytes are read or refused', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 300 }), fc.string({ maxLength: 20 }), (bytes, charset) => {
      try {
        readPage(Buffer.concat([Buffer.from(`<html><p>${TEXT}`), bytes]), {
          url: null,
          contentType: `text/html; charset=${charset}`,
        });
      } catch (error) {
        expect(error).toBeInstanceOf(UnreadableError);
      }
    }),
    { numRuns: 100, seed: 20260211 },
  );
});
