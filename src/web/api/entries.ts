/** Endpoints on single entries, on entities, and on what is open: disputed or ahead. */
import { type OpenAPIHono, z } from '@hono/zod-openapi';
import { daysOf } from '../../model/edtf.ts';
import type { Entry, Ledger } from '../../model/ledger.ts';
import { applyFilter } from '../../show/view/filter.ts';
import type { WebDependencies } from '../dependencies.ts';
import { ProblemError } from '../problem.ts';
import { pageOf } from './page.ts';
import * as parameters from './parameters.ts';
import { filterOf, tellConflict } from './relations.ts';
import { getRoute, readAnswers } from './route.ts';
import * as schemas from './schemas.ts';
import { referredBy, tellEntries } from './tell.ts';

type Needs = Pick<WebDependencies, 'library' | 'asOf'>;

function addEntry(api: OpenAPIHono, { library, asOf }: Needs): void {
  const route = getRoute('/entries/{id}', {
    tags: ['Entries'],
    summary: 'An entry with everything it rests on',
    description: 'A former id of the entry will do; the answer has the present one.',
    request: {
      params: z.object({ id: parameters.entryId }),
      query: z.strictObject(parameters.asOf),
    },
    responses: readAnswers({ schema: schemas.toldEntry, description: 'The entry.' }, [404]),
  });
  api.openapi(route, async (c) => {
    const { id } = c.req.valid('param');
    const present = await library.findEntry(id);
    const ledger =
      present === null
        ? null
        : await library.ledger({ of: 'entries', entries: [present] }, c.req.valid('query').asOf ?? asOf());
    const entry = ledger?.entries.find((one) => one.id === present);
    if (!ledger || entry === undefined)
      throw new ProblemError(404, `No entry has the id ${id}, or ever had.`);
    const [told] = tellEntries(ledger, [entry]);
    return c.json({ ...told, ...referredBy(ledger, [entry], told?.statements) });
  });
}

function addEntities(api: OpenAPIHono, { library }: Needs): void {
  const route = getRoute('/entities', {
    tags: ['Entities'],
    summary: 'People, bodies, powers and systems',
    request: {
      query: z.strictObject({
        q: parameters.words('words of the name').optional(),
        kind: schemas.entityModel.shape.kind.optional(),
        relation: parameters.relation.optional(),
        ...parameters.paging,
      }),
    },
    responses: readAnswers({ schema: schemas.entitiesPage, description: 'Entities by id.' }),
  });
  api.openapi(route, async (c) => {
    const { q, kind, relation, ...asked } = c.req.valid('query');
    const found = await library.entities({
      ...(q ? { words: q } : {}),
      ...(kind === undefined ? {} : { kind }),
      ...(relation === undefined ? {} : { relation }),
    });
    return c.json(pageOf(found, ({ id }) => id, asked));
  });
}

function addEntity(api: OpenAPIHono, { library, asOf }: Needs): void {
  const route = getRoute('/entities/{id}', {
    tags: ['Entities'],
    summary: 'What somebody takes part in, and said',
    request: {
      params: z.object({ id: parameters.entityId }),
      query: z.strictObject(parameters.asOf),
    },
    responses: readAnswers({ schema: schemas.toldEntity, description: 'The entity.' }, [404]),
  });
  api.openapi(route, async (c) => {
    const { id } = c.req.valid('param');
    const day = c.req.valid('query').asOf ?? asOf();
    const ledger = await library.ledger({ of: 'entity', entity: id }, day);
    const entity = ledger?.entities.find((one) => one.id === id);
    if (!ledger || entity === undefined)
      throw new ProblemError(404, `Nobody has the id ${id}. /api/entities lists whom the library knows.`);
    const statements = ledger.statements.filter(({ speaker }) => speaker.entity === id);
    return c.json({
      entity,
      entries: tellEntries(ledger, ledger.entries),
      statements,
      ...referredBy(ledger, ledger.entries, ledger.statements),
    });
  });
}

/** Soonest first; what has no date, last. */
function placeAhead({ id, date, outlook }: Entry): string {
  const first = daysOf(date.value ?? outlook?.when.value ?? null)?.first ?? Number.POSITIVE_INFINITY;
  const place = Number.isFinite(first) ? first + 5_000_000 : first > 0 ? 9_999_999 : 0;
  return `${String(place).padStart(7, '0')} ${id}`;
}

