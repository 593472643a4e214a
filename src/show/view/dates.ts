/** Dates as people write them: "25–26 Feb 2026", "25–26 February 2026". */
import { type DateStyle, formatDate } from '../../model/format-date.ts';
import { safeText } from './safe-text.ts';

/** Words for an EDTF value; one that has none is given back as it is. */
export function dateWords(value: string, style: DateStyle): string {
  return safeText(formatDate(value, style));
}

/** The same with three-letter months, for narrow columns. */
export function shortDate(value: string): string {
  return dateWords(value, 'short');
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
