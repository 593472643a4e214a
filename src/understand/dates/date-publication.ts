/**
 * Dates an undated report, or bounds its date, from its own text. Whatever comes out is inferred.
 *
 * In order: dated events bound it; a count of years may narrow that; then days of the month without a year (a
 * dateline, "the visit on July 22-23") are given the year in which the weekdays agree.
 */
import type { Published } from '../../model/document.ts';
import { dayNumber, isoDay } from '../../model/edtf.ts';
import type { DateMention, Sentence, Tree } from '../analysis.ts';
import { dayOf } from './calendar.ts';
import { findDates } from './find-dates.ts';
import { boundByAdjoining } from './publication/adjoining.ts';
import { type Bounds, boundReport, sideOf } from './publication/bounds.ts';
import { findDateline } from './publication/dateline.ts';
import { narrowByElapsed } from './publication/elapsed.ts';
import {
  agreeOnYear,
  dayOfTie,
  findTies,
  findTold,
  readYearless,
  type Tie,
  yearsWithin,
} from './publication/weekdays.ts';

/** Ties of less weight than this stand in many years by chance. */
const DECISIVE = 3;

/**
 * The publication date of a report as far as its text gives it; a date that is already known is returned as it is.
 * `given` are the mentions of `findDates` for the undated report; without them they are found here.
 */
export function datePublication(
  text: string,
  sentences: readonly Sentence[],
  trees: readonly (Tree | null)[],
  published: Published,
  given?: readonly DateMention[],
): Published {
  if (published.value !== null) return published;
  const mentions = given ?? findDates(text, sentences, trees, published);
  const limits: Bounds = {
    earliest: published.earliest === undefined ? Number.NEGATIVE_INFINITY : dayNumber(published.earliest),
    latest: published.latest === undefined ? Number.POSITIVE_INFINITY : dayNumber(published.latest),
    recent: published.earliest !== undefined,
  };
  const events = intersect(limits, boundReport(sentences, trees, mentions));
  const adjoining = boundByAdjoining(sentences, mentions);
  const dated = adjoining === null ? events : intersect(events, adjoining);
  const dateline = findDateline(sentences, mentions);
  if (dateline?.value != null && /^\d{4}-\d\d-\d\d$/.test(dateline.value))
    return known(dayNumber(dateline.value));
  const told = findTold(sentences, trees, mentions);
  const ties = findTies(sentences, told, mentions, dateline);
  const bounds = narrowByElapsed(sentences, mentions, dated);
  return (
    dateByTies(ties, bounds, dated) ??
    dateByDateline(dateline, bounds) ??
    boundByEvents(sentences, trees, mentions, bounds) ??
    published
  );
}

/** Narrower of two bounds on each side; a contradiction keeps the first. */
function intersect(a: Bounds, b: Bounds): Bounds {
  const earliest = Math.max(a.earliest, b.earliest);
  const latest = Math.min(a.latest, b.latest);
  const recent = earliest === a.earliest ? a.recent : b.recent;
  return earliest <= latest ? { earliest, latest, recent } : a;
}

function known(day: number): Published {
  return { value: isoDay(day), basis: 'inferred', earliest: isoDay(day), latest: isoDay(day) };
}

/** The year in which the weekdays agree; the support of counted years comes first, then all that is possible. */
function dateByTies(ties: readonly Tie[], narrow: Bounds, wide: Bounds): Published | null {
  for (const bounds of narrow.earliest === wide.earliest ? [wide] : [narrow, wide]) {
    const years = yearsWithin(bounds);
    const found = agreeOnYear(ties, bounds, years);
    if (found === null || found.weight < DECISIVE) continue;
    const strongest = [...ties].sort((a, b) => Number(b.dates) - Number(a.dates) || b.weight - a.weight)[0]!;
    const day = dayOfTie(strongest, found.year);
    if (day === null) continue;
    if (strongest.dates) return known(day);
    // The weekday names a day of the week before the report.
    return bounded(intersect({ earliest: day, latest: day + 7, recent: true }, bounds));
  }
  return null;
}

/** A dateline's day in the only year that the bounds leave it. */
function dateByDateline(dateline: DateMention | null, bounds: Bounds): Published | null {
  const days = dateline === null ? null : readYearless(dateline);
  if (days === null) return null;
  const options = yearsWithin(bounds)
    .map((year) => dayOf(year, days.month, days.from))
    .filter((day) => day !== null && day >= bounds.earliest && day <= bounds.latest);
  // What lies ahead and is dated to the day lies less than a year ahead.
  if (!Number.isFinite(bounds.earliest) && options[0] != null) return known(options[0]);
  if (Number.isFinite(bounds.latest) && options.length === 1) return known(options[0]!);
  const first = options[0];
  return first == null ? null : bounded({ ...bounds, earliest: first });
}

/** No day: the bounds themselves, moved on by an event without a year that had already happened. */
function boundByEvents(
  sentences: readonly Sentence[],
  trees: readonly (Tree | null)[],
  mentions: readonly DateMention[],
  bounds: Bounds,
): Published | null {
  if (!Number.isFinite(bounds.earliest) || !Number.isFinite(bounds.latest)) return bounded(bounds);
  let { earliest } = bounds;
  for (const mention of mentions) {
    const days = readYearless(mention);
    const sentence = sentences[mention.sentence];
    if (days === null || sentence === undefined) continue;
    if (sideOf(sentence, trees[mention.sentence] ?? null, mention) !== 'past') continue;
    const options = yearsWithin(bounds)
      .map((year) => dayOf(year, days.toMonth, days.to))
      .filter((day) => day !== null && day >= bounds.earliest && day <= bounds.latest);
    if (options[0] != null) earliest = Math.max(earliest, options[0]);
  }
  return bounded({ ...bounds, earliest });
}

function bounded({ earliest, latest }: Bounds): Published | null {
  const from = Number.isFinite(earliest);
  const to = Number.isFinite(latest);
  if (!from && !to) return null;
  return {
    value: null,
    basis: 'inferred',
    ...(from ? { earliest: isoDay(earliest) } : {}),
    ...(to ? { latest: isoDay(latest) } : {}),
  };
}
