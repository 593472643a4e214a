/** What holds for any text: nothing throws, spans slice back, values are EDTF, mentions never overlap. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { daysOf } from '../../../src/model/edtf.ts';
import { datePublication } from '../../../src/understand/dates/date-publication.ts';
import { segmentText } from '../../../src/understand/segment.ts';
import { datesIn } from './date-table.ts';

const WORDS =
  'the a of in on by since until from to between and after before last next this past coming two 3 25 26 2017 2026 1990s Feb. May July Thursday Monday day days week month year years quarter third first half early late mid-March end – - , ( ) . today now ago later every summer 10:35 a.m. 2026-02-25 30/13/2020 visit will said was nineteen ninety-six couple few century weekend 99 0 9999'.split(
    ' ',
  );
const prose = fc.array(fc.constantFrom(...WORDS), { maxLength: 30 }).map((words) => words.join(' '));
const anyText = fc.oneof(prose, fc.string({ maxLength: 80 }), fc.string({ unit: 'binary', maxLength: 60 }));
const published = fc.constantFrom('2026-01-28', '2024-02-29', '2026-02', '1000-01-01', '2999-12-31', null);

test('spans slice back, in order, without overlap, with values that are EDTF', () => {
  fc.assert(
    fc.property(anyText, published, (text, day) => {
      let last = 0;
      for (const mention of datesIn(text, day)) {
        expect(text.slice(mention.start, mention.end)).toBe(mention.text);
        expect(mention.start).toBeGreaterThanOrEqual(last);
        expect(mention.end).toBeGreaterThan(mention.start);
        if (mention.value !== null) expect(daysOf(mention.value), mention.value).not.toBeNull();
        last = mention.end;
      }
    }),
    { numRuns: 1500, seed: 1 },
  );
});

test('an undated report is dated within its own bounds, or not at all', () => {
  fc.assert(
    fc.property(anyText, (text) => {
      const found = datePublication(text, segmentText(text), [], { value: null, basis: null });
      if (found.basis !== null) expect(found.basis).toBe('inferred');
      if (found.earliest !== undefined && found.latest !== undefined)
        expect(found.earliest <= found.latest).toBe(true);
    }),
    { numRuns: 1000, seed: 2 },
  );
});
