import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import type { NetworkOptions } from '../../src/cli/network.ts';
import { chooseCache, nameUserAgent } from '../../src/cli/web.ts';
import { type Ledger, ledgerSchema } from '../../src/model/ledger.ts';
import { makeFolder, REPORT } from '../read/folder.ts';
import { openLocal, serve } from './serve.ts';
import { run, type World } from './world.ts';

const page = (title: string, text: string) =>
  `<!doctype html><html lang="en"><head><title>${title}</title></head><body><article><h1>${title}</h1>${`<p>${text}</p>`.repeat(3)}</article></body></html>`;

const PAGE = page(
  'Pact signed',
  `${REPORT.trim()} The pact is the first between them in ten years, they said.`,
);

/** Reads as JSON with a network that reaches this computer only. */
async function read(argv: readonly string[], world: World = {}, options: NetworkOptions = {}) {
  const openNetwork = async () => openLocal(options);
  const result = await run(['read', ...argv, '--format', 'json'], { openNetwork, ...world });
  return { ...result, ledger: ledgerSchema.parse(JSON.parse(result.out || '{}')) as Ledger };
}

/** Answers by path. */
const answering = (pages: Readonly<Record<string, readonly [type: string, body: string | Uint8Array]>>) =>
  serve((request, response) => {
    const [type, body] = pages[request.url ?? ''] ?? [];
    if (body === undefined) response.writeHead(404).end();
    else response.setHeader('content-type', type ?? '').end(body);
  });

test('pages, texts, JSON Lines and files, in the order in which they were named', async () => {
  const lines = [1, 2].map((n) => JSON.stringify({ id: `line-${n}`, text: `${REPORT}${n}` })).join('\n');
  const server = await answering({
    '/page': ['text/html; charset=utf-8', PAGE],
    '/text': ['text/plain; charset=windows-1252', Buffer.from(`${REPORT}caf\u00e9`, 'latin1')],
    '/news.jsonl?from=today': ['application/octet-stream', lines],
    '/packed': ['application/gzip', gzipSync(`${REPORT}packed`)],
  });
  const cwd = makeFolder({ 'a.txt': `${REPORT}file` });
  const urls = ['/page', '/text', '/news.jsonl?from=today', '/packed'].map((path) => server.at(path));
  const [first = '', second = '', third = '', fourth = ''] = urls;
  const { code, err, ledger } = await read([first, 'a.txt', second, third, fourth, '--with-text'], { cwd });
  expect({ code, err }).toEqual({ code: 0, err: '' });
  expect(ledger.documents.map(({ path, url, externalId }) => [path, url, externalId])).toEqual([
    [first, first, null],
    ['a.txt', null, null],
    [second, second, null],
    [third, null, 'line-1'],
    [third, null, 'line-2'],
    [fourth, fourth, null],
  ]);
  expect(ledger.documents[0]?.title).toBe('Pact signed');
  expect(ledger.documents[2]?.text).toBe(`${REPORT}café`);
});

test('a page may give itself another address on its own host, and none elsewhere', async () => {
  const claim = (url: string) => PAGE.replace('<title>', `<link rel="canonical" href="${url}"><title>`);
  const server = await answering({
    '/page?from=mail': ['text/html', claim('/page')],
    '/copy': ['text/html', claim('https://wire.example/original')],
  });
  const urls = [server.at('/page?from=mail'), server.at('/copy')];
  const { ledger } = await read(urls);
  expect(ledger.documents.map(({ url }) => url)).toEqual([server.at('/page'), server.at('/copy')]);
});

test('what cannot be had is named with its URL, and the rest is read', async () => {
  const server = await answering({
    '/page': ['text/html', PAGE],
    '/paper': ['application/pdf', '%PDF-1.7'],
    '/empty': ['text/html', '<html></html>'],
    '/photo': ['image/png', 'x'],
  });
  const urls = ['/gone', '/paper', '/page', '/empty', '/photo'].map((path) => server.at(path));
  const { code, ledger } = await read([...urls, 'ftp://news.example/a', 'https://me:pw@news.example/']);
  expect(code).toBe(1);
  expect(ledger.documents.map(({ path }) => path)).toEqual([urls[2]]);
  expect(ledger.unread.map(({ path, reason }) => [path, reason.split('.')[0]])).toEqual([
    [urls[0], 'There is no such page (HTTP 404)'],
    [urls[1], 'PDF is not read'],
    [urls[3], expect.any(String)],
    [urls[4], 'It is no text but image/png'],
    ['ftp://news.example/a', 'Only http and https are fetched, not ftp'],
    ['https://me:pw@news.example/', 'It has a login in it, which is not sent'],
  ]);
});

