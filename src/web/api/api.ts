/** The API: endpoints, and their description as OpenAPI 3.1. */
import { OpenAPIHono } from '@hono/zod-openapi';
import type { WebDependencies } from '../dependencies.ts';
import { withEtag } from '../etag.ts';
import { addDocuments } from './documents.ts';
import { addEntriesAndEntities } from './entries.ts';
import { addLibrary } from './library.ts';
import { drawApiPage } from './reading-page.tsx';
import { addRelations } from './relations.ts';
import { refuseMisfit } from './route.ts';
import { addRulings } from './rulings.ts';

const DESCRIPTION = `What a library of Entente knows, with the words that each fact rests on. Claims and statements have
evidence: \`text.slice(start, end)\` of the report's text is \`exact\`, in UTF-16 code units. The fields are those of the
ledger (docs/ledger.md). Lists come in pages: ask again with \`cursor\` = \`next\` until \`next\` is null. Answers carry an
\`ETag\`; sent back as \`If-None-Match\` it saves an answer that you have. Errors are problems of RFC 9457.`;

export type ApiNeeds = Pick<WebDependencies, 'library' | 'asOf' | 'readBody' | 'version'>;

/** The API with addresses relative to where it is mounted. */
export function createApi(needs: ApiNeeds): OpenAPIHono {
  const api = new OpenAPIHono({ defaultHook: refuseMisfit });
  api.openAPIRegistry.registerComponent('securitySchemes', 'token', {
    type: 'http',
    scheme: 'bearer',
    description: 'The token of the server, where it asks for one.',
  });
  const describe = () =>
    api.getOpenAPI31Document({
      openapi: '3.1.0',
      info: { title: 'Entente', version: needs.version, description: DESCRIPTION },
      servers: [{ url: '/api' }],
      security: [{}, { token: [] }],
    });
  api.get('/openapi.json', (c) => c.json(describe()));
  api.get('/', (c) => c.html(drawApiPage(describe())));
  api.use(withEtag(needs));
  addLibrary(api, needs);
  addRelations(api, needs);
  addEntriesAndEntities(api, needs);
  addDocuments(api, needs);
  addRulings(api, needs);
  return api;
}