/** Only of one relation, where one is asked for. */
function ofRelation(entries: readonly Entry[], relation: string | undefined): readonly Entry[] {
  return relation === undefined ? entries : entries.filter(({ relations }) => relations.includes(relation));
}

function addCalendar(api: OpenAPIHono, { library, asOf }: Needs): void {
  const route = getRoute('/calendar', {
    tags: ['What is open'],
    summary: 'What lies ahead, and what is overdue',
    request: {
      query: z.strictObject({
        relation: parameters.relation.optional(),
        ...parameters.filters,
        ...parameters.asOf,
        ...parameters.paging,
      }),
    },
    responses: readAnswers({ schema: schemas.entriesPage, description: 'Entries, the soonest first.' }),
  });
  api.openapi(route, async (c) => {
    const { relation, asOf: day, ...asked } = c.req.valid('query');
    const ledger = await library.ledger({ of: 'ahead' }, day ?? asOf());
    const entries = ledger === null ? [] : ofRelation(applyFilter(ledger, filterOf(c)).entries, relation);
    const { items, ...rest } = pageOf(entries, placeAhead, asked);
    if (ledger === null) return c.json({ items: [], documents: [], entities: [], ...rest });
    return c.json({ items: tellEntries(ledger, items), ...referredBy(ledger, items), ...rest });
  });
}

const NOTHING = { items: [], documents: [], entities: [], total: 0, next: null };

function disputedQuery() {
  return z.strictObject({
    relation: parameters.relation.optional(),
    ...parameters.asOf,
    ...parameters.paging,
  });
}

function entriesOf(ledger: Ledger, ids: readonly string[]): readonly Entry[] {
  const wanted = new Set(ids);
  return ledger.entries.filter(({ id }) => wanted.has(id));
}

function addDisputed(api: OpenAPIHono, { library, asOf }: Needs): void {
  const conflicts = getRoute('/conflicts', {
    tags: ['What is open'],
    summary: 'Where reports part',
    request: { query: disputedQuery() },
    responses: readAnswers({
      schema: schemas.conflictsPage,
      description: 'Conflicts, each with the words of its sides.',
    }),
  });
  api.openapi(conflicts, async (c) => {
    const { relation, asOf: day, ...asked } = c.req.valid('query');
    const ledger = await library.ledger({ of: 'disputed' }, day ?? asOf());
    if (ledger === null) return c.json(NOTHING);
    const wanted = new Set(ofRelation(ledger.entries, relation).map(({ id }) => id));
    const found = ledger.conflicts.filter(({ entries }) => entries.some((id) => wanted.has(id)));
    const { items, ...rest } = pageOf(found, ({ id }) => id, asked);
    const entries = entriesOf(
      ledger,
      items.flatMap((one) => one.entries),
    );
    return c.json({
      items: items.map((one) => tellConflict(ledger, one)),
      ...referredBy(ledger, entries),
      ...rest,
    });
  });
  const matches = getRoute('/possible-matches', {
    tags: ['What is open'],
    summary: 'Entries that may be one, for a person to decide',
    request: { query: disputedQuery() },
    responses: readAnswers({
      schema: schemas.matchesPage,
      description: 'Possible matches, each with both entries.',
    }),
  });
  api.openapi(matches, async (c) => {
    const { relation, asOf: day, ...asked } = c.req.valid('query');
    const ledger = await library.ledger({ of: 'disputed' }, day ?? asOf());
    if (ledger === null) return c.json(NOTHING);
    const wanted = new Set(ofRelation(ledger.entries, relation).map(({ id }) => id));
    const found = ledger.possibleMatches.filter(({ entries }) => entries.some((id) => wanted.has(id)));
    const { items, ...rest } = pageOf(found, ({ entries }) => entries.join(' '), asked);
    const entries = entriesOf(
      ledger,
      items.flatMap((one) => one.entries),
    );
    return c.json({
      items: items.map((possibleMatch) => ({
        possibleMatch,
        entries: tellEntries(ledger, entriesOf(ledger, possibleMatch.entries)),
      })),
      ...referredBy(ledger, entries),
      ...rest,
    });
  });
}

export function addEntriesAndEntities(api: OpenAPIHono, needs: Needs): void {
  addEntry(api, needs);
  addEntities(api, needs);
  addEntity(api, needs);
  addCalendar(api, needs);
  addDisputed(api, needs);
}
