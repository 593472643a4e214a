import { gzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { shortHash } from '../../src/model/hash.ts';
import { readDocuments } from '../../src/read/read.ts';
import { chunksOf, FRENCH, makeFolder, REPORT, readAll } from './folder.ts';

const line = (record: unknown) => `${JSON.stringify(record)}\n`;

describe('text is kept unaltered', () => {
  test.each([
    ['blank lines in front and behind', `\n\n  \n${REPORT}\n\n\n`],
    ['carriage returns', REPORT.replaceAll('\n', '\r\n')],
    ['U+0000 inside', `${REPORT}\u0000${REPORT}`],
    ['U+FEFF further on', `${REPORT}\uFEFF${REPORT}`],
    ['a replacement character of its own', `${REPORT} \uFFFD`],
    ['astral characters', `${REPORT} 🤝 ${REPORT}`],
    ['a form feed and U+0085', `${REPORT}\f\u0085${REPORT}`],
    ['an opening brace', `{Editor's note} ${REPORT}`],
    ['an opening bracket', `[ANI] ${REPORT}`],
  ])('%s', async (_, text) => {
    const folder = makeFolder({ 'a.txt': text });
    const { documents, unread } = await readAll(folder, ['a.txt']);
    expect(unread).toEqual([]);
    expect(documents.map((document) => document.text)).toEqual([text]);
  });

  test('but for the byte order mark, which is how it is written', async () => {
    const utf16be = Buffer.from(`\uFEFF${REPORT}`, 'utf16le').swap16();
    const folder = makeFolder({
      'utf8.txt': `\uFEFF${REPORT}`,
      'utf16le.txt': Buffer.from(`\uFEFF${REPORT}`, 'utf16le'),
      'utf16be.txt': utf16be,
      'utf16le-bare.txt': Buffer.from(REPORT, 'utf16le'),
      'utf16be-bare.txt': utf16be.subarray(2),
      'packed.txt.gz': gzipSync(`\uFEFF${REPORT}`),
      'utf16.jsonl': Buffer.from(`\uFEFF${line({ text: REPORT })}`, 'utf16le'),
      'utf8.jsonl': `\uFEFF${line({ text: REPORT })}`,
    });
    const { documents, unread } = await readAll(folder, ['.']);
    expect(unread).toEqual([]);
    expect(documents.map(({ text }) => text)).toEqual(Array(8).fill(REPORT));
    expect(new Set(documents.map(({ id }) => id)).size).toBe(1);
  });

  test('a text of 50 MB in one line', async () => {
    const text = REPORT.trim().padEnd(120, ' ').repeat(440_000);
    const { documents } = await readAll(makeFolder({ 'long.txt': text }), ['long.txt']);
    expect(documents[0]?.text.length).toBe(text.length);
    expect(documents[0]?.text === text).toBe(true);
  });
});

test('a document has the id, the metadata and the path that it was given', async () => {
  const record = {
    id: 7,
    url: 'https://example.org/a',
    title: ' Trade ',
    publisher: 'The Strelsau Sun',
    published: 'Wed, 28 Jan 2026 10:30:00 +0530',
    text: REPORT,
    other: [1],
  };
  const folder = makeFolder({ 'in/a.jsonl': line(record) });
  const { documents } = await readAll(folder, ['in']);
  expect(documents).toEqual([
    {
      id: `doc:${shortHash(REPORT, 'The Strelsau Sun', 'https://example.org/a', '2026-01-28')}`,
      path: 'in/a.jsonl',
      url: 'https://example.org/a',
      externalId: '7',
      publisher: 'The Strelsau Sun',
      title: 'Trade',
      language: 'en',
      published: { value: '2026-01-28', basis: 'metadata' },
      credit: null,
      text: REPORT,
    },
  ]);
});

test.each([
  [
    'metadata before the header',
    '2026-01-28',
    `Published: 3 March 2025\n${REPORT}`,
    '2026-01-28',
    'metadata',
  ],
  ['the header', undefined, `Published: 3 March 2025\n${REPORT}`, '2025-03-03', 'stated'],
  [
    'the header before the dateline',
    undefined,
    `3 March 2025\nROME, 2 March 2025 (ANSA) - ${REPORT}`,
    '2025-03-03',
    'stated',
  ],
  ['a dateline with its year', undefined, `ROME, 2 March 2025 (ANSA) - ${REPORT}`, '2025-03-02', 'stated'],
  ['not a dateline without a year', undefined, `ROME, 2 March (ANSA) - ${REPORT}`, null, null],
  ['a month', '2026-01', REPORT, '2026-01', 'metadata'],
])('published by %s', async (_, published, text, value, basis) => {
  const folder = makeFolder({ 'a.jsonl': line({ text, published }) });
  const { documents } = await readAll(folder, ['a.jsonl']);
  expect(documents[0]?.published).toEqual({ value, basis });
});

test('a date that cannot be read is named, and the report is read', async () => {
  const folder = makeFolder({ 'a.jsonl': line({ text: REPORT, published: 'last Tuesday' }) });
  const { documents, unread } = await readAll(folder, ['a.jsonl']);
  expect(documents[0]?.published).toEqual({ value: null, basis: null });
  expect(unread).toEqual([
    { path: 'a.jsonl:1', reason: expect.stringContaining('"last Tuesday" cannot be read') },
  ]);
});

test('the agency of a dateline and the year that it does not give', async () => {
  const folder = makeFolder({ 'a.txt': `NEW DELHI, July 24 (Reuters) – ${REPORT}` });
  const { documents } = await readAll(folder, ['a.txt']);
  expect(documents[0]).toMatchObject({
    credit: 'Reuters',
    publisher: null,
    published: { value: null, basis: null },
  });
});

describe('JSON Lines', () => {
  test('line 3 of 5 is broken: it is named with the way out, and the others are read', async () => {
    const good = (n: number) => line({ id: `r${n}`, text: REPORT });
    const folder = makeFolder({
      'a.jsonl': `${good(1)}${good(2)}{"text": "no end\n${good(4)}\n  \n${good(5)}`,
    });
    const { documents, unread } = await readAll(folder, ['a.jsonl']);
    expect(documents.map(({ externalId }) => externalId)).toEqual(['r1', 'r2', 'r4', 'r5']);
    expect(unread).toEqual([
      { path: 'a.jsonl:3', reason: expect.stringMatching(/It is not JSON.*must be a JSON object like/s) },
    ]);
  });

  test.each([
    ['an array', '[1]', 'It is not an object'],
    ['null', 'null', 'It is not an object'],
    ['no text', '{"title":"x"}', 'It has no "text"'],
    ['text that is a number', '{"text":1}', 'It has no "text"'],
    ['empty text', '{"text":""}', 'It is empty'],
    ['blank text', '{"text":" \\n"}', 'white space'],
    ['French', line({ text: FRENCH }), 'not in English (detected: fr, French)'],
  ])('%s', async (_, bad, reason) => {
    const folder = makeFolder({ 'a.jsonl': `${line({ text: REPORT })}${bad.trim()}\n` });
    const { documents, unread } = await readAll(folder, ['a.jsonl']);
    expect(documents).toHaveLength(1);
    expect(unread).toEqual([{ path: 'a.jsonl:2', reason: expect.stringContaining(reason) }]);
  });

  test('a line past the limit is skipped and named, wherever chunks end', async () => {
    const long = line({ text: REPORT.repeat(200) });
    const bytes = Buffer.from(`${line({ id: 1, text: REPORT })}${long}${line({ id: 3, text: REPORT })}`);
    for (const size of [1, 7, 4096, 1 << 20]) {
      const stdin = chunksOf(bytes, size);
      const { documents, unread } = await readAll('.', ['-'], { stdin, maxLineBytes: 4096 });
      expect(documents.map(({ externalId }) => externalId)).toEqual(['1', '3']);
      expect(unread).toEqual([{ path: '-:2', reason: expect.stringContaining('longer than') }]);
    }
  });

  test('is told by its contents, and a last line needs no line feed', async () => {
    const folder = makeFolder({ 'reports.txt': line({ text: REPORT }) + JSON.stringify({ text: REPORT }) });
    expect((await readAll(folder, ['reports.txt'])).documents).toHaveLength(2);
  });

  test('hundreds of bad lines are counted, not all named', async () => {
    const folder = makeFolder({ 'a.jsonl': line({ text: REPORT }) + 'x\n'.repeat(250) });
    const { unread } = await readAll(folder, ['a.jsonl']);
    expect(unread).toHaveLength(101);
    expect(unread[100]).toEqual({
      path: 'a.jsonl',
      reason: expect.stringContaining('150 more of its lines'),
    });
  });

  test('bytes that are no UTF-8 are named by line', async () => {
    const bytes = Buffer.concat([
      Buffer.from('{"text":"Stra\u00dfe '.slice(0, 13)),
      Buffer.from([0xdf]),
      Buffer.from('"}\n'),
    ]);
    const { documents, unread } = await readAll(makeFolder({ 'a.jsonl': bytes }), ['a.jsonl']);
    expect(documents[0]?.text).toBe('Stra\uFFFD');
    expect(unread).toEqual([{ path: 'a.jsonl:1', reason: expect.stringContaining('at byte 13') }]);
  });
});

describe('JSON', () => {
  test.each([
    ['an object over several lines', JSON.stringify({ text: REPORT }, null, 2), 1],
    ['an array over several lines', JSON.stringify([{ text: REPORT }, { text: REPORT }], null, 2), 2],
    ['an array in one line', JSON.stringify([{ text: REPORT }, { text: REPORT }]), 2],
  ])('%s', async (_, content, count) => {
    const { documents, unread } = await readAll(makeFolder({ 'a.json': content }), ['a.json']);
    expect(unread).toEqual([]);
    expect(documents.map(({ text }) => text)).toEqual(Array(count).fill(REPORT));
  });

  test('a bad item is named by its number; broken JSON as a whole', async () => {
    const folder = makeFolder({
      'a.json': JSON.stringify([{ text: REPORT }, {}]),
      'b.json': '[{"text": ',
      'c.json': '[]',
    });
    const { documents, unread } = await readAll(folder, ['.']);
    expect(documents).toHaveLength(1);
    expect(unread.map(({ path }) => path)).toEqual(['./a.json:2', './b.json', './c.json']);
  });
});

describe('gzip', () => {
  test('is told by its first bytes, not by its name', async () => {
    const folder = makeFolder({
      'a.txt': gzipSync(REPORT),
      'b.jsonl.gz': gzipSync(line({ text: REPORT })),
      'c.txt.gz': REPORT,
      'two-members.txt.gz': Buffer.concat([gzipSync('A first part. '), gzipSync(REPORT)]),
    });
    const { documents, unread } = await readAll(folder, ['.']);
    expect(unread).toEqual([]);
    expect(documents.map(({ text }) => text)).toEqual([REPORT, REPORT, REPORT, `A first part. ${REPORT}`]);
  });

  test('cut off: what came out before is read, and the file is named once', async () => {
    const lines = Array.from({ length: 40 }, (_, i) =>
      line({ id: i, text: `${REPORT}${i} ${Math.sin(i)}` }),
    ).join('');
    const packed = gzipSync(lines);
    const text = gzipSync(Array.from({ length: 3000 }, (_, i) => `The king said ${Math.sin(i)}.`).join(' '));
    const folder = makeFolder({
      'a.jsonl.gz': packed.subarray(0, packed.length - 200),
      'b.txt.gz': text.subarray(0, text.length - 9),
      'c.txt.gz': text.subarray(0, 12),
    });
    const { documents, unread } = await readAll(folder, ['.']);
    expect(unread.map(({ path }) => path)).toEqual(['./a.jsonl.gz', './b.txt.gz', './c.txt.gz']);
    for (const { reason } of unread) expect(reason).toContain('ends too early');
    const ids = documents.flatMap(({ externalId }) => (externalId === null ? [] : [Number(externalId)]));
    expect(ids.length).toBeGreaterThan(20);
    expect(ids).toEqual(ids.map((_, i) => i));
    expect(documents.at(-1)?.text.endsWith(`${Math.sin(2999)}.`)).toBe(true);
  });

  test('damaged: it is named', async () => {
    const packed = gzipSync(REPORT);
    packed[packed.length - 6]! ^= 0xff;
    const { unread } = await readAll(makeFolder({ 'a.gz': packed }), ['a.gz']);
    expect(unread).toEqual([{ path: 'a.gz', reason: expect.stringContaining('damaged') }]);
  });

  test('a bomb ends at the limit', async () => {
    const folder = makeFolder({ 'a.gz': gzipSync(`${REPORT}${' '.repeat(8_000_000)}`) });
    const { documents, unread } = await readAll(folder, ['a.gz'], { maxTextBytes: 1024 * 1024 });
    expect(documents).toEqual([]);
    expect(unread).toEqual([{ path: 'a.gz', reason: expect.stringContaining('larger than 1 MB') }]);
  });
});

describe('what gives no report says why and names the way out', () => {
  test.each<[string, string, string | Uint8Array, string]>([
    ['an empty file', 'a.txt', '', 'It is empty'],
    ['an empty gzip', 'a.txt.gz', gzipSync(''), 'It is empty'],
    ['white space', 'a.txt', ' \n\t\r\n', 'nothing but white space'],
    ['JSONL of blank lines', 'a.jsonl', '\n\n', 'It holds no reports'],
    ['French', 'a.txt', FRENCH, 'not in English (detected: fr, French)'],
    ['Chinese, however short', 'a.txt', '印度总理莫迪访问以色列', 'detected: zh'],
    ['PDF', 'a.txt', '%PDF-1.7\n%âãÏÓ', 'pdftotext -layout'],
    ['PDF in gzip', 'a.gz', gzipSync('%PDF-1.7\n'), 'pdftotext -layout'],
    ['zip', 'a.zip', Buffer.from('PK\u0003\u0004\u0014\u0000a.txt', 'latin1'), 'zip archive is damaged'],
    ['Outlook', 'a.msg', Buffer.from('d0cf11e0a1b11ae10000', 'hex'), 'E-mail is not read'],
    ['old Word', 'a.doc', Buffer.from('d0cf11e0a1b11ae10000', 'hex'), 'soffice'],
    ['RTF', 'a.rtf', '{\\rtf1 Hello}', 'RTF is not read'],
    ['EML', 'a.txt', 'From: a@b.c\nTo: d@e.f\nMIME-Version: 1.0\nSubject: x\n\nHello', 'E-mail is not read'],
    ['EML by name', 'a.eml', 'Subject: x\n\nHello', 'E-mail is not read'],
    ['PNG', 'a.png', Buffer.from('89504e470d0a1a0a0000', 'hex'), 'tesseract'],
    ['JPEG', 'a.jpg', Buffer.from('ffd8ffe000104a464946', 'hex'), 'tesseract'],
    ['zstd', 'a.zst', Buffer.from('28b52ffd0400', 'hex'), 'zstd -d'],
    ['other binary', 'a.bin', Buffer.from('7f454c46020101000000ff00fe00', 'hex'), 'This is not text'],
    [
      'a page without a report',
      'a.txt',
      '<!DOCTYPE html>\n<html><body></body></html>',
      'No report was found',
    ],
    ['a page by name', 'a.html', '<script>Hello</script>', 'No report was found'],
    ['an empty feed', 'a.xml', '<?xml version="1.0"?><rss></rss>', 'no whole item'],
    ['other XML', 'a.xml', '<?xml version="1.0"?><urlset></urlset>', 'no feed that is known'],
    ['a table', 'a.csv', 'a,b\n1,2\n', 'A table is not a report'],
  ])('%s', async (_, name, content, reason) => {
    const folder = makeFolder({ [name]: content });
    const { documents, unread } = await readAll(folder, [name]);
    expect(documents).toEqual([]);
    expect(unread).toEqual([{ path: name, reason: expect.stringContaining(reason) }]);
  });

  test('invalid UTF-8 is read with U+FFFD, and its place is named', async () => {
    const bytes = Buffer.concat([
      Buffer.from('\uFFFD Strelsau’s caf'),
      Buffer.from([0xe9]),
      Buffer.from(' is open.'),
    ]);
    const { documents, unread } = await readAll(makeFolder({ 'a.txt': bytes }), ['a.txt']);
    expect(documents[0]?.text).toBe('\uFFFD Strelsau’s caf\uFFFD is open.');
    expect(unread).toEqual([
      { path: 'a.txt', reason: expect.stringContaining(`at byte ${bytes.indexOf(0xe9)}`) },
    ]);
  });

  test('a short text in Latin script counts as English', async () => {
    const { documents } = await readAll(makeFolder({ 'a.txt': 'Modi besucht Israel.' }), ['a.txt']);
    expect(documents).toHaveLength(1);
  });

  test('without a listener the first one throws', async () => {
    const folder = makeFolder({ 'a.txt': '' });
    const first = readDocuments(['a.txt'], { cwd: folder }).next();
    await expect(first).rejects.toThrow('a.txt: It is empty');
  });
});

describe('standard input', () => {
  test.each<[string, Uint8Array, number]>([
    ['text', Buffer.from(REPORT), 1],
    ['JSON Lines', Buffer.from(line({ text: REPORT }).repeat(3)), 3],
    ['gzip', gzipSync(line({ text: REPORT }).repeat(3)), 3],
  ])('%s, in chunks of any size', async (_, bytes, count) => {
    for (const size of [1, 5, 1 << 16]) {
      const { documents, unread } = await readAll('.', ['-'], { stdin: chunksOf(bytes, size) });
      expect(unread).toEqual([]);
      expect(documents.map(({ path, text }) => [path, text])).toEqual(Array(count).fill(['-', REPORT]));
    }
  });

  test('where there is none', async () => {
    const { unread } = await readAll('.', ['-']);
    expect(unread).toEqual([{ path: '-', reason: expect.stringContaining('no standard input') }]);
  });

  test('a silent one ends when it is told to stop', async () => {
    const stop = new AbortController();
    async function* silent(): AsyncGenerator<Uint8Array> {
      yield Buffer.from(line({ text: REPORT }));
      await new Promise(() => {});
    }
    setTimeout(() => stop.abort(), 20);
    const { unread } = await readAll('.', ['-'], { stdin: silent(), signal: stop.signal });
    expect(unread).toEqual([]);
  });
});

test('stopping gives no more documents, and those that came stand', async () => {
  const folder = makeFolder({ 'a.jsonl': line({ text: REPORT }).repeat(50), 'b.txt': REPORT });
  const stop = new AbortController();
  const documents = [];
  for await (const document of readDocuments(['.'], { cwd: folder, signal: stop.signal })) {
    documents.push(document);
    if (documents.length === 3) stop.abort();
  }
  expect(documents).toHaveLength(3);
});
