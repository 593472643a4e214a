import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { choosePlace, namePlace } from '../../../src/cli/library/place.ts';
import type { Change } from '../../../src/model/change.ts';
import { UsageError } from '../../../src/model/errors.ts';
import type { Ledger } from '../../../src/model/ledger.ts';
import type { Library, LibraryStatus } from '../../../src/model/library.ts';
import type { Ruling } from '../../../src/model/ruling.ts';
import { run } from '../world.ts';
import { stubLibrary } from './stub-library.ts';

const STATUS: LibraryStatus = {
  documents: 3,
  copies: 1,
  claims: 9,
  entries: 4,
  statements: 2,
  conflicts: 1,
  rulings: 0,
  firstPublished: '2026-01-28',
  lastPublished: '2026-02-20',
  updated: '2026-02-20T12:05:31.000Z',
  version: 'v1',
  outdated: false,
};

const CHANGE: Change = {
  seq: 1,
  at: '2026-02-20T12:05:31.000Z',
  entry: 'visit:1',
  title: 'A minister to Norland',
  relations: ['AAA-BBB'],
  what: 'stage',
  before: 'planned',
  after: 'scheduled',
  documents: ['doc:1'],
};

const RULING: Ruling = {
  id: 'ruling:1',
  ruling: { act: 'same-entry', entries: ['visit:1', 'visit:2'] },
  reason: 'one journey',
  author: 'desk',
  at: '2026-02-20T12:05:31.000Z',
  undone: null,
};

const EMPTY_LEDGER: Ledger = {
  format: 'entente.ledger/1',
  asOf: '2026-02-20',
  documents: [],
  entities: [],
  entries: [],
  claims: [],
  statements: [],
  conflicts: [],
  possibleMatches: [],
  rulings: [],
  unread: [],
};

function withStub(answers: Partial<Library>) {
  const stub = stubLibrary(answers);
  const opened: unknown[] = [];
  return {
    ...stub,
    opened,
    run: (...argv: string[]) =>
      run(argv, {
        env: { USER: 'desk' },
        stages: {
          openLibrary: async (...given) => {
            opened.push(given);
            return stub.library;
          },
        },
      }),
  };
}

describe('which library is meant', () => {
  const cwd = '/somewhere/here';
  test.each([
    [{}, {}, { folder: join(cwd, '.entente') }],
    [{}, { ENTENTE_LIBRARY: 'asia' }, { folder: join(cwd, 'asia') }],
    [
      { library: 'x' },
      { ENTENTE_LIBRARY: 'asia', DATABASE_URL: 'postgres://h/d' },
      { folder: join(cwd, 'x') },
    ],
    [{}, { ENTENTE_LIBRARY: 'asia', DATABASE_URL: 'postgres://h/d' }, { database: 'postgres://h/d' }],
    [{ database: 'postgresql://h/e' }, { DATABASE_URL: 'postgres://h/d' }, { database: 'postgresql://h/e' }],
  ])('%j with %j', (flags, env, place) => {
    expect(choosePlace(flags, { env, cwd })).toEqual(place);
  });

  test('both at once, and an address that is none, are refused', () => {
    expect(() => choosePlace({ library: 'a', database: 'postgres://h/d' }, { env: {}, cwd })).toThrow(
      UsageError,
    );
    expect(() => choosePlace({}, { env: { DATABASE_URL: 'mysql://h/d' }, cwd })).toThrow(/DATABASE_URL/);
  });

  test('a password is not shown', () => {
    expect(namePlace({ database: 'postgresql://me:secret@host/name' })).toBe('postgresql://me:…@host/name');
  });
});

test('every command closes the library, also after a mistake', async () => {
  const { run: go, calls } = withStub({ status: () => Promise.reject(new UsageError('No such thing.')) });
  const { code, err } = await go('status');
  expect(code).toBe(2);
  expect(err).toContain('No such thing.');
  expect(err).toContain('entente status --help');
  expect(calls.map(([name]) => name)).toEqual(['status', 'close']);
});

test('only add makes a library that is not there', async () => {
  const { run: go, opened } = withStub({
    status: async () => STATUS,
    add: async () => ({ added: [], known: 0, changes: [] }),
  });
  await go('status');
  await go('add', 'sample/alpha-that-is-missing.txt');
  expect(opened.map((given) => (given as [unknown, { create: boolean }])[1].create)).toEqual([false, true]);
});

test('add hands over what it reads, tells what changed, and names what it could not read', async () => {
  const taken: string[] = [];
  const { run: go } = withStub({
    async add(documents) {
      for await (const { title } of documents as AsyncIterable<{ title: string | null }>)
        taken.push(title ?? '');
      return { added: ['doc:1', 'doc:2'], known: 1, changes: [CHANGE] };
    },
  });
  const { code, out, err } = await go('add', 'sample', 'sample/missing.txt');
  expect(taken.length).toBeGreaterThan(5);
  expect(code).toBe(1);
  expect(err).toContain('missing.txt');
  expect(out).toContain('2 new reports (1 was there already): 1 changed.');
  expect(out).toContain('stage: planned ▸ scheduled');
});

test('status tells what there is, or how to begin', async () => {
  expect((await withStub({ status: async () => STATUS }).run('status')).out).toMatch(
    /3, 1 of them copies[\s\S]*28 Jan 2026 to 20 Feb 2026[\s\S]*4, of 9 claims[\s\S]*20 Feb 2026, 12:05 UTC/,
  );
  const empty = withStub({ status: async () => ({ ...STATUS, documents: 0 }) });
  expect((await empty.run('status')).out).toContain('entente add');
  const old = withStub({ status: async () => ({ ...STATUS, outdated: true }) });
  expect((await old.run('status')).out).toContain('entente rebuild');
});

