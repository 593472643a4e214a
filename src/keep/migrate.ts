/** Brings the layout of a library up to what this program knows. */
import { sql } from 'drizzle-orm';
import { UsageError } from '../model/errors.ts';
import { MIGRATIONS } from './migrations/migrations.ts';
import { type Database, rowsOf, SCHEMA, writing } from './sql/database.ts';

/** How many migrations the library has had; 0 where there is none yet. */
export async function countMigrations(database: Database): Promise<number> {
  const [found] = await rowsOf<{ there: boolean }>(
    database,
    sql`select to_regclass(${`${SCHEMA}.migrations`}) is not null as there`,
  );
  if (!found?.there) return 0;
  const [row] = await rowsOf<{ done: number }>(
    database,
    sql`select count(*)::integer as done from ${sql.raw(SCHEMA)}.migrations`,
  );
  return row?.done ?? 0;
}

/** All or nothing. @throws UsageError where a newer version of the program made the library. */
export async function migrate(database: Database): Promise<void> {
  const done = await countMigrations(database);
  if (done > MIGRATIONS.length)
    throw new UsageError(
      'The library was made by a newer version of entente: use that version, or a newer one.',
    );
  if (done === MIGRATIONS.length) return;
  await writing(database, async (writer) => {
    await writer.execute(sql`create schema if not exists ${sql.raw(SCHEMA)}`);
    await writer.execute(
      sql`create table if not exists ${sql.raw(SCHEMA)}.migrations (number integer primary key)`,
    );
    await writer.execute(sql`set local search_path to ${sql.raw(SCHEMA)}`);
    // Another process may have been faster while this one waited for its turn.
    for (let number = (await countMigrations(writer)) + 1; number <= MIGRATIONS.length; number++) {
      for (const statement of (MIGRATIONS[number - 1] ?? '').split(/;\s*\n/))
        if (statement.trim() !== '') await writer.execute(sql.raw(statement));
      await writer.execute(sql`insert into migrations (number) values (${number})`);
    }
  });
}
