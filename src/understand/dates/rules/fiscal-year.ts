/** "fiscal 1989", "fiscal year 2024-25", "FY2024-25", "2024-25". Not "25-30" nor a score. */
import { yearPeriod, yearsPeriod } from '../calendar.ts';
import { type Context, type Found, foundDate, isDash, isJoined, lowAt } from '../context.ts';
import { yearAt } from './year-suffix.ts';

export function matchFiscalYear(c: Context, at: number): Found | null {
  let next = at;
  const article = lowAt(c, next) === 'the';
  if (article) next++;
  const fiscal = lowAt(c, next) === 'fiscal' || lowAt(c, next) === 'financial';
  if (fiscal) next++;
  if (lowAt(c, next) === 'year' && (fiscal || article)) next++;
  if (article && next === at + 1) return null;
  const range = readShortRange(c, next);
  if (range !== null) {
    const period = yearsPeriod(range.from, range.to, 'span', `${range.from}/${range.to}`);
    return period === null ? null : foundDate(fiscal ? at : next, next + 3, period, { anchored: false });
  }
  const year = yearAt(c, next);
  if (year === null || next === at) return null;
  return foundDate(at, next + 1, yearPeriod(year), { anchored: false });
}

/** "2024-25", "2012-2016": two years joined by a dash. */
function readShortRange(c: Context, at: number): { from: number; to: number } | null {
  const from = yearAt(c, at);
  if (
    from === null ||
    !(isDash(c, at + 1) || lowAt(c, at + 1) === '/') ||
    !isJoined(c, at) ||
    !isJoined(c, at + 1)
  )
    return null;
  const end = c.words[at + 2];
  if (end?.digits !== 2 && end?.digits !== 4) return null;
  const to = end.digits === 2 ? Math.floor(from / 100) * 100 + end.number! : end.number!;
  return to > from && to - from < 100 ? { from, to } : null;
}
