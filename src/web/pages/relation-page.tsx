/** The dossier of one relation: no more of it at once than a person reads, the rest a link away. */
import type { Change } from '../../model/change.ts';
import type { Ledger } from '../../model/ledger.ts';
import { Conflicts } from '../../show/html/conflicts.tsx';
import { EntryArticle } from '../../show/html/entry-article.tsx';
import { Legend } from '../../show/html/legend.tsx';
import { Scope, sectionId } from '../../show/html/relation.tsx';
import { anchorOf, type Sheet } from '../../show/html/sheet.ts';
import { Statements } from '../../show/html/statements.tsx';
import { hasTimeline, Timeline } from '../../show/html/timeline.tsx';
import { type Filter, type FilterProblem, filterToParams } from '../../show/view/filter.ts';
import { safeText } from '../../show/view/safe-text.ts';
import { fillSections } from '../../show/view/sections.ts';
import { sideOf, sortStatements } from '../../show/view/statements.ts';
import { relationName, type View } from '../../show/view/view.ts';
import { entryPath, pageLinks, relationPath, withQuery } from '../addresses.ts';
import type { Baseline } from '../visits.ts';
import { Contents } from './contents.tsx';
import { FilterForm } from './filter-form.tsx';
import { Top } from './frame.tsx';
import { pageOf, timelineView } from './narrow-view.ts';
import { Paging } from './paging.tsx';
import { ReportIndex } from './report-index.tsx';
import { Since } from './since.tsx';

/** So much of each part stands on the page at first; a part by itself is paged. */
const FIRST = 12;
const PAGED = 40;
const REPORTS = 30;
const WORDS = 5;

export interface RelationPageProps {
  readonly ledger: Ledger;
  /** What passes the filters. */
  readonly view: View;
  readonly filters: Filter;
  /** Parts of the address that mean nothing. */
  readonly problems: readonly FilterProblem[];
  readonly query: URLSearchParams;
  readonly baseline: Baseline;
  readonly changes: readonly Change[] | null;
}

/** Conflicts that stand on the page are led to there, others on the page of their entry. */
function sheetOf(view: View, shown: ReadonlySet<string>): Sheet {
  const home = new Map(view.conflicts.map(({ id, entries }) => [id, entries[0] ?? '']));
  const conflict = (id: string) =>
    shown.has(id) ? `#${anchorOf(id)}` : `${entryPath(home.get(id) ?? '')}#${anchorOf(id)}`;
  return { view, links: pageLinks(conflict), isHome: () => true, level: 2 };
}

export function SubNav({
  relation,
  filters,
  here,
}: {
  readonly relation: string;
  readonly filters: Filter;
  readonly here: '' | 'statements' | 'changes' | 'brief';
}) {
  const query = filterToParams(filters);
  const pages = [
    ['', 'Dossier'],
    ['statements', 'Statements'],
    ['changes', 'Changes'],
    ['brief', 'Brief'],
  ] as const;
  return (
    <nav class="sub" aria-label="Pages of this relation">
      <ul>
        {pages.map(([page, heading]) => (
          <li>
            <a
              href={withQuery(relationPath(relation, page), {}, query)}
              aria-current={page === here ? 'page' : undefined}
            >
              {heading}
            </a>
          </li>
        ))}
        <li class="feeds">
          <a href={withQuery(`${relationPath(relation)}.atom`, {}, query)}>Atom</a>
          <a href={withQuery(`${relationPath(relation)}.ics`, {}, query)}>iCalendar</a>
        </li>
      </ul>
    </nav>
  );
}

function More({
  all,
  shown,
  path,
  query,
  section,
  of,
}: {
  readonly all: number;
  readonly shown: number;
  readonly path: string;
  readonly query: URLSearchParams;
  readonly section: string;
  readonly of: string;
}) {
  if (all <= shown) return null;
  return (
    <p class="rest">
      <a href={withQuery(path, { section, page: null }, query)}>
        All {all} {of}
      </a>
    </p>
  );
}

/** The parts made of entries: the first of each, or, asked for by name, one of them page by page. */
function EntryParts({
  sheet,
  query,
  only,
}: {
  readonly sheet: Sheet;
  readonly query: URLSearchParams;
  readonly only: string | null;
}) {
  const { view } = sheet;
  const path = relationPath(view.relation);
  return (
    <>
      {fillSections(view)
        .filter(({ section }) => only === null || section.name === only)
        .map(({ section, entries }) => {
          const page = pageOf(
            entries,
            only === null ? FIRST : PAGED,
            only === null ? new URLSearchParams() : query,
          );
          return (
            <section id={sectionId(view.relation, section.name)} class={`part ${section.name}`}>
              <h2>{section.heading}</h2>
              {page.items.map((entry) => (
                <EntryArticle sheet={sheet} entry={entry} section={section} />
              ))}
              {only === null ? (
                <More
                  all={page.all}
                  shown={FIRST}
                  path={path}
                  query={query}
                  section={section.name}
                  of={section.heading.toLowerCase()}
                />
              ) : (
                <Paging page={page} path={path} query={query} />
              )}
            </section>
          );
        })}
    </>
  );
}

/** The latest words of each side. */
function latestStatements(view: View): View {
  const taken = [0, 0, 0];
  const statements = sortStatements(view).filter((one) => {
    const side = sideOf(one, view);
    taken[side] = (taken[side] ?? 0) + 1;
    return taken[side] <= WORDS;
  });
  return { ...view, statements };
}

