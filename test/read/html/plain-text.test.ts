import { describe, expect, test } from 'vitest';
import { parseBody } from '../../../src/read/html/dom.ts';
import { toPlainText } from '../../../src/read/html/plain-text.ts';
import { readPage } from '../../../src/read/html/read-page.ts';

test.each([
  ['paragraphs', '<p>One.</p><p>Two.</p>', 'One.\n\nTwo.'],
  ['inline elements leave words whole', '<p>Th<b>e</b> <i>king</i>\n spoke.</p>', 'The king spoke.'],
  ['line breaks', '<div>One.<br>Two.<br><br>Three.</div>', 'One.\nTwo.\n\nThree.'],
  [
    'list items on their own lines',
    '<p>A:</p><ul><li>one</li><li><p>two</p></li></ul>B',
    'A:\n\none\n\ntwo\n\nB',
  ],
  ['headings', 'A<h2>B</h2>C', 'A\n\nB\n\nC'],
  ['rows', '<table><tr><td>a</td><td>b</td></tr><tr><td>c</td><td></td></tr></table>', 'a | b\nc'],
  ['spaces and what is not seen', '<p>\u00A0a\u00A0&nbsp;b\u200B\u00ADc\u2009d </p>', 'a bc d'],
  ['quotation marks are left', '<p>“It’s” "so"</p>', '“It’s” "so"'],
  ['wrapped lines of a wire', '<pre>One\ntwo.\n\nThree.</pre>', 'One two.\n\nThree.'],
])('%s', (_, html, text) => {
  expect(toPlainText(parseBody(html, '').body)).toBe(text);
});

const SENTENCE =
  'Ruritania and Graustark signed a trade agreement in Strelsau on Monday, their ministers said.';
const paragraphs = Array.from({ length: 4 }, (_, i) => `<p>${SENTENCE} It is number ${i}.</p>`).join('');
const read = (body: string) =>
  readPage(Buffer.from(`<html><body>${body}</body></html>`), { url: null, contentType: null }).text;

describe('what looks like chrome and is none stays', () => {
  test.each([
    ['a report in a form', `<form action="/"><div>${paragraphs}</div></form>`],
    [
      'names that speak of what is elsewhere',
      `<div class="has-sidebar no-comments"><div class="tag-social">${paragraphs}</div></div>`,
    ],
    ['a body that is called an advertisement', `<div class="sponsored">${paragraphs}</div>`],
  ])('%s', (_, body) => {
    expect(read(body).match(/It is number \d/g)).toHaveLength(4);
  });

  test('a sentence that opens like a prompt', () => {
    const line =
      'Follow-up talks, also read as a signal to Borduria, were set for May by both of the ministries.';
    expect(read(`<div>${paragraphs}<p>${line}</p></div>`)).toContain(line);
  });

  test('a credit in the last line', () => {
    expect(read(`<div>${paragraphs}<p>(With inputs from ANI)</p></div>`)).toMatch(
      /\(With inputs from ANI\)$/,
    );
  });
});
