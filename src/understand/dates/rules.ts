/**
 * The rules in the order of trial: at a token the first that matches wins, so what is longer or more telling
 * comes before what it contains.
 */
import type { Rule } from './context.ts';
import { matchAgo } from './rules/ago.ts';
import { matchClock } from './rules/clock.ts';
import { matchDayOfMonth } from './rules/day-of-month.ts';
import { matchDayRange } from './rules/day-range.ts';
import { matchDecade } from './rules/decade.ts';
import { matchDuration } from './rules/duration.ts';
import { matchFiscalYear } from './rules/fiscal-year.ts';
import { matchHoliday } from './rules/holiday.ts';
import { matchInFuture } from './rules/in-future.ts';
import { matchLater } from './rules/later.ts';
import { matchMonth } from './rules/month.ts';
import { matchNumericDay } from './rules/numeric-day.ts';
import { matchPartOfPeriod } from './rules/part-of-period.ts';
import { matchPointRange } from './rules/point-range.ts';
import { matchQuarter } from './rules/quarter.ts';
import { matchRelativeDay } from './rules/relative-day.ts';
import { matchRelativePeriod } from './rules/relative-period.ts';
import { matchSeason } from './rules/season.ts';
import { matchSet } from './rules/set.ts';
import { matchStretch } from './rules/stretch.ts';
import { matchVague } from './rules/vague.ts';
import { matchWeekday } from './rules/weekday.ts';
import { matchWeekdayAndDay } from './rules/weekday-and-day.ts';
import { matchYear } from './rules/year.ts';

/** Single dates: they also serve as the parts of phrases. */
export const POINTS: readonly Rule[] = [
  // One token that can be nothing else.
  matchNumericDay,
  // Before the weekday and the day of the month alone: "Thursday, July 24".
  matchWeekdayAndDay,
  // Before "July" alone and before "24 …" as a count.
  matchDayOfMonth,
  // Before the year alone, which "fiscal 1989" and "2024-25" contain.
  matchFiscalYear,
  // Before the relative periods: in "this year's third quarter" the year is a part.
  matchQuarter,
  // "last November" before "last" can mean anything else.
  matchMonth,
  matchSeason,
  matchWeekday,
  matchRelativeDay,
  // After weekday and month, which share "last" and "next" with it.
  matchRelativePeriod,
  matchHoliday,
  // "the 1990s" has digits of its own and cannot be a year.
  matchDecade,
  // Last: a bare number is the weakest sign.
  matchYear,
];

/** All rules. */
export const RULES: readonly Rule[] = [
  // "25-26 February" before "26 February".
  matchDayRange,
  // "June 30 – July 2" before its first half.
  matchPointRange,
  // "late July", "the end of the year" before the period inside.
  matchPartOfPeriod,
  // "7 p.m. on Thursday" before the day inside.
  matchClock,
  // "two years ago" before "two years" as a length, and lengths before single dates: "in 90 days".
  matchAgo,
  matchLater,
  // "the past two years" before "the past", and "twice a year" before "a year".
  matchStretch,
  matchSet,
  matchInFuture,
  ...POINTS,
  // What is left of numbers and units once no date has claimed them.
  matchDuration,
  // "now" and "the past" only where nothing more exact was said.
  matchVague,
];
