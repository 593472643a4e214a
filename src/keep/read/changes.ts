/** What updates changed, read from the record. */
import { sql } from 'drizzle-orm';
import type { Change } from '../../model/change.ts';
import type { ChangeQuery } from '../../model/library.ts';
import { type Database, rowsOf } from '../sql/database.ts';
import { texts } from '../sql/lists.ts';

/** Oldest first. Instants and days are compared as text: a day comes before all instants in it. */
export async function readChanges(
  database: Database,
  { since, after, relation, limit }: ChangeQuery,
): Promise<readonly Change[]> {
  const conditions = [
    sql`true`,
    ...(since === undefined ? [] : [sql`at >= ${since}`]),
    ...(after === undefined ? [] : [sql`id > ${after}`]),
    ...(relation === undefined ? [] : [sql`relations @> ${texts([relation])}`]),
  ];
  const rows = await rowsOf<{ body: string }>(
    database,
    sql`select body from changes where ${sql.join(conditions, sql` and `)} order by id limit ${limit}`,
  );
  return rows.map(({ body }) => JSON.parse(body) as Change);
}
