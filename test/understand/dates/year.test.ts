/** Dates: a year alone. */
import { testDates } from './date-table.ts';

testDates([
  ['He came in 2017.', [11, '2017', '2017']],
  ['His 2017 visit was the first.', [4, '2017', '2017']],
  ['The 2016 elections were held.', [4, '2016', '2016']],
  ['Nothing (2014) was said.', [9, '2014', '2014']],
  ['The post-2011 order fell.', [9, '2011', '2011']],
  ['In nineteen ninety-six he fell.', [3, 'nineteen ninety-six', '1996']],
  ['Some 2017 people came.'],
  ['At least 2017 people came.'],
  ['It cost $2000 and 2010 euros.'],
  ['Flight 1549 and Resolution 1929 are known.'],
  ['He drove a Boeing-2000.'],
]);
