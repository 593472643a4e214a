/** Who acts and speaks: people, bodies, companies, systems, and what is known of each. */
import type { EntityKind } from '../../model/entity.ts';
import type { LedgerEntity } from '../../model/ledger.ts';
import type { EntitySummary } from '../../model/library.ts';
import { upperFirst } from '../../show/html/phrases.tsx';
import type { Sheet } from '../../show/html/sheet.ts';
import { Statement } from '../../show/html/statements.tsx';
import { compareLatest } from '../../show/view/place-entries.ts';
import { safeText } from '../../show/view/safe-text.ts';
import { foldStatements } from '../../show/view/statements.ts';
import { compareText, powerName } from '../../show/view/view.ts';
import { plural } from '../../show/view/words.ts';
import { entityPath } from '../addresses.ts';
import { RelationChoice } from './calendar-page.tsx';
import { EntryRow } from './entry-row.tsx';
import { Top } from './frame.tsx';
import { pageOf } from './narrow-view.ts';
import { Paging } from './paging.tsx';
import { type Desk, SamePersonForm } from './ruling-forms.tsx';

/** In the order of the page. States have their relations. */
export const KINDS_OF_ENTITY: Readonly<Record<Exclude<EntityKind, 'state'>, string>> = {
  person: 'People',
  body: 'Bodies',
  'international-organisation': 'International organisations',
  company: 'Companies',
  organisation: 'Organisations',
  'armed-group': 'Armed groups',
  system: 'Systems',
};

const PAGED = 200;

function Rows({
  entities,
  stateName,
}: {
  readonly entities: readonly EntitySummary[];
  readonly stateName: (code: string) => string;
}) {
  return (
    <table class="people">
      <thead>
        <tr>
          <th scope="col">Name</th>
          <th scope="col" class="number">
            Entries
          </th>
          <th scope="col" class="number">
            Statements
          </th>
        </tr>
      </thead>
      <tbody>
        {entities.map(({ id, name, titles, state, entries, statements }) => (
          <tr class="row">
            <th scope="row">
              <a class="go" href={entityPath(id)}>
                {safeText(name)}
              </a>
              <span class="office">
                {[
                  titles[0] === undefined ? null : safeText(titles[0]),
                  state === null ? null : stateName(state),
                ]
                  .filter((part) => part !== null)
                  .join(', ')}
              </span>
            </th>
            <td class="number">{entries === 0 ? '' : entries}</td>
            <td class="number">{statements === 0 ? '' : statements}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

export function PeoplePage({
  entities,
  relations,
  stateName,
  query,
}: {
  readonly entities: readonly EntitySummary[];
  readonly relations: readonly { readonly relation: string; readonly name: string }[];
  readonly stateName: (code: string) => string;
  readonly query: URLSearchParams;
}) {
  const shown = entities
    .filter(({ kind }) => kind !== 'state')
    .toSorted((a, b) => b.entries + b.statements - (a.entries + a.statements) || compareText(a.name, b.name));
  const page = pageOf(shown, PAGED, query);
  const kind = query.get('kind') ?? '';
  return (
    <>
      <Top heading="People and bodies">
        <p class="scope">
          Who takes part, who speaks, and which systems are spoken of: {shown.length} in all.
        </p>
      </Top>
      <main id="main">
        <form class="line" action="/people">
          <label>
            Name{' '}
            <input
              type="search"
              name="q"
              value={query.get('q') ?? ''}
              autocomplete="off"
              data-filter=".people tbody tr"
              data-groups=".part"
            />
          </label>
          <label>
            Kind{' '}
            <select name="kind">
              <option value="">any</option>
              {Object.entries(KINDS_OF_ENTITY).map(([value, name]) => (
                <option value={value} selected={value === kind}>
                  {name}
                </option>
              ))}
            </select>
          </label>
          <RelationChoice relations={relations} asked={query.get('relation')} />
          <button type="submit">Show</button> <output aria-live="polite" />
        </form>
        {Object.entries(KINDS_OF_ENTITY).map(([of, heading]) => {
          const some = page.items.filter((one) => one.kind === of);
          return some.length === 0 ? null : (
            <section class="part">
              <h2>{heading}</h2>
              <Rows entities={some} stateName={stateName} />
            </section>
          );
        })}
        {shown.length === 0 ? <p class="none">Nobody of that name.</p> : null}
        <Paging page={page} path="/people" query={query} />
      </main>
    </>
  );
}

const MOST_STATEMENTS = 40;

export function EntityPage({
  sheet,
  entity,
  others,
  desk,
  query,
}: {
  readonly sheet: Sheet;
  readonly entity: LedgerEntity;
  /** Persons of a like name. */
  readonly others: readonly EntitySummary[];
  readonly desk: Desk;
  readonly query: URLSearchParams;
}) {
  const { view } = sheet;
  const mine = view.entries.filter(
    ({ parties, systems, claims }) =>
      parties.some((party) => party.entity === entity.id) ||
      systems.includes(entity.id) ||
      claims.some((id) => view.claims.get(id)?.attribution?.speaker.entity === entity.id),
  );
  const page = pageOf(mine.toSorted(compareLatest), 50, query);
  const told = foldStatements({
    ...view,
    statements: view.statements.filter(({ speaker }) => speaker.entity === entity.id),
  });
  const titles = new Map(entity.roles.map(({ title }) => [title.toLowerCase(), upperFirst(safeText(title))]));
  // "Ambassador" beside "Ambassador to India" says nothing more.
  const offices = [...titles].filter(
    ([low]) => ![...titles.keys()].some((longer) => longer.startsWith(`${low} `)),
  );
  return (
    <>
      <Top heading={safeText(entity.name)} trail={[['People and bodies', '/people']]}>
        <p class="scope">
          {[
            ...offices.map(([, title]) => title),
            ...(entity.state === null ? [] : [powerName(view, entity.state)]),
          ].join(' · ')}
        </p>
        {entity.aliases.length === 0 ? null : (
          <p class="hint">Also: {entity.aliases.slice(0, 12).map(safeText).join('; ')}</p>
        )}
      </Top>
      <main id="main">
        {mine.length === 0 ? null : (
          <section class="part" id="entries">
            <h2>Takes part in, or is cited on</h2>
            {page.items.map((entry) => (
              <EntryRow sheet={sheet} entry={entry} level={3} />
            ))}
            <Paging page={page} path={entityPath(entity.id)} query={query} />
          </section>
        )}
        {told.length === 0 ? null : (
          <section class="part statements" id="statements">
            <h2>Said</h2>
            <div class="said-list">
              {told.slice(0, MOST_STATEMENTS).map((one) => (
                <Statement sheet={sheet} told={one} />
              ))}
            </div>
            {told.length > MOST_STATEMENTS ? (
              <p class="aside">And {plural(told.length - MOST_STATEMENTS, 'statement')} more.</p>
            ) : null}
          </section>
        )}
        {entity.kind === 'person' ? (
          <section class="part" id="rulings">
            <h2>Rulings</h2>
            <SamePersonForm desk={desk} person={entity.id} others={others} />
          </section>
        ) : null}
      </main>
    </>
  );
}
