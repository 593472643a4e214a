import fc from 'fast-check';
import { expect, test } from 'vitest';
import { restrictLedger } from '../../src/model/restrict.ts';
import { buildLedger } from '../../src/pipeline.ts';
import { readDocuments } from '../../src/read/read.ts';
import { renderJson } from '../../src/show/export/json.ts';
import { renderTerminal } from '../../src/show/terminal/terminal.ts';
import { findLinkFaults, findShapeFaults, findSpanFaults } from './find-faults.ts';
import { anyText, makeReport, oddReport, plainReport } from './generate-reports.ts';

const OPTIONS = { asOf: '2031-03-20' };

test('every span slices back, every id leads somewhere, and the schema holds, whatever reports come', async () => {
  let claims = 0;
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.oneof(oddReport, plainReport), { minLength: 1, maxLength: 4 }),
      async (reports) => {
        const { ledger, texts, unmatched } = await buildLedger(reports, OPTIONS);
        expect(findSpanFaults(ledger, texts)).toEqual([]);
        expect(findLinkFaults(ledger)).toEqual([]);
        expect(findShapeFaults(ledger)).toEqual([]);
        for (const { document, span } of unmatched) {
          expect(span.start).toBeLessThan(span.end);
          expect(span.end).toBeLessThanOrEqual(texts.get(document)!.length);
        }
        claims += ledger.claims.length;
      },
    ),
    { numRuns: 120, seed: 11 },
  );
  // Reports in which nothing is found would hold anything.
  expect(claims).toBeGreaterThan(500);
});

test('the ledger of one relation refers to nothing that it leaves out', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(plainReport, { minLength: 1, maxLength: 4 }), async (reports) => {
      const { ledger } = await buildLedger(reports, OPTIONS);
      for (const relation of new Set(ledger.entries.flatMap(({ relations }) => relations)))
        expect(findLinkFaults(restrictLedger(ledger, relation))).toEqual([]);
    }),
    { numRuns: 30, seed: 12 },
  );
});

test('no text makes anything throw, from reading to showing', async () => {
  await fc.assert(
    fc.asyncProperty(anyText, async (text) => {
      const { ledger, texts } = await buildLedger([makeReport(text)], OPTIONS);
      expect(findSpanFaults(ledger, texts)).toEqual([]);
      expect(renderJson(ledger, { texts })).toContain('entente.ledger/1');
      for (const relation of [null, 'IND-ISR']) renderTerminal(ledger, { relation, width: 80, color: false });
    }),
    { numRuns: 1000, seed: 13 },
  );
});

test.each([
  ['one line without an end', 'India and Israel signed a trade agreement with Kenya and '.repeat(4000)],
  ['one word', 'India-Israel'.repeat(20_000)],
  ['quotations that nobody closes', '“India and Israel will sign, " he said. '.repeat(2000)],
  ['line ends alone between names', 'India\n\r\n\r\u0085Israel\n'.repeat(5000)],
  ['halves of surrogate pairs', 'India \ud83d\ud83d Israel signed \udc00\udc00. '.repeat(3000)],
])('a very long text is read: %s', async (_, text) => {
  const { ledger, texts } = await buildLedger([makeReport(text)], OPTIONS);
  expect(findSpanFaults(ledger, texts)).toEqual([]);
  expect(findLinkFaults(ledger)).toEqual([]);
});

test('no bytes make reading throw: each input is a report or is named as unread', async () => {
  const bytes = fc.oneof(
    fc.uint8Array({ maxLength: 300 }),
    anyText.map((text) => Buffer.from(text, 'utf8')),
    anyText.map((text) => Buffer.from(text, 'utf16le')),
    anyText.map((text) => Buffer.from(`{"text": ${JSON.stringify(text)}}\n${text}\n{"text": 3}`)),
    fc.uint8Array({ maxLength: 80 }).map((rest) => Buffer.from([0x1f, 0x8b, 8, ...rest])),
  );
  await fc.assert(
    fc.asyncProperty(bytes, async (input) => {
      const unread: { path: string; reason: string }[] = [];
      const stdin = (async function* () {
        yield input;
      })();
      const documents = readDocuments(['-'], { stdin, onUnread: (one) => unread.push(one) });
      const { ledger } = await buildLedger(documents, { ...OPTIONS, unread });
      expect(ledger.documents.length + ledger.unread.length).toBeGreaterThan(0);
      expect(findShapeFaults(ledger)).toEqual([]);
    }),
    { numRuns: 200, seed: 14 },
  );
});
