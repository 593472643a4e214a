import { brotliCompressSync, deflateRawSync, deflateSync, gzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { openCache } from '../../../src/read/fetch/cache.ts';
import { makeFolder } from '../folder.ts';
import { openWeb, type Pages } from './pretend-web.ts';

const A = 'https://news.example/a';
const ROBOTS = 'https://news.example/robots.txt';
const FEED = 'https://feeds.example/list.xml';
const named = { from: null };
const linked = { from: FEED };
const failing = (code: string) => Object.assign(new Error(code), { code });
const text = ({ bytes }: { readonly bytes: Buffer }) => bytes.toString('utf8');
const to = (location: string, status = 302) => ({ status, headers: { location } });

describe('redirects', () => {
  test.each([301, 302, 303, 307, 308])('HTTP %i is followed, and the last URL counts', async (status) => {
    const { fetch } = openWeb({ [A]: to('/b', status), 'https://news.example/b': { body: 'B' } });
    const found = await fetch(A, named);
    expect(found.url).toBe('https://news.example/b');
    expect(text(found)).toBe('B');
  });

  test('a place that is not written in ASCII', async () => {
    const cafe = 'https://news.example/caf%C3%A9';
    const { fetch } = openWeb({ [A]: to(Buffer.from('/café').toString('latin1')), [cafe]: { body: 'C' } });
    expect((await fetch(A, named)).url).toBe(cafe);
  });

  test('five are followed, a sixth is not', async () => {
    const chain: Record<string, Pages[string]> = {};
    for (let i = 1; i <= 5; i++) chain[`https://news.example/${i}`] = to(`/${i + 1}`);
    const ended = openWeb({ ...chain, 'https://news.example/6': { body: 'end' } });
    expect(text(await ended.fetch('https://news.example/1', named))).toBe('end');
    const longer = openWeb({ ...chain, 'https://news.example/6': to('/7') });
    await expect(longer.fetch('https://news.example/1', named)).rejects.toThrow('more than 5 times');
    expect(longer.asked).toHaveLength(6);
  });

  test('a circle ends, and the message says where', async () => {
    const { fetch } = openWeb({ [A]: to('/b'), 'https://news.example/b': to('/a') });
    await expect(fetch(A, named)).rejects.toThrow(/^It redirects to \S+\. It redirects more than 5 times/);
  });

  test.each([
    ['http://news.example/a', 'from https to http'],
    ['https://other.example:9200/', 'port 9200'],
    ['file:///etc/passwd', 'Only http and https'],
    ['https://me:secret@news.example/', 'login'],
  ])('to %s is refused before anything is asked', async (location, why) => {
    const { fetch, asked } = openWeb({ [A]: to(location) });
    await expect(fetch(A, named)).rejects.toThrow(why);
    expect(asked).toEqual([A]);
  });

  test('without a place to go', async () => {
    await expect(openWeb({ [A]: { status: 302 } }).fetch(A, named)).rejects.toThrow('without saying where');
  });
});

describe('what is not the page', () => {
  test.each([
    [401, 'login'],
    [403, 'HTTP 403'],
    [404, 'no such page'],
    [410, 'taken away'],
    [418, 'HTTP 418'],
    [500, 'fault of its own'],
    [204, 'no page'],
    [206, 'no page'],
    [304, 'no page'],
  ])('HTTP %i', async (status, why) => {
    await expect(openWeb({ [A]: { status, body: 'x' } }).fetch(A, named)).rejects.toThrow(why);
  });

  test.each([
    ['ENOTFOUND', 'No server of that name'],
    ['ECONNREFUSED', 'takes no connections'],
    ['UND_ERR_CONNECT_TIMEOUT', 'could not be reached in time'],
    ['CERT_HAS_EXPIRED', 'certificate has run out'],
    ['ERR_TLS_CERT_ALTNAME_INVALID', 'for another server'],
    ['ERR_SSL_WRONG_VERSION_NUMBER', 'No safe connection'],
    ['ESOMETHING', 'the system reports ESOMETHING'],
  ])('%s', async (code, why) => {
    const error = new AggregateError([failing(code)]);
    await expect(openWeb({ [A]: error }).fetch(A, named)).rejects.toThrow(why);
  });

  test('a fault of the program itself is not hidden', async () => {
    await expect(openWeb({ [A]: new TypeError('oops') }).fetch(A, named)).rejects.toThrow(TypeError);
  });

  test('pictures, sounds and films are not downloaded', async () => {
    async function* never(): AsyncGenerator<Uint8Array> {
      yield Buffer.from('x');
      throw new Error('it was downloaded');
    }
    const { fetch } = openWeb({ [A]: { headers: { 'content-type': 'Image/PNG; x' }, body: never() } });
    await expect(fetch(A, named)).rejects.toThrow('It is no text but Image/PNG');
  });
});

describe('bodies', () => {
  const plain = 'Ruritania and Graustark. '.repeat(1000);
  test.each([
    ['gzip', gzipSync(plain)],
    ['X-GZIP', gzipSync(plain)],
    ['deflate', deflateSync(plain)],
    ['deflate', deflateRawSync(plain)],
    ['br', brotliCompressSync(plain)],
    ['identity', Buffer.from(plain)],
  ])('%s is unpacked', async (encoding, body) => {
    const { fetch } = openWeb({ [A]: { headers: { 'content-encoding': encoding }, body } });
    expect(text(await fetch(A, named))).toBe(plain);
  });

  const zeros = Buffer.alloc(1 << 20);
  async function* endlessly(chunk: Uint8Array) {
    for (;;) yield chunk;
  }
  test.each<[string, string, Uint8Array | AsyncIterable<Uint8Array>, string]>([
    ['a bomb in gzip', 'gzip', gzipSync(Buffer.alloc(8 << 20)), 'more than 200 times'],
    ['a bomb in brotli', 'br', brotliCompressSync(Buffer.alloc(8 << 20)), 'more than 200 times'],
    ['a stream without end', 'identity', endlessly(zeros), 'larger than 4 MB'],
    [
      'gzip without end that unpacks to nothing',
      'gzip',
      endlessly(Buffer.concat(Array.from({ length: 5000 }, () => gzipSync('')))),
      'larger than 4 MB',
    ],
    ['gzip that ends too early', 'gzip', gzipSync(plain).subarray(0, 50), 'damaged or ends too early'],
    ['what is not gzip', 'gzip', Buffer.from('hello'), 'damaged or ends too early'],
    [
      'brotli that ends too early',
      'br',
      brotliCompressSync(plain).subarray(0, 20),
      'damaged or ends too early',
    ],
    ['what is not brotli', 'br', Buffer.from('hello, hello'), 'damaged or ends too early'],
    ['an unknown packing', 'zstd', Buffer.from('x'), 'not asked for (zstd)'],
    ['packing upon packing', 'gzip, gzip', gzipSync(gzipSync(plain)), 'packed more than once'],
  ])('%s is refused', async (_, encoding, body, why) => {
    const { fetch } = openWeb(
      { [A]: { headers: { 'content-encoding': encoding }, body } },
      { limits: { maxBytes: 4 << 20 } },
    );
    await expect(fetch(A, named)).rejects.toThrow(why);
  });

  test('a body that breaks off says so', async () => {
    async function* broken() {
      yield gzipSync(plain).subarray(0, 20);
      throw failing('UND_ERR_RES_CONTENT_LENGTH_MISMATCH');
    }
    const { fetch } = openWeb({ [A]: { headers: { 'content-encoding': 'gzip' }, body: broken() } });
    await expect(fetch(A, named)).rejects.toThrow('broke off before its end');
  });

  test('one announced as too large is not begun', async () => {
    const { fetch } = openWeb({ [A]: { headers: { 'content-length': '99999999999' }, body: 'x' } });
    await expect(fetch(A, named)).rejects.toThrow('larger than 20 MB');
  });
});

describe('robots.txt', () => {
  const rules = 'User-agent: *\nDisallow: /private\n\nUser-agent: entente\nDisallow: /a\nAllow: /a/open\n';

  test('binds for pages that nobody named, and is fetched once for a server', async () => {
    const { fetch, asked } = openWeb({
      [ROBOTS]: { body: rules },
      'https://news.example/private': { body: 'p' },
      'https://news.example/a/open': { body: 'o' },
    });
    await expect(fetch(A, linked)).rejects.toThrow('The robots.txt of news.example asks programs not to');
    expect(text(await fetch('https://news.example/private', linked))).toBe('p');
    expect(text(await fetch('https://news.example/a/open', linked))).toBe('o');
    expect(asked.filter((url) => url === ROBOTS)).toHaveLength(1);
    expect(asked).not.toContain(A);
  });

  test('does not bind for pages that a person named, nor where those redirect to', async () => {
    const { fetch, asked } = openWeb({
      [ROBOTS]: { body: rules },
      [A]: to('/a/b'),
      'https://news.example/a/b': { body: 'B' },
    });
    expect(text(await fetch(A, named))).toBe('B');
    expect(asked).not.toContain(ROBOTS);
  });

  test('binds where a page that nobody named redirects to', async () => {
    const { fetch, asked } = openWeb({
      'https://short.example/x': to(A),
      [ROBOTS]: { body: rules },
    });
    await expect(fetch('https://short.example/x', linked)).rejects.toThrow(
      `It redirects to ${A}. The robots.txt of news.example`,
    );
    expect(asked).not.toContain(A);
  });

  test.each<[string, Pages[string], boolean]>([
    ['404', { status: 404 }, true],
    ['403', { status: 403 }, true],
    ['an empty file', { body: '' }, true],
    ['what is no robots.txt', { body: '<html>hello</html>' }, true],
    ['a redirect to one', to('https://www.news.example/robots.txt'), false],
    ['500', { status: 500 }, false],
    ['429, twice', { status: 429 }, false],
    ['a refused connection', failing('ECONNREFUSED'), false],
    ['a circle', to(ROBOTS), false],
  ])('%s: allowed %s', async (_, robots, allowed) => {
    const { fetch } = openWeb({
      [ROBOTS]: robots,
      'https://www.news.example/robots.txt': { body: 'User-agent: *\nDisallow: /' },
      [A]: { body: 'A' },
    });
    const found = await fetch(A, linked).then(text, (error: Error) => error.message);
    if (allowed) expect(found).toBe('A');
    else expect(found).toContain('The robots.txt of news.example');
  });

  test('its Crawl-delay is kept, up to ten seconds', async () => {
    const { fetch, slept } = openWeb({
      [ROBOTS]: { body: 'User-agent: *\nCrawl-delay: 3' },
      [A]: { body: 'A' },
      'https://slow.example/robots.txt': { body: 'User-agent: *\nCrawl-delay: 86400' },
      'https://slow.example/a': { body: 'A' },
    });
    await fetch(A, linked);
    await fetch(A, linked);
    await fetch('https://slow.example/a', linked);
    expect(slept).toEqual([3000, 3000, 10_000]);
  });

  test('a huge one is read as far as it counts', async () => {
    const body = `User-agent: *\nDisallow: /a\n${'# filler\n'.repeat(100_000)}`;
    const { fetch } = openWeb({ [ROBOTS]: { body } });
    await expect(fetch(A, linked)).rejects.toThrow('asks programs not to');
  });
});

describe('busy servers', () => {
  const twice = (first: Pages[string], second: Pages[string]) => {
    let count = 0;
    const pages = [first, second];
    return () => pages[Math.min(count++, 1)] as { status: number };
  };

  test.each([
    [429, { 'retry-after': '7' }, 7000],
    [503, { 'retry-after': 'Fri, 20 Feb 2026 12:00:09 GMT' }, 9000],
    [503, {}, 5000],
  ])('HTTP %i %j: waited once', async (status, headers, wait) => {
    const { fetch, slept } = openWeb({ [A]: twice({ status, headers }, { body: 'A' }) });
    expect(text(await fetch(A, named))).toBe('A');
    expect(slept).toEqual([wait]);
  });

  test('and not twice', async () => {
    const { fetch, asked } = openWeb({ [A]: { status: 429, headers: { 'retry-after': '1' } } });
    await expect(fetch(A, named)).rejects.toThrow('HTTP 429');
    expect(asked).toEqual([A, A]);
  });

  test('longer than a minute is not waited for, but told', async () => {
    const { fetch, slept } = openWeb({ [A]: { status: 503, headers: { 'retry-after': '3600' } } });
    await expect(fetch(A, named)).rejects.toThrow('left alone for 60 minutes');
    expect(slept).toEqual([]);
  });

  test('a connection that broke is tried once more', async () => {
    const { fetch } = openWeb({ [A]: twice(failing('UND_ERR_SOCKET'), { body: 'A' }) });
    expect(text(await fetch(A, named))).toBe('A');
    const broken = openWeb({ [A]: failing('ECONNRESET') });
    await expect(broken.fetch(A, named)).rejects.toThrow('The connection broke off');
    expect(broken.asked).toHaveLength(2);
  });
});

describe('what was fetched before', () => {
  const changed = 'Fri, 20 Feb 2026 10:00:00 GMT';

  test('is asked for by its mark and taken from the cache where nothing changed', async () => {
    const cache = openCache(makeFolder({}), () => {});
    const seen: unknown[] = [];
    const web = () =>
      openWeb(
        {
          [A]: (headers) => {
            seen.push([headers['if-none-match'], headers['if-modified-since']]);
            return headers['if-none-match'] === '"1"'
              ? { status: 304 }
              : {
                  headers: { etag: '"1"', 'last-modified': changed, 'content-type': 'text/plain' },
                  body: 'A',
                };
          },
        },
        { cache },
      );
    const first = await web().fetch(A, named);
    const second = await web().fetch(A, named);
    expect(second).toEqual(first);
    expect(second.contentType).toBe('text/plain');
    expect(seen).toEqual([
      [undefined, undefined],
      ['"1"', changed],
    ]);
  });

  test.each([
    [{ etag: '"1"' }, true],
    [{ 'last-modified': changed }, true],
    [{}, false],
    [{ etag: '"1"', 'cache-control': 'private, no-store' }, false],
  ])('with %j: kept %s', async (headers, kept) => {
    const cache = openCache(makeFolder({}), () => {});
    await openWeb({ [A]: { headers, body: 'A' } }, { cache }).fetch(A, named);
    expect((await cache.find(A)) !== null).toBe(kept);
  });

  test('is not used where the server no longer has it', async () => {
    const cache = openCache(makeFolder({}), () => {});
    await openWeb({ [A]: { headers: { etag: '"1"' }, body: 'A' } }, { cache }).fetch(A, named);
    await expect(openWeb({}, { cache }).fetch(A, named)).rejects.toThrow('HTTP 404');
  });
});

describe('turns', () => {
  /** Pages that answer when told to. */
  function held() {
    const open = new Map<string, () => void>();
    const hold = (url: string) => () =>
      new Promise<{ body: string }>((resolve) => open.set(url, () => resolve({ body: url })));
    const release = async (url: string) => {
      open.get(url)?.();
      await new Promise((resolve) => setImmediate(resolve));
    };
    return { hold, release };
  }

  test('one request at a time to a host, whatever its port; others go on beside it', async () => {
    const { hold, release } = held();
    const urls = ['http://a.example/1', 'http://a.example:8080/2', 'http://b.example/3'];
    const { fetch, asked } = openWeb(Object.fromEntries(urls.map((url) => [url, hold(url)])));
    const all = Promise.all(urls.map((url) => fetch(url, named)));
    await release('');
    expect(asked).toEqual([urls[0], urls[2]]);
    await release(urls[2] ?? '');
    expect(asked).toHaveLength(2);
    await release(urls[0] ?? '');
    expect(asked).toEqual([urls[0], urls[2], urls[1]]);
    await release(urls[1] ?? '');
    expect((await all).map(text)).toEqual(urls);
  });

  test('no more at a time than agreed', async () => {
    const { hold, release } = held();
    const urls = ['http://a.example/', 'http://b.example/', 'http://c.example/'];
    const pages = Object.fromEntries(urls.map((url) => [url, hold(url)]));
    const { fetch, asked } = openWeb(pages, { limits: { parallel: 2 } });
    const all = Promise.all(urls.map((url) => fetch(url, named)));
    await release('');
    expect(asked).toEqual(urls.slice(0, 2));
    await release(urls[1] ?? '');
    expect(asked).toEqual(urls);
    await release(urls[0] ?? '');
    await release(urls[2] ?? '');
    await all;
  });
});

test('who asks is said, and nothing that could tell who reads', async () => {
  const sent: Readonly<Record<string, string>>[] = [];
  const { fetch } = openWeb({
    [A]: (headers) => {
      sent.push(headers);
      return { body: 'A' };
    },
  });
  await fetch(A, linked);
  expect(Object.keys(sent[0] ?? {}).sort()).toEqual([
    'accept',
    'accept-encoding',
    'accept-language',
    'user-agent',
  ]);
});
