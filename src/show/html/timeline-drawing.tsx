/** The picture of a timeline: two lanes over an axis, with today as a line and reports as strokes. */
import { dateWords } from '../view/dates.ts';
import type { Links } from './sheet.ts';
import { type Lane, type PlacedItem, RADIUS, type TimelineLayout } from './timeline-layout.ts';

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

export function Drawing({
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
