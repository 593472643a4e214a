/** Pages across relations: calendar, disputed, changes, people, statements, search. */
import type { Hono } from 'hono';
import { UsageError } from '../../model/errors.ts';
import { ENTRY_KINDS } from '../../model/kinds/kinds.ts';
import type { Ledger } from '../../model/ledger.ts';
import type { SearchQuery, SearchResult } from '../../model/library.ts';
import { anchorOf, type Sheet } from '../../show/html/sheet.ts';
import { CERTAINTIES, STAGES } from '../../show/view/filter.ts';
import { safeText } from '../../show/view/safe-text.ts';
import { compareText, viewLedger } from '../../show/view/view.ts';
import { entryPath, pageLinks } from '../addresses.ts';
import { CalendarPage } from './calendar-page.tsx';
import { ChangesMain } from './changes-page.tsx';
import type { PagesDeps } from './deps.ts';
import { DisputedPage } from './disputed-page.tsx';
import { Top } from './frame.tsx';
import { EntityPage, KINDS_OF_ENTITY, PeoplePage } from './people-page.tsx';
import { ruledNotice } from './ruled-notice.tsx';
import { SearchPage } from './search-page.tsx';
import { deskOf, notFound, queryOf, show } from './show-page.tsx';
import { StatementsIndex } from './statements-page.tsx';
import { visit } from './visit-cookie.ts';

const HITS = 20;
const CHANGES = 400;

function sheetAcross(ledger: Ledger, onPage: boolean): Sheet {
  const view = viewLedger(ledger);
  const home = new Map(view.conflicts.map(({ id, entries }) => [id, entries[0] ?? '']));
  const links = pageLinks((id) =>
    onPage ? `#${anchorOf(id)}` : `${entryPath(home.get(id) ?? '')}#${anchorOf(id)}`,
  );
  return { view, links, isHome: () => true, level: 2, numbered: false };
}

function oneOf<T extends string>(known: readonly T[], value: string | null): T | undefined {
  return known.find((one) => one === value);
}

function searchQuery(query: URLSearchParams): SearchQuery {
  const text = (name: string) => query.get(name)?.trim() ?? '';
  const given = (name: string) => (text(name) === '' ? {} : { [name]: text(name) });
  const kind = oneOf(ENTRY_KINDS, query.get('kind'));
  const stage = oneOf(STAGES, query.get('stage'));
  const certainty = oneOf(CERTAINTIES, query.get('certainty'));
  return {
    words: text('q'),
    limit: HITS,
    ...given('relation'),
    ...given('person'),
    ...given('publisher'),
    ...given('since'),
    ...given('until'),
    ...given('cursor'),
    ...(kind === undefined ? {} : { kind }),
    ...(stage === undefined ? {} : { stage }),
    ...(certainty === undefined ? {} : { certainty }),
  };
}

