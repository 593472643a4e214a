/** Dates: days with a name. */
import { testDates } from './date-table.ts';

testDates([
  ['They met on Christmas Eve.', [12, 'Christmas Eve', '2025-12-24']],
  ["They met on New Year's Day 2015.", [12, "New Year's Day 2015", '2015-01-01']],
  ['They met on Thanksgiving.', [12, 'Thanksgiving', '2025-11-27']],
  ['He was thanksgiving to all.'],
]);
