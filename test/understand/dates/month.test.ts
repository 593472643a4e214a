/** Dates: a month alone or with its year. */
import { testDates } from './date-table.ts';

testDates([
  ['He was in Lima in February 2014.', [18, 'February 2014', '2014-02']],
  ['He is likely to visit in February.', [25, 'February', '2026-02']],
  ['He visited in November.', [14, 'November', '2025-11']],
  ['He visited last February.', [11, 'last February', '2025-02']],
  ['He visits next January.', [10, 'next January', '2027-01']],
  ['He visited in June last year.', [14, 'June last year', '2025-06']],
  ['The June accession failed.', [4, 'June', '2025-06']],
  ['If the February visit goes ahead, all is well.', [7, 'February', '2026-02']],
  ['In May, they met.', [3, 'May', '2025-05']],
  ['Theresa May said no.'],
  ['He may go, and they march on.'],
  ['Mr. Jan Kavan spoke to April Jones.'],
]);
