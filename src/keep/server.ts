/** A library on a PostgreSQL server. */
import { sql } from 'drizzle-orm';
import { drizzle } from 'drizzle-orm/node-postgres';
import { UsageError } from '../model/errors.ts';
import { countMigrations, migrate } from './migrate.ts';
import { type Database, type OpenDatabase, rowsOf, SCHEMA } from './sql/database.ts';

/** Of PostgreSQL, as server_version_num gives it. */
const OLDEST = 150_000;
/** Readers of one process at a time; writers take turns anyway. */
const CONNECTIONS = 4;

/** Without the password, for messages. */
function nameOf(url: string): string {
  return url.replace(/\/\/([^:@/]+):[^@/]*@/, '//$1:…@');
}

function explain(url: string, error: unknown): UsageError {
  const reason =
    error instanceof Error ? (error.cause instanceof Error ? error.cause : error).message : String(error);
  return new UsageError(
    `The database ${nameOf(url)} cannot be opened: ${reason || 'no answer'}. Is the server running, and the address right?`,
  );
}

/** @throws UsageError where no server answers, it is too old, or there is no library (with `create` false). */
export async function openServer(
  url: string,
  { create }: { readonly create: boolean },
): Promise<OpenDatabase> {
  const { default: pg } = await import('pg');
  const pool = new pg.Pool({
    connectionString: url,
    max: CONNECTIONS,
    connectionTimeoutMillis: 10_000,
    application_name: 'entente',
    options: `-c search_path=${SCHEMA}`,
  });
  // A connection that breaks while nobody uses it is replaced; who uses one is told by the query that fails.
  pool.on('error', () => {});
  const database = drizzle(pool) as unknown as Database;
  try {
    await check(database, url, create);
  } catch (error) {
    await pool.end();
    throw error;
  }
  return { database, exclusive: false, close: () => pool.end() };
}

async function check(database: Database, url: string, create: boolean): Promise<void> {
  let version: number;
  let there: number;
  try {
    const [row] = await rowsOf<{ version: number }>(
      database,
      sql`select current_setting('server_version_num')::integer as version`,
    );
    version = row?.version ?? 0;
    there = await countMigrations(database);
  } catch (error) {
    throw explain(url, error);
  }
  if (version < OLDEST)
    throw new UsageError(
      `The server of ${nameOf(url)} is older than PostgreSQL 15, the oldest that a library works with.`,
    );
  if (!create && there === 0)
    throw new UsageError(
      `There is no library in ${nameOf(url)}. entente add PATH… --database URL makes one.`,
    );
  await migrate(database);
}
