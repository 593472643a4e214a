/** Runs a table of sentences: every date found, its place, its value; rows without dates must find none. */
import { expect, test } from 'vitest';
import type { DateMention } from '../../../src/understand/analysis.ts';
import { findDates } from '../../../src/understand/dates/find-dates.ts';
import { segmentText } from '../../../src/understand/segment.ts';

/** Index in the sentence, words, EDTF or null; a fourth element is the TIMEX3 value. */
export type Expected = readonly [index: number, text: string, value: string | null, timex?: string];
export type Row = readonly [sentence: string, ...dates: readonly Expected[]];

/** A Wednesday. */
export const PUBLISHED = '2026-01-28';

export function datesIn(text: string, published: string | null = PUBLISHED): DateMention[] {
  const known = { value: published, basis: published === null ? null : 'metadata' } as const;
  return findDates(text, segmentText(text), [], known);
}

export function testDates(rows: readonly Row[], published: string | null = PUBLISHED): void {
  test.each(rows.map((row) => [row] as const))('%j', ([sentence, ...dates]) => {
    const found = datesIn(sentence, published).map(({ start, text, value, timex }, i) =>
      dates[i]?.[3] === undefined ? [start, text, value] : [start, text, value, timex],
    );
    expect(found).toEqual(dates.map((date) => [...date]));
  });
}
