/** Feeds of changes and calendars: of the whole library, and of every view of a relation by the address of that view. */
import type { Context, Hono } from 'hono';
import type { Ledger } from '../../model/ledger.ts';
import { renderCalendar } from '../../show/export/calendar/calendar.ts';
import { applyFilter, type Filter, filterToParams, isNoFilter, parseFilter } from '../../show/view/filter.ts';
import { indexLedger, relationName } from '../../show/view/view.ts';
import type { WebDependencies } from '../dependencies.ts';
import { withEtag } from '../etag.ts';
import { ProblemError } from '../problem.ts';
import { renderAtom } from './atom.ts';

type Needs = Pick<WebDependencies, 'library' | 'asOf' | 'version'>;

/** Items of a feed: as many as anybody reads. */
const ITEMS = 100;

const ATOM = { 'content-type': 'application/atom+xml; charset=utf-8' };
const CALENDAR = { 'content-type': 'text/calendar; charset=utf-8' };

/** Where the reader reached this server. A proxy says whether that was by TLS. */
function baseOf(c: Context): string {
  const url = new URL(c.req.url);
  const scheme = c.req.header('x-forwarded-proto') === 'https' ? 'https' : url.protocol.slice(0, -1);
  return `${scheme}://${url.host}`;
}

/** @throws ProblemError 400 for values that mean nothing: a feed that silently shows more than was meant is worse. */
function filterOf(c: Context): Filter {
  const { filter, problems } = parseFilter(new URL(c.req.url).searchParams);
  if (problems.length > 0)
    throw new ProblemError(400, 'The address of the view does not fit; see errors.', { errors: problems });
  return filter;
}

function withQuery(path: string, filter: Filter): string {
  const query = filterToParams(filter).toString();
  return query === '' ? path : `${path}?${query}`;
}

const NONE: Ledger = {
  format: 'entente.ledger/1',
  asOf: '1970-01-01',
  documents: [],
  entities: [],
  entries: [],
  claims: [],
  statements: [],
  conflicts: [],
  possibleMatches: [],
  rulings: [],
  unread: [],
};

function addWhole(app: Hono, { library, asOf }: Needs): void {
  app.get('/changes.atom', async (c) => {
    const changes = await library.changes({ limit: ITEMS, latest: true });
    const entries = [...new Set(changes.map(({ entry }) => entry))];
    const body = renderAtom({
      title: 'Entente: changes',
      view: 'all',
      base: baseOf(c),
      self: '/changes.atom',
      page: '/changes',
      updated: (await library.version()).updated,
      changes,
      ledger: (await library.ledger({ of: 'entries', entries }, asOf())) ?? NONE,
    });
    return c.body(body, 200, ATOM);
  });
  app.get('/calendar.ics', async (c) => {
    const ledger = (await library.ledger({ of: 'ahead' }, asOf())) ?? { ...NONE, asOf: asOf() };
    return c.body(renderCalendar(applyFilter(ledger, filterOf(c)), null).text, 200, CALENDAR);
  });
}

function addOfRelation(app: Hono, { library, asOf }: Needs): void {
  async function view(c: Context, relation: string) {
    const filter = filterOf(c);
    const whole = await library.ledger({ of: 'relation', relation }, asOf());
    if (whole === null) throw new ProblemError(404, `The library knows nothing of ${relation}.`);
    return { filter, ledger: applyFilter(whole, filter) };
  }
  app.get('/relations/:file{[A-Z0-9]+-[A-Z0-9]+\\.atom}', async (c) => {
    const relation = c.req.param('file').replace(/\.atom$/, '');
    const { filter, ledger } = await view(c, relation);
    const shown = new Set(ledger.entries.map(({ id }) => id));
    const changes = await library.changes({
      relation,
      limit: isNoFilter(filter) ? ITEMS : 10 * ITEMS,
      latest: true,
    });
    const path = `/relations/${relation}`;
    const body = renderAtom({
      title: `${relationName(indexLedger(ledger), relation)}: changes`,
      view: withQuery(`relations/${relation}`, filter),
      base: baseOf(c),
      self: withQuery(`${path}.atom`, filter),
      page: withQuery(path, filter),
      updated: (await library.version()).updated,
      // Of an entry that is no more nobody can tell whether the filters would show it.
      changes: changes.filter(({ entry }) => isNoFilter(filter) || shown.has(entry)).slice(-ITEMS),
      ledger,
    });
    return c.body(body, 200, ATOM);
  });
  app.get('/relations/:file{[A-Z0-9]+-[A-Z0-9]+\\.ics}', async (c) => {
    const relation = c.req.param('file').replace(/\.ics$/, '');
    const { ledger } = await view(c, relation);
    return c.body(renderCalendar(ledger, relation).text, 200, CALENDAR);
  });
}

export function addFeeds(app: Hono, needs: Needs): void {
  const etag = withEtag(needs);
  app.use('/changes.atom', etag);
  app.use('/calendar.ics', etag);
  app.use('/relations/:file{.+\\.(?:atom|ics)}', etag);
  addWhole(app, needs);
  addOfRelation(app, needs);
}
