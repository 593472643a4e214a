/**
 * "the third quarter", "third-quarter", "the fourth quarter of 2015", "Q3 2014", "this year's first quarter", "the
 * quarter", "the year-ago quarter". Not "a quarter of the votes", "the Latin Quarter".
 */
import { civilOf, type Period, quarterPeriod } from '../calendar.ts';
import { type Context, type Found, foundDate, fromAnchor, isDash, isJoined, lowAt } from '../context.ts';
import { pickYear } from '../pick-year.ts';
import { readYearSuffix, yearAt } from './year-suffix.ts';

export function matchQuarter(c: Context, at: number): Found | null {
  let start = lowAt(c, at) === 'the' || lowAt(c, at) === 'its' ? at + 1 : at;
  const ago = readYearAgo(c, start);
  if (ago !== null) return matchYearAgo(c, at, ago);
  const lead = readLeadingYear(c, start);
  if (lead !== null) start = lead.next;
  if (lowAt(c, start) === 'fiscal') start = isDash(c, start + 1) ? start + 2 : start + 1;
  const ordinal = c.words[start]?.ordinal;
  if (ordinal === undefined || ordinal > 4)
    return start > at && lead === null ? matchTheQuarter(c, at) : null;
  const next = isDash(c, start + 1) && isJoined(c, start) ? start + 2 : start + 1;
  if (c.words[next]?.unit !== 'quarter') return null;
  // Of "the third-quarter loss" the article belongs to the loss.
  if (next === start + 2 && start > at && lead === null && lowAt(c, start - 1) !== 'fiscal') return null;
  const suffix = lead ?? readYearSuffix(c, next + 1);
  const last = lead === null && suffix !== null ? suffix.next : next + 1;
  const period =
    suffix === null
      ? pickYear(c, at, last, (year) => quarterPeriod(year, ordinal))
      : suffix.year === null
        ? null
        : quarterPeriod(suffix.year, ordinal);
  return foundDate(at, last, period, { anchored: suffix?.anchored ?? true, unknown: `XXXX-Q${ordinal}` });
}

/** "the 2014 third quarter", "this year's third quarter". */
function readLeadingYear(
  c: Context,
  at: number,
): { year: number | null; next: number; anchored: boolean } | null {
  const year = yearAt(c, at);
  if (year !== null)
    return c.words[at + 1]?.ordinal === undefined ? null : { year, next: at + 1, anchored: false };
  const shift = { last: -1, this: 0, next: 1 }[lowAt(c, at)];
  if (shift === undefined || lowAt(c, at + 1) !== 'year' || !/^['’]s$/.test(lowAt(c, at + 2))) return null;
  const here = c.anchor === null ? null : civilOf(c.anchor.first).year;
  return { year: here === null ? null : here + shift, next: at + 3, anchored: true };
}

/** "the quarter", "the latest quarter": the one that the report speaks of, else the last that has ended. */
function matchTheQuarter(c: Context, at: number): Found | null {
  const next = lowAt(c, at + 1) === 'latest' ? at + 2 : at + 1;
  const word = c.words[next];
  if (lowAt(c, at) !== 'the' || word?.low !== 'quarter' || lowAt(c, next + 1) === 'of') return null;
  return foundDate(at, next + 1, currentQuarter(c), { anchored: true, unknown: 'XXXX-QX' });
}

function currentQuarter(c: Context): Period | null {
  if (c.reference?.grain === 'quarter') return c.reference;
  return fromAnchor(c.anchor, (day) => {
    const { year, month } = civilOf(day);
    return quarterPeriod(year, Math.ceil(month / 3) - 1);
  });
}

/** "year-ago", "year-earlier", as a token place behind it. */
function readYearAgo(c: Context, at: number): number | null {
  if (lowAt(c, at) !== 'year' || !isDash(c, at + 1)) return null;
  const low = lowAt(c, at + 2);
  return low === 'ago' || low === 'earlier' ? at + 3 : null;
}

function matchYearAgo(c: Context, at: number, next: number): Found {
  const ordinal = c.words[next]?.ordinal;
  const unit = ordinal === undefined ? next : next + 1;
  const named = c.words[unit]?.unit === 'quarter' || /^(?:period|level|month|week)$/.test(lowAt(c, unit));
  const here = currentQuarter(c);
  const civil = here === null ? null : civilOf(here.first);
  const quarter = ordinal ?? (civil === null ? 0 : Math.ceil(civil.month / 3));
  const period = civil === null ? null : quarterPeriod(civil.year - 1, quarter);
  const last = named && lowAt(c, unit) !== 'level' ? unit + 1 : next;
  return { ...foundDate(at, last, period, { anchored: true, unknown: 'XXXX-QX' }), aside: true };
}
