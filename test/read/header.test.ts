import { describe, expect, test } from 'vitest';
import { findHeaderDate } from '../../src/read/header.ts';

describe('a header gives the date', () => {
  test.each([
    [' date 2026-01-28 Prime Minister Rudolf is likely to visit Graustark in February.', '2026-01-28'],
    ['Published: 28 January 2026\n\nText.', '2026-01-28'],
    ['Treaty signed\nPublished on January 28, 2026 10:30 IST\nText.', '2026-01-28'],
    ['Treaty signed\n\n\n\nJanuary 28, 2026 10:30 IST\n\nText.', '2026-01-28'],
    ['Treaty signed\nWednesday, 28 January 2026\nText.', '2026-01-28'],
    ['Treaty signed\r\n2026-01-28T10:30:00+05:30\r\nText.', '2026-01-28'],
    ['By A. Writer | Updated: Jan 28, 2026, 6:04 p.m. ET\nText.', '2026-01-28'],
    ['Updated 6:04 p.m. ET, 1/28/2026\nText.', '2026-01-28'],
    ['By Anthony Hope - October 20, 2014\nText.', '2014-10-20'],
    ['Ruritania • April 10, 2015 • Anthony Hope\nText.', '2015-04-10'],
    ['Posted On: 28 JAN 2026 4:30PM by Press Bureau\nText.', '2026-01-28'],
    ['Updated: 29 January 2026\nPublished: 28 January 2026\nText.', '2026-01-28'],
    ['Updated: 29 January 2026\n\nText.', '2026-01-29'],
    ['Published: 28 January 2026 | Updated: 29 January 2026\nText.', '2026-01-28'],
  ])('%j → %s', (text, day) => {
    expect(findHeaderDate(text)).toBe(day);
  });
});

describe('this is no header', () => {
  test.each([
    'January 2, 2013 -- Date on which automatic tax rises take effect, unless a deal is reached',
    'Update: On March 13, 2016 I realised that I was wrong about this.',
    'In November 2013, Mr. Hope said Ruritania has “no right” to it.',
    'Rudolf was crowned on 28 January 2026 in Strelsau.',
    'The king speaks in Strelsau on Nov. 24, 2014. (Photo: A. Hope/The Strelsau Sun)',
    'Published: 28 January\n\nText.',
    'Published: 05/06/2026\n\nText.',
    'Published: 31 February 2026\n\nText.',
    `${'A line of the report.\n'.repeat(9)}Published: 28 January 2026\n`,
    'October 7, 2023 – The attack on Strelsau began at dawn and went on until late in the evening.',
    `${'The ministry has told reporters for years that it has nothing to add to its paper. '.repeat(2)}– published 28 January 2026`,
    'The text, published on 28 January 2026 by the ministry, says so.',
    'The updated January 3, 2014 figures show growth.',
  ])('%j', (text) => {
    expect(findHeaderDate(text)).toBeNull();
  });
});
