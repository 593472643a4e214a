import { expect, test } from 'vitest';
import { dateInYear, monthOfDay, shortDate } from '../../src/show/view/dates.ts';

test.each([
  ['2026-02-25/2026-02-26', '25–26 Feb 2026'],
  ['2026-02', 'Feb 2026'],
  ['soon', 'soon'],
  ['2026\u001b[2J', '2026␛[2J'],
])('%s reads %s', (value, words) => {
  expect(shortDate(value)).toBe(words);
});

test.each([
  ['2026-02-25', '25 Feb'],
  ['2026-02-25/2026-02-26', '25–26 Feb'],
  ['../2026-02-25', 'before 25 Feb'],
  ['2026-02', 'Feb 2026'],
  ['2026', '2026'],
  ['2026~', 'about 2026'],
  ['2025-02-25', '25 Feb 2025'],
])('with 2026 going without saying, %s reads %s', (value, words) => {
  expect(dateInYear(value, '2026')).toBe(words);
});

test('the month of a day', () => {
  expect(monthOfDay('2026-02-25')).toBe('Feb 2026');
});
