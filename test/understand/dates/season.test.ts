/** Dates: seasons. */
import { testDates } from './date-table.ts';

testDates([
  ['They met in the spring of 2015.', [12, 'the spring of 2015', '2015-03/2015-05', '2015-SP']],
  ['They met last summer.', [9, 'last summer', '2025-06/2025-08', '2025-SU']],
  ['It came to light in winter 2014.', [20, 'winter 2014', '2014-12/2015-02', '2014-WI']],
  ['It saw a fall in prices.'],
  ['It will spring to mind.'],
]);
