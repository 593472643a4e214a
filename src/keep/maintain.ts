/**
 * What a server does by itself and the embedded PostgreSQL does not: clearing away old versions of rows, and counting
 * what the tables hold so that queries are planned well.
 */
import { sql } from 'drizzle-orm';
import { type Database, rowsOf } from './sql/database.ts';

/** Updates after which it is done again at the latest; before that, whenever their number has doubled. */
const AT_LATEST = 400;

/** Does it where it is due. Outside of any transaction. */
export async function maintain(database: Database): Promise<void> {
  const rows = await rowsOf<{ name: string; value: string }>(
    database,
    sql`select name, value from meta where name in ('updates', 'maintained')`,
  );
  const noted = new Map(rows.map(({ name, value }) => [name, Number(value)]));
  const [updates, maintained] = [noted.get('updates') ?? 0, noted.get('maintained') ?? 0];
  if (updates < Math.min(2 * maintained + 1, maintained + AT_LATEST)) return;
  await database.execute(sql`vacuum analyze`);
  await database.execute(
    sql`insert into meta (name, value) values ('maintained', ${String(updates)})
        on conflict (name) do update set value = excluded.value`,
  );
}
