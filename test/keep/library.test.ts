import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Document } from '../../src/model/document.ts';
import type { Library } from '../../src/model/library.ts';
import { restrictLedger } from '../../src/model/restrict.ts';
import { buildLedger } from '../../src/pipeline.ts';
import { readSample } from '../flow/read-sample.ts';
import { STORES, type TestPlace } from './stores.ts';

const AS_OF = '2026-03-01';
const sample = await readSample();
const { ledger: whole } = await buildLedger(sample, { asOf: AS_OF });

describe.each(STORES)('a library (%s)', (_, make) => {
  let place: TestPlace;
  let library: Library;
  beforeAll(async () => {
    place = await make();
    library = await place.open();
  });
  afterAll(async () => {
    await library.close();
    await place.remove();
  });

  test('is empty at first, and says so', async () => {
    expect(await library.status()).toMatchObject({
      documents: 0,
      entries: 0,
      updated: null,
      outdated: false,
    });
    expect(await library.ledger({ of: 'relation', relation: 'IND-ISR' }, AS_OF)).toBeNull();
    expect(await library.relations()).toEqual([]);
    expect((await library.search({ words: 'agreement', limit: 5 })).hits).toEqual([]);
  });

  test('holds the ledger that reconciling all reports at once gives, byte for byte', async () => {
    const told: [number, number][] = [];
    const result = await library.add(sample.toReversed(), {
      batch: 4,
      onBatch: (taken, stored) => told.push([taken, stored.length]),
    });
    expect(result.added).toEqual(sample.map(({ id }) => id).toReversed());
    expect(told).toEqual([
      [4, 4],
      [8, 4],
      [12, 4],
      [15, 3],
    ]);
    expect(JSON.stringify(await library.ledger({ of: 'all' }, AS_OF))).toBe(JSON.stringify(whole));
  });

  test('knows reports that it has', async () => {
    const { version } = await library.status();
    const result = await library.add(sample);
    expect(result).toEqual({ added: [], known: sample.length, changes: [] });
    expect((await library.status()).version).toBe(version);
  });

  test('cuts a relation out as restrictLedger does', async () => {
    for (const { relation } of await library.relations()) {
      const part = await library.ledger({ of: 'relation', relation }, AS_OF);
      expect(JSON.stringify(part)).toBe(JSON.stringify(restrictLedger(whole, relation)));
    }
  });

  test('gives all that a report says, and nothing that refers outside', async () => {
    for (const { id } of sample) {
      const part = await library.ledger({ of: 'document', document: id }, AS_OF);
      const said = whole.claims.filter(({ document }) => document === id);
      expect(part?.documents.map((document) => document.id)).toContain(id);
      expect(part?.claims.filter(({ document }) => document === id)).toEqual(said);
      expect(new Set(part?.entries.map((entry) => entry.id))).toEqual(
        new Set(said.map(({ entry }) => entry)),
      );
      const documents = new Set(part?.documents.map((document) => document.id));
      for (const claim of part?.claims ?? []) expect(documents).toContain(claim.document);
    }
    expect(await library.ledger({ of: 'document', document: 'doc:none' }, AS_OF)).toBeNull();
  });

  test('pages of a search hold every hit once, the best first', async () => {
    const query = { words: 'agreement', limit: 4 };
    const all = await library.search({ ...query, limit: 1000 });
    expect(all.hits).toHaveLength(all.total);
    expect(all.next).toBeNull();
    const paged: string[] = [];
    for (let cursor: string | null | undefined; cursor !== null; ) {
      const page = await library.search({ ...query, ...(cursor === undefined ? {} : { cursor }) });
      expect(page.total).toBe(all.total);
      paged.push(...page.hits.map(({ id }) => id));
      cursor = page.next;
    }
    expect(paged).toEqual(all.hits.map(({ id }) => id));
    expect(new Set(paged).size).toBe(all.total);
  });

  test('finds words in any form, and shows them where they stand', async () => {
    const { hits } = await library.search({ words: 'negotiate free trade', limit: 20 });
    const entry = hits.find((hit) => hit.found === 'entry');
    expect(entry).toMatchObject({ kind: 'agreement', relations: ['IND-ISR'] });
    const claim = whole.claims.find(({ id }) => entry?.found === 'entry' && id === entry.claim);
    expect(claim).toMatchObject({ entry: entry?.id });
    for (const { snippet } of hits) {
      const words = snippet.filter(({ hit }) => hit).map(({ text }) => text);
      expect(words.join(' ')).toMatch(/negotiat|free|trade/i);
      expect(snippet.map(({ text }) => text).join('')).not.toMatch(/\p{Cc}/u);
    }
  });

  test('takes any words whatever without an error', async () => {
    for (const words of [
      '"',
      '- -',
      'a OR',
      ':*&|!()',
      '\0',
      "';drop table claims;--",
      '<script>',
      '\ud800',
      'the of',
    ])
      await library.search({ words, limit: 3 });
    await expect(library.search({ words: 'x', limit: 3, cursor: 'nonsense' })).rejects.toThrow('no place');
    await expect(library.search({ words: 'x', limit: 3, since: 'soon' })).rejects.toThrow(
      '"soon" is no date',
    );
  });

  test('filters alone find entries of that kind, time and relation, the latest first', async () => {
    const found = await library.search({
      words: '',
      kind: 'visit',
      since: '2026',
      until: '2026-02',
      limit: 50,
    });
    const wanted = whole.entries.filter(
      ({ kind, date }) => kind === 'visit' && /^2026-0[12]/.test(date.value ?? ''),
    );
    expect(new Set(found.hits.map(({ id }) => id))).toEqual(new Set(wanted.map(({ id }) => id)));
    const named = await library.search({ words: '', person: 'Narendra Modi', limit: 50 });
    expect(named.hits.map(({ id }) => id).toSorted()).toEqual(
      whole.entries
        .filter(({ parties }) => parties.some(({ entity }) => entity === 'person:narendra-modi'))
        .map(({ id }) => id)
        .toSorted(),
    );
    expect((await library.search({ words: '', publisher: 'no such', limit: 5 })).total).toBe(0);
  });

  test('records what each update changed, in order', async () => {
    const changes = await library.changes({ limit: 10_000 });
    expect(changes.map(({ seq }) => seq)).toEqual(changes.map((_, index) => index + 1));
    expect(
      new Set(changes.filter(({ what }) => what === 'new').map(({ relations }) => relations[0])),
    ).toEqual(new Set(whole.entries.map(({ relations }) => relations[0])));
    const [, second] = changes;
    expect(await library.changes({ after: 1, limit: 1 })).toEqual([second]);
    expect(await library.changes({ limit: 2, latest: true })).toEqual(changes.slice(-2));
    expect(await library.changes({ since: '2027', limit: 5 })).toEqual([]);
    const disputed = whole.conflicts[0]?.entries[0];
    expect(changes.filter(({ what, entry }) => what === 'conflict-found' && entry === disputed)).toHaveLength(
      1,
    );
  });

  test('a ruling takes effect, outlives a rebuild and can be undone', async () => {
    const [match] = whole.possibleMatches;
    const act = { act: 'same-entry', entries: [...match!.entries] as [string, string] } as const;
    const { ruling, changes } = await library.rule(act, { author: 'A. Reader', reason: 'The same trip.' });
    expect(changes.map(({ what }) => what)).toEqual(expect.arrayContaining(['merged', 'ruling']));
    const [a, b] = [await library.findEntry(act.entries[0]), await library.findEntry(act.entries[1])];
    expect(a).toBe(b);
    await expect(library.rule(act, { author: 'B', reason: 'again' })).rejects.toThrow('has ruled so already');
    const ruled = await library.ledger({ of: 'all' }, AS_OF);
    expect(ruled?.rulings).toEqual([ruling]);
    await library.rebuild();
    expect(JSON.stringify(await library.ledger({ of: 'all' }, AS_OF))).toBe(JSON.stringify(ruled));
    const undone = await library.undo(ruling.id, { author: 'A. Reader' });
    expect(undone.ruling.undone?.author).toBe('A. Reader');
    expect(undone.changes.length).toBeGreaterThan(0);
    expect(JSON.stringify(await library.ledger({ of: 'all' }, AS_OF))).toBe(JSON.stringify(whole));
    expect(await library.rulings()).toEqual([undone.ruling]);
    await expect(library.undo(ruling.id, { author: 'B' })).rejects.toThrow('has undone');
    await expect(
      library.rule({ act: 'wrong-claim', claim: 'claim:none' }, { author: 'B', reason: 'x' }),
    ).rejects.toThrow('No claim claim:none');
  });

  test('a rebuild that is interrupted leaves the library as it was', async () => {
    const { version } = await library.status();
    const interrupt = new AbortController();
    await library.rebuild({ onReport: (done) => done === 5 && interrupt.abort(), signal: interrupt.signal });
    expect((await library.status()).version).toBe(version);
    expect(JSON.stringify(await library.ledger({ of: 'all' }, AS_OF))).toBe(JSON.stringify(whole));
  });

  test('what was added before an interrupt stays, and adding again brings the rest', async () => {
    const ids = sample.map(({ id }) => id);
    expect((await library.forget([...ids, 'doc:none'])).unknown).toEqual(['doc:none']);
    expect(await library.status()).toMatchObject({
      documents: 0,
      claims: 0,
      entries: 0,
      firstPublished: null,
    });
    const interrupt = new AbortController();
    const first = await library.add(sample, {
      batch: 3,
      onBatch: (taken) => taken === 6 && interrupt.abort(),
      signal: interrupt.signal,
    });
    expect(first.added).toEqual(ids.slice(0, 6));
    const rest = await library.add(sample, { batch: 3 });
    expect(rest).toMatchObject({ added: ids.slice(6), known: 6 });
    expect(JSON.stringify(await library.ledger({ of: 'all' }, AS_OF))).toBe(JSON.stringify(whole));
  });

  test('texts come back unaltered, whatever stands in them', async () => {
    const odd =
      'India and Israel signed an accord.\0 \ud800 half, \udc00 half, \\u0000, "{}" and a \u{1f91d}.';
    const document: Document = {
      ...sample[0]!,
      id: 'doc:odd\0\ud800',
      text: odd,
      title: 'A \0 title \udfff',
    };
    await library.add([document]);
    expect(await library.texts([document.id, 'doc:none'])).toEqual(new Map([[document.id, odd]]));
    const ledger = await library.ledger({ of: 'document', document: document.id }, AS_OF);
    expect(ledger?.documents.find(({ id }) => id === document.id)?.title).toBe(document.title);
    expect((await library.forget([document.id])).unknown).toEqual([]);
  });

  test('is there again when it is opened again', async () => {
    await library.close();
    library = await place.open(false);
    expect(JSON.stringify(await library.ledger({ of: 'all' }, AS_OF))).toBe(JSON.stringify(whole));
    expect(await library.rulings()).toHaveLength(1);
  });
});
