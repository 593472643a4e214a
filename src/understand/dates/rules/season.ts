/** "last summer", "the spring of 2015", "this fall", "winter 2014". Not "a fall in prices", "spring to mind". */
import { civilOf, periodAt, seasonPeriod } from '../calendar.ts';
import { type Context, type Found, foundDate, fromAnchor, lowAt } from '../context.ts';
import { pickYear } from '../pick-year.ts';
import { readYearSuffix } from './year-suffix.ts';

const CODES = ['SP', 'SU', 'FA', 'WI'];

export function matchSeason(c: Context, at: number): Found | null {
  let start = lowAt(c, at) === 'the' ? at + 1 : at;
  const article = start > at;
  let deixis = c.words[start]?.deixis;
  if (deixis !== undefined) start++;
  if (deixis === 'this' && c.words[start]?.deixis !== undefined) deixis = c.words[start++]!.deixis;
  const season = c.words[start]?.season;
  if (season === undefined) return null;
  const unknown = `XXXX-${CODES[season - 1]}`;
  const suffix = deixis === undefined ? readYearSuffix(c, start + 1) : null;
  if (suffix !== null) {
    const period = suffix.year === null ? null : seasonPeriod(suffix.year, season);
    return foundDate(at, suffix.next, period, { anchored: suffix.anchored, unknown });
  }
  const last = start + 1;
  if (deixis === undefined) {
    const before = lowAt(c, at - 1);
    const mid = c.words[start]!.mid === true;
    if (
      !(article && /^(?:in|during|by|until|since|of|over|through)$/.test(before)) &&
      !/^(?:early|late|mid|of)$/.test(before) &&
      !mid
    )
      return null;
    if (lowAt(c, last) === 'of' || lowAt(c, last) === 'in') return null;
    const period = pickYear(c, at, last, (year) => seasonPeriod(year, season));
    return foundDate(at, last, period, { anchored: true, unknown });
  }
  if (!/^(?:last|past|this|next|coming|previous)$/.test(deixis)) return null;
  const period = fromAnchor(c.anchor, (day) => {
    const { year } = civilOf(day);
    const here = periodAt(day, 'season');
    const options = [year - 2, year - 1, year, year + 1]
      .map((y) => seasonPeriod(y, season))
      .filter((p) => p !== null);
    if (deixis === 'this') return options.find((p) => p.last >= day - 150) ?? null;
    if (deixis === 'next' || deixis === 'coming') return options.find((p) => p.first > day) ?? null;
    return options.filter((p) => p.last < (here?.first ?? day) || p.last < day).at(-1) ?? null;
  });
  return foundDate(at, last, period, { anchored: true, unknown });
}
