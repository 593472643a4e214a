/**
 * "late July", "mid-March", "early 2026", "the end of the year", "the first half of 2026", "earlier this year",
 * "late yesterday". Not "late payments", "the end of talks": a period must follow.
 */
import {
  type Civil,
  civilOf,
  dayPeriod,
  halfPeriod,
  monthsPeriod,
  type Period,
  periodAt,
  spanPeriod,
  yearsPeriod,
} from '../calendar.ts';
import { type Context, type Found, fromAnchor, isDash, lowAt } from '../context.ts';
import { grainAt } from './relative-period.ts';

export function matchPartOfPeriod(c: Context, at: number): Found | null {
  if (c.words[at]?.mid === true) return matchMid(c, at);
  const article = lowAt(c, at) === 'the';
  const start = article ? at + 1 : at;
  const half = readHalf(c, start);
  const part = half?.part ?? c.words[start]?.part;
  if (part === undefined || (part === 'half' && half === null)) return matchYearEnd(c, at);
  let next = half?.next ?? start + 1;
  const of = lowAt(c, next) === 'of';
  const noun = isNounPart(lowAt(c, start)) || half !== null;
  if (noun && !of) return null;
  if (of || isDash(c, next)) next++;
  const in_ = !of && /^(?:earlier|later)$/.test(lowAt(c, start)) && lowAt(c, next) === 'in' ? next + 1 : next;
  const whole = in_ > next && lowAt(c, in_ + 1) === 'day' ? sameDay(c, in_) : readWhole(c, in_);
  if (whole === null) return null;
  return narrow(c, at, whole, part, of);
}

function isNounPart(low: string): boolean {
  return /^(?:beginning|start|end|close|middle|half|eve)$/.test(low);
}

/** "first half", "second half", "latter half". */
function readHalf(c: Context, at: number): { part: string; next: number } | null {
  const word = c.words[at];
  const number = word?.ordinal ?? { latter: 2, last: 2 }[lowAt(c, at)];
  if ((number !== 1 && number !== 2) || lowAt(c, at + 1) !== 'half') return null;
  return { part: number === 1 ? 'first' : 'second', next: at + 2 };
}

/** The period that is divided; "the year" and "the month" alone are those of the report. */
function readWhole(c: Context, at: number): Found | null {
  const point = c.readPoint(at);
  if (point !== null) return point.type === 'date' ? point : null;
  const start = lowAt(c, at) === 'the' ? at + 1 : at;
  const grain = start > at ? grainAt(c, start) : null;
  if (grain === null || grain === 'day') return null;
  const period = fromAnchor(c.anchor, (day) => periodAt(day, grain));
  return {
    first: at,
    last: start + 1,
    type: 'date',
    period,
    value: period?.value ?? null,
    timex: period?.timex ?? 'XXXX',
    direction: null,
    anchored: true,
  };
}

/** "earlier in the day": of the day that was named last, where it lies within the week, else of the report's. */
function sameDay(c: Context, at: number): Found {
  const named = c.reference;
  const period = fromAnchor(c.anchor, (day) =>
    named !== null && named.first === named.last && named.first <= day && named.first > day - 7
      ? named
      : dayPeriod(day),
  );
  return {
    first: at,
    last: at + 2,
    type: 'date',
    period,
    value: period?.value ?? null,
    timex: period?.timex ?? 'XXXX-XX-XX',
    direction: null,
    anchored: true,
  };
}

function matchMid(c: Context, at: number): Found | null {
  const grain = grainAt(c, at);
  if (grain === 'year' || grain === 'month' || grain === 'week') {
    const period = fromAnchor(c.anchor, (day) => periodAt(day, grain));
    const whole: Found = {
      first: at,
      last: at + 1,
      type: 'date',
      period,
      value: period?.value ?? null,
      timex: period?.timex ?? 'XXXX',
      direction: null,
      anchored: true,
    };
    return narrow(c, at, whole, 'mid', false);
  }
  const point = c.readPoint(at);
  return point === null ? null : narrow(c, at, point, 'mid', false);
}

