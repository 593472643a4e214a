/** Dates: so far ahead of the report. */
import { testDates } from './date-table.ts';

testDates([
  ['It will open in two weeks.', [16, 'two weeks', '2026-02-09/2026-02-15']],
  ['They will answer within 90 days.', [24, '90 days', '2026-01-28/2026-04-28']],
  ['Prices rose in two weeks.', [15, 'two weeks', null, 'P2W']],
]);
