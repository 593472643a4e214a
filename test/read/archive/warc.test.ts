import { brotliCompressSync, deflateRawSync, deflateSync, gzipSync } from 'node:zlib';
import { describe, expect, test, vi } from 'vitest';
import { chunksOf, makeFolder, readAll } from '../folder.ts';
import { makePage, makeRecord, type WarcRecord } from './make-archives.ts';

const WORDS = (place: string) =>
  `Ruritania and Graustark signed a trade agreement in ${place} on Monday, their foreign ministers said after talks that had lasted the whole weekend.`;
const page = (place: string) => makePage([WORDS(place), 'The ministers will meet again in spring.'], place);
const urlOf = (n: number) => `https://strelsau.example/${n}`;
const record = (n: number, more: Partial<WarcRecord> = {}) =>
  makeRecord({ url: urlOf(n), body: page(`Town${n}`), ...more });
const warc = (...records: readonly Uint8Array[]) => Buffer.concat(records);
const read = (bytes: Uint8Array, name = 'a.warc') =>
  readAll(makeFolder({ [name]: bytes }), [name], { maxTextBytes: 1024 * 1024 });
const HTML = 'Content-Type: text/html';

describe('what records hold', () => {
  test('pages and texts are read; the address is theirs, and the date of the crawl is no date of publication', async () => {
    const { documents, unread } = await read(
      warc(
        makeRecord({ type: 'warcinfo', body: 'software: test\r\n', http: null }),
        makeRecord({ type: 'request', body: '' }),
        record(1),
        record(2, { type: 'resource', http: null, contentType: 'text/html' }),
        record(3, { type: 'conversion', http: null, body: WORDS('Town3') }),
        record(4, { http: ['content-type: image/png'], body: 'x' }),
        record(5, { status: '404 Not Found' }),
        record(6, { type: 'revisit' }),
        makeRecord({
          url: 'https://strelsau.example/robots.txt',
          http: ['Content-Type: text/plain'],
          body: 'User-agent: *',
        }),
      ),
    );
    expect(unread).toEqual([]);
    expect(documents.map(({ url }) => url)).toEqual([urlOf(1), urlOf(2), urlOf(3)]);
    for (const { text, path, published } of documents) {
      expect(text).toContain('signed a trade agreement in Town');
      expect(path).toBe('a.warc');
      expect(published).toEqual({ value: null, basis: null });
    }
    expect(documents[2]?.text).toBe(WORDS('Town3'));
  });

  test.each<[string, readonly string[], Uint8Array]>([
    ['gzip', [HTML, 'Content-Encoding: gzip'], gzipSync(page('Zenda'))],
    ['brotli', [HTML, 'Content-Encoding: br'], brotliCompressSync(page('Zenda'))],
    ['deflate', [HTML, 'Content-Encoding: deflate'], deflateSync(page('Zenda'))],
    ['deflate without its header', [HTML, 'Content-Encoding: deflate'], deflateRawSync(page('Zenda'))],
    ['two codings', [HTML, 'Content-Encoding: gzip, br'], brotliCompressSync(gzipSync(page('Zenda')))],
    ['a coding undone before', [HTML, 'Content-Encoding: gzip'], Buffer.from(page('Zenda'))],
    ['chunks undone before', [HTML, 'Transfer-Encoding: chunked'], Buffer.from(page('Zenda'))],
    [
      'Latin-1',
      ['Content-Type: text/plain; charset=iso-8859-1'],
      Buffer.from(`${WORDS('Zenda')} Café`, 'latin1'),
    ],
  ])('%s', async (_, http, body) => {
    const { documents, unread } = await read(record(1, { http, body }));
    expect(unread).toEqual([]);
    expect(documents[0]?.text).toContain('signed a trade agreement in Zenda');
    expect(documents[0]?.text).not.toContain('\uFFFD');
  });

  test('chunks, gzip within them', async () => {
    const bytes = gzipSync(page('Zenda'));
    const chunk = (part: Uint8Array) =>
      Buffer.concat([Buffer.from(`${part.length.toString(16)}\r\n`), part, Buffer.from('\r\n')]);
    const body = Buffer.concat([
      chunk(bytes.subarray(0, 40)),
      chunk(bytes.subarray(40)),
      chunk(Buffer.alloc(0)),
    ]);
    const http = [HTML, 'Transfer-Encoding: chunked', 'Content-Encoding: gzip'];
    const { documents } = await read(record(1, { http, body }));
    expect(documents[0]?.text).toContain('in Zenda');
  });

  test('a feed gives its items', async () => {
    const body = `<rss version="2.0"><channel><title>Sun</title><item><title>One</title><description>${WORDS('A')}</description></item><item><title>Two</title><description>${WORDS('B')}</description></item></channel></rss>`;
    const { documents } = await read(record(1, { http: ['Content-Type: application/rss+xml'], body }));
    expect(documents.map(({ title }) => title)).toEqual(['One', 'Two']);
  });

  test('a bomb, an unknown coding and an empty page are named by record and address', async () => {
    const { documents, unread } = await read(
      warc(
        record(1, { http: [HTML, 'Content-Encoding: gzip'], body: gzipSync(Buffer.alloc(2 * 1024 * 1024)) }),
        record(2, { http: [HTML, 'Content-Encoding: zz'] }),
        record(3, { body: '<html><body></body></html>' }),
        record(4),
      ),
    );
    expect(documents.map(({ url }) => url)).toEqual([urlOf(4)]);
    expect(unread).toEqual([
      {
        path: 'a.warc:1',
        reason: expect.stringMatching(/^https:\/\/strelsau.example\/1: It unpacks to more than/),
      },
      { path: 'a.warc:2', reason: expect.stringContaining('Content-Encoding: zz') },
      { path: 'a.warc:3', reason: expect.stringContaining('No report was found') },
    ]);
  });

  test('an archive of requests alone says so', async () => {
    const { unread } = await read(makeRecord({ type: 'request', body: '' }));
    expect(unread).toEqual([{ path: 'a.warc', reason: expect.stringContaining('no pages or texts') }]);
  });
});

