/** The pages of one relation. */
import type { Context, Hono } from 'hono';
import type { Change } from '../../model/change.ts';
import type { Ledger } from '../../model/ledger.ts';
import { anchorOf, type Sheet } from '../../show/html/sheet.ts';
import {
  type Filter,
  type FilterProblem,
  filterToParams,
  isNoFilter,
  parseFilter,
} from '../../show/view/filter.ts';
import { relationName, type View, viewRelation } from '../../show/view/view.ts';
import { entryPath, pageLinks, relationPath, withQuery } from '../addresses.ts';
import { BriefMain } from './brief-page.tsx';
import { ChangesMain } from './changes-page.tsx';
import type { PagesDeps } from './deps.ts';
import { Top } from './frame.tsx';
import { filterView } from './narrow-view.ts';
import { RelationPage, SubNav } from './relation-page.tsx';
import { notFound, queryOf, show } from './show-page.tsx';
import { StatementsMain } from './statements-page.tsx';
import { visit } from './visit-cookie.ts';

/** Changes that a page looks through; more than anybody reads. */
const MOST_CHANGES = 500;

interface Asked {
  readonly ledger: Ledger;
  readonly view: View;
  readonly filters: Filter;
  readonly problems: readonly FilterProblem[];
  readonly query: URLSearchParams;
  readonly name: string;
}

function feedsOf(relation: string, filters: Filter) {
  const query = filterToParams(filters);
  const path = relationPath(relation);
  return {
    atom: withQuery(`${path}.atom`, {}, query),
    calendar: withQuery(`${path}.ics`, {}, query),
  };
}

/** For pages on which no conflict stands. */
function sheetOf(view: View): Sheet {
  const home = new Map(view.conflicts.map(({ id, entries }) => [id, entries[0] ?? '']));
  const links = pageLinks((id) => `${entryPath(home.get(id) ?? '')}#${anchorOf(id)}`);
  return { view, links, isHome: () => true, level: 2 };
}

/** The head of a page about a part of a relation. */
function PartTop({
  asked,
  here,
  heading,
}: {
  readonly asked: Asked;
  readonly here: 'statements' | 'changes' | 'brief';
  readonly heading: string;
}) {
  const { view, filters, name } = asked;
  return (
    <Top
      heading={heading}
      trail={[
        ['Relations', '/relations'],
        [name, withQuery(relationPath(view.relation), {}, filterToParams(filters))],
      ]}
    >
      <SubNav relation={view.relation} filters={filters} here={here} />
    </Top>
  );
}

export function addRelationRoutes(app: Hono, deps: PagesDeps): void {
  const { library, asOf } = deps;

  async function ask(c: Context): Promise<Asked | null> {
    const relation = c.req.param('relation') ?? '';
    const ledger = await library.ledger({ of: 'relation', relation }, asOf());
    if (ledger === null) return null;
    const query = queryOf(c);
    const { filter: filters, problems } = parseFilter(query);
    const whole = viewRelation(ledger, relation);
    return {
      ledger,
      view: filterView(whole, ledger, filters),
      filters,
      problems,
      query,
      name: relationName(whole, relation),
    };
  }

  async function changesSince(
    since: string | null,
    { view, filters }: Asked,
  ): Promise<readonly Change[] | null> {
    if (since === null) return null;
    const changes = await library.changes({ since, relation: view.relation, limit: MOST_CHANGES });
    if (isNoFilter(filters)) return changes;
    const shown = new Set(view.entries.map(({ id }) => id));
    return changes.filter(({ entry }) => shown.has(entry));
  }

  const nothing = (c: Context) => notFound(c, 'No report in this library speaks of this relation.');

  app.get('/relations/:relation{[^/.]+}', async (c) => {
    const asked = await ask(c);
    if (asked === null) return nothing(c);
    const baseline = visit(c, deps);
    const changes = await changesSince(baseline.since, asked);
    const { view, filters, name } = asked;
    return show(
      c,
      { title: name, place: 'relations', contents: true, feeds: feedsOf(view.relation, filters) },
      <RelationPage {...asked} baseline={baseline} changes={changes} />,
    );
  });

  app.get('/relations/:relation{[^/.]+}/statements', async (c) => {
    const asked = await ask(c);
    if (asked === null) return nothing(c);
    return show(
      c,
      { title: `${asked.name}: statements`, place: 'statements' },
      <>
        <PartTop asked={asked} here="statements" heading="Statements" />
        <StatementsMain sheet={sheetOf(asked.view)} query={asked.query} />
      </>,
    );
  });

  app.get('/relations/:relation{[^/.]+}/changes', async (c) => {
    const asked = await ask(c);
    if (asked === null) return nothing(c);
    const { view, query, filters } = asked;
    const baseline = visit(c, deps);
    const after = Number(query.get('after') ?? '0');
    const found = await library.changes({
      ...(baseline.since === null ? { latest: after === 0 } : { since: baseline.since }),
      ...(Number.isInteger(after) && after > 0 ? { after } : {}),
      relation: view.relation,
      limit: MOST_CHANGES + 1,
    });
    const page = found.slice(0, MOST_CHANGES);
    const shown = new Set(view.entries.map(({ id }) => id));
    const changes = isNoFilter(filters) ? page : page.filter(({ entry }) => shown.has(entry));
    const props = { path: relationPath(view.relation, 'changes'), baseline, changes, query };
    return show(
      c,
      { title: `${asked.name}: changes`, place: 'changes' },
      <>
        <PartTop asked={asked} here="changes" heading="Changes" />
        <ChangesMain
          {...props}
          more={found.length > MOST_CHANGES ? (page.at(-1)?.seq ?? null) : null}
          names={null}
          asked={view.relation}
        />
      </>,
    );
  });

  app.get('/relations/:relation{[^/.]+}/brief', async (c) => {
    const asked = await ask(c);
    if (asked === null) return nothing(c);
    return show(
      c,
      { title: `${asked.name}: brief`, place: 'relations' },
      <>
        <PartTop asked={asked} here="brief" heading="Brief" />
        <BriefMain sheet={sheetOf(asked.view)} />
      </>,
    );
  });
}