test('changes come by update; JSON is as the library gives it', async () => {
  const stub = withStub({ changes: async () => [CHANGE], relations: async () => [] });
  const { out } = await stub.run('changes', '--since', '2026-02-01');
  expect(out).toContain(
    '20 Feb 2026, 12:05 UTC\n  A minister to Norland  AAA-BBB\n    · stage: planned ▸ scheduled',
  );
  expect(stub.calls[0]).toEqual(['changes', { since: '2026-02-01', limit: 501 }]);
  expect(JSON.parse((await stub.run('changes', '--json')).out)).toEqual([CHANGE]);
  expect((await stub.run('changes', '--since', 'yesterday')).code).toBe(2);
});

test('search passes every filter on, and shows the words in their place', async () => {
  const stub = withStub({
    search: async () => ({
      hits: [
        {
          found: 'entry',
          id: 'agreement:1',
          kind: 'agreement',
          title: 'Trade agreement, A–B',
          stage: 'signed',
          relations: ['AAA-BBB'],
          date: '2026-02',
          snippet: [
            { text: 'the ', hit: false },
            { text: 'trade', hit: true },
            { text: ' pact \u001b[31m', hit: false },
          ],
          claim: 'claim:1',
          document: 'doc:1',
        },
      ],
      total: 4,
      next: 'abc',
    }),
  });
  const given =
    'search trade pact --relation IND-ISR --kind agreement --stage signed --certainty stated --person person:x --publisher Wire --since 2026-01 --until 2026 --limit 1 --cursor q';
  const { out, code } = await stub.run(...given.split(' '));
  expect(code).toBe(0);
  expect(stub.calls[0]).toEqual([
    'search',
    {
      words: 'trade pact',
      relation: 'IND-ISR',
      kind: 'agreement',
      stage: 'signed',
      certainty: 'stated',
      person: 'person:x',
      publisher: 'Wire',
      since: '2026-01',
      until: '2026',
      limit: 1,
      cursor: 'q',
    },
  ]);
  expect(out).toContain('4 hits, 1 shown');
  expect(out).toContain('the trade pact');
  expect(out).not.toContain('\u001b');
  expect(out).toContain('--cursor abc');
});

test.each([
  ['search'],
  ['search', 'x', '--kind', 'party'],
  ['search', 'x', '--limit', '0'],
  ['forget'],
  ['rule', 'same-entry', 'visit:1', 'visit:2'],
  ['rule', 'same-entry', 'visit:1', '--reason', 'r'],
  ['rule', 'right-date', 'visit:1', 'next week', '--reason', 'r'],
  ['rule', 'burn', 'visit:1', '--reason', 'r'],
  ['show', 'IND-ISR', '--format', 'csv'],
  ['export', '--format', 'csv'],
  ['report', 'doc:none'],
])('entente %s %s %s is refused with a reason', async (...argv) => {
  const stub = withStub({ ledger: async () => null, texts: async () => new Map(), entities: async () => [] });
  const { code, err } = await stub.run(...argv);
  expect(code).toBe(2);
  expect(err).toMatch(/^error: \S.*\n\(entente \w+ --help tells more\)\n$/);
});

test('a ruling goes to the library with author and reason, and tells what it did', async () => {
  const stub = withStub({
    rule: async () => ({ ruling: RULING, changes: [CHANGE] }),
    undo: async () => ({ ruling: { ...RULING, undone: { at: RULING.at, author: 'desk' } }, changes: [] }),
    rulings: async () => [RULING],
  });
  const made = await stub.run('rule', 'same-entry', 'visit:1', 'visit:2', '--reason', 'one journey');
  expect(stub.calls[0]).toEqual([
    'rule',
    { act: 'same-entry', entries: ['visit:1', 'visit:2'] },
    { author: 'desk', reason: 'one journey' },
  ]);
  expect(made.out).toContain('entente rule undo ruling:1');
  expect((await stub.run('rule')).out).toContain('“one journey”');
  expect((await stub.run('rule', 'undo', 'ruling:1')).out).toContain('Nothing in the ledger changed');
  expect(stub.calls.some(([name, id]) => name === 'undo' && id === 'ruling:1')).toBe(true);
});

test('show lists relations, and draws one of them in the formats of read', async () => {
  const stub = withStub({
    relations: async () => [
      {
        relation: 'AAA-BBB',
        powers: ['AAA', 'BBB'],
        names: ['Arland', 'Beland'],
        entries: 2,
        documents: 3,
        conflicts: 1,
        changed: null,
      },
    ],
    ledger: async () => EMPTY_LEDGER,
    texts: async () => new Map(),
  });
  expect((await stub.run('show')).out).toMatch(
    /AAA-BBB\s+Arland – Beland\s+2 entries · 3 reports · 1 disputed/,
  );
  const json = await stub.run('show', 'IND-ISR', '--format', 'json', '--as-of', '2026-02-20');
  expect(JSON.parse(json.out)).toEqual(EMPTY_LEDGER);
  expect(stub.calls).toContainEqual(['ledger', { of: 'relation', relation: 'IND-ISR' }, '2026-02-20']);
});

test('forgetting names what was not there', async () => {
  const stub = withStub({ forget: async () => ({ unknown: ['doc:9'], changes: [] }) });
  const { code, out, err } = await stub.run('forget', 'doc:1', 'doc:9');
  expect([code, err]).toEqual([1, 'No report doc:9 is in the library.\n']);
  expect(out).toContain('Forgot 1 report: nothing in the ledger changed.');
});
