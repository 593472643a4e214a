/** Dates: days counted from today. */
import { testDates } from './date-table.ts';

testDates([
  ['He spoke today.', [9, 'today', '2026-01-28']],
  ['He spoke yesterday.', [9, 'yesterday', '2026-01-27']],
  ['He speaks tomorrow.', [10, 'tomorrow', '2026-01-29']],
  ['He spoke last night.', [9, 'last night', '2026-01-27', '2026-01-27TNI']],
  ['He spoke the day before yesterday.', [9, 'the day before yesterday', '2026-01-26']],
  ['It was a long night.'],
]);
