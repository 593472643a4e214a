/** Dates: times of day. */
import { testDates } from './date-table.ts';

testDates([
  ['It starts at 10:35 a.m. on the dot.', [13, '10:35 a.m.', null, 'XXXX-XX-XXT10:35']],
  ['It started at 7 p.m. EST Thursday.', [14, '7 p.m. EST Thursday', '2026-01-22', '2026-01-22T19:00']],
  ['It started at 1730 GMT.', [14, '1730 GMT', null, 'XXXX-XX-XXT17:30']],
  ['The odds were 10:5.'],
]);
