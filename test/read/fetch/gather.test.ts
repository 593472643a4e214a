import { gzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { FRENCH, REPORT, readAll } from '../folder.ts';
import { openWeb, type Pages } from './pretend-web.ts';

const FEED = 'https://feeds.example/world.xml';
const LIST = 'https://feeds.example/list.opml';

const item = (n: number, link: string | null) =>
  `<item><guid isPermaLink="false">id-${n}</guid><title>Headline ${n}</title>${
    link === null ? '' : `<link>${link}</link>`
  }<description>Teaser ${n}: ${REPORT.trim()}</description></item>`;

const feed = (...items: readonly string[]) => ({
  headers: { 'content-type': 'application/rss+xml' },
  body: `<?xml version="1.0"?><rss version="2.0"><channel><title>World</title>${items.join('')}</channel></rss>`,
});

const list = (...urls: readonly string[]) => ({
  body: `<?xml version="1.0"?><opml version="2.0"><head><title>Mine</title></head><body>${urls
    .map((url) => `<outline text="x" type="rss" xmlUrl="${url}"/>`)
    .join('')}</body></opml>`,
});

const page = (words: string) => ({
  headers: { 'content-type': 'text/html' },
  body: `<!doctype html><html lang="en"><head><title>${words}</title></head><body><article><h1>${words}</h1>${`<p>${words}: ${REPORT.trim()}</p>`.repeat(3)}</article></body></html>`,
});

async function read(pages: Pages, inputs: readonly string[], limitPerFeed?: number) {
  const web = openWeb(pages);
  const options = { fetch: web.fetch, ...(limitPerFeed === undefined ? {} : { limitPerFeed }) };
  return { ...(await readAll('.', inputs, options)), asked: web.asked };
}

const opening = ({ text }: { readonly text: string }) => /(?:Page|Teaser|Headline) \w+/.exec(text)?.[0];

test('of a feed the pages are read, with what only the feed knows of them', async () => {
  const { documents, unread } = await read(
    {
      [FEED]: feed(item(1, 'https://a.example/1'), item(2, 'https://b.example/2')),
      'https://a.example/1': page('Page one'),
      'https://b.example/2': page('Page two'),
    },
    [FEED],
  );
  expect(unread).toEqual([]);
  expect(documents.map(opening)).toEqual(['Page one', 'Page two']);
  expect(documents.map(({ path, url, externalId, title }) => [path, url, externalId, title])).toEqual([
    ['https://a.example/1', 'https://a.example/1', 'id-1', 'Page one'],
    ['https://b.example/2', 'https://b.example/2', 'id-2', 'Page two'],
  ]);
});

test('where a page cannot be had the feed speaks for it, and why is told', async () => {
  const { documents, unread, asked } = await read(
    {
      [FEED]: feed(
        item(1, 'https://a.example/gone'),
        item(2, 'https://b.example/closed'),
        item(3, 'https://c.example/paper'),
        item(4, null),
        item(5, 'http://feeds.example:6379/'),
      ),
      'https://b.example/robots.txt': { body: 'User-agent: *\nDisallow: /' },
      'https://c.example/paper': { body: '%PDF-1.7' },
    },
    [FEED],
  );
  expect(documents.map(({ text }) => /Teaser \d/.exec(text)?.[0])).toEqual(
    [1, 2, 3, 4, 5].map((n) => `Teaser ${n}`),
  );
  expect(documents.every(({ path }) => path === FEED)).toBe(true);
  expect(unread.map(({ path }) => path)).toEqual([`${FEED}:1`, `${FEED}:2`, `${FEED}:3`, `${FEED}:5`]);
  expect(unread.map(({ reason }) => reason)).toEqual([
    expect.stringMatching(/^https:\/\/a\.example\/gone: There is no such page .* read instead\.$/),
    expect.stringContaining('The robots.txt of b.example asks programs not to fetch it'),
    expect.stringContaining('PDF is not read'),
    expect.stringContaining('port 6379'),
  ]);
  expect(asked).not.toContain('https://b.example/closed');
});

test('--limit-per-feed bounds the pages, not the items', async () => {
  const pages = {
    [FEED]: feed(...[1, 2, 3].map((n) => item(n, `https://a.example/${n}`))),
    ...Object.fromEntries([1, 2, 3].map((n) => [`https://a.example/${n}`, page(`Page p${n}`)])),
  };
  expect((await read(pages, [FEED], 2)).documents.map(opening)).toEqual(['Page p1', 'Page p2', 'Headline 3']);
  const { documents, asked } = await read(pages, [FEED], 0);
  expect(documents.map(opening)).toEqual(['Headline 1', 'Headline 2', 'Headline 3']);
  expect(asked).toEqual([FEED]);
});

test('a list of feeds gives its feeds, as far as they may be fetched', async () => {
  const other = 'https://other.example/feed';
  const closed = 'https://closed.example/feed';
  const { documents, unread } = await read(
    {
      [LIST]: list(FEED, closed, other, LIST),
      [FEED]: feed(item(1, 'https://a.example/1')),
      'https://a.example/1': page('Page one'),
      'https://closed.example/robots.txt': { body: 'User-agent: *\nDisallow: /feed' },
      [closed]: feed(item(2, null)),
      [other]: feed(item(3, null)),
    },
    [LIST],
  );
  expect(documents.map(opening)).toEqual(['Page one', 'Headline 3']);
  expect(unread.map(({ path, reason }) => [path, reason.slice(0, 40)])).toEqual([
    [closed, 'The robots.txt of closed.example asks pr'],
    [LIST, 'It is a list of feeds (OPML) within the '],
  ]);
});

test('an empty list, a broken feed and an empty one are told of', async () => {
  const { documents, unread } = await read(
    { [LIST]: list(), [FEED]: { body: '<rss><channel><item>' }, 'https://feeds.example/none': feed() },
    [LIST, FEED, 'https://feeds.example/none'],
  );
  expect(documents).toEqual([]);
  expect(unread.map(({ path }) => path)).toEqual([LIST, FEED, 'https://feeds.example/none']);
});

test('whatever answers first, the order is that of the command and of the feeds', async () => {
  const late = (words: string, turns: number) => async () => {
    for (let i = 0; i < turns; i++) await new Promise((resolve) => setImmediate(resolve));
    return page(words);
  };
  const { documents } = await read(
    {
      'https://z.example/': late('Page z', 50),
      [FEED]: feed(item(1, 'https://a.example/1'), item(2, 'https://b.example/2')),
      'https://a.example/1': late('Page a', 20),
      'https://b.example/2': late('Page b', 0),
      'https://y.example/': late('Page y', 0),
    },
    ['https://z.example/', FEED, 'https://y.example/'],
  );
  expect(documents.map(opening)).toEqual(['Page z', 'Page a', 'Page b', 'Page y']);
});

test('a page in another language is named, and the rest of the feed is read', async () => {
  const { documents, unread } = await read(
    {
      [FEED]: feed(item(1, 'https://a.example/1'), item(2, null)),
      'https://a.example/1': {
        headers: { 'content-type': 'text/html' },
        body: `<html><body><article>${`<p>${FRENCH}</p>`.repeat(3)}</article></body></html>`,
      },
    },
    [FEED],
  );
  expect(documents.map(opening)).toEqual(['Headline 2']);
  expect(unread).toEqual([{ path: `${FEED}:1`, reason: expect.stringContaining('not in English') }]);
});

test('what was read of a feed stands when the reading is stopped', async () => {
  const stop = new AbortController();
  const { fetch } = openWeb({
    [FEED]: feed(item(1, 'https://a.example/1'), item(2, 'https://b.example/2')),
    'https://a.example/1': page('Page one'),
    'https://b.example/2': () => new Promise(() => {}),
  });
  const documents: (string | undefined)[] = [];
  const unread: unknown[] = [];
  const { readDocuments } = await import('../../../src/read/read.ts');
  const guarded: typeof fetch = (url, request) =>
    Promise.race([
      fetch(url, request),
      new Promise<never>((_, reject) =>
        request.signal?.addEventListener('abort', () => reject(request.signal?.reason)),
      ),
    ]);
  const options = { fetch: guarded, signal: stop.signal, onUnread: (one: unknown) => unread.push(one) };
  for await (const document of readDocuments([FEED, 'https://never.example/'], options)) {
    documents.push(opening(document));
    stop.abort();
  }
  expect(documents).toEqual(['Page one']);
  expect(unread).toEqual([]);
});

test('what strangers packed does not unpack without end', async () => {
  const bomb = 'https://a.example/news.jsonl.gz';
  const line = `${JSON.stringify({ text: REPORT })}\n`;
  const web = openWeb({ [bomb]: { body: gzipSync(line.repeat(20_000)) } });
  const { documents, unread } = await readAll('.', [bomb], { fetch: web.fetch, maxUnpackedBytes: 1 << 20 });
  expect(documents.length).toBeGreaterThan(0);
  expect(unread).toEqual([{ path: bomb, reason: expect.stringContaining('unpacks to more than 1 MB') }]);
});

test('without anything to fetch with, that is said', async () => {
  const { unread } = await readAll('.', ['https://news.example/']);
  expect(unread).toEqual([
    { path: 'https://news.example/', reason: expect.stringContaining('Nothing is fetched') },
  ]);
});
