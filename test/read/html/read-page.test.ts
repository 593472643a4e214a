import { createHash } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { makeFolder, readAll } from '../folder.ts';

const BODY = [
  'Ruritania and Graustark signed a trade agreement in Strelsau on Monday, their foreign ministers said after talks.',
  'The accord covers grain, timber and machines, and it takes effect in March.',
];

const PAGE =
  '<!doctype html><html lang="en"><head><title>Trade accord signed | The Strelsau Sun</title>' +
  '<link rel="canonical" href="https://sun.example/trade">' +
  '<meta property="og:site_name" content="The Strelsau Sun">' +
  '<meta property="article:published_time" content="2026-02-09T23:30:00+05:30">' +
  '<meta property="article:modified_time" content="2026-02-10T08:00:00+05:30">' +
  '<meta name="author" content="Flavia Elphberg"></head>' +
  `<body><h1>Trade accord signed</h1>${BODY.map((one) => `<p>${one}</p>`).join('\n')}</body></html>`;

const FIELDS = {
  url: 'https://sun.example/trade',
  publisher: 'The Strelsau Sun',
  title: 'Trade accord signed',
  byline: 'Flavia Elphberg',
  published: { value: '2026-02-09', basis: 'metadata' },
  updated: '2026-02-10',
  hash: `sha256:${createHash('sha256').update(PAGE).digest('hex')}`,
  text: BODY.join('\n\n'),
};

describe('a page becomes a document', () => {
  test('from a file, whatever its name', async () => {
    const folder = makeFolder({ 'a.html': PAGE, 'b.txt': PAGE });
    const { documents, unread } = await readAll(folder, ['a.html', 'b.txt']);
    expect(unread).toEqual([]);
    expect(documents).toMatchObject([
      { ...FIELDS, path: 'a.html' },
      { ...FIELDS, path: 'b.txt' },
    ]);
  });

  test('from "html" of a record, which has the last word on what it names', async () => {
    const record = { id: 'x1', html: PAGE, publisher: 'Sun of Strelsau', published: '2026-02-08' };
    const folder = makeFolder({ 'a.jsonl': JSON.stringify(record), 'b.json': JSON.stringify([record]) });
    const { documents, unread } = await readAll(folder, ['.']);
    expect(unread).toEqual([]);
    const expected = {
      ...FIELDS,
      externalId: 'x1',
      publisher: 'Sun of Strelsau',
      published: { value: '2026-02-08', basis: 'metadata' },
    };
    expect(documents).toMatchObject([expected, expected]);
  });

  test('and documents.csv has the last word too', async () => {
    const table = 'path,publisher\na.html,Sun of Strelsau\n';
    const { documents } = await readAll(makeFolder({ 'a.html': PAGE, 'documents.csv': table }), ['.']);
    expect(documents).toMatchObject([{ ...FIELDS, publisher: 'Sun of Strelsau' }]);
  });
});
