/** Dates: so much later or earlier than a date named. */
import { testDates } from './date-table.ts';

testDates([
  [
    'He left on 3 June 2011 and was back two days later.',
    [11, '3 June 2011', '2011-06-03'],
    [36, 'two days later', '2011-06-05'],
  ],
  ['It was signed in 2011. Ten years later it fell.', [17, '2011', '2011'], [23, 'Ten years later', '2021']],
  ['It opens two weeks from now.', [9, 'two weeks from now', '2026-02-09/2026-02-15']],
  ['A day after the visit he spoke.', [0, 'A day', null, 'P1D']],
]);
