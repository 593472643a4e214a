/** Dates: a weekday with its day. */
import { testDates } from './date-table.ts';

testDates([
  ['They met on Thursday, July 24, 2025.', [12, 'Thursday, July 24, 2025', '2025-07-24']],
  ['They met on Thursday 24 July.', [12, 'Thursday 24 July', '2025-07-24']],
  ['They met on Friday, July 24.', [12, 'Friday, July 24', '2026-07-24']],
  ['On Thursday, 24 people came.', [3, 'Thursday', '2026-01-22']],
]);
