/** Places for the marks of a timeline: along the scale, and in rows so that no label lies on another. */
import { fitText, widthOf } from '../view/measure.ts';
import { type Tick, type TimeScale, ticksOf, timeScale } from './time-scale.ts';
import type { TimelineItem, TimelineItems } from './timeline-items.ts';

export interface PlacedItem {
  readonly item: TimelineItem;
  /** From where to where its bar goes. */
  readonly from: number;
  readonly to: number;
  readonly row: number;
  /** Null where no room was left for it. */
  readonly label: { readonly text: string; readonly x: number; readonly anchor: 'start' | 'end' } | null;
}

export interface Lane {
  readonly items: readonly PlacedItem[];
  readonly rows: number;
}

export interface TimelineLayout {
  readonly width: number;
  readonly happened: Lane;
  readonly announced: Lane;
  readonly published: readonly number[];
  readonly today: number;
  readonly ticks: readonly Tick[];
}

/** Units of the drawing to a column of text, at the size that style gives to labels: a little on the safe side. */
const COLUMN = 6.4;
const GAP = 6;
/** Half of what a mark of one day takes. */
export const RADIUS = 4.5;

const OPEN = 48;

interface Taken {
  readonly from: number;
  readonly to: number;
}

function isFree(row: readonly Taken[], { from, to }: Taken): boolean {
  return row.every((one) => to + GAP <= one.from || one.to + GAP <= from);
}

/** The label behind its bar, or before it where the edge is near; cut on the roomier side where it fits on neither. */
function placeLabel(text: string, { from, to }: Taken, width: number): PlacedItem['label'] & Taken {
  const behind = to + RADIUS + GAP;
  const before = from - RADIUS - GAP;
  const long = widthOf(text) * COLUMN;
  const isBehind = behind + long <= width || (before < long && width - behind >= before);
  const room = Math.floor((isBehind ? width - behind : before) / COLUMN);
  const cut = fitText(text, Math.max(1, room));
  const shown = widthOf(cut) * COLUMN;
  return isBehind
    ? { text: cut, x: behind, anchor: 'start', from, to: behind + shown }
    : { text: cut, x: before, anchor: 'end', from: before - shown, to };
}

/** A date that is open to one side gets a bar of fixed length: how far it reaches is not known. */
function placeBar({ first, last }: TimelineItem, scale: TimeScale, width: number): Taken {
  if (!Number.isFinite(first)) return { from: Math.max(RADIUS, scale.x(last) - OPEN), to: scale.x(last) };
  if (!Number.isFinite(last))
    return { from: scale.x(first), to: Math.min(width - RADIUS, scale.x(first) + OPEN) };
  return { from: scale.x(first), to: scale.x(last) };
}

/** Each item in the first row with room for it and its label; what finds none in `most` rows stands without one in a last row. */
function fillLane(
  items: readonly TimelineItem[],
  scale: TimeScale,
  width: number,
  columns: number,
  most: number,
): Lane {
  const rows: Taken[][] = [];
  const placed = items.map((item) => {
    const { from, to } = placeBar(item, scale, width);
    const label = placeLabel(fitText(item.label, columns), { from, to }, width);
    const bar = { from: from - RADIUS, to: to + RADIUS };
    const whole = { from: Math.min(bar.from, label.from), to: Math.max(bar.to, label.to) };
    let row = rows.findIndex((taken) => isFree(taken, whole));
    if (row === -1 && rows.length < most) row = rows.push([]) - 1;
    if (row === -1) return { item, from, to, row: most, label: null };
    rows[row]?.push(whole);
    return { item, from, to, row, label: { text: label.text, x: label.x, anchor: label.anchor } };
  });
  const crowded = placed.some(({ row }) => row === most);
  return { items: placed, rows: rows.length + (crowded ? 1 : 0) };
}

/** `width` in units of the drawing; a narrow drawing has shorter labels in more rows. */
export function layOutTimeline(items: TimelineItems, width: number): TimelineLayout {
  const { happened, announced, published, today, focus } = items;
  const days = [...happened, ...announced].flatMap(({ first, last }) => [first, last]);
  const known = [...days, ...published, today].filter(Number.isFinite);
  const scale = timeScale(known, focus, RADIUS * 2, width - RADIUS * 2);
  const narrow = width < 600;
  const columns = narrow ? 30 : 56;
  const most = narrow ? 16 : 12;
  const lane = (some: readonly TimelineItem[]) => fillLane(some, scale, width, columns, most);
  return {
    width,
    happened: lane(happened),
    announced: lane(announced),
    published: published.map(scale.x),
    today: scale.x(today),
    ticks: ticksOf(scale, (label) => widthOf(label) * COLUMN),
  };
}
