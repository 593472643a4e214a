/** What is noted of the library as a whole. */
import { sql } from 'drizzle-orm';
import { UsageError } from '../model/errors.ts';
import { shortHash } from '../model/hash.ts';
import { WORKING_TABLES, WORKING_VERSION } from '../model/tables.ts';
import { type Database, rowsOf } from './sql/database.ts';

/** Differs for programs of which one could not go on with the working rows of the other. */
const SHAPE = shortHash(String(WORKING_VERSION), JSON.stringify(WORKING_TABLES));

interface Meta {
  readonly shape?: string;
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
    sql`insert into meta (name, value) values ('made', ${made ?? at}), ('updated', ${at}), ('updates', ${count}), ('shape', ${SHAPE})
        on conflict (name) do update set value = excluded.value`,
  );
}

/** @throws UsageError where another version of the program left working rows that this one does not know. */
export async function checkShape(database: Database): Promise<void> {
  const { shape = SHAPE } = await readMeta(database);
  if (shape !== SHAPE)
    throw new UsageError(
      'Another version of entente made this library. entente rebuild brings it up to date; reports and rulings stay.',
    );
}
