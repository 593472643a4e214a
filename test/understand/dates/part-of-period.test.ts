/** Dates: parts of a period. */
import { testDates } from './date-table.ts';

testDates([
  ['They met in late July.', [12, 'late July', '2025-07-21/2025-07-31', '2025-07']],
  ['They met in early 2019.', [12, 'early 2019', '2019-01/2019-04', '2019']],
  ['They met in mid-March 2020.', [12, 'mid-March 2020', '2020-03-11/2020-03-20', '2020-03']],
  ['It ends by the end of the year.', [11, 'the end of the year', '../2026-12']],
  ['It ran in the first half of 2024.', [10, 'the first half of 2024', '2024-01/2024-06', '2024-H1']],
  ['They met earlier this month.', [9, 'earlier this month', '2026-01-01/2026-01-28']],
  ['They meet later this year.', [10, 'later this year', '2026-01-28/2026-12-31']],
  ['He called late yesterday.', [10, 'late yesterday', '2026-01-27']],
  ['He came at the end of the talks.'],
  ['He paid late fees.'],
]);

testDates([
  [
    'He spoke on Monday, and had met her earlier in the day.',
    [12, 'Monday', '2026-01-26'],
    [36, 'earlier in the day', '2026-01-26'],
  ],
  ['They met later in the day.', [9, 'later in the day', '2026-01-28']],
]);
