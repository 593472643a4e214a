/** Gives a date that names no year ("July 22", "in February", "third quarter") the year that the text means. */
import { civilOf, type Period } from './calendar.ts';
import { type Context, fromAnchor } from './context.ts';
import type { Tense } from './tense.ts';

/** A verb misread must not throw a date almost a year away when the other side lies close. */
const FAR = 240;
const CLOSE = 75;

/** The period among those of neighbouring years that fits the tense around tokens `[first, last)`. */
export function pickYear(
  c: Context,
  first: number,
  last: number,
  make: (year: number) => Period | null,
): Period | null {
  if (c.anchor === null) return null;
  const tense = c.tense(first, last);
  return fromAnchor(c.anchor, (day) => pickAt(day, tense, make));
}

export function pickAt(day: number, tense: Tense, make: (year: number) => Period | null): Period | null {
  const { year } = civilOf(day);
  const options = [year - 1, year, year + 1].map(make).filter((period) => period !== null);
  const nearest = options.reduce<Period | null>(
    (best, option) => (best === null || distance(option, day) < distance(best, day) ? option : best),
    null,
  );
  if (nearest === null || tense === null) return nearest;
  const side =
    tense === 'past'
      ? options.filter((option) => option.first <= day).at(-1)
      : options.find((option) => option.last >= day);
  if (side === undefined) return nearest;
  return distance(side, day) > FAR && distance(nearest, day) < CLOSE ? nearest : side;
}

function distance(period: Period, day: number): number {
  return day < period.first ? period.first - day : Math.max(0, day - period.last);
}
