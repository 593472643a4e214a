/** Dates in the few columns that a dossier has: "25–26 Feb 2026". */
import { formatDate } from '../../model/format-date.ts';
import { safeText } from './safe-text.ts';

/** Words for an EDTF value; one that has none is given back as it is. */
export function shortDate(value: string): string {
  return safeText(formatDate(value, 'short'));
}

/** The same without a year that goes without saying: "25 Feb". Behind a month alone, or by itself, it stays. */
export function dateInYear(value: string, year: string): string {
  const words = shortDate(value);
  return / [A-Z][a-z]+ \d{4}$/.test(words) && words.endsWith(` ${year}`) ? words.slice(0, -5) : words;
}

/** Month and year of an ISO day: "Feb 2026". */
export function monthOfDay(isoDay: string): string {
  return shortDate(isoDay.slice(0, 7));
}
