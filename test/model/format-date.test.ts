import { expect, test } from 'vitest';
import { formatDate } from '../../src/model/format-date.ts';

test.each([
  ['2026-02-25/2026-02-26', '25–26 February 2026', '25–26 Feb 2026'],
  ['2026-02-28/2026-03-03', '28 February – 3 March 2026', '28 Feb – 3 Mar 2026'],
  ['2025-12-30/2026-01-02', '30 December 2025 – 2 January 2026', '30 Dec 2025 – 2 Jan 2026'],
  ['2026-02', 'February 2026', 'Feb 2026'],
  ['2026-02/2026-03', 'February–March 2026', 'Feb–Mar 2026'],
  ['2025-12/2026-01', 'December 2025 – January 2026', 'Dec 2025 – Jan 2026'],
  ['2017', '2017', '2017'],
  ['2017/2019', '2017–2019', '2017–2019'],
  ['2026-02-05', '5 February 2026', '5 Feb 2026'],
  ['../2026-02-25', 'before 25 February 2026', 'before 25 Feb 2026'],
  ['2026-02-25/..', 'from 25 February 2026', 'from 25 Feb 2026'],
  ['2010~', 'about 2010', 'about 2010'],
  ['2026-02~', 'about February 2026', 'about Feb 2026'],
  ['2026-02?', 'perhaps February 2026', 'perhaps Feb 2026'],
  ['201X', '2010s', '2010s'],
  ['2026-02-XX', 'February 2026', 'Feb 2026'],
  ['2024-21', 'spring 2024', 'spring 2024'],
  ['2026-02-25/2026-02-25', '25 February 2026', '25 Feb 2026'],
])('%s reads %s', (value, long, short) => {
  expect(formatDate(value)).toBe(long);
  expect(formatDate(value, 'short')).toBe(short);
});

test.each(['next year', '2026-77', '{2026,2027}', 'a/b/c'])('%s is left as it is', (value) => {
  expect(formatDate(value)).toBe(value);
});
