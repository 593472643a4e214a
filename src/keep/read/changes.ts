/** What updates changed, read from the record. */
import { sql } from 'drizzle-orm';
import type { Change } from '../../model/change.ts';
import type { ChangeQuery } from '../../model/library.ts';
import { type Database, rowsOf } from '../sql/database.ts';
import { texts } from '../sql/lists.ts';
import { searchable } from '../sql/text-values.ts';

/** Oldest first. Instants and days are compared as text: a day comes before all instants in it. */
export async function readChanges(
  database: Database,
  { since, after, relation, limit, latest = false }: ChangeQuery,
): Promise<readonly Change[]> {
  const conditions = [
    sql`true`,
    ...(since === undefined ? [] : [sql`at >= ${searchable(since)}`]),
    ...(after === undefined ? [] : [sql`id > ${after}`]),
    ...(relation === undefined ? [] : [sql`relations @> ${texts([relation])}`]),
  ];
  const rows = await rowsOf<{ body: string }>(
    database,
    sql`select body from changes where ${sql.join(conditions, sql` and `)} order by id ${latest ? sql`desc` : sql``} limit ${limit}`,
  );
  const changes = rows.map(({ body }) => JSON.parse(body) as Change);
  return latest ? changes.toReversed() : changes;
}
