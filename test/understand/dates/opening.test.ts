/** Dates: prepositions that leave a date open on one side. */
import { testDates } from './date-table.ts';

testDates([
  ['It must end by March 1, 2015.', [15, 'March 1, 2015', '../2015-03-01']],
  ['It has run since 2014.', [17, '2014', '2014/..']],
  ['It runs until June 2027.', [14, 'June 2027', '../2027-06']],
  ['It fell before 2009.', [15, '2009', '../2009']],
  ['After 2009, it fell.', [6, '2009', '2009/..']],
  ['It has run since last week.', [17, 'last week', '2026-01-19/..']],
  ["They left after Thursday's talks.", [16, 'Thursday', '2026-01-22']],
  ['They left after the 2017 visit.', [20, '2017', '2017']],
  ['It began about 2010.', [9, 'about 2010', '2010~']],
]);
