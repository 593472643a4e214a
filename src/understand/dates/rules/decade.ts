/** "the 1990s", "the '90s", "the nineties", "the 20th century". Not "in his nineties". */
import { centuryPeriod, decadePeriod } from '../calendar.ts';
import { type Context, type Found, foundDate, isDash, lowAt } from '../context.ts';

export function matchDecade(c: Context, at: number): Found | null {
  const start = lowAt(c, at) === 'the' ? at + 1 : at;
  const word = c.words[start];
  if (word === null || word === undefined) return null;
  if (word.decade !== undefined) {
    if (/^(?:his|her|their|my|its|your)$/.test(lowAt(c, start - 1))) return null;
    // "twenties" also counts temperatures and ages; a figure or an article says that it is a decade.
    if (!/\d/.test(word.low) && start === at && !/^(?:early|late|mid|-)$/.test(lowAt(c, at - 1))) return null;
    const year = word.decade < 100 ? 1900 + word.decade : word.decade;
    return foundDate(at, start + 1, decadePeriod(year), { anchored: false });
  }
  const unit = isDash(c, start + 1) ? start + 2 : start + 1;
  if (word.ordinal === undefined || c.words[unit]?.unit !== 'century' || word.ordinal < 11) return null;
  return foundDate(at, unit + 1, centuryPeriod(word.ordinal), { anchored: false });
}
