/** What addresses, cookies and forms may say, and what they may not. */
import { describe, expect, test } from 'vitest';
import { localPath } from '../../src/web/addresses.ts';
import { createPages } from '../../src/web/pages/pages.tsx';
import { baselineOf, readVisits, writeVisits } from '../../src/web/visits.ts';
import { emptyLedger } from '../show/build-ledger.ts';
import { hostileLedger } from '../show/html/hostile.ts';
import { plainLibrary } from './plain-library.ts';

const NOON = '2026-02-20T12:00:00.000Z';

test.each([
  ['/relations/IND-ISR?kind=visit', true],
  ['/', true],
  ['//evil.example', false],
  ['/\\evil.example', false],
  ['https://evil.example', false],
  ['/a b', false],
  ['/a\nset-cookie: x', false],
  [null, false],
])('%j as a place to go back to', (path, allowed) => {
  expect(localPath(path)).toBe(allowed ? path : null);
});

describe('visits', () => {
  test('a visit lasts while pages follow; after a pause the one before is remembered', () => {
    const first = readVisits(undefined, '2026-02-18T08:00:00.000Z');
    expect(first.before).toBeNull();
    const same = readVisits(writeVisits(first), '2026-02-18T08:20:00.000Z');
    expect(same.before).toBeNull();
    const next = readVisits(writeVisits(same), NOON);
    expect(next.before).toBe('2026-02-18T08:20:00.000Z');
    expect(readVisits(writeVisits(next), '2026-02-20T12:10:00.000Z').before).toBe('2026-02-18T08:20:00.000Z');
  });

  test.each(['', '~', 'x~y', '2026-99-99T00:00:00Z~', '<script>'])(
    'a cookie that says %j says nothing',
    (cookie) => {
      expect(readVisits(cookie, NOON).before).toBeNull();
    },
  );

  test.each([
    [null, null],
    ['week', '2026-02-13'],
    ['day', '2026-02-19'],
    ['2026-02-01', '2026-02-01'],
    ['2026-99-99', null],
    ['nonsense', null],
  ])('?since=%s', (asked, since) => {
    expect(baselineOf(asked, { before: null, now: NOON }, '2026-02-20').since).toBe(since);
  });
});

function pages() {
  const { ledger, texts } = hostileLedger();
  const library = plainLibrary(ledger, texts);
  return { library, app: createPages({ library, asOf: () => '1994-02-20', now: () => NOON }) };
}

async function send(fields: readonly (readonly [string, string])[], path = '/rulings') {
  const { app, library } = pages();
  const body = new URLSearchParams(fields.map(([name, value]): [string, string] => [name, value]));
  const response = await app.request(path, {
    method: 'POST',
    body: body.toString(),
    headers: { 'content-type': 'application/x-www-form-urlencoded' },
  });
  return { response, text: await response.text(), rulings: await library.rulings() };
}

const BY = [
  ['author', 'Ada'],
  ['reason', 'They are.'],
] as const;

describe('rulings by form', () => {
  test('an entry may be named by its address; the answer leads back, and to no other site', async () => {
    const fields = [
      ['act', 'same-entry'],
      ['entry', 'event:0'],
      ['entry', 'http://127.0.0.1:4747/entries/event%3A1?report=doc:a#words'],
      ['back', '//evil.example/'],
      ...BY,
    ] as const;
    const { response, rulings } = await send(fields);
    expect(response.status).toBe(303);
    expect(response.headers.get('location')).toBe('/rulings?ruled=ruling%3A1');
    expect(rulings.map(({ ruling }) => ruling)).toEqual([
      { act: 'same-entry', entries: ['event:0', 'event:1'] },
    ]);
  });

  test.each([
    [
      'no reason',
      [
        ['act', 'wrong-claim'],
        ['claim', 'c'],
        ['author', 'Ada'],
      ],
      'reason',
    ],
    [
      'no name',
      [
        ['act', 'wrong-claim'],
        ['claim', 'c'],
        ['reason', 'so'],
      ],
      'name',
    ],
    ['no passage ticked', [['act', 'wrong-claim'], ...BY], 'Tick'],
    ['no date', [['act', 'right-date'], ['entry', 'event:0'], ['date', 'soon'], ...BY], 'no date'],
    ['one entry alone', [['act', 'same-entry'], ['entry', 'event:0'], ...BY], 'other entry'],
    ['twice the same', [['act', 'same-entry'], ['entry', 'event:0'], ['entry', 'event:0'], ...BY], 'already'],
    ['an act that is none', [['act', 'delete-all'], ...BY], 'does not say'],
  ] as const)('%s: refused in words, and nothing is decided', async (_, fields, words) => {
    const { response, text, rulings } = await send(fields);
    expect(response.status).toBe(422);
    expect(text).toContain(words);
    expect(rulings).toEqual([]);
  });

  test('what is not in force cannot be undone', async () => {
    const { response, text } = await send([['author', 'Ada']], '/rulings/ruling:9/undo');
    expect([response.status, text.includes('no ruling ruling:9 in force')]).toEqual([422, true]);
  });
});

test('a filter that means nothing is named, and the rest of the address stands', async () => {
  const text = await (await pages().app.request('/relations/GRA-RUR?kind=journey&kind=event')).text();
  expect(text).toContain('“journey” is not one of');
});

describe('what is not there', () => {
  test.each([
    '/entries/visit:0',
    '/reports/doc:0',
    '/people/person:nobody',
    '/relations/XXX-YYY',
    '/nowhere',
  ])('%s: a page that says so, with a way on', async (path) => {
    const response = await pages().app.request(path);
    expect(response.status).toBe(404);
    expect(await response.text()).toContain('href="/relations"');
  });

  test('an empty library says how reports come into it', async () => {
    const library = plainLibrary(emptyLedger('2026-02-20'), new Map());
    const app = createPages({ library, asOf: () => '2026-02-20', now: () => NOON });
    expect(await (await app.request('/relations')).text()).toContain('entente add');
  });
});
