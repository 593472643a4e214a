/** What is ahead, month by month, and what should have happened and nobody says did. */
import { daysOf, isoDay } from '../../model/edtf.ts';
import type { Entry } from '../../model/ledger.ts';
import type { Sheet } from '../../show/html/sheet.ts';
import { dateWords } from '../../show/view/dates.ts';
import { compareSoonest, sectionOf } from '../../show/view/place-entries.ts';
import { relationName } from '../../show/view/view.ts';
import { withQuery } from '../addresses.ts';
import { EntryRow } from './entry-row.tsx';
import { Top } from './frame.tsx';
import { pageOf } from './narrow-view.ts';
import { Paging } from './paging.tsx';

const PAGED = 100;

/** "2026-02", or what stands in the place of a month where there is none. */
function monthOf({ date, outlook }: Entry, today: string): string {
  const days = daysOf(date.value ?? outlook?.when.value ?? null);
  if (days === null) return '';
  const first = Number.isFinite(days.first) ? isoDay(days.first).slice(0, 7) : '';
  // What began before today and is not over yet belongs to now.
  return first < today.slice(0, 7) && days.last >= (daysOf(today)?.first ?? 0) ? today.slice(0, 7) : first;
}

interface Part {
  readonly id: string;
  readonly heading: string;
  readonly entries: readonly Entry[];
}

function partsOf(entries: readonly Entry[], asOf: string): readonly Part[] {
  const overdue = entries.filter((entry) => entry.overdue);
  const months = new Map<string, Entry[]>();
  for (const entry of entries.filter((one) => !one.overdue)) {
    const month = monthOf(entry, asOf);
    months.set(month, [...(months.get(month) ?? []), entry]);
  }
  const dated = [...months].filter(([month]) => month !== '').toSorted(([a], [b]) => (a < b ? -1 : 1));
  return [
    { id: 'overdue', heading: 'Overdue', entries: overdue },
    ...dated.map(([month, some]) => ({
      id: `month-${month}`,
      heading: dateWords(month, 'long'),
      entries: some,
    })),
    { id: 'undated', heading: 'Without a date', entries: months.get('') ?? [] },
  ].filter((part) => part.entries.length > 0);
}

/** The relations to choose from, by name. */
export function RelationChoice({
  relations,
  asked,
}: {
  readonly relations: readonly { readonly relation: string; readonly name: string }[];
  readonly asked: string | null;
}) {
  return (
    <label>
      <span>Relation</span>{' '}
      <select name="relation">
        <option value="">all</option>
        {relations.map(({ relation, name }) => (
          <option value={relation} selected={relation === asked}>
            {name}
          </option>
        ))}
      </select>
    </label>
  );
}

export function CalendarPage({
  sheet,
  asked,
  query,
}: {
  readonly sheet: Sheet;
  /** One relation alone; null for all. */
  readonly asked: string | null;
  readonly query: URLSearchParams;
}) {
  const { view } = sheet;
  const ahead = view.entries
    .filter((entry) => entry.overdue || sectionOf(entry, view.asOf) === 'ahead')
    .filter(({ relations }) => asked === null || relations.includes(asked))
    .toSorted((a, b) => Number(b.overdue) - Number(a.overdue) || compareSoonest(a, b));
  const page = pageOf(ahead, PAGED, query);
  const relations = [...new Set([...view.entries.flatMap((entry) => entry.relations)])]
    .map((relation) => ({ relation, name: relationName(view, relation) }))
    .toSorted((a, b) => (a.name < b.name ? -1 : 1));
  const feed = asked === null ? '/calendar.ics' : `/relations/${asked}.ics`;
  return (
    <>
      <Top heading="Calendar">
        <p class="scope">
          What is ahead as of {dateWords(view.asOf, 'long')}, and what should have happened and no report says
          did.
        </p>
      </Top>
      <main id="main">
        <form class="line" action="/calendar" data-sends-itself="">
          <RelationChoice relations={relations} asked={asked} />
          <button type="submit">Show</button>
          {asked === null ? null : <a href={withQuery('/calendar', {})}>All relations</a>}
          <a class="elsewhere-link" href={feed}>
            iCalendar
          </a>
        </form>
        {page.all === 0 ? <p class="none">Nothing lies ahead.</p> : null}
        {partsOf(page.items, view.asOf).map(({ id, heading, entries }) => (
          <section id={id} class="part">
            <h2>{heading}</h2>
            {entries.map((entry) => (
              <EntryRow sheet={sheet} entry={entry} level={3} />
            ))}
          </section>
        ))}
        <Paging page={page} path="/calendar" query={query} />
      </main>
    </>
  );
}
