/** Dates: weekdays, told or announced. */
import { testDates } from './date-table.ts';

testDates([
  ['He said on Thursday.', [11, 'Thursday', '2026-01-22']],
  ['He said on Wednesday.', [11, 'Wednesday', '2026-01-28']],
  ['He will meet her on Thursday.', [20, 'Thursday', '2026-01-29']],
  ['He is to meet her on Thursday.', [21, 'Thursday', '2026-01-29']],
  ['Talks are due on Wednesday.', [17, 'Wednesday', '2026-01-28']],
  ['He met her last Wednesday.', [11, 'last Wednesday', '2026-01-21']],
  ['He meets her next Tuesday.', [13, 'next Tuesday', '2026-02-03']],
  ['This coming Sunday is the day.', [0, 'This coming Sunday', '2026-02-01']],
  ['They landed Thursday morning.', [12, 'Thursday morning', '2026-01-22', '2026-01-22TMO']],
  ['The pact will be signed on Friday, he said.', [27, 'Friday', '2026-01-30']],
  ['He sat in the sun and wed.'],
  ['They shopped on Black Friday.'],
]);
