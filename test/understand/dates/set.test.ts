/** Dates: what recurs. */
import { testDates } from './date-table.ts';

testDates([
  ['Trade worth billions annually.', [21, 'annually', null, 'P1Y']],
  ['They meet every year.', [10, 'every year', null, 'P1Y']],
  ['They meet every two years.', [10, 'every two years', null, 'P2Y']],
  ['They meet each Thursday.', [10, 'each Thursday', null, 'XXXX-WXX-4']],
  ['They meet twice a week.', [16, 'a week', null, 'P1W']],
  ['He reads the Daily News.'],
]);
