import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Document } from '../../src/model/document.ts';
import { dayNumber, isoDay } from '../../src/model/edtf.ts';
import type { Ledger } from '../../src/model/ledger.ts';
import { buildLedger } from '../../src/pipeline.ts';
import { makeReport, plainReport } from './generate-reports.ts';
import { readSample } from './read-sample.ts';

const OPTIONS = { asOf: '2031-04-20' };

/** News is reprinted within days. */
function weekAfter({ published }: Document): string {
  return isoDay(dayNumber(published.value!) + 7);
}

/** What an editor does to an agency's text: a headline, a line of credit, other marks, a cut, another spelling. */
const EDITS: readonly { readonly name: string; readonly edit: (text: string) => string }[] = [
  { name: 'verbatim', edit: (text) => text },
  { name: 'another wrapping', edit: (text) => text.replace(/(.{50}\S*) /g, '$1\n') },
  { name: 'line ends of another system', edit: (text) => text.replaceAll('\n', '\r\n') },
  { name: 'straight marks', edit: (text) => text.replace(/[“”]/g, '"').replaceAll('’', "'") },
  { name: 'a headline', edit: (text) => `Harbour busy as rain keeps boats away\n\n${text}` },
  { name: 'a credit line', edit: (text) => `${text}\n\nWith inputs from agencies.` },
  { name: 'the last paragraph cut', edit: (text) => text.slice(0, text.lastIndexOf('\n\n')) },
  { name: 'a word changed', edit: (text) => text.replaceAll('old markets', 'old bazaars') },
  { name: 'a clause added', edit: (text) => text.replaceAll('In town', 'As it happens, in town') },
];

const origins = (ledger: Ledger) =>
  ledger.entries.map(({ id, support }) => [id, support.origins.map((one) => one.id)]);
const parts = (ledger: Ledger) => ({
  origins: origins(ledger),
  stages: ledger.entries.map(({ id, stage, certainty, outlook }) => [id, stage, certainty, outlook?.stage]),
  conflicts: ledger.conflicts.map(({ id }) => id),
  possibleMatches: ledger.possibleMatches,
});

const library = fc.array(plainReport, { minLength: 1, maxLength: 4 }).map((all) =>
  // An undated report and its dated reprint: which of them is the root is another question.
  all.map((one, i) => makeReport(one.text, { ...one, published: one.published.value ?? `2031-02-1${i}` })),
);

test.each(EDITS)(
  'a copy of a generated report ($name) adds documents, and nothing else',
  async ({ edit }) => {
    let entries = 0;
    await fc.assert(
      fc.asyncProperty(library, fc.nat(), async (all, pick) => {
        const original = all[pick % all.length]!;
        const copy = makeReport(
          edit(original.text),
          { publisher: 'Morning Copy', published: weekAfter(original) },
          'copy.txt',
        );
        const before = (await buildLedger(all, OPTIONS)).ledger;
        const after = (await buildLedger([...all, copy], OPTIONS)).ledger;
        const rootOf = new Map(after.documents.map(({ id, copyOf }) => [id, copyOf ?? id]));
        expect(rootOf.get(copy.id)).toBe(rootOf.get(original.id));
        expect(parts(after)).toEqual(parts(before));
        entries += after.entries.filter(({ support }) =>
          support.origins.some(({ documents }) => documents.includes(copy.id)),
        ).length;
      }),
      { numRuns: 12, seed: 31 },
    );
    expect(entries).toBeGreaterThan(12);
  },
);

test('a copy of a report of the sample adds documents, and nothing else', async () => {
  const documents = await readSample();
  const options = { asOf: '2026-02-20' };
  const before = (await buildLedger(documents, options)).ledger;
  for (const original of documents.filter(({ published }) => published.value !== null)) {
    const copy: Document = makeReport(
      original.text,
      { publisher: 'Morning Copy', published: '2026-02-20' },
      'copy',
    );
    const after = (await buildLedger([copy, ...documents], options)).ledger;
    expect(parts(after)).toEqual(parts(before));
  }
});
