/** Dates: runs of days within one month. */
import { testDates } from './date-table.ts';

testDates([
  ['He will visit on February 25–26, 2026.', [17, 'February 25–26, 2026', '2026-02-25/2026-02-26']],
  ['The visit on 25-26 February 2026 is his first.', [13, '25-26 February 2026', '2026-02-25/2026-02-26']],
  ['Her visit on July 22-23 went well.', [13, 'July 22-23', '2025-07-22/2025-07-23']],
  ['She travelled from July 22 to 24.', [19, 'July 22 to 24', '2025-07-22/2025-07-24']],
  ['It took place between 3 and 5 May.', [22, '3 and 5 May', '2025-05-03/2025-05-05']],
  ['They met on 22nd to 24th July 2019.', [12, '22nd to 24th July 2019', '2019-07-22/2019-07-24']],
  ['They met on April 24 and 25.', [12, 'April 24 and 25', '2025-04-24/2025-04-25']],
  ['They met on Oct. 3 and 9.', [12, 'Oct. 3', '2025-10-03']],
  ['They won 25-26.'],
]);
