/** Dates: so long ago. */
import { testDates } from './date-table.ts';

testDates([
  ['They met two days ago.', [9, 'two days ago', '2026-01-26']],
  ['They met three years ago.', [9, 'three years ago', '2023']],
  ['They met two months ago.', [9, 'two months ago', '2025-11']],
  ['They met nearly four years ago.', [9, 'nearly four years ago', '2022~']],
  ['They met a decade ago.', [9, 'a decade ago', '2016~']],
  ['They met two weeks ago.', [9, 'two weeks ago', '2026-01-12/2026-01-18', '2026-W03']],
  ['They met a few years ago.', [9, 'a few years ago', null, 'PAST_REF']],
  ['They met months ago.', [9, 'months ago', null, 'PAST_REF']],
]);
