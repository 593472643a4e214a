/** Dates: fiscal years and years joined by a dash. */
import { testDates } from './date-table.ts';

testDates([
  ['Sales rose in fiscal 2019.', [14, 'fiscal 2019', '2019']],
  ['Trade in fiscal year 2024-25 rose.', [9, 'fiscal year 2024-25', '2024/2025']],
  ['Trade in 2024-25 rose.', [9, '2024-25', '2024/2025']],
  ['They won 25-30.'],
]);
