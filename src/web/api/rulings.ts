/** Endpoints on rulings: a person's decisions, listed, made and undone. */
import { createRoute, type OpenAPIHono, z } from '@hono/zod-openapi';
import { UsageError } from '../../model/errors.ts';
import { rulingActSchema } from '../../model/ruling.ts';
import type { WebDependencies } from '../dependencies.ts';
import { ProblemError } from '../problem.ts';
import { pageOf } from './page.ts';
import * as parameters from './parameters.ts';
import { getRoute, readAnswers, writeAnswers } from './route.ts';
import * as schemas from './schemas.ts';

type Needs = Pick<WebDependencies, 'library'>;

const tags = ['Rulings'];
/** A line of words: no tabs, no line breaks, and no U+0000, which no database keeps. */
const plain = z.string().regex(/^\P{Cc}*$/u);
const author = plain.trim().min(1).max(200).openapi({ description: 'who rules', example: 'J. Doe' });

const rulingBody = z
  .strictObject({
    ruling: z
      .discriminatedUnion('act', [...rulingActSchema.options])
      .refine((act) => JSON.stringify(act).length <= 20_000 && !JSON.stringify(act).includes('\\u0000'), {
        message: 'It names nothing that is in a library.',
      }),
    author,
    reason: z
      .string()
      .regex(/^[\P{Cc}\n\r\t]*$/u)
      .trim()
      .min(1)
      .max(2000)
      .openapi({ description: 'why, for whoever reads it later' }),
  })
  .openapi('RulingToMake');

/** What the library finds wrong with a ruling is a mistake in the request. */
async function refusing<T>(work: Promise<T>): Promise<T> {
  try {
    return await work;
  } catch (error) {
    if (error instanceof UsageError) throw new ProblemError(422, error.message);
    throw error;
  }
}

function addList(api: OpenAPIHono, { library }: Needs): void {
  const route = getRoute('/rulings', {
    tags,
    summary: 'All rulings, those undone among them',
    request: { query: z.strictObject(parameters.paging) },
    responses: readAnswers({ schema: schemas.rulingsPage, description: 'Rulings, the oldest first.' }),
  });
  api.openapi(route, async (c) =>
    c.json(pageOf(await library.rulings(), ({ at, id }) => `${at} ${id}`, c.req.valid('query'))),
  );
}

function addMake(api: OpenAPIHono, { library }: Needs): void {
  const route = createRoute({
    method: 'post',
    path: '/rulings',
    tags,
    summary: 'Rule',
    request: {
      query: z.strictObject({}),
      body: { required: true, content: { 'application/json': { schema: rulingBody } } },
    },
    responses: writeAnswers(201, { schema: schemas.ruledModel, description: 'It is in force.' }),
  });
  api.openapi(route, async (c) => {
    const { ruling, ...by } = c.req.valid('json');
    return c.json(await refusing(library.rule(ruling, by)), 201);
  });
}

function addUndo(api: OpenAPIHono, { library }: Needs): void {
  const route = createRoute({
    method: 'post',
    path: '/rulings/{id}/undo',
    tags,
    summary: 'Undo a ruling',
    request: {
      params: z.object({ id: parameters.rulingId }),
      query: z.strictObject({}),
      body: { required: true, content: { 'application/json': { schema: z.strictObject({ author }) } } },
    },
    responses: writeAnswers(
      200,
      { schema: schemas.ruledModel, description: 'It is undone, and stays listed.' },
      [404, 409],
    ),
  });
  api.openapi(route, async (c) => {
    const { id } = c.req.valid('param');
    const known = (await library.rulings()).find((one) => one.id === id);
    if (known === undefined) throw new ProblemError(404, `No ruling has the id ${id}.`);
    if (known.undone !== null)
      throw new ProblemError(409, `It was undone at ${known.undone.at} by ${known.undone.author}.`);
    return c.json(await refusing(library.undo(id, c.req.valid('json'))), 200);
  });
}

export function addRulings(api: OpenAPIHono, needs: Needs): void {
  addList(api, needs);
  addMake(api, needs);
  addUndo(api, needs);
}
