/** Dates: reports whose own date is unknown. */
import { testDates } from './date-table.ts';

testDates(
  [
    ['He said on Thursday.', [11, 'Thursday', null, 'XXXX-WXX-4']],
    ['Her visit on July 22-23 went well.', [13, 'July 22-23', null, 'XXXX-07-22/XXXX-07-23']],
    ['It was signed last year.', [14, 'last year', null, 'XXXX']],
    ['It was signed in July 2024.', [17, 'July 2024', '2024-07']],
    ['It was signed yesterday.', [14, 'yesterday', null]],
  ],
  null,
);
