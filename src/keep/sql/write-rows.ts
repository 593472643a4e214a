/** Rows into a table in one statement, in place of those of the same id. */
import { sql } from 'drizzle-orm';
import type { Database } from './database.ts';
import { type Column, fromGiven, given, texts } from './lists.ts';

/** Rows in one statement: enough to cost little for each, few enough to hold in memory as one text. */
const TOGETHER = 2000;

export async function putRows<Row>(
  database: Database,
  table: string,
  columns: readonly Column<Row>[],
  rows: readonly Row[],
): Promise<void> {
  const names = columns.map(({ name }) => name);
  const others = names.filter((name) => name !== 'id').map((name) => `${name} = excluded.${name}`);
  for (let at = 0; at < rows.length; at += TOGETHER) {
    const some = rows.slice(at, at + TOGETHER);
    await database.execute(
      sql`insert into ${sql.raw(table)} (${sql.raw(names.join(', '))})
          select ${sql.join(columns.map(fromGiven), sql`, `)} from ${given(columns, some)}
          on conflict (id) do update set ${sql.raw(others.join(', '))}`,
    );
  }
}

export async function removeRows(database: Database, table: string, ids: readonly string[]): Promise<void> {
  if (ids.length === 0) return;
  await database.execute(sql`delete from ${sql.raw(table)} where id = any(${texts(ids)})`);
}
