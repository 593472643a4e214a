import { expect, test } from 'vitest';
import { parseRetryAfter } from '../../../src/read/fetch/retry-after.ts';

const now = new Date('2026-02-20T12:00:00Z');

test.each([
  ['0', 0],
  [' 120 ', 120_000],
  ['Fri, 20 Feb 2026 12:00:30 GMT', 30_000],
  ['Friday, 20-Feb-26 12:00:30 GMT', 30_000],
  ['Fri, 20 Feb 2026 11:00:00 GMT', 0],
  ['-1', null],
  ['1.5', null],
  ['soon', null],
  ['Soon, when we are back', null],
  ['', null],
  [undefined, null],
])('%s', (value, milliseconds) => {
  expect(parseRetryAfter(value, now)).toBe(milliseconds);
});
