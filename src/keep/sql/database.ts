/** The one way in which the store speaks to PostgreSQL, embedded or on a server. */
import { type SQL, sql } from 'drizzle-orm';
import type { PgDatabase, PgQueryResultHKT } from 'drizzle-orm/pg-core';

/** A connection, or a transaction on one. */
export type Database = PgDatabase<PgQueryResultHKT, Record<string, never>>;

/** A database that is open, and how to leave it. */
export interface OpenDatabase {
  readonly database: Database;
  /** One process at a time: nobody else can have changed what was read. */
  readonly exclusive: boolean;
  close(): Promise<void>;
}

/** All tables stand in a schema of this name, so that a database may hold other things too. */
export const SCHEMA = 'entente';

/** The rows of a query. What their columns are called and hold is settled by the query itself. */
export async function rowsOf<Row>(database: Database, query: SQL): Promise<readonly Row[]> {
  const { rows } = (await database.execute(query)) as { readonly rows: readonly Row[] };
  return rows;
}

/**
 * Reads that belong together see one state of the library, whoever writes meanwhile.
 */
export function reading<T>(database: Database, work: (reader: Database) => Promise<T>): Promise<T> {
  return database.transaction((reader) => work(reader as Database), {
    isolationLevel: 'repeatable read',
    accessMode: 'read only',
  });
}

/** Any number that all programs of this kind agree on: who writes to a server holds the lock of this number. */
const WRITERS = 7_230_115;

/** All of it or nothing, one writer after another. */
export function writing<T>(database: Database, work: (writer: Database) => Promise<T>): Promise<T> {
  return database.transaction(async (writer) => {
    await writer.execute(sql`select pg_advisory_xact_lock(${WRITERS}, hashtext(current_database()))`);
    return work(writer as Database);
  });
}
