/** Dates: quarters of a year. */
import { testDates } from './date-table.ts';

testDates([
  ['Trade fell in the third quarter.', [14, 'the third quarter', '2025-07/2025-09', '2025-Q3']],
  [
    'Trade fell in the fourth quarter of 2015.',
    [14, 'the fourth quarter of 2015', '2015-10/2015-12', '2015-Q4'],
  ],
  ['The third-quarter loss grew.', [4, 'third-quarter', '2025-07/2025-09', '2025-Q3']],
  [
    "Trade fell in this year's first quarter.",
    [14, "this year's first quarter", '2026-01/2026-03', '2026-Q1'],
  ],
  ['Trade fell in the quarter.', [14, 'the quarter', '2025-10/2025-12', '2025-Q4']],
  ['A quarter of the votes was lost.'],
]);
