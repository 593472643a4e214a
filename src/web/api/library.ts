/** Endpoints on the library as a whole: how much it holds, what is found in it, what changed. */
import { type OpenAPIHono, z } from '@hono/zod-openapi';
import { CERTAINTIES, STAGES } from '../../show/view/filter.ts';
import type { WebDependencies } from '../dependencies.ts';
import * as parameters from './parameters.ts';
import { getRoute, readAnswers } from './route.ts';
import * as schemas from './schemas.ts';

type Needs = Pick<WebDependencies, 'library'>;

function addStatus(api: OpenAPIHono, { library }: Needs): void {
  const route = getRoute('/status', {
    tags: ['Library'],
    summary: 'How much the library holds',
    request: { query: z.strictObject({}) },
    responses: readAnswers({ schema: schemas.statusModel, description: 'Counts and dates.' }),
  });
  api.openapi(route, async (c) => c.json(await library.status()));
}

const searchQuery = z.strictObject({
  q: parameters
    .words(
      'words as a web search takes them: all of them, "in this order", or, -without; left out for filters alone',
    )
    .default(''),
  relation: parameters.relation.optional(),
  kind: z.enum(parameters.kinds).optional(),
  stage: z.enum(STAGES as [string, ...string[]]).optional(),
  certainty: z.enum(CERTAINTIES as readonly [string, ...string[]]).optional(),
  person: parameters.entityId.optional(),
  publisher: parameters.words('the outlet that reports it').min(1).optional(),
  since: parameters.filters.from,
  until: parameters.filters.to,
  ...parameters.paging,
});

/** The fields that are given. */
function given<T extends object>(fields: T): { [K in keyof T]?: Exclude<T[K], undefined> } {
  const entries = Object.entries(fields).filter(([, value]) => value !== undefined);
  return Object.fromEntries(entries) as { [K in keyof T]?: Exclude<T[K], undefined> };
}

function addSearch(api: OpenAPIHono, { library }: Needs): void {
  const route = getRoute('/search', {
    tags: ['Library'],
    summary: 'Entries and reports by their words',
    request: { query: searchQuery },
    responses: readAnswers({ schema: schemas.searchPage, description: 'Hits, the best first.' }),
  });
  api.openapi(route, async (c) => {
    const { q, limit, kind, stage, certainty, ...rest } = c.req.valid('query');
    const { hits, total, next } = await library.search({
      words: q,
      limit,
      ...given({
        ...rest,
        kind,
        stage: STAGES.find((one) => one === stage),
        certainty: CERTAINTIES.find((one) => one === certainty),
      }),
    });
    return c.json({ items: hits, total, next });
  });
}

function addChanges(api: OpenAPIHono, { library }: Needs): void {
  const route = getRoute('/changes', {
    tags: ['Library'],
    summary: 'What changed in the ledger',
    description:
      'A new entry, another stage, outlook or date, an origin more or less, a conflict found or settled, a ruling. Keep the `seq` of the last one you read, and ask for what is `after` it.',
    request: {
      query: z.strictObject({
        since: parameters.moment.optional().openapi({
          description: 'at or after this instant, day, month or year',
          example: '2026-02-01',
        }),
        after: z.coerce
          .number()
          .int()
          .min(0)
          .max(2 ** 31 - 1)
          .optional()
          .openapi({ description: 'after the change of this `seq`' }),
        relation: parameters.relation.optional(),
        limit: parameters.paging.limit,
        cursor: z
          .string()
          .regex(/^\d{1,9}$/)
          .optional()
          .openapi({ description: 'the `next` of the page before' }),
      }),
    },
    responses: readAnswers({ schema: schemas.changesPage, description: 'Changes, the oldest first.' }),
  });
  api.openapi(route, async (c) => {
    const { since, after, relation, limit, cursor } = c.req.valid('query');
    const from = cursor === undefined ? after : Number(cursor);
    const found = await library.changes({
      // One more tells whether there is another page.
      limit: limit + 1,
      ...given({ since, relation, after: from }),
    });
    const items = found.slice(0, limit);
    return c.json({ items, next: found.length > limit ? String(items.at(-1)?.seq) : null });
  });
}

export function addLibrary(api: OpenAPIHono, needs: Needs): void {
  addStatus(api, needs);
  addSearch(api, needs);
  addChanges(api, needs);
}
