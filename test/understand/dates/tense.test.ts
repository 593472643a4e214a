/** Which Thursday is meant, from the tree where there is one: past, future, and what only looks like either. */
import { expect, test } from 'vitest';
import { findDates } from '../../../src/understand/dates/find-dates.ts';
import { segmentText } from '../../../src/understand/segment.ts';
import { loadSyntax } from '../../../src/understand/syntax/load-syntax.ts';

const parser = loadSyntax();
const PAST = '2026-01-22';
const AHEAD = '2026-01-29';

test.each([
  ['The president met her on Thursday.', PAST],
  ['The president will meet her on Thursday.', AHEAD],
  ['The president is to visit Israel on Thursday.', AHEAD],
  ['The president is scheduled to visit Israel on Thursday.', AHEAD],
  ['The president is expected to visit Israel on Thursday, officials said.', AHEAD],
  ['The president said on Thursday that he will visit Israel.', PAST],
  ['The president flew in on Thursday to sign the pact.', PAST],
  ['The pact will be signed on Thursday.', AHEAD],
  ['The pact was signed on Thursday.', PAST],
  ['The president flies to Israel on Thursday.', AHEAD],
  ['The tour ends on Thursday in Haifa.', AHEAD],
  ['The president says that on Thursday they spoke.', PAST],
  ['He had held talks on Thursday.', PAST],
  ['They have to answer by Thursday.', AHEAD],
  ['The upcoming visit on Thursday is his first.', AHEAD],
  ['The truce, agreed upon Thursday by both, holds.', PAST],
  ['They agreed Thursday to visit Israel.', PAST],
  ['They agreed to visit Israel on Thursday.', AHEAD],
  ["Thursday's statements are probably part of a plan to meet.", PAST],
  ["The president will attend Thursday's summit.", AHEAD],
  ["With Thursday's deadline near, they are still talking.", AHEAD],
  ["To judge Thursday's deal, here are some questions.", PAST],
  ['The vote comes on Thursday.', AHEAD],
  ['On Thursday, he was to head down to Haifa.', AHEAD],
  ['He left for Haifa, where he was to discuss the plan on Thursday.', AHEAD],
  ['The vote comes after a quarrel on Thursday.', PAST],
] as const)('%s', (text, value) => {
  const sentences = segmentText(text);
  const published = { value: '2026-01-28', basis: 'metadata' } as const;
  const found = findDates(
    text,
    sentences,
    sentences.map(({ tokens }) => parser.parse(tokens)),
    published,
  );
  expect(found[0]?.value?.replace('../', '')).toBe(value);
});

test('what counts from an inferred date is inferred, what stands in the text is stated', () => {
  const text = 'They met last year, as they had in July 2024.';
  const published = { value: null, basis: 'inferred', earliest: '2026-01-01', latest: '2026-02-24' } as const;
  const found = findDates(text, segmentText(text), [], published);
  expect(found.map(({ value, basis }) => [value, basis])).toEqual([
    ['2025', 'inferred'],
    ['2024-07', 'stated'],
  ]);
});
