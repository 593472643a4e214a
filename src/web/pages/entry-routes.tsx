/** The pages of one entry and of one report. */
import type { Hono } from 'hono';
import type { Entry, Ledger } from '../../model/ledger.ts';
import { anchorOf, type Sheet, wordsAnchor } from '../../show/html/sheet.ts';
import { decisiveClaim } from '../../show/view/decisive-claim.ts';
import { documentName } from '../../show/view/published.ts';
import { safeText } from '../../show/view/safe-text.ts';
import { type View, viewLedger } from '../../show/view/view.ts';
import { entryPath, pageLinks, withQuery } from '../addresses.ts';
import type { PagesDeps } from './deps.ts';
import { EntryPage } from './entry-page.tsx';
import { ReportPage } from './report-page.tsx';
import { ruledNotice } from './ruled-notice.tsx';
import { deskOf, notFound, queryOf, show } from './show-page.tsx';

/** Words open their report beside the entry; conflicts stand on its page. */
function sheetOf(view: View, entry: Entry): Sheet {
  const mine = new Set(
    view.conflicts.filter(({ entries }) => entries.includes(entry.id)).map(({ id }) => id),
  );
  const links = pageLinks(
    (id) => (mine.has(id) ? `#${anchorOf(id)}` : null),
    (document, evidence) =>
      `${withQuery(entryPath(entry.id), { report: document })}#${wordsAnchor(document, evidence)}`,
  );
  return { view, links: { ...links, entryPage: () => null }, isHome: () => true, level: 2 };
}

function viewOf(ledger: Ledger, entry: Entry): View {
  return { ...viewLedger(ledger), relation: entry.relations[0] ?? '' };
}

export function addEntryRoutes(app: Hono, deps: PagesDeps): void {
  const { library, asOf } = deps;

  app.get('/entries/:id', async (c) => {
    const asked = c.req.param('id');
    const id = await library.findEntry(asked);
    const gone = () =>
      notFound(c, 'No report in this library speaks of this entry any more, or none ever did.');
    if (id === null) return gone();
    const query = queryOf(c);
    if (id !== asked) return c.redirect(withQuery(entryPath(id), {}, query));
    const ledger = await library.ledger({ of: 'entries', entries: [id], beside: true }, asOf());
    const entry = ledger?.entries.find((one) => one.id === id);
    if (ledger === null || entry === undefined) return gone();
    const view = viewOf(ledger, entry);
    const chosen = query.get('report') ?? decisiveClaim(entry, view)?.document ?? '';
    const report = view.documentsById.get(chosen);
    const text = (await library.texts([chosen])).get(chosen);
    const title = safeText(entry.title);
    return show(
      c,
      { title, place: 'relations', notice: await ruledNotice(c, deps) },
      <EntryPage
        ledger={ledger}
        entry={entry}
        sheet={sheetOf(view, entry)}
        report={report}
        text={text}
        desk={deskOf(c, deps)}
      />,
    );
  });

  app.get('/reports/:id', async (c) => {
    const id = c.req.param('id');
    const ledger = await library.ledger({ of: 'document', document: id }, asOf());
    const document = ledger?.documents.find((one) => one.id === id);
    if (ledger === null || document === undefined)
      return notFound(c, 'This report is not in the library, or has been forgotten.');
    const text = (await library.texts([id])).get(id);
    const title = document.title === null ? documentName(document, 'long') : safeText(document.title);
    return show(c, { title, place: null }, <ReportPage ledger={ledger} document={document} text={text} />);
  });
}