describe('one bad record is named, and the rest is read', () => {
  const withLength = (bytes: Buffer, length: string) =>
    Buffer.from(bytes.toString().replace(/(?<=\nContent-Length: )\d+/, length));

  test.each<[string, Uint8Array, string]>([
    ['its length is too small', withLength(record(2), '30'), 'is not its length'],
    ['its length is too large', withLength(record(2), '900'), 'is not its length'],
    ['it reaches beyond the end of the file', withLength(record(2), '90000'), 'is not its length'],
    ['its length is no number', withLength(record(2), 'x'), 'does not give its length'],
    ['garbage stands in its place', Buffer.from('<html>no record</html>\r\n\r\n'), 'No record starts'],
  ])('%s', async (_, bad, reason) => {
    const warn = vi.spyOn(console, 'warn');
    const bytes = warc(record(1), bad, record(3), record(4));
    for (const size of [1, 1000, 1 << 20]) {
      const { documents, unread } = await readAll('.', ['-'], { stdin: chunksOf(bytes, size) });
      expect(documents.map(({ url }) => url)).toEqual([1, 3, 4].map(urlOf));
      expect(unread).toEqual([{ path: '-:2', reason: expect.stringContaining(reason) }]);
    }
    expect(warn).not.toHaveBeenCalled();
  });

  test('HTTP headers without an end stay in their record', async () => {
    const open = makeRecord({
      url: urlOf(2),
      http: null,
      contentType: 'application/http',
      body: 'HTTP/1.1 200 OK\r\nContent-Type: text/html',
    });
    const { documents } = await read(warc(record(1), open, record(3)));
    expect(documents.map(({ url }) => url)).toEqual([1, 3].map(urlOf));
  });

  test('the file breaks off', async () => {
    const { documents, unread } = await read(warc(record(1), record(2).subarray(0, -200)));
    expect(documents.map(({ url }) => url)).toEqual([urlOf(1)]);
    expect(unread).toEqual([
      { path: 'a.warc:2', reason: expect.stringContaining('ends within this record') },
    ]);
  });

  test('a record that is too large to hold is passed over, and named if it is a page', async () => {
    const huge = Buffer.alloc(2 * 1024 * 1024, 'x');
    const { documents, unread } = await read(
      warc(
        record(1, { http: ['Content-Type: video/mp4'], body: huge }),
        record(2, { body: huge }),
        record(3),
      ),
    );
    expect(documents.map(({ url }) => url)).toEqual([urlOf(3)]);
    expect(unread).toEqual([{ path: 'a.warc:2', reason: expect.stringContaining('larger than 1 MB') }]);
  });
});

describe('packed record by record', () => {
  const members = [1, 2, 3, 4].map((n) => gzipSync(record(n)));

  test('all are read, wherever chunks end', async () => {
    for (const size of [1, 100, 1 << 20]) {
      const { documents, unread } = await readAll('.', ['-'], { stdin: chunksOf(warc(...members), size) });
      expect(unread).toEqual([]);
      expect(documents.map(({ url }) => url)).toEqual([1, 2, 3, 4].map(urlOf));
    }
  });

  test.each<[string, (bytes: Buffer) => Buffer]>([
    [
      'damaged',
      (bytes) => {
        bytes[Math.floor(bytes.length / 2)]! ^= 0xff;
        return bytes;
      },
    ],
    ['cut short', (bytes) => bytes.subarray(0, 60)],
    ['a header alone', (bytes) => bytes.subarray(0, 4)],
    ['not gzip', () => Buffer.from('what is this')],
  ])('a member that is %s costs itself alone', async (_, damage) => {
    const bytes = warc(members[0]!, damage(Buffer.from(members[1]!)), members[2]!, members[3]!);
    const { documents, unread } = await read(bytes, 'a.warc.gz');
    expect(documents.map(({ url }) => url)).toEqual([1, 3, 4].map(urlOf));
    expect(unread.at(-1)).toEqual({
      path: 'a.warc.gz',
      reason: expect.stringContaining('gzip file is damaged'),
    });
  });

  test('packed as a whole', async () => {
    const { documents } = await read(gzipSync(warc(record(1), record(2))), 'a.warc.gz');
    expect(documents).toHaveLength(2);
  });
});
