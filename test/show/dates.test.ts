import { expect, test } from 'vitest';
import { formatDate, formatMonth } from '../../src/show/terminal/dates.ts';

test.each([
  ['2026-02-25', '25 Feb 2026'],
  ['2026-02-05', '5 Feb 2026'],
  ['2026-02', 'Feb 2026'],
  ['2026', '2026'],
  ['2026-02-25T10:30:00Z', '25 Feb 2026'],
  ['2026-02-25/2026-02-26', '25–26 Feb 2026'],
  ['2026-02-25/2026-02-25', '25 Feb 2026'],
  ['2026-02-25/2026-03-02', '25 Feb – 2 Mar 2026'],
  ['2025-12-30/2026-01-02', '30 Dec 2025 – 2 Jan 2026'],
  ['2025-07/2025-09', 'Jul – Sep 2025'],
  ['2025-07/2026-02', 'Jul 2025 – Feb 2026'],
  ['2020/2024', '2020 – 2024'],
  ['2025/2025-06', '2025 – Jun 2025'],
  ['../2026-02-25', 'by 25 Feb 2026'],
  ['2026-02-25/..', 'from 25 Feb 2026'],
  ['2026-02~', 'about Feb 2026'],
  ['2026-02-25?', 'perhaps 25 Feb 2026'],
  ['2026%', 'perhaps about 2026'],
  ['202X', '2020s'],
  ['19XX', '1900s'],
  ['2026-22', 'summer 2026'],
  ['2026-XX-XX', '2026'],
])('%s reads %s', (value, words) => {
  expect(formatDate(value)).toBe(words);
});

test.each([['soon'], ['2026-13'], ['2026-02-25/x'], ['../..'], ['']])(
  '%s has no words and stays as it is',
  (value) => {
    expect(formatDate(value)).toBe(value);
  },
);

test.each([
  ['2026-02-25', '25 Feb'],
  ['2026-02-25/2026-02-26', '25–26 Feb'],
  ['2026', '2026'],
  ['2025-02-25', '25 Feb 2025'],
])('with 2026 going without saying, %s reads %s', (value, words) => {
  expect(formatDate(value, '2026')).toBe(words);
});

test('a month of a day', () => {
  expect(formatMonth('2026-02-25')).toBe('Feb 2026');
});
