/** The pages on a port of this machine, under the policy that the server of `entente serve` sends with them. */
import type { AddressInfo } from 'node:net';
import { createAdaptorServer } from '@hono/node-server';
import { Hono } from 'hono';
import { secureHeaders } from 'hono/secure-headers';
import type { Library } from '../../src/model/library.ts';
import { createPages } from '../../src/web/pages/pages.tsx';

export interface Served {
  readonly origin: string;
  readonly close: () => Promise<void>;
}

export async function servePages(library: Library, asOf: string): Promise<Served> {
  const app = new Hono();
  app.use(
    secureHeaders({
      contentSecurityPolicy: {
        defaultSrc: ["'none'"],
        scriptSrc: ["'self'"],
        styleSrc: ["'self'"],
        imgSrc: ["'self'"],
        formAction: ["'self'"],
        frameAncestors: ["'none'"],
        baseUri: ["'none'"],
      },
    }),
  );
  app.route(
    '/',
    createPages({ library, asOf: () => asOf, now: () => '2026-02-20T09:00:00.000Z', author: 'Ada' }),
  );
  const server = createAdaptorServer({ fetch: app.fetch });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    origin: `http://127.0.0.1:${port}`,
    close: () => new Promise((resolve) => server.close(() => resolve())),
  };
}
