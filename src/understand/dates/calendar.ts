/**
 * Days, weeks, months and what is made of them, as day numbers since 1970-01-01 and as values: EDTF for the
 * ledger, TIMEX3 where that standard names a period that EDTF only spells out (quarters, weeks, halves).
 * The calendar is the proleptic Gregorian one; years run from 1000 to 2999, beyond which news names no dates.
 */
import { dayNumber, edtfOfDays, isoDay } from '../../model/edtf.ts';

export type Grain =
  | 'day'
  | 'weekend'
  | 'week'
  | 'month'
  | 'quarter'
  | 'season'
  | 'half'
  | 'year'
  | 'decade'
  | 'century'
  | 'span';

/** A stretch of the calendar; both days inclusive. */
export interface Period {
  readonly first: number;
  readonly last: number;
  readonly grain: Grain;
  /** EDTF. */
  readonly value: string;
  /** TIMEX3. */
  readonly timex: string;
}

export interface Civil {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

const SEASONS = ['SP', 'SU', 'FA', 'WI'];

export function pad(value: number, width = 2): string {
  return String(value).padStart(width, '0');
}

export function civilOf(day: number): Civil {
  const iso = isoDay(day);
  return { year: Number(iso.slice(0, 4)), month: Number(iso.slice(5, 7)), day: Number(iso.slice(8, 10)) };
}

export function isYear(year: number): boolean {
  return year >= 1000 && year <= 2999;
}

export function daysInMonth(year: number, month: number): number {
  if (month === 2) return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28;
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
}

/** The day number of a date, or null where there is no such day ("February 30"). */
export function dayOf(year: number, month: number, day: number): number | null {
  if (!isYear(year) || month < 1 || month > 12 || day < 1 || day > daysInMonth(year, month)) return null;
  return dayNumber(`${year}-${pad(month)}-${pad(day)}`);
}

/** ISO weekday: Monday is 1, Sunday 7. */
export function weekdayOf(day: number): number {
  return ((((day + 3) % 7) + 7) % 7) + 1;
}

export function dayPeriod(day: number): Period {
  const value = isoDay(day);
  return { first: day, last: day, grain: 'day', value, timex: value };
}

export function weekPeriod(day: number): Period {
  const first = day - weekdayOf(day) + 1;
  return {
    first,
    last: first + 6,
    grain: 'week',
    value: edtfOfDays(first, first + 6),
    timex: isoWeek(first),
  };
}

export function weekendPeriod(day: number): Period {
  const first = day - weekdayOf(day) + 6;
  return {
    first,
    last: first + 1,
    grain: 'weekend',
    value: edtfOfDays(first, first + 1),
    timex: `${isoWeek(first - 5)}-WE`,
  };
}

/** ISO 8601 week of a Monday: the year is that of its Thursday. */
function isoWeek(monday: number): string {
  const thursday = monday + 3;
  const year = Number(isoDay(thursday).slice(0, 4));
  const week = Math.floor((thursday - dayNumber(`${pad(year, 4)}-01-01`)) / 7) + 1;
  return `${year}-W${pad(week)}`;
}

/** `month` may lie outside 1–12 and carries over into the year. */
export function monthPeriod(year: number, month: number): Period | null {
  return monthsPeriod(year, month, 1, 'month');
}

/** A run of whole months; `month` may lie outside 1–12 and carries over into the year. */
export function monthsPeriod(year: number, month: number, count: number, grain: Grain): Period | null {
  const from = year * 12 + month - 1;
  const to = from + count - 1;
  const a = { year: Math.floor(from / 12), month: (((from % 12) + 12) % 12) + 1 };
  const b = { year: Math.floor(to / 12), month: (((to % 12) + 12) % 12) + 1 };
  if (!isYear(a.year) || !isYear(b.year)) return null;
  const first = dayOf(a.year, a.month, 1)!;
  const last = dayOf(b.year, b.month, daysInMonth(b.year, b.month))!;
  const start = `${a.year}-${pad(a.month)}`;
  const value = count === 1 ? start : `${start}/${b.year}-${pad(b.month)}`;
  return { first, last, grain, value, timex: value };
}

export function quarterPeriod(year: number, quarter: number): Period | null {
  const at = year * 4 + quarter - 1;
  const y = Math.floor(at / 4);
  const q = (((at % 4) + 4) % 4) + 1;
  return named(monthsPeriod(y, q * 3 - 2, 3, 'quarter'), `${y}-Q${q}`);
}

export function halfPeriod(year: number, half: number): Period | null {
  return named(monthsPeriod(year, half * 6 - 5, 6, 'half'), `${year}-H${half}`);
}

/** Meteorological seasons: spring begins in March, and a year's winter in its December. */
export function seasonPeriod(year: number, season: number): Period | null {
  return named(monthsPeriod(year, season * 3, 3, 'season'), `${year}-${SEASONS[season - 1] ?? 'XX'}`);
}

export function yearPeriod(year: number): Period | null {
  return yearsPeriod(year, year, 'year', String(year));
}

/** "the 1990s" from 1990. */
export function decadePeriod(year: number): Period | null {
  const value = `${Math.floor(year / 10)}X`;
  return yearsPeriod(Math.floor(year / 10) * 10, Math.floor(year / 10) * 10 + 9, 'decade', value);
}

/** "the 20th century": 1900 to 1999, as EDTF and common use have it. */
export function centuryPeriod(century: number): Period | null {
  return yearsPeriod((century - 1) * 100, (century - 1) * 100 + 99, 'century', `${pad(century - 1)}XX`);
}

export function yearsPeriod(from: number, to: number, grain: Grain, value: string): Period | null {
  if (!isYear(from) || !isYear(to) || from > to) return null;
  return { first: dayOf(from, 1, 1)!, last: dayOf(to, 12, 31)!, grain, value, timex: value };
}

/** From the first day of one period to the last of another, in the words of both values. */
export function spanPeriod(from: Period, to: Period): Period | null {
  if (from.first > to.last) return null;
  const start = from.value.split('/')[0] ?? from.value;
  const end = to.value.split('/').pop() ?? to.value;
  const value = start === end ? start : `${start}/${end}`;
  return { first: from.first, last: to.last, grain: 'span', value, timex: value };
}

/** The period of a given grain in which a day lies. */
export function periodAt(day: number, grain: Grain): Period | null {
  const { year, month } = civilOf(day);
  switch (grain) {
    case 'week':
      return weekPeriod(day);
    case 'weekend':
      return weekendPeriod(day);
    case 'month':
      return monthPeriod(year, month);
    case 'quarter':
      return quarterPeriod(year, Math.ceil(month / 3));
    case 'season':
      return seasonPeriod(month < 3 ? year - 1 : year, month < 3 ? 4 : Math.floor(month / 3));
    case 'half':
      return halfPeriod(year, month <= 6 ? 1 : 2);
    case 'year':
      return yearPeriod(year);
    case 'decade':
      return decadePeriod(year);
    case 'century':
      return centuryPeriod(Math.floor(year / 100) + 1);
    case 'day':
    case 'span':
      return dayPeriod(day);
  }
}

function named(period: Period | null, timex: string): Period | null {
  return period === null ? null : { ...period, timex };
}
