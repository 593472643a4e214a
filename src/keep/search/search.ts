/**
 * Full-text search with PostgreSQL's own: over titles of entries, the words that claims rest on, and whole reports. An
 * entry is as good a hit as its title or the best of its claims; entries stand before reports that are as good.
 */
import { type SQL, sql } from 'drizzle-orm';
import type { Entry, LedgerClaim, LedgerDocument } from '../../model/ledger.ts';
import type { SearchHit, SearchQuery, SearchResult, Snippet } from '../../model/library.ts';
import { type Database, rowsOf } from '../sql/database.ts';
import { texts } from '../sql/lists.ts';
import { searchable } from '../sql/text-values.ts';
import { readCursor, writeCursor } from './cursor.ts';
import { asksForEntries, entryFilter, reportFilter } from './filters.ts';
import { makeSnippets } from './snippet.ts';

/** Ranks are small fractions; as whole numbers they pass through a cursor unaltered. */
const SCALE = 1_000_000;

interface Found {
  readonly id: string;
  readonly score: number;
  readonly claim: string | null;
  readonly is_entry: boolean;
  readonly total: number;
}

function queryOf(words: string): SQL {
  return sql`websearch_to_tsquery('pg_catalog.english', ${searchable(words)})`;
}

/** Ids with scores; `claim`: the claim whose words were found, where it was not the title. */
function byWords(query: SearchQuery): SQL {
  const words = queryOf(query.words);
  const rank = (column: string) => sql.raw(`(ts_rank(${column}, asked.query, 1) * ${SCALE})::integer`);
  return sql`with asked as materialized (select ${words} as query),
    told as (
      select distinct on (entry) entry as id, ${rank('words')} as score, claims.id as claim
      from claims, asked where words @@ asked.query order by entry, score desc, claims.id),
    titled as (
      select id, ${rank('words')} as score, null::text as claim from entries, asked where words @@ asked.query),
    found as (
      select id, max(score) * 2 as score, max(claim) as claim, true as is_entry
      from (select * from told union all select * from titled) either
      where id in (select id from entries where ${entryFilter(query)}) group by id
      union all
      select id, ${rank('words')} as score, null, false
      from documents, asked where words @@ asked.query and ${reportFilter(query)})`;
}

/** Filters alone: what is latest first. */
function byFilters(query: SearchQuery): SQL {
  const day = sql`case when first_day <= last_day then last_day else -2147483647 end`;
  const reports = asksForEntries(query)
    ? sql``
    : sql`union all select id, ${day} as score, null, false from documents where ${reportFilter(query)}`;
  return sql`with found as (
    select id, ${day} as score, null::text as claim, true as is_entry from entries
    where ${entryFilter(query)} ${reports})`;
}

async function findPage(database: Database, query: SearchQuery, limit: number): Promise<readonly Found[]> {
  const after = query.cursor === undefined ? null : readCursor(query.cursor);
  const rest =
    after === null
      ? sql`true`
      : sql`(score < ${after.score} or (score = ${after.score} and id collate "C" > ${after.id}))`;
  return rowsOf<Found>(
    database,
    sql`${query.words.trim() === '' ? byFilters(query) : byWords(query)}
        select *, (select count(*)::integer from found) as total from found
        where ${rest} order by score desc, id collate "C" limit ${limit}`,
  );
}

async function countAll(database: Database, query: SearchQuery): Promise<number> {
  const [row] = await rowsOf<{ total: number }>(
    database,
    sql`${query.words.trim() === '' ? byFilters(query) : byWords(query)}
        select count(*)::integer as total from found`,
  );
  return row?.total ?? 0;
}

async function bodiesOf<T extends { readonly id: string }>(
  database: Database,
  table: string,
  ids: readonly string[],
): Promise<ReadonlyMap<string, T>> {
  const rows = await rowsOf<{ body: string }>(
    database,
    sql`select body from ${sql.raw(table)} where id = any(${texts(ids)})`,
  );
  return new Map(rows.map(({ body }) => [(JSON.parse(body) as T).id, JSON.parse(body) as T]));
}

function entryHit(entry: Entry, claim: LedgerClaim, snippet: Snippet): SearchHit {
  const { id, kind, title, stage, relations, date } = entry;
  return {
    found: 'entry',
    id,
    kind,
    title,
    stage,
    relations,
    date: date.value,
    snippet,
    claim: claim.id,
    document: claim.document,
  };
}

function reportHit({ id, title, publisher, published }: LedgerDocument, snippet: Snippet): SearchHit {
  return { found: 'report', id, title, publisher, published: published.value, snippet };
}

/** `textsOf`: whole texts of reports by id. @throws UsageError for a cursor or a date that is none. */
export async function search(
  database: Database,
  query: SearchQuery,
  textsOf: (ids: readonly string[]) => Promise<ReadonlyMap<string, string>>,
): Promise<SearchResult> {
  const limit = Math.max(1, query.limit);
  const page = await findPage(database, query, limit + 1);
  const found = page.slice(0, limit);
  const last = found.at(-1);
  const hits = await describe(database, query, found, textsOf);
  return {
    hits,
    // A page after the last holds no row that could say how many there are.
    total: page[0]?.total ?? (query.cursor === undefined ? 0 : await countAll(database, query)),
    next: page.length > limit && last !== undefined ? writeCursor(last) : null,
  };
}

async function describe(
  database: Database,
  query: SearchQuery,
  found: readonly Found[],
  textsOf: (ids: readonly string[]) => Promise<ReadonlyMap<string, string>>,
): Promise<readonly SearchHit[]> {
  const entryIds = found.filter((one) => one.is_entry).map(({ id }) => id);
  const reportIds = found.filter((one) => !one.is_entry).map(({ id }) => id);
  const entries = await bodiesOf<Entry>(database, 'entries', entryIds);
  const reports = await bodiesOf<LedgerDocument>(database, 'documents', reportIds);
  const claimOf = new Map(
    found.flatMap(({ id, claim }) => {
      const chosen = claim ?? entries.get(id)?.claims[0];
      return chosen === undefined ? [] : [[id, chosen] as const];
    }),
  );
  const claims = await bodiesOf<LedgerClaim>(database, 'claims', [...claimOf.values()]);
  const texts = await textsOf(reportIds);
  const quoted = found.map(({ id, is_entry }) =>
    is_entry
      ? (claims
          .get(claimOf.get(id) ?? '')
          ?.evidence.map(({ exact }) => exact)
          .join(' … ') ?? '')
      : (texts.get(id) ?? ''),
  );
  const words = query.words.trim() === '' ? null : queryOf(query.words);
  const snippets = await makeSnippets(database, words, quoted);
  return found.flatMap(({ id }, position): SearchHit[] => {
    const snippet = snippets[position] ?? [];
    const [entry, report] = [entries.get(id), reports.get(id)];
    const claim = claims.get(claimOf.get(id) ?? '');
    if (entry !== undefined && claim !== undefined) return [entryHit(entry, claim, snippet)];
    return report === undefined ? [] : [reportHit(report, snippet)];
  });
}
