/** Dates: days in figures alone. */
import { testDates } from './date-table.ts';

testDates([
  ['Signed on 2026-02-25 in Quito.', [10, '2026-02-25', '2026-02-25']],
  ['Signed on 25/02/2026.', [10, '25/02/2026', '2026-02-25']],
  ['Signed on 02/25/2026.', [10, '02/25/2026', '2026-02-25']],
  ['Signed on 12.5.2014.', [10, '12.5.2014', '2014-05-12']],
  ['Signed on 02/03/2026.'],
  ['Signed on 2026-13-45.'],
  ['The law after 9/11 stands.'],
]);
