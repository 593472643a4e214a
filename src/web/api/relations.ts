/** Endpoints on relations: what the library knows between two powers, whole or by its parts. */
import { type OpenAPIHono, z } from '@hono/zod-openapi';
import type { Context } from 'hono';
import type { Ledger, LedgerDocument } from '../../model/ledger.ts';
import { applyFilter, parseFilter } from '../../show/view/filter.ts';
import type { WebDependencies } from '../dependencies.ts';
import { ProblemError } from '../problem.ts';
import { pageOf } from './page.ts';
import * as parameters from './parameters.ts';
import { getRoute, readAnswers } from './route.ts';
import * as schemas from './schemas.ts';
import { referredBy, tellEntries } from './tell.ts';

type Needs = Pick<WebDependencies, 'library' | 'asOf'>;

const params = z.object({ relation: parameters.relation });
const view = { ...parameters.filters, ...parameters.asOf };
const query = z.strictObject({ ...view, ...parameters.paging });
const tags = ['Relations'];

/** The filters that stand in the address of a request. */
export function filterOf(c: Context) {
  return parseFilter(new URL(c.req.url).searchParams).filter;
}

async function findLedger({ library, asOf }: Needs, relation: string, day: string | undefined) {
  const ledger = await library.ledger({ of: 'relation', relation }, day ?? asOf());
  if (ledger === null)
    throw new ProblemError(
      404,
      `The library knows nothing of ${relation}. /api/relations lists what it knows.`,
    );
  return ledger;
}

function addList(api: OpenAPIHono, { library }: Needs): void {
  const route = getRoute('/relations', {
    tags,
    summary: 'All relations',
    request: { query: z.strictObject(parameters.paging) },
    responses: readAnswers({ schema: schemas.relationsPage, description: 'Relations by their codes.' }),
  });
  api.openapi(route, async (c) =>
    c.json(pageOf(await library.relations(), ({ relation }) => relation, c.req.valid('query'))),
  );
}

function addLedger(api: OpenAPIHono, needs: Needs): void {
  const route = getRoute('/relations/{relation}/ledger', {
    tags,
    summary: 'The ledger of a relation, whole',
    description: 'As `entente show … --format json` writes it; see docs/ledger.md.',
    request: { params, query: z.strictObject(view) },
    responses: readAnswers({ schema: schemas.ledgerModel, description: 'The ledger.' }, [404]),
  });
  api.openapi(route, async (c) => {
    const ledger = await findLedger(needs, c.req.valid('param').relation, c.req.valid('query').asOf);
    return c.json(applyFilter(ledger, filterOf(c)));
  });
}

function addEntries(api: OpenAPIHono, needs: Needs): void {
  const route = getRoute('/relations/{relation}/entries', {
    tags,
    summary: 'Entries of a relation, with their evidence',
    request: { params, query },
    responses: readAnswers({ schema: schemas.entriesPage, description: 'Entries by id.' }, [404]),
  });
  api.openapi(route, async (c) => {
    const asked = c.req.valid('query');
    const whole = await findLedger(needs, c.req.valid('param').relation, asked.asOf);
    const { items, ...rest } = pageOf(applyFilter(whole, filterOf(c)).entries, ({ id }) => id, asked);
    return c.json({ items: tellEntries(whole, items), ...referredBy(whole, items), ...rest });
  });
}

function addStatements(api: OpenAPIHono, needs: Needs): void {
  const route = getRoute('/relations/{relation}/statements', {
    tags,
    summary: 'Statements of a relation',
    request: { params, query },
    responses: readAnswers(
      { schema: schemas.statementsPage, description: 'Statements, the oldest first.' },
      [404],
    ),
  });
  api.openapi(route, async (c) => {
    const asked = c.req.valid('query');
    const whole = await findLedger(needs, c.req.valid('param').relation, asked.asOf);
    const { statements } = applyFilter(whole, filterOf(c));
    const { items, ...rest } = pageOf(statements, ({ id, said }) => `${said ?? ''} ${id}`, asked);
    return c.json({ items, ...referredBy(whole, [], items), ...rest });
  });
}

/** By when they were published, as far as it is known. */
function placeInTime({ id, published }: LedgerDocument): string {
  return `${published.value ?? published.latest ?? published.earliest ?? ''} ${id}`;
}

function addDocuments(api: OpenAPIHono, needs: Needs): void {
  const route = getRoute('/relations/{relation}/documents', {
    tags,
    summary: 'Reports that speak of a relation',
    request: { params, query },
    responses: readAnswers(
      { schema: schemas.documentsPage, description: 'Reports, the oldest first.' },
      [404],
    ),
  });
  api.openapi(route, async (c) => {
    const asked = c.req.valid('query');
    const whole = await findLedger(needs, c.req.valid('param').relation, asked.asOf);
    return c.json(pageOf(applyFilter(whole, filterOf(c)).documents, placeInTime, asked));
  });
}

/** A conflict with the words of each side. */
export function tellConflict(ledger: Ledger, conflict: Ledger['conflicts'][number]) {
  const sides = new Set(conflict.positions.flatMap(({ claims }) => claims));
  return { conflict, claims: ledger.claims.filter(({ id }) => sides.has(id)) };
}

function addConflicts(api: OpenAPIHono, needs: Needs): void {
  const route = getRoute('/relations/{relation}/conflicts', {
    tags,
    summary: 'Where reports of a relation part',
    request: { params, query },
    responses: readAnswers(
      { schema: schemas.conflictsPage, description: 'Conflicts, each with the words of its sides.' },
      [404],
    ),
  });
  api.openapi(route, async (c) => {
    const asked = c.req.valid('query');
    const whole = await findLedger(needs, c.req.valid('param').relation, asked.asOf);
    const ledger = applyFilter(whole, filterOf(c));
    const { items, ...rest } = pageOf(ledger.conflicts, ({ id }) => id, asked);
    const about = new Set(items.flatMap(({ entries }) => entries));
    const entries = ledger.entries.filter(({ id }) => about.has(id));
    return c.json({
      items: items.map((conflict) => tellConflict(ledger, conflict)),
      ...referredBy(ledger, entries),
      ...rest,
    });
  });
}

export function addRelations(api: OpenAPIHono, needs: Needs): void {
  addList(api, needs);
  addLedger(api, needs);
  addEntries(api, needs);
  addStatements(api, needs);
  addDocuments(api, needs);
  addConflicts(api, needs);
}
