/** Whether two tellings can be of one time. Tellings are compared with a draft's core date, which does not drift. */
import type { Days } from '../../model/edtf.ts';
import type { Telling } from '../tellings.ts';
import { type Draft, type Fit, someTelling } from './draft.ts';

/** Days between two stretches; 0 when they overlap. */
export function gapBetween(a: Days, b: Days): number {
  return Math.max(0, a.first - b.last, b.first - a.last);
}

export function widthOf(days: Days): number {
  return days.last - days.first + 1;
}

/** Narrow dates first: "25 May" can settle what "in May" then joins. Undated tellings come last. */
export function tierByDate({ days }: Telling): number {
  if (days === null) return 3;
  const width = widthOf(days);
  return width <= 7 ? 0 : width <= 31 ? 1 : 2;
}

/** A publication known to within two months tells what "upcoming" and "recent" mean; a wider one does not. */
export function isPlaced(published: Days): boolean {
  return widthOf(published) <= 62;
}

/** How far, in days, an undated telling may lie from what it joins. */
export interface Reach {
  /** From its report to a date that lies ahead. */
  readonly ahead: number;
  /** From a date that is past to its report. */
  readonly past: number;
  /** From its report to another without a date. */
  readonly report: number;
}

/** Postponements move a visit by weeks; further off it is another. */
export const RESCHEDULED_WITHIN = 30;

/**
 * Fits a dated telling: overlapping dates, or nearly the same ones for what is past, or another date for what still
 * lay ahead when both were told (moved, or disputed: history and conflicts tell which).
 */
export function fitDated(telling: Telling, draft: Draft, slack: number): Fit | null {
  const { days } = telling;
  if (days === null || draft.core === null) return null;
  const gap = gapBetween(days, draft.core);
  if (gap === 0) return { score: 1000, link: 'stated', why: 'the dates overlap' };
  if (gap <= slack && widthOf(days) <= 7)
    return { score: 50 - gap, link: 'stated', why: 'the dates are a day or two apart' };
  if (gap > RESCHEDULED_WITHIN || !someTelling(draft, (other) => bothStillAhead(telling, other))) return null;
  return { score: -gap, link: 'inferred', why: 'another date, told while it still lay ahead' };
}

function bothStillAhead(a: Telling, b: Telling): boolean {
  if (a.days === null || b.days === null) return false;
  const [early, late] = a.days.first < b.days.first ? [a, b] : [b, a];
  if (early.putOff) return true;
  if (a.phase !== 'ahead' || b.phase !== 'ahead') return false;
  // Once the first date has passed, a second one is the next visit, not a correction.
  return late.report.days.first <= early.days!.last && late.report.days.first <= early.report.days.last + 60;
}

/**
 * Fits an undated telling by nearness: what lies ahead to the next date after its report, what is past to the last
 * before. Where the report itself has no known date all drafts fit alike, so that only a single one can be joined.
 */
export function fitUndated(telling: Telling, draft: Draft, reach: Reach): Fit | null {
  const { phase, report, bounds } = telling;
  const published = report.days;
  if (draft.core === null) return fitByReport(telling, draft, reach);
  if (bounds !== null && gapBetween(bounds, draft.core) > 0) return null;
  const until = Math.max(0, draft.core.first - published.last);
  const since = Math.max(0, published.first - draft.core.last);
  if (phase !== 'past' && since === 0 && until <= reach.ahead) {
    if (isPlaced(published))
      return phase === 'ahead' || until <= reach.report
        ? inferred(-until, 'the next such date after the report')
        : null;
    return someTelling(draft, (other) => other.phase === 'ahead')
      ? inferred(UNPLACED, 'both lie ahead; the report has no known date')
      : null;
  }
  if (phase !== 'ahead' && until === 0 && (since <= reach.past || !isPlaced(published))) {
    if (isPlaced(published))
      return phase === 'past' || since <= reach.report
        ? inferred(-since, 'the last such date before the report')
        : null;
    return someTelling(draft, (other) => other.phase === 'past')
      ? inferred(UNPLACED, 'both lie in the past; the report has no known date')
      : null;
  }
  return null;
}

/** Two tellings without dates: the same side of the present, in reports of the same days. */
function fitByReport({ phase, report }: Telling, draft: Draft, reach: Reach): Fit | null {
  const [first] = draft.tellings;
  if (first === undefined || first.phase !== phase) return null;
  if (!isPlaced(report.days) || !isPlaced(first.report.days))
    return phase === 'ahead' || first.report.id === report.id
      ? inferred(UNPLACED, 'no dates; on the same side of the present')
      : null;
  const gap = gapBetween(report.days, first.report.days);
  return gap <= reach.report ? inferred(-gap, 'no dates; in reports of the same weeks') : null;
}

const UNPLACED = -10_000;

function inferred(score: number, why: string): Fit {
  return { score, link: 'inferred', why };
}

/** Within one report: the same side of the present, and no two dates that exclude each other. */
export function sameTimeInReport(a: Telling, b: Telling): boolean {
  const phases = a.phase === b.phase || a.phase === null || b.phase === null;
  return phases && (a.days === null || b.days === null || gapBetween(a.days, b.days) === 0);
}
