import { gzipSync } from 'node:zlib';
import { parseHTML } from 'linkedom';
import { beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { type Served, serveSample } from './serve-sample.ts';

let served: Served;

async function serveAnew(): Promise<void> {
  served = await serveSample();
}

beforeAll(serveAnew);

async function get<T>(path: string): Promise<T> {
  const response = await served.ask(path);
  expect(response.status, path).toBe(200);
  return (await response.json()) as T;
}

interface Page<T> {
  readonly items: readonly T[];
  readonly total: number;
  readonly next: string | null;
}

interface Evidenced {
  readonly document: string;
  readonly evidence: readonly { readonly start: number; readonly end: number; readonly exact: string }[];
}

interface Told {
  readonly entry: { readonly id: string; readonly kind: string; readonly claims: readonly string[] };
  readonly claims: readonly (Evidenced & { readonly id: string })[];
}

/** All items of a list, page by page. */
async function walk<T>(path: string, limit: number, from: string | null = null): Promise<readonly T[]> {
  const items: T[] = [];
  let next = from;
  do {
    const query = new URLSearchParams({ limit: String(limit), ...(next === null ? {} : { cursor: next }) });
    const page: Page<T> = await get(`${path}${path.includes('?') ? '&' : '?'}${query}`);
    expect(page.items.length).toBeLessThanOrEqual(limit);
    items.push(...page.items);
    // A cursor that leads back would never end.
    expect(items.length).toBeLessThan(2000);
    next = page.next;
  } while (next !== null);
  return items;
}

describe('a list', () => {
  test.each([
    '/api/relations',
    '/api/relations/IND-ISR/entries',
    '/api/relations/IND-ISR/entries?kind=visit,meeting',
    '/api/relations/IND-ISR/statements',
    '/api/relations/IND-ISR/documents',
    '/api/entities',
    '/api/changes',
    '/api/search?q=a',
  ])('%s is the same in pages of one item as in one page', async (path) => {
    const whole = await walk(path, 200);
    expect(whole.length).toBeGreaterThan(1);
    expect(await walk(path, 1)).toEqual(whole);
  });

  test('loses nothing and repeats nothing when something comes in between', async () => {
    await serveAnew();
    const path = '/api/relations/IND-ISR/entries';
    const before = await walk<Told>(path, 200);
    const first: Page<Told> = await get(`${path}?limit=5`);
    await post(JSON.stringify({ text: NEWS, published: '2026-02-19' }), 'application/json');
    const rest = await walk<Told>(path, 5, first.next);
    const ids = [...first.items, ...rest].map(({ entry }) => entry.id);
    expect(new Set(ids).size).toBe(ids.length);
    expect(before.filter(({ entry }) => !ids.includes(entry.id))).toEqual([]);
  });
});

const NEWS =
  'The foreign minister of India, S. Jaishankar, will visit Israel on 3 March 2026, the ministry said on Thursday.';

async function post(body: string | Uint8Array | FormData, type: string | null, path = '/api/documents') {
  const headers: Record<string, string> = type === null ? {} : { 'content-type': type };
  const response = await served.ask(path, { method: 'POST', headers, body: body as string });
  return { status: response.status, answer: (await response.json()) as Record<string, never> };
}

describe('every fact', () => {
  test('comes with its evidence, and the words stand in the text', async () => {
    const entries = await walk<Told>('/api/relations/IND-ISR/entries', 200);
    const statements = await walk<Evidenced>('/api/relations/IND-ISR/statements', 200);
    expect(entries.flatMap(({ claims }) => claims).length).toBeGreaterThan(30);
    const texts = new Map<string, string>();
    for (const { document, evidence } of [...entries.flatMap(({ claims }) => claims), ...statements]) {
      const text =
        texts.get(document) ?? (await (await served.ask(`/api/documents/${document}/text`)).text());
      texts.set(document, text);
      expect(evidence.length).toBeGreaterThan(0);
      for (const { start, end, exact } of evidence) expect(text.slice(start, end)).toBe(exact);
    }
    for (const { entry, claims } of entries)
      expect(claims.map(({ id }) => id).toSorted()).toEqual(entry.claims.toSorted());
  });

  test('of an entry, a report and a person is found from any of the three', async () => {
    const [told] = await walk<Told>('/api/relations/IND-ISR/entries?kind=visit', 1);
    const entry = await get<Told>(`/api/entries/${told?.entry.id}`);
    expect(entry.claims).toEqual(told?.claims);
    const document = entry.claims[0]?.document;
    const report = await get<{ claims: { id: string }[]; entries: { id: string }[] }>(
      `/api/documents/${document}`,
    );
    expect(report.claims.map(({ id }) => id)).toContain(entry.claims[0]?.id);
    expect(report.entries.map(({ id }) => id)).toContain(told?.entry.id);
    const person = await get<{ entries: Told[] }>('/api/entities/person:narendra-modi');
    expect(person.entries.length).toBeGreaterThan(1);
  });

  test('in dispute has the words of both sides', async () => {
    const { items } = await get<
      Page<{ conflict: { positions: { claims: string[] }[] }; claims: Evidenced[] }>
    >('/api/conflicts?relation=IND-ISR');
    expect(items.length).toBeGreaterThan(0);
    for (const { conflict, claims } of items)
      expect(claims.length).toBe(new Set(conflict.positions.flatMap((one) => one.claims)).size);
  });
});

test('the filters of the API are those of pages', async () => {
  const entries = await walk<Told>('/api/relations/IND-ISR/entries?kind=visit&from=2026', 200);
  const ledger = await get<{ entries: { id: string }[] }>(
    '/api/relations/IND-ISR/ledger?kind=visit&from=2026',
  );
  expect(entries.length).toBeGreaterThan(0);
  expect(entries.map(({ entry }) => entry.id)).toEqual(ledger.entries.map(({ id }) => id).toSorted());
  expect(entries.every(({ entry }) => entry.kind === 'visit')).toBe(true);
});

test('the day that is asked for decides what lies ahead', async () => {
  const before = await get<Page<Told>>('/api/calendar?relation=IND-ISR&asOf=2026-02-20');
  const after = await get<Page<Told>>('/api/calendar?relation=IND-ISR&asOf=2030-01-01');
  const overdue = ({ items }: Page<Told>) =>
    items.filter(({ entry }) => (entry as unknown as { overdue: boolean }).overdue).length;
  expect(overdue(after)).toBeGreaterThan(overdue(before));
});

describe('an answer that stands is not sent again', () => {
  beforeEach(serveAnew);

  test('until something comes in', async () => {
    const first = await served.ask('/api/relations/IND-ISR/entries?limit=3');
    const headers = { 'if-none-match': `W/${first.headers.get('etag')}, "other"` };
    const again = await served.ask('/api/relations/IND-ISR/entries?limit=3', { headers });
    expect([again.status, await again.text()]).toEqual([304, '']);
    expect(again.headers.get('etag')).toBe(first.headers.get('etag'));
    expect((await served.ask('/api/relations/IND-ISR/entries?limit=4', { headers })).status).toBe(200);
    await post(JSON.stringify({ text: NEWS, published: '2026-02-19' }), 'application/json');
    expect((await served.ask('/api/relations/IND-ISR/entries?limit=3', { headers })).status).toBe(200);
  });
});

describe('reports are added', () => {
  beforeEach(serveAnew);

  test('one as JSON, and once', async () => {
    const body = JSON.stringify({
      text: NEWS,
      publisher: 'Test Wire',
      published: '2026-02-19',
      title: 'Visit',
    });
    const { status, answer } = await post(body, 'application/json');
    expect(status).toBe(201);
    expect(answer).toMatchObject({
      added: [{ publisher: 'Test Wire', title: 'Visit', published: { value: '2026-02-19' }, path: null }],
      known: 0,
      unread: [],
      changes: [{ what: 'new', after: 'scheduled' }],
    });
    expect(await post(body, 'application/json')).toMatchObject({
      status: 200,
      answer: { added: [], known: 1 },
    });
  });

  const jsonl = `${JSON.stringify({ text: NEWS, published: '2026-02-19' })}\n{"text": 3}\n`;
  test.each<[string, string | Uint8Array, string, string | null]>([
    ['text', NEWS, 'text/plain', null],
    [
      'a page',
      `<html><body><article><h1>Visit</h1><p>${NEWS}</p><p>${NEWS}</p></article></body></html>`,
      'text/html',
      null,
    ],
    ['JSON Lines', jsonl, 'application/x-ndjson', 'news.jsonl'],
    ['a packed file', gzipSync(jsonl), 'application/gzip', 'news.jsonl.gz'],
    ['bytes of any form', gzipSync(NEWS), 'application/octet-stream', null],
  ])('%s', async (_, body, type, name) => {
    const { status, answer } = await post(
      body,
      type,
      `/api/documents${name === null ? '' : `?name=${name}`}`,
    );
    expect(status).toBe(201);
    expect(answer.added).toMatchObject([{ path: name }]);
    expect(answer.unread).toHaveLength(body === NEWS || name === null ? 0 : 1);
  });

  test('a file of a form', async () => {
    const form = new FormData();
    form.set('file', new File([NEWS], 'visit.txt', { type: 'text/plain' }));
    const { status, answer } = await post(form, null);
    expect([status, answer.added]).toMatchObject([201, [{ path: 'visit.txt' }]]);
  });

  test.each<[string, string | Uint8Array, string, number, RegExp]>([
    ['nothing in it', '', 'text/plain', 422, /empty/],
    [
      'a picture',
      Buffer.from('89504e470d0a1a0a', 'hex'),
      'application/octet-stream',
      422,
      /image is not read/,
    ],
    [
      'another language',
      'Der Außenminister reist nach Wien und trifft dort seinen Amtskollegen.',
      'text/plain',
      422,
      /English/,
    ],
    ['a type that is not taken', 'x', 'image/png', 415, /application\/json/],
    ['no type', 'x', '', 415, /application\/json/],
    ['broken JSON', '{"text": ', 'application/json', 400, /cannot be read/],
    ['no text', '{"title": "x"}', 'application/json', 400, /A report has its/],
    ['too much', 'x'.repeat(200_001), 'text/plain', 413, /in parts/],
    ['a form without a file', 'a=b', 'multipart/form-data', 400, /cannot be read/],
  ])('not where there is %s', async (_, body, type, expected, message) => {
    const before = await served.library.status();
    const { status, answer } = await post(body, type);
    expect(status).toBe(expected);
    expect(JSON.stringify(answer)).toMatch(message);
    expect(await served.library.status()).toEqual(before);
  });
});

describe('rulings', () => {
  beforeEach(serveAnew);

  const by = { author: 'J. Doe', reason: 'one journey' };
  test('are made, listed and undone', async () => {
    const [a, b] = await walk<Told>('/api/relations/IND-ISR/entries?kind=visit', 200);
    const ruling = { act: 'same-entry', entries: [a?.entry.id, b?.entry.id] };
    const made = await post(JSON.stringify({ ruling, ...by }), 'application/json', '/api/rulings');
    expect(made).toMatchObject({ status: 201, answer: { ruling: { ...by, ruling, undone: null } } });
    const { id } = (made.answer as unknown as { ruling: { id: string } }).ruling;
    const undo = () =>
      post(JSON.stringify({ author: 'R. Roe' }), 'application/json', `/api/rulings/${id}/undo`);
    expect(await undo()).toMatchObject({ status: 200, answer: { ruling: { undone: { author: 'R. Roe' } } } });
    expect(await undo()).toMatchObject({ status: 409 });
    expect((await get<Page<unknown>>('/api/rulings')).items).toMatchObject([
      { id, undone: { author: 'R. Roe' } },
    ]);
  });

  test.each([
    [{ ruling: { act: 'same-entry', entries: ['visit:0', 'visit:1'] }, ...by }, 422, 'not there'],
    [{ ruling: { act: 'same-entry', entries: ['visit:0'] }, ...by }, 400, '/ruling/entries'],
    [{ ruling: { act: 'annul' }, ...by }, 400, '/ruling/act'],
    [{ ruling: { act: 'wrong-claim', claim: 'claim:1' }, author: 'J. Doe' }, 400, '/reason'],
    [{ ruling: { act: 'wrong-claim', claim: 'claim:1' }, author: ' ', reason: 'x' }, 400, '/author'],
    [{ ruling: { act: 'wrong-claim', claim: 'a\u0000' }, ...by }, 400, '/ruling'],
  ])('%j is refused', async (body, status, where) => {
    const refused = await post(JSON.stringify(body), 'application/json', '/api/rulings');
    expect(refused.status).toBe(status);
    expect(JSON.stringify(refused.answer)).toContain(where);
    expect(await served.library.rulings()).toEqual([]);
  });

  test('that nobody made cannot be undone', async () => {
    expect(await post('{"author":"x"}', 'application/json', '/api/rulings/ruling:9/undo')).toMatchObject({
      status: 404,
    });
  });
});

test.each([
  ['/api/relations/IND-ISR/entries?kind=journey', 400, 'kind'],
  ['/api/relations/IND-ISR/entries?kinds=visit', 400, 'kinds'],
  ['/api/relations/india/entries', 400, 'relation'],
  ['/api/relations/IND-ISR/entries?limit=0', 400, 'limit'],
  ['/api/relations/IND-ISR/entries?cursor=!!', 400, 'cursor'],
  ['/api/search?cursor=x', 400, 'cursor'],
  ['/api/changes?since=soon', 400, 'since'],
  ['/api/calendar?asOf=2026-02-30', 400, 'asOf'],
  ['/api/relations/AAA-BBB/entries', 404, 'AAA-BBB'],
  ['/api/entries/visit:0', 404, 'visit:0'],
  ['/api/documents/doc:0', 404, 'doc:0'],
  ['/api/documents/doc:0/text', 404, 'doc:0'],
  ['/api/entities/person:nobody', 404, 'person:nobody'],
  ['/api/nothing', 404, 'nothing at this address'],
])('%s: %i, a problem that names %s', async (path, status, named) => {
  const response = await served.ask(path);
  expect([response.status, response.headers.get('content-type')]).toEqual([
    status,
    'application/problem+json',
  ]);
  const problem = (await response.json()) as { status: number; type: string };
  expect(problem).toMatchObject({ status, type: 'about:blank' });
  expect(JSON.stringify(problem)).toContain(named);
});

test('a method that an address does not take is named with those that it takes', async () => {
  const response = await served.ask('/api/rulings', { method: 'DELETE' });
  expect([response.status, response.headers.get('allow')]).toEqual([405, 'GET, HEAD, POST']);
});

test('the page of the API has every endpoint, with nothing from elsewhere', async () => {
  const response = await served.ask('/api', { headers: { accept: 'text/html' } });
  const { document } = parseHTML(await response.text());
  const headings = [...document.querySelectorAll('h3')].map((one) => one.textContent?.trim() ?? '');
  const { paths } = await get<{ paths: Record<string, Record<string, unknown>> }>('/api/openapi.json');
  const all = Object.entries(paths).flatMap(([path, operations]) =>
    Object.keys(operations).map((method) => `${method.toUpperCase()} /api${path}`),
  );
  expect(headings.toSorted()).toEqual(all.toSorted());
  expect(document.querySelectorAll('script:not([src]), style, [style]').length).toBe(0);
  const loaded = [...document.querySelectorAll('link[href], img[src], script[src]')].map(
    (one) => one.getAttribute('href') ?? one.getAttribute('src') ?? '',
  );
  expect(loaded.filter((address) => !address.startsWith('/assets/'))).toEqual([]);
});
