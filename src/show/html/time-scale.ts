/**
 * Days along a line, drawn wider towards a focus: what lies near it is told apart, what lies years off still has its
 * place. Distances grow with the logarithm of the days.
 */
import { dayNumber, isoDay } from '../../model/edtf.ts';
import { shortDate } from '../view/dates.ts';

export interface TimeScale {
  readonly first: number;
  readonly last: number;
  /** Where the line is widest. */
  readonly focus: number;
  /** Days since 1970 to units of the drawing; what lies outside is put at the edge. */
  readonly x: (day: number) => number;
}

export interface Tick {
  readonly x: number;
  readonly label: string;
}

/** Days within which the line is drawn nearly even. */
const NEAR = 5;
/** Days to either side of the focus that may be named. */
const NEARBY = 100;

export function timeScale(days: readonly number[], focus: number, left: number, right: number): TimeScale {
  const bend = (day: number) => Math.sign(day - focus) * Math.log1p(Math.abs(day - focus) / NEAR);
  const first = Math.min(focus, ...days);
  const last = Math.max(focus, ...days);
  const [from, to] = [bend(first), bend(last)];
  const unit = to === from ? 0 : (right - left) / (to - from);
  const x = (day: number) => {
    const at = unit === 0 ? (left + right) / 2 : left + (bend(day) - from) * unit;
    return Math.round(Math.min(right, Math.max(left, at)) * 10) / 10;
  };
  return { first, last, focus, x };
}

function startOfMonth(year: number, month: number): number {
  return dayNumber(`${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-01`);
}

/** Years, then months, then days: each only where its label has room beside those before. */
export function ticksOf(scale: TimeScale, widthOf: (label: string) => number): readonly Tick[] {
  const { first, last, focus, x } = scale;
  const yearOf = (day: number) => Number(isoDay(day).slice(0, 4));
  const [from, middle, to] = [yearOf(first), yearOf(focus), yearOf(last)];
  const candidates: Tick[] = [];
  const add = (day: number, label: string) => {
    if (day >= first && day <= last) candidates.push({ x: x(day), label });
  };
  // Far back, years stand so close that only the latest find room: they are tried from the end.
  for (let year = to; year >= from && year > to - 60; year--) add(startOfMonth(year, 1), String(year));
  for (const year of [middle, middle + 1, middle - 1, middle - 2])
    for (const month of [7, 4, 10, 2, 3, 5, 6, 8, 9, 11, 12]) {
      const start = startOfMonth(year, month);
      add(start, shortDate(isoDay(start).slice(0, 7)).slice(0, 3));
    }
  for (let day = focus - NEARBY; day <= focus + NEARBY; day++)
    if (/-(?:10|20)$/.test(isoDay(day))) add(day, String(Number(isoDay(day).slice(8))));
  const taken: Tick[] = [];
  for (const one of candidates) {
    const free = taken.every(
      (other) => Math.abs(other.x - one.x) >= (widthOf(other.label) + widthOf(one.label)) / 2 + 8,
    );
    if (free) taken.push(one);
  }
  return taken.toSorted((a, b) => a.x - b.x);
}
