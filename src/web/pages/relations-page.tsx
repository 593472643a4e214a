/** All pairs of powers: how much is known, what is open, when it last changed. */
import type { LibraryStatus, RelationSummary } from '../../model/library.ts';
import { dateWords } from '../../show/view/dates.ts';
import { safeText } from '../../show/view/safe-text.ts';
import { compareText } from '../../show/view/view.ts';
import { plural } from '../../show/view/words.ts';
import { relationPath, withQuery } from '../addresses.ts';
import { Top } from './frame.tsx';

const ORDERS = {
  entries: 'Entries',
  changed: 'Latest change',
  disputed: 'Disputed',
  name: 'Relation',
} as const;

type Order = keyof typeof ORDERS;

function orderOf(query: URLSearchParams): Order {
  const asked = query.get('sort') ?? '';
  return asked in ORDERS ? (asked as Order) : 'entries';
}

function nameOf({ names }: RelationSummary): string {
  return names.map(safeText).join(' – ');
}

const COMPARE: Readonly<Record<Order, (a: RelationSummary, b: RelationSummary) => number>> = {
  entries: (a, b) => b.entries - a.entries || b.documents - a.documents,
  changed: (a, b) => compareText(b.changed ?? '', a.changed ?? ''),
  disputed: (a, b) => b.conflicts - a.conflicts || b.entries - a.entries,
  name: () => 0,
};

/** Lower case and without marks over letters, as the script of the page compares. */
function plain(text: string): string {
  return text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
}

function matches(one: RelationSummary, words: readonly string[]): boolean {
  const text = plain(`${nameOf(one)} ${one.relation}`);
  return words.every((word) => text.includes(word));
}

function Row({ one }: { readonly one: RelationSummary }) {
  return (
    <tr class="row">
      <th scope="row">
        <a class="go" href={relationPath(one.relation)}>
          {nameOf(one)}
        </a>
      </th>
      <td class="number">{one.entries}</td>
      <td class="number">{one.documents}</td>
      <td class="number">{one.conflicts === 0 ? '' : one.conflicts}</td>
      <td class="day">{one.changed === null ? '' : dateWords(one.changed.slice(0, 10), 'short')}</td>
    </tr>
  );
}

function Head({ order, query }: { readonly order: Order; readonly query: URLSearchParams }) {
  const column = (name: Order, number: boolean) => (
    <th
      scope="col"
      class={number ? 'number' : undefined}
      aria-sort={name === order ? (name === 'name' ? 'ascending' : 'descending') : undefined}
    >
      <a href={withQuery('/relations', { sort: name }, query)}>{ORDERS[name]}</a>
    </th>
  );
  return (
    <thead>
      <tr>
        {column('name', false)}
        {column('entries', true)}
        <th scope="col" class="number">
          Reports
        </th>
        {column('disputed', true)}
        {column('changed', false)}
      </tr>
    </thead>
  );
}

export function RelationsPage({
  relations,
  status,
  query,
}: {
  readonly relations: readonly RelationSummary[];
  readonly status: LibraryStatus;
  readonly query: URLSearchParams;
}) {
  const order = orderOf(query);
  const asked = query.get('q') ?? '';
  const words = plain(asked)
    .split(/[\s–-]+/)
    .filter(Boolean);
  const shown = relations
    .filter((one) => matches(one, words))
    .toSorted((a, b) => COMPARE[order](a, b) || compareText(nameOf(a), nameOf(b)));
  const period = [status.firstPublished, status.lastPublished].filter((day) => day !== null);
  return (
    <>
      <Top heading="Relations">
        <p class="scope">
          {plural(relations.length, 'relation')} in {plural(status.documents, 'report')}
          {period.length < 2 ? '' : `, ${dateWords(period.join('/'), 'long')}`}.
        </p>
        {status.outdated ? (
          <p class="notice">
            These reports were understood by another version of Entente: <code>entente rebuild</code> brings
            them up to date.
          </p>
        ) : null}
      </Top>
      <main id="main">
        <form class="line" action="/relations">
          <label>
            Filter{' '}
            <input
              type="search"
              name="q"
              value={asked}
              autocomplete="off"
              spellcheck={false}
              data-filter=".relations tbody tr"
            />
          </label>
          {order === 'entries' ? null : <input type="hidden" name="sort" value={order} />}
          <button type="submit">Show</button> <output aria-live="polite" />
        </form>
        <table class="relations pairs">
          <Head order={order} query={query} />
          <tbody>
            {shown.map((one) => (
              <Row one={one} />
            ))}
          </tbody>
        </table>
        {shown.length === 0 ? <p class="none">No relation has these words in its name.</p> : null}
      </main>
    </>
  );
}
