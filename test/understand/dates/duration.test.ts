/** Dates: lengths. */
import { testDates } from './date-table.ts';

testDates([
  ['His two-day visit ended.', [4, 'two-day', null, 'P2D']],
  ['He stayed for three weeks.', [14, 'three weeks', null, 'P3W']],
  ['He is back after nine years.', [17, 'nine years', null, 'P9Y']],
  ['It took nearly four hours.', [8, 'nearly four hours', null, 'PT4H']],
  ['The week-long tour ended.', [4, 'week-long', null, 'P1W']],
  ['It lasted for twenty-five years.', [14, 'twenty-five years', null, 'P25Y']],
  ['It was the first in decades.', [20, 'decades', null, 'PXE']],
  ['The 52-year-old is 52 years old.'],
  ['Wait a second.'],
]);
