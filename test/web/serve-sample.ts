/** The application over the sample reports, for tests that ask it in this process. */
import type { Hono } from 'hono';
import type { Library } from '../../src/model/library.ts';
import { readSent } from '../../src/read/read.ts';
import { createApp } from '../../src/web/app.ts';
import type { Fault, WebDependencies } from '../../src/web/dependencies.ts';
import { createPages } from '../../src/web/pages/pages.tsx';
import { readSample } from '../flow/read-sample.ts';
import { pretendLibrary } from './pretend-library.ts';

export const HOST = 'entente.example:4747';
export const BASE = `http://${HOST}`;
export const AS_OF = '2026-02-20';

export interface Served {
  readonly app: Hono;
  readonly library: Library;
  /** Asks as a program does that knows the host; `headers` come on top. */
  readonly ask: (path: string, init?: RequestInit) => Promise<Response>;
  /** What went wrong by a fault of the program; a test that ends with any has found one. */
  readonly faults: readonly Fault[];
}

export async function serveSample(
  options: Partial<WebDependencies> & { readonly pages?: boolean } = {},
): Promise<Served> {
  const { pages = false, ...given } = options;
  const library = given.library ?? (await pretendLibrary(await readSample()));
  const faults: Fault[] = [];
  const app = createApp(
    {
      library,
      asOf: () => AS_OF,
      readBody: readSent,
      token: null,
      isOwnHost: (host) => host === HOST,
      onFault: (fault) => faults.push(fault),
      version: '0.0.0',
      maxBody: 200_000,
      ...given,
    },
    pages ? createPages({ library, asOf: () => AS_OF, now: () => `${AS_OF}T08:00:00.000Z` }) : null,
  );
  return {
    app,
    library,
    faults,
    async ask(path, init = {}) {
      const headers = new Headers(init.headers);
      if (!headers.has('host')) headers.set('host', HOST);
      return app.request(new Request(new URL(path, BASE), { ...init, headers }));
    },
  };
}

/** Paths of the routes of an application with their parameters filled in, each with its method. */
export function routesOf(app: Hono, fill: Readonly<Record<string, string>>) {
  const routes = new Map<string, { readonly method: string; readonly path: string }>();
  for (const { method, path } of app.routes) {
    // Middleware is a route for all methods.
    if (method === 'ALL') continue;
    const filled = path.replace(/:(\w+)(?:\{[^}]*\})?/g, (_, name: string) => fill[name] ?? 'x');
    routes.set(`${method} ${filled}`, { method, path: filled });
  }
  return [...routes.values()];
}