test('this computer is reached with --allow-private only', async () => {
  const server = await answering({ '/page': ['text/html', PAGE] });
  const url = server.at('/page', '127.0.0.1');
  const asked: NetworkOptions[] = [];
  const openNetwork = async (options: NetworkOptions) => {
    asked.push(options);
    // The rule of the network itself, not that of the tests.
    return openLocal({ explain: undefined, ...options } as NetworkOptions);
  };
  const closed = await read([url], { openNetwork });
  expect(closed.code).toBe(1);
  expect(closed.err).toContain(`${url}: 127.0.0.1 leads to this computer itself`);
  expect(closed.err).toContain('--allow-private');
  expect(server.asked).toEqual([]);
  const open = await read([url, '--allow-private'], { openNetwork });
  expect(open.code).toBe(0);
  expect(open.ledger.documents).toHaveLength(1);
});

test('unchanged pages are sent once and kept in the cache, unless there is to be none', async () => {
  const statuses: number[] = [];
  const server = await serve((request, response) => {
    const known = request.headers['if-none-match'] === '"1"';
    statuses.push(known ? 304 : 200);
    response.writeHead(known ? 304 : 200, { etag: '"1"', 'content-type': 'text/html' });
    response.end(known ? undefined : PAGE);
  });
  const cwd = makeFolder({ 'not-a-folder': '' });
  const url = server.at('/page');
  const env = { HOME: join(cwd, 'home') };
  const first = await read([url], { env });
  const second = await read([url], { env });
  expect(second.ledger).toEqual(first.ledger);
  expect(readdirSync(join(cwd, 'home/.cache/entente'))).toHaveLength(1);
  await read([url, '--cache', 'here'], { cwd, env });
  await read([url, '--cache', 'here'], { cwd, env });
  expect(existsSync(join(cwd, 'here'))).toBe(true);
  await read([url, '--no-cache'], { env });
  expect(statuses).toEqual([200, 304, 200, 304, 200]);
  const troubled = await read([url, '--cache', 'not-a-folder'], { cwd });
  expect(troubled.code).toBe(0);
  expect(troubled.err).toMatch(/^The cache \S+ cannot be written [^\n]*\n$/);
});

test('Ctrl-C while a page is on its way: what was read is shown, and the server is let go', async () => {
  let interrupt = () => {};
  const server = await serve((request, response) => {
    if (request.url === '/page') response.setHeader('content-type', 'text/html').end(PAGE);
    else {
      response.write('half');
      interrupt();
    }
  });
  const onInterrupt = (listener: () => void) => {
    interrupt = listener;
    return () => {};
  };
  const urls = [server.at('/page'), server.at('/slow'), server.at('/never')];
  const { code, err, ledger } = await read(urls, { onInterrupt });
  expect(code).toBe(130);
  expect(err).toBe('Interrupted: this is what 1 reports say; the rest was not read.\n');
  expect(ledger.unread).toEqual([]);
  await server.left;
  expect(server.asked).toEqual(['/page', '/slow']);
});

test('the progress line names what is being fetched, with nothing in it that moves the cursor', async () => {
  let time = 0;
  const now = () => {
    time += 600;
    return new Date(time);
  };
  const server = await answering({ '/page': ['text/html', PAGE] });
  const { err } = await read([server.at('/page', 'n.example')], { now, stderrIsTTY: true });
  expect(err).toContain('Reading: 0 reports, 0s, n.example:');
});

test('no network is opened for files alone', async () => {
  const cwd = makeFolder({ 'a.txt': REPORT });
  const openNetwork = () => Promise.reject(new Error('It was opened.'));
  expect((await read(['a.txt'], { cwd, openNetwork })).code).toBe(0);
});

test.each<[Parameters<typeof chooseCache>[0], Record<string, string>, string | null]>([
  [undefined, { XDG_CACHE_HOME: '/c', HOME: '/h' }, '/c/entente'],
  [undefined, { XDG_CACHE_HOME: 'relative', HOME: '/h' }, '/h/.cache/entente'],
  [undefined, { HOME: '' }, null],
  ['/elsewhere', { HOME: '/h' }, '/elsewhere'],
  ['here', { HOME: '/h' }, '/folder/here'],
  [false, { HOME: '/h' }, null],
])('--cache %s with %j', (asked, env, folder) => {
  expect(chooseCache(asked, { env, cwd: '/folder' })).toBe(folder);
});

test('servers see a name, a version and where to ask', () => {
  expect(nameUserAgent({ version: '1.2.3', homepage: 'https://entente.example' })).toBe(
    'Entente/1.2.3 (+https://entente.example)',
  );
  expect(nameUserAgent({ version: '1.2.3' })).toMatch(/^Entente\/1\.2\.3 \([\w ]+\)$/);
});
