/** The ledger as one HTML file that stands by itself: it loads nothing, and can be read, printed and sent on. */
import type { Ledger } from '../../model/ledger.ts';
import { dateWords } from '../view/dates.ts';
import { documentName } from '../view/published.ts';
import { summariseRelations } from '../view/relations.ts';
import { compareDocuments, openViews, relationName, type View } from '../view/view.ts';
import { plural } from '../view/words.ts';
import { citationsOf, homesOf } from './citations.ts';
import { Contents, Footer } from './contents.tsx';
import { Legend } from './legend.tsx';
import { NothingFound } from './nothing-found.tsx';
import { Page } from './page.tsx';
import { RelationIndex, RelationParts, RelationSection, Scope, sectionLinks } from './relation.tsx';
import { type ReportList, Reports, Unread } from './reports.tsx';
import { anchorOf, type Links, type Sheet, wordsAnchor } from './sheet.ts';

export interface HtmlOptions {
  /** `IND-ISR`; null for all relations, one after the other. */
  readonly relation: string | null;
  /** Texts of the reports by document id; a report without one is named, and its words lead nowhere. */
  readonly texts: ReadonlyMap<string, string>;
}

/** Up to so many reports, their texts stand open. */
const FEW = 20;

function linksWithin(homes: ReadonlyMap<string, string>, texts: ReadonlyMap<string, string>): Links {
  const here = (id: string) => (homes.has(id) ? `#${anchorOf(id)}` : null);
  return {
    entry: here,
    conflict: here,
    report: (document) => `#${anchorOf(document)}`,
    words: (document, evidence) =>
      texts.get(document)?.slice(evidence.start, evidence.end) === evidence.exact
        ? `#${wordsAnchor(document, evidence)}`
        : `#${anchorOf(document)}`,
  };
}

function ReportParts({ list, unread }: { readonly list: ReportList; readonly unread: Ledger['unread'] }) {
  return (
    <>
      <section id="reports" class="part reports">
        <h2>Reports</h2>
        <Reports list={list} />
      </section>
      {unread.length === 0 ? null : (
        <section id="unread" class="part">
          <h2>Not read</h2>
          <Unread unread={unread} />
        </section>
      )}
    </>
  );
}

const REPORTS = { id: 'reports', heading: 'Reports' };
const unreadLinks = ({ unread }: Ledger) =>
  unread.length > 0 ? [{ id: 'unread', heading: 'Not read' }] : [];

function OneRelation({ ledger, sheet, list }: { ledger: Ledger; sheet: Sheet; list: ReportList }) {
  const { view } = sheet;
  const name = relationName(view, view.relation);
  return (
    <Page title={`${name}, ${dateWords(view.asOf, 'long')}`}>
      <header class="top">
        <h1>{name}</h1>
        <Scope view={view} />
        <Legend />
      </header>
      <Contents links={[...sectionLinks(view), REPORTS, ...unreadLinks(ledger)]} />
      <main id="main">
        <RelationParts sheet={sheet} />
        <ReportParts list={list} unread={ledger.unread} />
      </main>
      <Footer />
    </Page>
  );
}

function AllRelations({
  ledger,
  sheets,
  list,
}: {
  ledger: Ledger;
  sheets: readonly Sheet[];
  list: ReportList;
}) {
  const used = new Set(list.documents.map(({ id }) => id));
  const silent = ledger.documents.filter(({ id }) => !used.has(id)).toSorted(compareDocuments);
  const asOf = dateWords(ledger.asOf, 'long');
  return (
    <Page title={`${plural(sheets.length, 'relation')}, ${asOf}`}>
      <header class="top">
        <h1>Relations between powers</h1>
        <p class="scope">
          As of {asOf}: what {plural(used.size, 'report')} say of {plural(sheets.length, 'relation')}.
        </p>
        <Legend />
      </header>
      <Contents links={[{ id: 'relations', heading: 'Relations' }, REPORTS, ...unreadLinks(ledger)]} />
      <main id="main">
        <RelationIndex views={sheets.map(({ view }) => view)} />
        {sheets.map((sheet) => (
          <RelationSection sheet={sheet} />
        ))}
        <ReportParts list={list} unread={ledger.unread} />
        {silent.length === 0 ? null : (
          <details class="silent">
            <summary>{plural(silent.length, 'report')} of which nothing is told above</summary>
            <ul>
              {silent.map((document) => (
                <li>{documentName(document, 'long')}</li>
              ))}
            </ul>
          </details>
        )}
      </main>
      <Footer />
    </Page>
  );
}

function sheetsOf(views: readonly View[], { relation, texts }: HtmlOptions): readonly Sheet[] {
  const homes = homesOf(views);
  const links = linksWithin(homes, texts);
  return views.map((view) => ({
    view,
    links,
    isHome: (id) => homes.get(id) === view.relation,
    level: relation === null ? 3 : 2,
  }));
}

/** A whole HTML document, the same byte for byte for the same ledger and texts. */
export function renderHtml(ledger: Ledger, options: HtmlOptions): string {
  const { relation, texts } = options;
  const openView = openViews(ledger, relation === null ? 'ledger' : 'relation');
  const relations = relation === null ? summariseRelations(ledger).map((one) => one.relation) : [relation];
  const sheets = sheetsOf(relations.map(openView), options).filter(({ view }) => view.entries.length > 0);
  const [first] = sheets;
  if (first === undefined) return print(<NothingFound ledger={ledger} relation={relation} />);
  const used = new Set(sheets.flatMap(({ view }) => view.documents));
  const documents = [...used].toSorted(compareDocuments);
  const list: ReportList = {
    documents,
    numbers: first.view.numbers,
    texts,
    citations: citationsOf(sheets),
    open: documents.length <= FEW,
    level: 3,
  };
  if (relation === null) return print(<AllRelations ledger={ledger} sheets={sheets} list={list} />);
  return print(<OneRelation ledger={ledger} sheet={first} list={list} />);
}

function print(page: unknown): string {
  return `<!DOCTYPE html>\n${String(page)}\n`;
}
