/** Dates: from one date to another. */
import { testDates } from './date-table.ts';

testDates([
  ['He toured the region June 30 – July 2, 2014.', [21, 'June 30 – July 2, 2014', '2014-06-30/2014-07-02']],
  ['He ruled from 2014 to 2016.', [14, '2014 to 2016', '2014/2016']],
  ['He ruled 2012-2016.', [9, '2012-2016', '2012/2016']],
  ['It rained from January through March 2015.', [15, 'January through March 2015', '2015-01/2015-03']],
  ['It ran from Dec. 30 to Jan. 2, 2020.', [12, 'Dec. 30 to Jan. 2, 2020', '2019-12-30/2020-01-02']],
  ['It ran between May 3 and June 5, 2014.', [15, 'May 3 and June 5, 2014', '2014-05-03/2014-06-05']],
  ['They met from Monday to Tuesday.', [14, 'Monday to Tuesday', '2026-01-26/2026-01-27']],
  ['Numbers fell from 2016 to 2014.', [18, '2016', '2016/..'], [26, '2014', '2014']],
]);
