/** All pages, as routes to be mounted at the root. They answer from the library alone, and hold no script or style. */
import { Hono } from 'hono';
import { assets } from '../assets.ts';
import { addAcrossRoutes } from './across-routes.tsx';
import type { PagesDeps } from './deps.ts';
import { addEntryRoutes } from './entry-routes.tsx';
import { EmptyPage, HelpPage } from './plain-pages.tsx';
import { addRelationRoutes } from './relation-routes.tsx';
import { RelationsPage } from './relations-page.tsx';
import { addRulingRoutes } from './ruling-routes.tsx';
import { notFound, queryOf, show } from './show-page.tsx';

export function createPages(deps: PagesDeps): Hono {
  const app = new Hono();
  const { library } = deps;

  app.get('/', (c) => c.redirect('/relations'));
  app.get('/relations', async (c) => {
    const [relations, status] = await Promise.all([library.relations(), library.status()]);
    if (status.documents === 0)
      return show(c, { title: 'No reports yet', place: 'relations' }, <EmptyPage />);
    return show(
      c,
      { title: 'Relations', place: 'relations' },
      <RelationsPage relations={relations} status={status} query={queryOf(c)} />,
    );
  });
  addRelationRoutes(app, deps);
  addEntryRoutes(app, deps);
  addRulingRoutes(app, deps);
  addAcrossRoutes(app, deps);
  app.get('/help', (c) => show(c, { title: 'Help', place: 'help' }, <HelpPage />));
  for (const [path, { type, body }] of assets)
    app.get(path, (c) => c.body(body, 200, { 'content-type': type, 'x-content-type-options': 'nosniff' }));

  // What people mistype gets a page; programs get the answer of the server around this.
  app.get('*', (c, next) =>
    (c.req.header('accept') ?? 'text/html').includes('text/html') && !/^\/api(?:\/|$)/.test(c.req.path)
      ? Promise.resolve(notFound(c, 'There is no such page.'))
      : next(),
  );
  return app;
}
