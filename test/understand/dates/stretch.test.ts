/** Dates: stretches up to now or from it. */
import { testDates } from './date-table.ts';

testDates([
  ['They have met over the past year.', [19, 'the past year', '2025-01/2026-01', 'P1Y']],
  ['Ties grew over the past decade.', [15, 'the past decade', '2016/2026', 'P10Y']],
  ['They met often in the last two months.', [18, 'the last two months', '2025-11/2026-01', 'P2M']],
  ['They will meet in the next three days.', [18, 'the next three days', '2026-01-28/2026-01-31', 'P3D']],
  ['It is set to conclude in the coming months.', [25, 'the coming months', null, 'PXM']],
  ['They have met often in recent years.', [23, 'recent years', null, 'PXY']],
  [
    'Trade grew in the first nine months of 2015.',
    [14, 'the first nine months of 2015', '2015-01/2015-09', 'P9M'],
  ],
  ['Much is open in the weeks ahead.', [16, 'the weeks ahead', null, 'PXW']],
  ['The next speaker rose.'],
]);