/** "year-end", "year's end". */
function matchYearEnd(c: Context, at: number): Found | null {
  if (lowAt(c, at) !== 'year') return null;
  const joint = lowAt(c, at + 1);
  const end = joint === 'end' ? at + 1 : isDash(c, at + 1) || /^['’]s$/.test(joint) ? at + 2 : at;
  if (lowAt(c, end) !== 'end' || end === at) return null;
  const period = fromAnchor(c.anchor, (day) => periodAt(day, 'year'));
  const whole: Found = {
    first: at,
    last: end + 1,
    type: 'date',
    period,
    value: null,
    timex: period?.timex ?? 'XXXX',
    direction: null,
    anchored: true,
  };
  const found = narrow(c, at, whole, 'late', true);
  return { ...found, timex: `${found.timex}-12-31` };
}

/** The value shrinks to the part; TIMEX3 keeps the whole and marks the part. */
function narrow(c: Context, first: number, whole: Found, part: string, of: boolean): Found {
  const { period } = whole;
  const base = { ...whole, first };
  if (period === null) return { ...base, timex: whole.timex };
  const shrunk = partOf(period, part, of, c);
  if (shrunk === null) return base;
  const half = part === 'first' || part === 'second';
  const timex =
    half && period.grain === 'year' ? `${period.value}-H${part === 'first' ? 1 : 2}` : whole.timex;
  const anchored = whole.anchored || part === 'earlier' || part === 'later';
  return { ...base, period: shrunk, value: shrunk.value, timex, anchored };
}

function partOf(period: Period, part: string, of: boolean, c: Context): Period | null {
  if (period.grain === 'day' || period.grain === 'weekend' || period.grain === 'span') return null;
  if (part === 'earlier' || part === 'later') return sideOfNow(period, part, c);
  const from = civilOf(period.first);
  if (part === 'first' || part === 'second') return halfOf(period, from, part === 'first' ? 1 : 2);
  if (of && period.grain === 'year' && part !== 'mid')
    return monthsPeriod(from.year, part === 'late' ? 12 : 1, 1, 'span');
  return thirdOf(period, from, part === 'early' ? 0 : part === 'mid' ? 1 : 2);
}

/** "earlier this year" ends with the report, "later this year" begins with it. */
function sideOfNow(period: Period, part: string, c: Context): Period | null {
  const inside = fromAnchor(c.anchor, (day) => dayPeriod(day));
  if (inside === null || inside.first < period.first || inside.first > period.last) return null;
  return part === 'earlier'
    ? spanPeriod(dayPeriod(period.first), inside)
    : spanPeriod(inside, dayPeriod(period.last));
}

function halfOf(period: Period, from: Civil, half: number): Period | null {
  if (period.grain === 'year') return halfPeriod(from.year, half);
  if (period.grain === 'decade' || period.grain === 'century') {
    const size = period.grain === 'decade' ? 5 : 50;
    const start = from.year + (half - 1) * size;
    return yearsPeriod(start, start + size - 1, 'span', `${start}/${start + size - 1}`);
  }
  const middle = period.first + Math.floor((period.last - period.first + 1) / 2);
  return half === 1
    ? spanPeriod(dayPeriod(period.first), dayPeriod(middle - 1))
    : spanPeriod(dayPeriod(middle), dayPeriod(period.last));
}

/** Thirds as common use has them: days 1–10, 11–20 and the rest of a month; four months of a year. */
function thirdOf(period: Period, from: Civil, third: number): Period | null {
  switch (period.grain) {
    case 'year':
      return monthsPeriod(from.year, third * 4 + 1, 4, 'span');
    case 'decade':
    case 'century': {
      const size = period.grain === 'decade' ? 1 : 10;
      const start = from.year + [0, 4, 7][third]! * size;
      const end = from.year + [4, 7, 10][third]! * size - 1;
      return yearsPeriod(start, end, 'span', `${start}/${end}`);
    }
    case 'quarter':
    case 'season':
      return monthsPeriod(from.year, from.month + third, 1, 'span');
    case 'half':
      return monthsPeriod(from.year, from.month + third * 2, 2, 'span');
    case 'month': {
      const start = period.first + third * 10;
      return spanPeriod(dayPeriod(start), dayPeriod(third === 2 ? period.last : start + 9));
    }
    default: {
      const start = period.first + third * 2;
      return spanPeriod(dayPeriod(start), dayPeriod(third === 2 ? period.last : start + 1));
    }
  }
}
