import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Document, Unread } from '../../src/model/document.ts';
import { buildLedger } from '../../src/pipeline.ts';
import { makeReport, oddReport, plainReport } from './generate-reports.ts';
import { readSample } from './read-sample.ts';

const OPTIONS = { asOf: '2031-03-20' };

/** Every one of them at least once, in some order, some of them twice. */
const mixed = (all: readonly Document[]) =>
  fc
    .shuffledSubarray([...all, ...all], { minLength: all.length })
    .map((some) => [...some, ...all.filter((one) => !some.includes(one))]);

test('any order and any repetition of generated reports gives the same ledger', async () => {
  const libraries = fc
    .array(fc.oneof({ weight: 3, arbitrary: plainReport }, oddReport), { minLength: 2, maxLength: 6 })
    .chain((all) => fc.tuple(fc.constant(all), mixed(all)));
  await fc.assert(
    fc.asyncProperty(libraries, async ([all, some]) => {
      const { ledger } = await buildLedger(all, OPTIONS);
      expect((await buildLedger(some, OPTIONS)).ledger).toEqual(ledger);
    }),
    { numRuns: 50, seed: 21 },
  );
});

test('whether texts are kept changes nothing in the ledger', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.oneof(plainReport, oddReport), { minLength: 1, maxLength: 4 }),
      async (all) => {
        const reprints = all.map((one) =>
          makeReport(one.text, { publisher: 'Morning Copy', published: '2031-03-19' }),
        );
        const { ledger } = await buildLedger([...all, ...reprints], OPTIONS);
        const bare = await buildLedger([...all, ...reprints], { ...OPTIONS, keepTexts: false });
        expect(bare.texts.size).toBe(0);
        expect(bare.ledger).toEqual(ledger);
      },
    ),
    { numRuns: 40, seed: 24 },
  );
});

test('a report under several paths is one report, and which path names it is no matter of order', async () => {
  const paths = fc.uniqueArray(
    fc.constantFrom('a.txt', 'b/a.txt', 'c.jsonl', 'ä.txt', 'Z.txt', '10.txt', '9.txt'),
    {
      minLength: 2,
      maxLength: 4,
    },
  );
  await fc.assert(
    fc.asyncProperty(plainReport, plainReport, paths, async (one, other, names) => {
      const places = names.map((path, i) => ({ ...one, path, title: `Title ${i}`, externalId: String(i) }));
      const { ledger } = await buildLedger([other, ...places], OPTIONS);
      const alone = await buildLedger(
        [other, places.toSorted((a, b) => (a.path < b.path ? -1 : 1))[0]!],
        OPTIONS,
      );
      expect((await buildLedger([...places.toReversed(), other], OPTIONS)).ledger).toEqual(ledger);
      expect(alone.ledger).toEqual(ledger);
    }),
    { numRuns: 30, seed: 22 },
  );
});

test('any order and any repetition of the sample gives the same ledger', async () => {
  const documents = await readSample();
  const { ledger } = await buildLedger(documents, { asOf: '2026-02-20' });
  expect(ledger.entries.length).toBeGreaterThan(10);
  await fc.assert(
    fc.asyncProperty(mixed(documents), async (some) => {
      expect((await buildLedger(some, { asOf: '2026-02-20' })).ledger).toEqual(ledger);
    }),
    { numRuns: 10, seed: 23 },
  );
});

test('the order of what could not be read is no matter of the order of inputs', async () => {
  const unread: Unread[] = ['b.pdf', 'a.txt:3', 'a.txt:12', 'b.pdf'].map((path) => ({
    path,
    reason: 'It is odd.',
  }));
  const { ledger } = await buildLedger([], { ...OPTIONS, unread });
  expect(ledger.unread).toHaveLength(3);
  expect((await buildLedger([], { ...OPTIONS, unread: unread.toReversed() })).ledger).toEqual(ledger);
});
