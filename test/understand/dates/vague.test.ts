/** Dates: phrases that only tell the side of now. */
import { testDates } from './date-table.ts';

testDates([
  ['He recently came.', [3, 'recently', null, 'PAST_REF']],
  ['They are now at peace.', [9, 'now', null, 'PRESENT_REF']],
  ['They hope to see him soon.', [21, 'soon', null, 'FUTURE_REF']],
  ['They will meet in the near future.', [18, 'the near future', null, 'FUTURE_REF']],
  ['In the past, they met.', [3, 'the past', null, 'PAST_REF']],
  ['He came as soon as he could, shortly after the talks.'],
  ['The past president came.'],
]);
