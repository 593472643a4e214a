/** The pages of one relation. */
import type { Context, Hono } from 'hono';
import type { Change } from '../../model/change.ts';
import type { Ledger } from '../../model/ledger.ts';
import { type Filter, filterToParams, isNoFilter, parseFilter } from '../../show/view/filter.ts';
import { relationName, type View, viewRelation } from '../../show/view/view.ts';
import { relationPath, withQuery } from '../addresses.ts';
import type { PagesDeps } from './deps.ts';
import { filterView } from './narrow-view.ts';
import { RelationPage } from './relation-page.tsx';
import { notFound, queryOf, show } from './show-page.tsx';
import { visit } from './visit-cookie.ts';

/** Changes that a page looks through; more than anybody reads. */
const MOST_CHANGES = 500;

interface Asked {
  readonly ledger: Ledger;
  readonly view: View;
  readonly filters: Filter;
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

export function addRelationRoutes(app: Hono, deps: PagesDeps): void {
  const { library, asOf } = deps;

  async function ask(c: Context): Promise<Asked | null> {
    const relation = c.req.param('relation') ?? '';
    const ledger = await library.ledger({ of: 'relation', relation }, asOf());
    if (ledger === null) return null;
    const query = queryOf(c);
    const filters = parseFilter(query).filter;
    const whole = viewRelation(ledger, relation);
    return {
      ledger,
      view: filterView(whole, ledger, filters),
      filters,
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
}
