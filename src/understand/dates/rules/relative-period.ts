/**
 * "last year", "this week", "next month", "the current fiscal year", "that year", "the same day", "the following
 * month", "the weekend". Not "the last two months", a stretch of its own, nor "last" alone.
 */
import { type Grain, type Period, periodAt, weekdayOf, weekendPeriod } from '../calendar.ts';
import { type Context, type Found, foundDate, fromAnchor, lowAt } from '../context.ts';

const GRAINS: Record<string, Grain> = {
  day: 'day',
  week: 'week',
  weekend: 'weekend',
  month: 'month',
  quarter: 'quarter',
  season: 'season',
  year: 'year',
  decade: 'decade',
  century: 'century',
};
const UNKNOWN: Record<string, string> = {
  week: 'XXXX-WXX',
  weekend: 'XXXX-WXX-WE',
  month: 'XXXX-XX',
  year: 'XXXX',
};

/** The grain of a word that names one period: "year", "weekend". */
export function grainAt(c: Context, at: number): Grain | null {
  const word = c.words[at];
  if (word?.low === 'weekend') return 'weekend';
  return word?.unit === undefined || word.plural === true ? null : (GRAINS[word.unit] ?? null);
}

export function matchRelativePeriod(c: Context, at: number): Found | null {
  const article = lowAt(c, at) === 'the';
  let start = article ? at + 1 : at;
  let deixis = c.words[start]?.deixis;
  if (deixis === undefined) return article ? matchThePeriod(c, at) : null;
  start++;
  const second = c.words[start]?.deixis;
  if (second !== undefined && grainAt(c, start) === null) {
    // "this past week", "that same year", "this coming year"
    deixis = second;
    start++;
  }
  if (/^(?:fiscal|calendar|financial|business)$/.test(lowAt(c, start))) start++;
  const grain = grainAt(c, start);
  if (grain === null) return null;
  const last = start + 1;
  // "the last year" is the twelve months behind, which the rule of stretches reads.
  if (
    article &&
    (deixis === 'past' || deixis === 'last' || deixis === 'coming') &&
    grain !== 'weekend' &&
    second === undefined
  )
    return null;
  if (deixis === 'recent' || deixis === 'those' || deixis === 'these') return null;
  if (grain === 'day' && (deixis === 'last' || deixis === 'latest' || lowAt(c, at) === 'this')) return null;
  const counted = article && (deixis === 'next' || deixis === 'previous');
  if (deixis === 'that' || deixis === 'following' || (counted && grain === 'day'))
    return fromReference(c, at, last, grain, deixis);
  const gone = grain === 'weekend' && deixis === 'this' && c.tense(at, last) !== 'future';
  const period = fromAnchor(c.anchor, (day) =>
    gone && weekdayOf(day) <= NEARER_LAST_WEEKEND ? weekendPeriod(day - 7) : shift(day, grain, deixis),
  );
  return foundDate(at, last, period, { anchored: true, unknown: UNKNOWN[grain] ?? '' });
}

const SUNDAY = 7;

/** Until Tuesday "this weekend" is the one just gone by, unless the words look ahead. */
const NEARER_LAST_WEEKEND = 2;

/** "the weekend" and "the quarter" are the last ones gone by, "the year", "the month" and "the week" the present. */
function matchThePeriod(c: Context, at: number): Found | null {
  const start = /^(?:full|fiscal|whole|entire)$/.test(lowAt(c, at + 1)) ? at + 2 : at + 1;
  const grain = grainAt(c, start);
  if (grain !== 'weekend' && grain !== 'year') return null;
  const last = start + 1;
  // "the year 2000", "the year two thousand", "the year to March" are other years.
  const number = c.words[last]?.number !== undefined;
  if (grain === 'year' && (number || /^(?:before|after|to|of|ended|ending)$/.test(lowAt(c, last))))
    return null;
  const future = c.tense(at, last) === 'future';
  // told on a Sunday, the weekend gone by is the one that still lasts
  const period = fromAnchor(c.anchor, (day) =>
    grain !== 'weekend' || (!future && weekdayOf(day) === SUNDAY)
      ? shift(day, grain, 'this')
      : shift(day, grain, future ? 'coming' : 'past'),
  );
  return foundDate(at, last, period, { anchored: true, unknown: UNKNOWN[grain] ?? '' });
}

/** One period back, this one or one on. */
function shift(day: number, grain: Grain, deixis: string): Period | null {
  const here = periodAt(day, grain);
  if (here === null) return null;
  const steps =
    deixis === 'last' || deixis === 'past' || deixis === 'previous' || deixis === 'latest'
      ? -1
      : deixis === 'next' || deixis === 'coming'
        ? 1
        : 0;
  if (grain === 'weekend') {
    // On a weekend "last weekend" is the one before; on other days this week's lies ahead.
    if (steps === 0) return periodAt(day, grain);
    return periodAt(steps < 0 ? day - 7 : weekdayOf(day) >= 6 ? day + 7 : day, grain);
  }
  if (steps === 0) return here;
  // On a Sunday "last week" is the one that ends with it.
  if (grain === 'week' && steps < 0 && weekdayOf(day) === 7) return here;
  return steps < 0 ? periodAt(here.first - 1, grain) : periodAt(here.last + 1, grain);
}

/** "that year", "the same day", "the next day": counted from the date that the report named last. */
function fromReference(c: Context, at: number, last: number, grain: Grain, deixis: string): Found {
  const here = c.reference === null ? null : periodAt(c.reference.first, grain);
  // A month has no "next day": the reference must be as fine as what is counted from it.
  const fine = here !== null && c.reference !== null && c.reference.last <= here.last;
  const steps = deixis === 'that' ? 0 : deixis === 'previous' ? -1 : 1;
  const period =
    !fine || here === null
      ? null
      : steps === 0
        ? here
        : periodAt(steps < 0 ? here.first - 1 : here.last + 1, grain);
  return foundDate(at, last, period, { anchored: true, unknown: UNKNOWN[grain] ?? 'XXXX-XX-XX' });
}
