/** Dates: decades and centuries. */
import { testDates } from './date-table.ts';

testDates([
  ['It began in the 1990s.', [12, 'the 1990s', '199X']],
  ["It began in the '80s.", [12, "the '80s", '198X']],
  ['It began in the nineties.', [12, 'the nineties', '199X']],
  ['It began in the early 1990s.', [12, 'the early 1990s', '1990/1993']],
  ['The late 19th century saw it.', [0, 'The late 19th century', '1870/1899']],
  ['She is in her nineties.'],
]);
