/** Dates: periods counted from now or from a date named. */
import { testDates } from './date-table.ts';

testDates([
  ['It was signed last year.', [14, 'last year', '2025']],
  ['It was signed this week.', [14, 'this week', '2026-01-26/2026-02-01', '2026-W05']],
  ['It was signed last week.', [14, 'last week', '2026-01-19/2026-01-25', '2026-W04']],
  ['It opens next month.', [9, 'next month', '2026-02']],
  ['It was signed over the weekend.', [19, 'the weekend', '2026-01-24/2026-01-25', '2026-W04-WE']],
  ['The current year is the best.', [0, 'The current year', '2026']],
  [
    'He left in June 2011 and was back that month.',
    [11, 'June 2011', '2011-06'],
    [34, 'that month', '2011-06'],
  ],
  [
    'He left on 3 June 2011 and was back the next day.',
    [11, '3 June 2011', '2011-06-03'],
    [36, 'the next day', '2011-06-04'],
  ],
  [
    'He left on 3 June 2011; the previous day they met.',
    [11, '3 June 2011', '2011-06-03'],
    [24, 'the previous day', '2011-06-02'],
  ],
  [
    'He left in 2011. The following year he was back.',
    [11, '2011', '2011'],
    [17, 'The following year', '2012'],
  ],
  ['It was the last of its kind.'],
]);

// a Monday, a Sunday
testDates(
  [
    ["This weekend's deal is praised.", [0, 'This weekend', '2026-01-24/2026-01-25']],
    ['They will meet this weekend.', [15, 'this weekend', '2026-01-31/2026-02-01']],
  ],
  '2026-01-26',
);
testDates(
  [
    ['It was signed over the weekend.', [19, 'the weekend', '2026-01-24/2026-01-25']],
    ['It was signed last weekend.', [14, 'last weekend', '2026-01-17/2026-01-18']],
  ],
  '2026-01-25',
);