function StatementPart({ sheet, query }: { readonly sheet: Sheet; readonly query: URLSearchParams }) {
  const { view } = sheet;
  if (view.statements.length === 0) return null;
  const latest = latestStatements(view);
  return (
    <section id={sectionId(view.relation, 'statements')} class="part statements">
      <h2>Statements</h2>
      <Statements sheet={{ ...sheet, view: latest }} />
      {latest.statements.length < view.statements.length ? (
        <p class="rest">
          <a href={withQuery(relationPath(view.relation, 'statements'), { since: null }, query)}>
            All {view.statements.length} statements
          </a>
        </p>
      ) : null}
    </section>
  );
}

function ReportPart({
  view,
  query,
  only,
}: {
  readonly view: View;
  readonly query: URLSearchParams;
  readonly only: string | null;
}) {
  if (view.documents.length === 0 || (only !== null && only !== 'reports')) return null;
  const path = relationPath(view.relation);
  const page = pageOf(
    view.documents,
    only === null ? REPORTS : 5 * REPORTS,
    only === null ? new URLSearchParams() : query,
  );
  return (
    <section id="reports" class="part">
      <h2>Reports</h2>
      <ReportIndex view={view} documents={page.items} />
      {only === null ? (
        <More all={page.all} shown={REPORTS} path={path} query={query} section="reports" of="reports" />
      ) : (
        <Paging page={page} path={path} query={query} />
      )}
    </section>
  );
}

function DisputedPart({
  sheet,
  query,
  only,
}: {
  readonly sheet: Sheet;
  readonly query: URLSearchParams;
  readonly only: string | null;
}) {
  const { view } = sheet;
  if (view.conflicts.length === 0 || (only !== null && only !== 'disputed')) return null;
  const page = pageOf(
    view.conflicts,
    only === null ? FIRST : PAGED,
    only === null ? new URLSearchParams() : query,
  );
  const path = relationPath(view.relation);
  return (
    <section id={sectionId(view.relation, 'disputed')} class="part disputed">
      <h2>Disputed</h2>
      <Conflicts sheet={{ ...sheet, view: { ...view, conflicts: page.items } }} />
      {only === null ? (
        <More all={page.all} shown={FIRST} path={path} query={query} section="disputed" of="conflicts" />
      ) : (
        <Paging page={page} path={path} query={query} />
      )}
    </section>
  );
}

/** What stands on the page, in its order. */
function contentsOf(view: View): readonly { readonly id: string; readonly heading: string }[] {
  const id = (name: string) => sectionId(view.relation, name);
  return [
    { id: 'since', heading: 'Changed' },
    ...fillSections(view).map(({ section }) => ({ id: id(section.name), heading: section.heading })),
    ...(view.conflicts.length > 0 ? [{ id: id('disputed'), heading: 'Disputed' }] : []),
    ...(view.statements.length > 0 ? [{ id: id('statements'), heading: 'Statements' }] : []),
    ...(view.documents.length > 0 ? [{ id: 'reports', heading: 'Reports' }] : []),
  ];
}

export function RelationPage({
  ledger,
  view,
  filters,
  problems,
  query,
  baseline,
  changes,
}: RelationPageProps) {
  const { relation } = view;
  const path = relationPath(relation);
  const only = query.get('section');
  const sheet = sheetOf(view, new Set(view.conflicts.slice(0, FIRST).map(({ id }) => id)));
  const drawn = { ...sheet, view: timelineView(view) };
  return (
    <>
      <Top
        heading={relationName(view, relation)}
        trail={[
          ['Relations', '/relations'],
          ...(only === null
            ? []
            : [
                [
                  relationName(view, relation),
                  withQuery(path, { section: null, page: null }, query),
                ] as const,
              ]),
        ]}
      >
        <Scope view={view} />
        <SubNav relation={relation} filters={filters} here="" />
      </Top>
      <Contents links={only === null ? contentsOf(view) : []} />
      <main id="main">
        <FilterForm
          action={path}
          ledger={ledger}
          view={view}
          filters={filters}
          hidden={{ section: only, since: query.get('since') }}
        />
        {problems.map(({ detail }) => (
          <p class="notice">{safeText(detail).replace(/"([^"]*)"/, '“$1”')}</p>
        ))}
        {only === null ? (
          <Since
            baseline={baseline}
            changes={changes}
            path={path}
            query={query}
            all={withQuery(
              relationPath(relation, 'changes'),
              { since: baseline.since?.slice(0, 10) },
              filterToParams(filters),
            )}
          />
        ) : null}
        {only === null && hasTimeline(drawn.view) ? <Timeline sheet={drawn} /> : null}
        {drawn.view === view || only !== null ? null : (
          <p class="aside">The line of time has room for what lies ahead and what most origins speak of.</p>
        )}
        {view.entries.length === 0 ? <p class="none">No entry passes these filters.</p> : null}
        <EntryParts sheet={sheet} query={query} only={only} />
        <DisputedPart sheet={sheet} query={query} only={only} />
        {only === null ? <StatementPart sheet={sheet} query={query} /> : null}
        <ReportPart view={view} query={query} only={only} />
        <Legend />
      </main>
    </>
  );
}
