import { gzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import type { NetworkOptions } from '../../src/cli/network.ts';
import { explainAddress } from '../../src/read/fetch/address.ts';
import { createFetch, type FetchSetup } from '../../src/read/fetch/fetch.ts';
import { lookupBy, openLocal, serve } from './serve.ts';

const named = { from: null };

function openFetch(options: NetworkOptions = {}, setup: Partial<FetchSetup> = {}) {
  const now = () => new Date('2026-02-20T12:00:00Z');
  return createFetch({
    transport: openLocal(options).send,
    userAgent: 'Entente/0',
    now,
    cache: null,
    ...setup,
  });
}

test('a page over a real connection, its name in the request', async () => {
  const server = await serve((request, response) => {
    response.setHeader('content-encoding', 'gzip').setHeader('content-type', 'text/plain');
    response.end(gzipSync(`${request.headers['user-agent']} at ${request.headers.host}`));
  });
  const { bytes, contentType } = await openFetch()(server.at('/'), named);
  expect(bytes.toString()).toBe(`Entente/0 at ${new URL(server.at('/')).host}`);
  expect(contentType).toBe('text/plain');
});

describe('only what is public is connected to', () => {
  const closed = { explain: explainAddress };

  test.each([
    ['a name that leads here', 'news.example', ['127.0.0.1']],
    ['a name that leads to a private network too', 'news.example', ['10.0.0.1', '::1', 'fe80::1']],
    ['localhost', 'localhost', ['127.0.0.1']],
    ['localhost with its dot', 'localhost.', ['127.0.0.1']],
    ['a number', '127.0.0.1', []],
    ['a number in decimal', '2130706433', []],
    ['a number in IPv6', '[::1]', []],
    ['a mapped number', '[::ffff:127.0.0.1]', []],
    ['all addresses', '0.0.0.0', []],
  ])('%s', async (_, host, addresses) => {
    const server = await serve((_request, response) => response.end('secret'));
    const fetch = openFetch({ ...closed, lookup: lookupBy(() => addresses) });
    await expect(fetch(server.at('/', host), named)).rejects.toThrow(
      /leads to (?:this computer itself|a private network), .* give --allow-private/,
    );
    expect(server.asked).toEqual([]);
  });

  /** Stands in for the rule: one address of this computer is public, the others are not. */
  const onlyFirst = (address: string) => (address === '127.0.0.1' ? null : 'a private network');

  test('a name that leads elsewhere when it is asked for again (rebinding)', async () => {
    const server = await serve((_request, response) => response.setHeader('connection', 'close').end('page'));
    const answers = [['127.0.0.1'], ['127.0.0.2']];
    const fetch = openFetch({ explain: onlyFirst, lookup: lookupBy(() => answers.shift() ?? []) });
    expect((await fetch(server.at('/1'), named)).bytes.toString()).toBe('page');
    await expect(fetch(server.at('/2'), named)).rejects.toThrow('leads to a private network');
    expect(server.asked).toEqual(['/1']);
  });

  test('of several addresses those that are public', async () => {
    const server = await serve((_request, response) => response.end('page'));
    const lookup = lookupBy(() => ['127.0.0.2', '10.0.0.1', '127.0.0.1']);
    const fetch = openFetch({ explain: onlyFirst, lookup });
    expect((await fetch(server.at('/'), named)).bytes.toString()).toBe('page');
  });

  test('where a redirect leads', async () => {
    const server = await serve((_request, response) =>
      response.writeHead(302, { location: 'http://127.0.0.2/secret' }).end(),
    );
    const fetch = openFetch({ explain: onlyFirst });
    await expect(fetch(server.at('/'), named)).rejects.toThrow(
      /^It redirects to http:\/\/127\.0\.0\.2\/secret\. 127\.0\.0\.2 leads to a private network/,
    );
    expect(server.asked).toEqual(['/']);
  });
});

describe('servers that do not do their part', () => {
  test('one that never answers', async () => {
    const server = await serve(() => {});
    const fetch = openFetch({}, { limits: { headersTimeout: 50 } });
    await expect(fetch(server.at('/'), named)).rejects.toThrow('did not answer within 1 seconds');
    await server.left;
  });

  test('one that drips (slow loris)', async () => {
    const server = await serve((_request, response) => {
      const drip = setInterval(() => response.write('x'), 5);
      response.on('close', () => clearInterval(drip));
    });
    const fetch = openFetch({}, { limits: { totalTimeout: 100 } });
    await expect(fetch(server.at('/'), named)).rejects.toThrow('did not send the whole page within');
    await server.left;
  });

  test('one that sends without end', async () => {
    const server = await serve((_request, response) => {
      const block = Buffer.alloc(1 << 16, 'x');
      const pour = () => {
        while (response.write(block)) if (response.destroyed) return;
      };
      response.on('drain', pour);
      pour();
    });
    const fetch = openFetch({}, { limits: { maxBytes: 1 << 20 } });
    await expect(fetch(server.at('/'), named)).rejects.toThrow('larger than 1 MB');
    await server.left;
  });

  test('one that goes on after its refusal', async () => {
    const server = await serve((_request, response) => {
      response.writeHead(404).write('no, and moreover');
    });
    await expect(openFetch()(server.at('/'), named)).rejects.toThrow('no such page');
    await server.left;
  });

  test('one that sends less than it said', async () => {
    const server = await serve((_request, response) => {
      response.writeHead(200, { 'content-length': '100' }).write('half');
      setTimeout(() => response.destroy(), 5);
    });
    await expect(openFetch()(server.at('/'), named)).rejects.toThrow('broke off');
  });

  test('one that speaks something else, or of which the name or the door is unknown', async () => {
    const server = await serve((request) => request.socket.end('SSH-2.0-OpenSSH_9.6\r\n'));
    const fetch = openFetch();
    await expect(fetch(server.at('/'), named)).rejects.toThrow('does not speak HTTP');
    const secure = server.at('/').replace('http:', 'https:');
    await expect(fetch(secure, named)).rejects.toThrow(/No safe connection|does not speak TLS/);
    await expect(fetch('http://127.0.0.1:1/', named)).rejects.toThrow('takes no connections');
    const nameless = openFetch({ lookup: lookupBy(() => []) });
    await expect(nameless(server.at('/'), named)).rejects.toThrow('No server of that name');
  });

  test('headers larger than any page needs', async () => {
    const server = await serve((_request, response) =>
      response.setHeader('x', 'y'.repeat(1 << 17)).end('page'),
    );
    await expect(openFetch()(server.at('/'), named)).rejects.toThrow('headers are larger');
  });
});

test('whoever stops waiting is let go at once, and so is the server', async () => {
  const stop = new AbortController();
  const server = await serve((_request, response) => {
    response.write('the first half');
    stop.abort();
  });
  const request = { from: null, signal: stop.signal };
  const fetch = openFetch();
  const all = await Promise.allSettled([fetch(server.at('/1'), request), fetch(server.at('/2'), request)]);
  expect(all.map(({ status }) => status)).toEqual(['rejected', 'rejected']);
  await server.left;
  expect(server.asked).toEqual(['/1']);
});
