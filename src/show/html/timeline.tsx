/** The relation along a line of time: what happened or is to happen, what was announced, when reports came out. */
import { dateWords } from '../view/dates.ts';
import type { View } from '../view/view.ts';
import { Linked } from './phrases.tsx';
import type { Sheet } from './sheet.ts';
import { Sign } from './sign.tsx';
import { Drawing } from './timeline-drawing.tsx';
import { type TimelineItem, type TimelineItems, timelineItems } from './timeline-items.ts';
import { layOutTimeline } from './timeline-layout.ts';

/** Widths in which it is drawn, in units of about a pixel; style shows the one that fits the screen. */
const DRAWINGS = [
  { name: 'wide', width: 1080 },
  { name: 'narrow', width: 360 },
] as const;

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