export function addAcrossRoutes(app: Hono, deps: PagesDeps): void {
  const { library, asOf } = deps;

  /** By name. */
  async function relationNames(): Promise<ReadonlyMap<string, string>> {
    const pairs = (await library.relations()).map(({ relation, names }): [string, string] => [
      relation,
      names.map(safeText).join(' – '),
    ]);
    return new Map(pairs.toSorted((a, b) => compareText(a[1], b[1])));
  }

  const relationAsked = (query: URLSearchParams) => {
    const value = query.get('relation') ?? '';
    return /^[^/\s]+-[^/\s]+$/.test(value) ? value : null;
  };

  app.get('/calendar', async (c) => {
    const ledger = await library.ledger({ of: 'ahead' }, asOf());
    if (ledger === null) return notFound(c, 'Nothing lies ahead.');
    const query = queryOf(c);
    const page = (
      <CalendarPage sheet={sheetAcross(ledger, false)} asked={relationAsked(query)} query={query} />
    );
    return show(c, { title: 'Calendar', place: 'calendar' }, page);
  });

  app.get('/disputed', async (c) => {
    const ledger = await library.ledger({ of: 'disputed' }, asOf());
    if (ledger === null) return notFound(c, 'Nothing is disputed.');
    const query = queryOf(c);
    return show(
      c,
      { title: 'Disputed', place: 'disputed', notice: await ruledNotice(c, deps) },
      <DisputedPage
        sheet={sheetAcross(ledger, true)}
        asked={relationAsked(query)}
        desk={deskOf(c, deps)}
        query={query}
      />,
    );
  });

  app.get('/changes', async (c) => {
    const query = queryOf(c);
    const baseline = visit(c, deps);
    const asked = relationAsked(query);
    const after = Number(query.get('after') ?? '0');
    const changes = await library.changes({
      ...(baseline.since === null ? { latest: after === 0 } : { since: baseline.since }),
      ...(Number.isInteger(after) && after > 0 ? { after } : {}),
      ...(asked === null ? {} : { relation: asked }),
      limit: CHANGES + 1,
    });
    const shown = changes.slice(0, CHANGES);
    const props = { baseline, changes: shown, asked, query, names: await relationNames() };
    const more = changes.length > CHANGES ? (shown.at(-1)?.seq ?? null) : null;
    return show(
      c,
      { title: 'Changes', place: 'changes' },
      <>
        <Top heading="Changes">
          <p class="scope">
            What reports and rulings changed: stages, dates, origins, conflicts. Not: more articles.
          </p>
        </Top>
        <ChangesMain path="/changes" {...props} more={more} />
      </>,
    );
  });

  app.get('/people', async (c) => {
    const query = queryOf(c);
    const words = query.get('q')?.trim() ?? '';
    const kind = Object.keys(KINDS_OF_ENTITY).find((one) => one === query.get('kind'));
    const asked = relationAsked(query);
    const names = await relationNames();
    const filter = {
      ...(words === '' ? {} : { words }),
      ...(kind === undefined ? {} : { kind: kind as keyof typeof KINDS_OF_ENTITY }),
      ...(asked === null ? {} : { relation: asked }),
    };
    const states = new Map(
      [...names].flatMap(([relation, name]): [string, string][] => {
        const [a = '', b = ''] = relation.split('-');
        const [x = '', y = ''] = name.split(' – ');
        return [
          [a, x],
          [b, y],
        ];
      }),
    );
    return show(
      c,
      { title: 'People and bodies', place: 'people' },
      <PeoplePage
        entities={await library.entities(filter)}
        relations={[...names].map(([relation, name]) => ({ relation, name }))}
        stateName={(code) => states.get(code) ?? code}
        query={query}
      />,
    );
  });

  app.get('/people/:id', async (c) => {
    const id = c.req.param('id');
    const ledger = await library.ledger({ of: 'entity', entity: id }, asOf());
    const entity = ledger?.entities.find((one) => one.id === id);
    if (ledger === null || entity === undefined)
      return notFound(c, 'No report in this library names this person or body.');
    const surname = entity.name.split(' ').at(-1) ?? entity.name;
    const alike = entity.kind === 'person' ? await library.entities({ kind: 'person', words: surname }) : [];
    return show(
      c,
      { title: safeText(entity.name), place: 'people', notice: await ruledNotice(c, deps) },
      <EntityPage
        sheet={sheetAcross(ledger, false)}
        entity={entity}
        others={alike.filter((one) => one.id !== id).slice(0, 50)}
        desk={deskOf(c, deps)}
        query={queryOf(c)}
      />,
    );
  });

  app.get('/statements', async (c) =>
    show(
      c,
      { title: 'Statements', place: 'statements' },
      <StatementsIndex relations={await library.relations()} />,
    ),
  );

  app.get('/search', async (c) => {
    const query = queryOf(c);
    const asked = searchQuery(query);
    const isAsked = asked.words !== '' || Object.keys(asked).length > 2;
    let result: SearchResult | null = null;
    let problem: string | null = null;
    try {
      if (isAsked) result = await library.search(asked);
    } catch (error) {
      if (!(error instanceof UsageError)) throw error;
      problem = error.message;
    }
    const title = asked.words === '' ? 'Search' : `Search: ${safeText(asked.words)}`;
    return show(
      c,
      { title, place: 'search' },
      <SearchPage query={query} result={result} problem={problem} names={await relationNames()} />,
    );
  });
}
