/** Counts over the whole library: its relations, its people and bodies, its state. */
import { sql } from 'drizzle-orm';
import { isoDay } from '../../model/edtf.ts';
import type { EntityKind } from '../../model/entity.ts';
import type { LedgerEntity } from '../../model/ledger.ts';
import type { EntitySummary, LibraryStatus, RelationSummary } from '../../model/library.ts';
import { type Database, rowsOf } from '../sql/database.ts';
import { texts } from '../sql/lists.ts';
import { searchable } from '../sql/text-values.ts';

interface RelationRow {
  readonly relation: string;
  readonly entries: number;
  readonly documents: number;
  readonly conflicts: number;
  readonly changed: string | null;
}

/** By relation, in code-unit order. */
export async function readRelations(database: Database): Promise<readonly RelationSummary[]> {
  const rows = await rowsOf<RelationRow>(
    database,
    sql`with of_relation as (select id, unnest(relations) as relation from entries),
      documents as (select relation, count(distinct document)::integer as documents
        from of_relation join claims on entry = of_relation.id group by relation),
      open as (select relation, count(*)::integer as conflicts
        from (select unnest(entries) as entry from conflicts where not settled) disputed
        join of_relation on of_relation.id = entry group by relation),
      latest as (select unnest(relations) as relation, max(at) as changed from changes group by 1)
      select relation, count(*)::integer as entries, coalesce(max(documents), 0) as documents,
        coalesce(max(conflicts), 0) as conflicts, max(changed) as changed
      from of_relation left join documents using (relation) left join open using (relation)
        left join latest using (relation)
      group by relation`,
  );
  const codes = [...new Set(rows.flatMap(({ relation }) => relation.split('-')))];
  const names = await namesOf(database, codes);
  return rows
    .map(({ relation, entries, documents, conflicts, changed }): RelationSummary => {
      const [a = '', b = ''] = relation.split('-');
      return {
        relation,
        powers: [a, b],
        names: [names.get(a) ?? a, names.get(b) ?? b],
        entries,
        documents,
        conflicts,
        changed,
      };
    })
    .sort((a, b) => (a.relation < b.relation ? -1 : 1));
}

/** Code of a state or organisation → what it is called. */
async function namesOf(database: Database, codes: readonly string[]): Promise<ReadonlyMap<string, string>> {
  const rows = await rowsOf<{ body: string }>(
    database,
    sql`select body from entities where state = any(${texts(codes)}) and kind in ('state', 'international-organisation')`,
  );
  return new Map(
    rows.flatMap(({ body }) => {
      const { state, name } = JSON.parse(body) as LedgerEntity;
      return state === null ? [] : [[state, name] as const];
    }),
  );
}

export interface EntityFilter {
  readonly words?: string;
  readonly kind?: EntityKind;
  readonly relation?: string;
}

interface EntityRow {
  readonly body: string;
  readonly entries: number;
  readonly statements: number;
}

/** Those with most entries and statements first. `words`: each is part of a name. */
export async function readEntities(
  database: Database,
  { words = '', kind, relation }: EntityFilter,
): Promise<readonly EntitySummary[]> {
  const parts = searchable(words).toLowerCase().split(/\s+/).filter(Boolean);
  const conditions = [
    sql`true`,
    ...parts.map((part) => sql`strpos(names, ${part}) > 0`),
    ...(kind === undefined ? [] : [sql`kind = ${kind}`]),
    ...(relation === undefined
      ? []
      : [sql`id in (select unnest(entities) from entries where relations @> ${texts([relation])})`]),
  ];
  const rows = await rowsOf<EntityRow>(
    database,
    sql`with taken as (select unnest(entities) as id, count(*)::integer as entries from entries group by 1),
      told as (select speaker as id, count(*)::integer as statements from statements group by 1)
      select body, coalesce(entries, 0) as entries, coalesce(statements, 0) as statements
      from entities left join taken using (id) left join told using (id)
      where ${sql.join(conditions, sql` and `)}`,
  );
  return rows
    .map(({ body, entries, statements }): EntitySummary => {
      const { id, kind: own, name, state, roles } = JSON.parse(body) as LedgerEntity;
      return {
        id,
        kind: own,
        name,
        state,
        titles: [...new Set(roles.map(({ title }) => title))],
        entries,
        statements,
      };
    })
    .sort((a, b) => b.entries + b.statements - (a.entries + a.statements) || (a.id < b.id ? -1 : 1));
}

interface CountRow {
  readonly documents: number;
  readonly copies: number;
  readonly claims: number;
  readonly entries: number;
  readonly statements: number;
  readonly conflicts: number;
  readonly rulings: number;
  readonly first: number | null;
  readonly last: number | null;
  readonly outdated: boolean;
}

/** `understood`: what this program would note of a report that it understands now. */
export async function readCounts(
  database: Database,
  understood: string,
): Promise<Omit<LibraryStatus, 'updated' | 'version'>> {
  const [row] = await rowsOf<CountRow>(
    database,
    sql`select
      (select count(*)::integer from documents) as documents,
      (select count(*)::integer from documents where copy_of is not null) as copies,
      (select count(*)::integer from claims) as claims,
      (select count(*)::integer from entries) as entries,
      (select count(*)::integer from statements) as statements,
      (select count(*)::integer from conflicts where not settled) as conflicts,
      (select count(*)::integer from rulings) as rulings,
      (select min(first_day) from documents where first_day > -2147483647 and first_day <= last_day) as first,
      (select max(last_day) from documents where last_day < 2147483647 and first_day <= last_day) as last,
      exists (select from documents where understood <> ${understood}) as outdated`,
  );
  const { first, last, ...counts } = row!;
  return {
    ...counts,
    firstPublished: first === null ? null : isoDay(first),
    lastPublished: last === null ? null : isoDay(last),
  };
}
