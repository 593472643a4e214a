/** Dates: a day and its month, with or without year. */
import { testDates } from './date-table.ts';

testDates([
  ['The pact was signed on February 25, 2024.', [23, 'February 25, 2024', '2024-02-25']],
  ['It opened on Nov. 25.', [13, 'Nov. 25', '2025-11-25']],
  ['It will open on Feb. 25.', [16, 'Feb. 25', '2026-02-25']],
  ['They met on 25 February 2015 in Oslo.', [12, '25 February 2015', '2015-02-25']],
  ['They met on the 25th of February 2015.', [12, 'the 25th of February 2015', '2015-02-25']],
  ['Talks ended on 3rd March, 2019.', [15, '3rd March, 2019', '2019-03-03']],
  ['Talks ended 5-Mar-2014.', [12, '5-Mar-2014', '2014-03-05']],
  ['The Oct. 23 talks failed.', [4, 'Oct. 23', '2025-10-23']],
  ['The Jan. 30 meeting is scheduled to go ahead.', [4, 'Jan. 30', '2026-01-30']],
  ['He arrived on the 25th.', [14, 'the 25th', '2026-01-25']],
  ['Peru held a vote on 3 May last year.', [20, '3 May last year', '2025-05-03']],
  ['In October 20 people died.', [3, 'October', '2025-10']],
  ['He was 31st of 40.'],
  ['The 25th man won.'],
]);
