/** What is noted of the library as a whole. */
import { sql } from 'drizzle-orm';
import { shortHash } from '../model/hash.ts';
import { type Database, rowsOf } from './sql/database.ts';

interface Meta {
  readonly made?: string;
  readonly updated?: string;
  readonly updates?: string;
}

async function readMeta(database: Database): Promise<Meta> {
  const rows = await rowsOf<{ name: string; value: string }>(database, sql`select name, value from meta`);
  return Object.fromEntries(rows.map(({ name, value }) => [name, value]));
}

export async function readVersion(database: Database): Promise<{ updated: string | null; version: string }> {
  const { made, updated, updates } = await readMeta(database);
  return { updated: updated ?? null, version: shortHash(made ?? '', updated ?? '', updates ?? '0') };
}

/** To be called in every transaction that changes what is shown. */
export async function noteUpdate(writer: Database, at: string): Promise<void> {
  const { made, updates } = await readMeta(writer);
  const count = String(Number(updates ?? '0') + 1);
  await writer.execute(
    sql`insert into meta (name, value) values ('made', ${made ?? at}), ('updated', ${at}), ('updates', ${count})
        on conflict (name) do update set value = excluded.value`,
  );
}
