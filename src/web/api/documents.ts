/** Endpoints on reports: what one says, its text, and adding more. */
import { createRoute, type OpenAPIHono, type RouteConfig, z } from '@hono/zod-openapi';
import type { Context } from 'hono';
import type { Unread } from '../../model/document.ts';
import type { SentBody, WebDependencies } from '../dependencies.ts';
import { ProblemError } from '../problem.ts';
import * as parameters from './parameters.ts';
import { getRoute, readAnswers, writeAnswers } from './route.ts';
import * as schemas from './schemas.ts';

type Needs = Pick<WebDependencies, 'library' | 'asOf' | 'readBody'>;

const params = z.object({ id: parameters.documentId });
const tags = ['Reports'];

function unknown(id: string): ProblemError {
  return new ProblemError(404, `No report has the id ${id}.`);
}

function addDocument(api: OpenAPIHono, { library, asOf }: Needs): void {
  const route = getRoute('/documents/{id}', {
    tags,
    summary: 'A report, and what it says',
    request: { params, query: z.strictObject(parameters.asOf) },
    responses: readAnswers({ schema: schemas.toldDocument, description: 'The report.' }, [404]),
  });
  api.openapi(route, async (c) => {
    const { id } = c.req.valid('param');
    const day = c.req.valid('query').asOf ?? asOf();
    const ledger = await library.ledger({ of: 'document', document: id }, day);
    const document = ledger?.documents.find((one) => one.id === id);
    if (!ledger || document === undefined) throw unknown(id);
    const claims = ledger.claims.filter((claim) => claim.document === id);
    const told = new Set(claims.map(({ entry }) => entry));
    return c.json({
      document,
      copies: ledger.documents.filter(({ copyOf }) => copyOf === id),
      claims,
      statements: ledger.statements.filter((one) => one.document === id),
      entries: ledger.entries.filter((entry) => told.has(entry.id)),
      entities: ledger.entities,
    });
  });
}

function addText(api: OpenAPIHono, { library }: Needs): void {
  const description = 'The text as it was read; offsets of evidence count its UTF-16 code units.';
  const route = getRoute('/documents/{id}/text', {
    tags,
    summary: 'The unaltered text of a report',
    request: { params, query: z.strictObject({}) },
    responses: {
      ...readAnswers({ schema: z.string(), description }, [404]),
      200: { description, content: { 'text/plain': { schema: z.string() } } },
    },
  });
  api.openapi(route, async (c) => {
    const { id } = c.req.valid('param');
    const text = (await library.texts([id])).get(id);
    if (text === undefined) throw unknown(id);
    return c.text(text);
  });
}

const field = (description: string) => z.string().max(2000).optional().openapi({ description });

const reportModel = z
  .object({
    id: field('your own id for it'),
    url: field('where it was published'),
    title: field('its headline'),
    publisher: field('the outlet'),
    published: field('when it was published: 2026-01-28').openapi({ example: '2026-01-28' }),
    byline: field('who wrote it'),
    updated: field('when it was last changed'),
    text: z.string().min(1).optional().openapi({ description: 'the report as plain text' }),
    html: z.string().min(1).optional().openapi({ description: 'the page, where there is no text' }),
  })
  .refine(({ text, html }) => text !== undefined || html !== undefined, {
    message: 'A report has its "text", or "html" with its page.',
    path: ['text'],
  })
  .openapi('Report');

const file = z.any().openapi({ type: 'string', format: 'binary' });

/** Media types that are taken; the form of what comes is seen from its first bytes, as in files. */
const TYPES = [
  'application/x-ndjson',
  'application/jsonl',
  'text/plain',
  'text/html',
  'application/xhtml+xml',
  'application/rss+xml',
  'application/atom+xml',
  'application/xml',
  'text/xml',
  'application/gzip',
  'application/zip',
  'application/warc',
  'application/octet-stream',
] as const;

const essence = (type: string) => (type.split(';')[0] ?? '').trim().toLowerCase();

/** @throws ProblemError 415 for a type that is not taken. */
async function sentBody(c: Context): Promise<SentBody> {
  const contentType = c.req.header('content-type') ?? null;
  const type = essence(contentType ?? '');
  if (type === 'multipart/form-data') {
    const sent = (await c.req.parseBody().catch(() => ({}) as Record<string, unknown>)).file;
    if (!(sent instanceof File))
      throw new ProblemError(400, 'The form has no "file".', {
        errors: [{ pointer: '/file', detail: 'Send the file in the field "file".' }],
      });
    return {
      bytes: new Uint8Array(await sent.arrayBuffer()),
      name: sent.name || null,
      contentType: sent.type || null,
    };
  }
  if (type !== 'application/json' && !TYPES.some((known) => known === type))
    throw new ProblemError(
      415,
      `"${type.slice(0, 60)}" is not taken. Send a report as application/json, or a file as ${TYPES.join(', ')}, or in the field "file" of a form.`,
    );
  return { bytes: new Uint8Array(await c.req.arrayBuffer()), name: c.req.query('name') ?? null, contentType };
}

/** @throws ProblemError 422 where nothing in it could be read. */
async function addSent(body: SentBody, { library, asOf, readBody }: Needs, signal: AbortSignal) {
  const unread: Unread[] = [];
  const documents = readBody(body, { onUnread: (one) => unread.push(one), signal });
  const { added, known, changes } = await library.add(documents, { signal });
  if (added.length === 0 && known === 0)
    throw new ProblemError(422, 'Nothing in it could be read.', {
      errors: unread.map(({ path, reason }) => ({ detail: `${path}: ${reason}` })),
    });
  const day = asOf();
  const found = [];
  for (const id of added) {
    const ledger = await library.ledger({ of: 'document', document: id }, day);
    found.push(...(ledger?.documents.filter((document) => document.id === id) ?? []));
  }
  return { added: found, known, unread, changes };
}

function addPost(api: OpenAPIHono, needs: Needs): void {
  const route = createRoute({
    method: 'post',
    path: '/documents',
    tags,
    summary: 'Put reports into the library',
    description:
      'One report as JSON, or a file of any form that `entente add` reads, as the body or as the field `file` of a form. All that can be read is added; what cannot is named in `unread`.',
    request: {
      query: z.strictObject({
        name: parameters
          .words('how you call the file, where it is the body')
          .min(1)
          .regex(/^[^\p{Cc}]*$/u)
          .optional(),
      }),
      body: {
        content: {
          'application/json': { schema: reportModel },
          'multipart/form-data': { schema: z.object({ file }) },
          ...Object.fromEntries(TYPES.map((type) => [type, { schema: file }])),
        },
      },
    },
    responses: {
      ...writeAnswers(201, { schema: schemas.addedModel, description: 'Reports were added.' }),
      200: {
        description: 'All of them were in the library already.',
        content: { 'application/json': { schema: schemas.addedModel } },
      },
    } as RouteConfig['responses'],
  });
  api.openapi(route, async (c) => {
    const result = await addSent(await sentBody(c), needs, c.req.raw.signal);
    return c.json(result, result.added.length > 0 ? 201 : 200);
  });
}

export function addDocuments(api: OpenAPIHono, needs: Needs): void {
  addDocument(api, needs);
  addText(api, needs);
  addPost(api, needs);
}
