/** The relation along a line of time: what happened or is to happen, what was announced, when reports came out. */
import { dateWords } from '../view/dates.ts';
import type { View } from '../view/view.ts';
import { Linked } from './phrases.tsx';
import type { Links, Sheet } from './sheet.ts';
import { Sign } from './sign.tsx';
import { type TimelineItem, type TimelineItems, timelineItems } from './timeline-items.ts';
import {
  type Lane,
  layOutTimeline,
  type PlacedItem,
  RADIUS,
  type TimelineLayout,
} from './timeline-layout.ts';

/** Widths in which it is drawn, in units of about a pixel; style shows the one that fits the screen. */
const DRAWINGS = [
  { name: 'wide', width: 1080 },
  { name: 'narrow', width: 360 },
] as const;

const ROW = 19;
const HEADING = 22;

function Bar({ placed, y }: { readonly placed: PlacedItem; readonly y: number }) {
  const { item, from, to } = placed;
  const wide = to - from >= 2 * RADIUS;
  const form = [item.certainty, item.vague ? 'vague' : '', item.done ? 'done' : 'to-come']
    .filter(Boolean)
    .join(' ');
  const middle = (from + to) / 2;
  const crossed = item.certainty === 'denied' || item.certainty === 'unlikely';
  if (!wide && !item.vague)
    return (
      <>
        <circle class={`mark ${form}`} cx={middle} cy={y} r={RADIUS} />
        {crossed ? <path class="strike" d={`M${middle - 3} ${y + 3}l6 -6`} /> : null}
      </>
    );
  const width = Math.max(to - from, 2 * RADIUS);
  return (
    <rect
      class={`mark ${form}`}
      x={from}
      y={y - RADIUS}
      width={width}
      height={2 * RADIUS}
      rx={item.vague ? 1 : RADIUS}
    />
  );
}

function LaneDrawing({
  lane,
  top,
  links,
}: {
  readonly lane: Lane;
  readonly top: number;
  readonly links: Links;
}) {
  return (
    <>
      {lane.items.map((placed) => {
        const { item, label } = placed;
        const y = top + placed.row * ROW + ROW / 2;
        const drawn = (
          <>
            <title>{`${item.label}, ${dateWords(item.date, 'long')}`}</title>
            <Bar placed={placed} y={y} />
            {label === null ? null : (
              <text x={label.x} y={y + 4} text-anchor={label.anchor}>
                {label.text}
              </text>
            )}
          </>
        );
        const href = links.entry(item.entry.id);
        // The table below leads to the same places; the picture need not be walked through with the keyboard.
        return href === null ? (
          <g>{drawn}</g>
        ) : (
          <a href={href} tabindex={-1}>
            {drawn}
          </a>
        );
      })}
    </>
  );
}

function Drawing({
  layout,
  name,
  links,
}: {
  readonly layout: TimelineLayout;
  readonly name: string;
  readonly links: Links;
}) {
  const { width, happened, announced, published, today, ticks } = layout;
  const first = HEADING;
  const second = first + happened.rows * ROW + HEADING + 8;
  const axis = second + announced.rows * ROW + 14;
  const height = axis + 34;
  return (
    <svg class={`drawing ${name}`} viewBox={`0 0 ${width} ${height}`} aria-hidden="true" focusable="false">
      {ticks.map(({ x, label }) => (
        <g class="tick">
          <line x1={x} x2={x} y1={HEADING - 6} y2={axis} />
          <text x={x} y={height - 4} text-anchor="middle">
            {label}
          </text>
        </g>
      ))}
      <line class="axis" x1={0} x2={width} y1={axis} y2={axis} />
      {published.map((x) => (
        <line class="published" x1={x} x2={x} y1={axis} y2={axis + 9} />
      ))}
      <line class="today" x1={today} x2={today} y1={HEADING - 8} y2={axis + 9} />
      <text class="today" x={today} y={10} text-anchor={today > width - 40 ? 'end' : 'middle'}>
        today
      </text>
      <text class="lane" x={0} y={10}>
        What happened, and is to happen
      </text>
      <LaneDrawing lane={happened} top={first} links={links} />
      <text class="lane" x={0} y={second - 8}>
        What was announced
      </text>
      <LaneDrawing lane={announced} top={second} links={links} />
    </svg>
  );
}

function Rows({
  sheet,
  items,
  lane,
}: {
  readonly sheet: Sheet;
  readonly items: readonly TimelineItem[];
  readonly lane: string;
}) {
  return (
    <>
      {items.map(({ entry, date, certainty, label }) => (
        <tr>
          <td class="day">{dateWords(date, 'long')}</td>
          <td>{lane}</td>
          <td>
            <Sign of={certainty} />
            <Linked href={sheet.links.entry(entry.id)}>{label}</Linked>
          </td>
        </tr>
      ))}
    </>
  );
}

function Table({ sheet, items }: { readonly sheet: Sheet; readonly items: TimelineItems }) {
  return (
    <details class="as-table">
      <summary>The same as a table</summary>
      <table>
        <thead>
          <tr>
            <th scope="col">When</th>
            <th scope="col">Lane</th>
            <th scope="col">What</th>
          </tr>
        </thead>
        <tbody>
          <Rows sheet={sheet} items={items.happened} lane="happens" />
          <Rows sheet={sheet} items={items.announced} lane="announced" />
        </tbody>
      </table>
    </details>
  );
}

/** Below this many dated things a picture tells nothing that the list does not. */
const FEWEST = 3;

export function hasTimeline(view: View): boolean {
  const { happened, announced } = timelineItems(view);
  return happened.length + announced.length >= FEWEST;
}

export function Timeline({ sheet }: { readonly sheet: Sheet }) {
  const items = timelineItems(sheet.view);
  return (
    <figure class="timeline">
      {DRAWINGS.map(({ name, width }) => (
        <Drawing layout={layOutTimeline(items, width)} name={name} links={sheet.links} />
      ))}
      <figcaption>
        Time is drawn wider towards {items.focus === items.today ? 'today' : 'the latest report'}. Short
        strokes below the line are reports; a bar is a time known no more closely than that.
      </figcaption>
      <Table sheet={sheet} items={items} />
    </figure>
  );
}
