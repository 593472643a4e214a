import { describe, expect, test } from 'vitest';
import { parseDay, parsePublished } from '../../src/read/day.ts';

describe('parsePublished', () => {
  test.each([
    ['2026-01-28', '2026-01-28'],
    ['2026-01-28T23:30:00-05:00', '2026-01-28'],
    ['2026-01-28 10:00:00', '2026-01-28'],
    ['Wed, 28 Jan 2026 23:30:00 -0500', '2026-01-28'],
    ['28 January 2026', '2026-01-28'],
    ['January 28, 2026', '2026-01-28'],
    ['Sept. 3rd, 2025', '2025-09-03'],
    ['20260128', '2026-01-28'],
    ['20260128T103000Z', '2026-01-28'],
    ['28/01/2026', '2026-01-28'],
    ['01/28/2026', '2026-01-28'],
    ['05.05.2026', '2026-05-05'],
    ['2026-01', '2026-01'],
    ['2026', '2026'],
    [' 2026-01-28 ', '2026-01-28'],
  ])('%s is %s', (written, day) => {
    expect(parsePublished(written)).toBe(day);
  });

  test.each([
    '',
    'yesterday',
    '28 January',
    '2026-13-01',
    '2026-02-30',
    '30 February 2026',
    '05/06/2026',
    '1769558400',
    '2026-00',
    'Jan 28, 26',
    '2026-01-281',
  ])('%s is no date that can be told', (written) => {
    expect(parsePublished(written)).toBeNull();
  });
});

test('parseDay takes the day as written, in the publisher’s own zone', () => {
  expect(parseDay('Posted On: 28 JAN 2026 11:59PM by PIB')).toBe('2026-01-28');
});
