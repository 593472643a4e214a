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
});

test('texts come back unaltered, whatever stands in them', async () => {
  const [first] = sample;
  const odd =
    'India and Israel signed an agreement.\0 \ud800 half, \udc00 half, \\u0000, "{}" and a \u{1f91d}.';
  const document: Document = { ...first!, id: 'doc:odd\0\ud800', text: odd, title: 'A \0 title \udfff' };
  for (const [, make] of STORES) {
    const place = await make();
    const library = await place.open();
    await library.add([document]);
    expect(await library.texts([document.id, 'doc:none'])).toEqual(new Map([[document.id, odd]]));
    expect((await library.ledger({ of: 'all' }, AS_OF))?.documents[0]?.title).toBe(document.title);
    await library.close();
    await place.remove();
  }
});
