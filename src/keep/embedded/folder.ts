/** A library in a folder: `lock`, and `postgres`, the data of an embedded PostgreSQL. */
import { existsSync, readdirSync, renameSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { sql } from 'drizzle-orm';
import { drizzle } from 'drizzle-orm/pglite';
import { UsageError } from '../../model/errors.ts';
import { migrate } from '../migrate.ts';
import { type Database, type OpenDatabase, SCHEMA } from '../sql/database.ts';
import { type LockSetup, takeLock } from './lock.ts';

const DATA = 'postgres';
/** Made under another name first: what bears the name is whole. */
const MAKING = 'postgres.new';

export interface FolderSetup extends LockSetup {
  /** False: a library that is not there is a mistake. */
  readonly create: boolean;
  /** The data of an empty PostgreSQL to begin with, as `dumpDataDir` of PGlite gives them: quicker than making them. */
  readonly template?: Blob | undefined;
}

/** @throws UsageError where there is no library, or something else. */
function checkFolder(folder: string, create: boolean): void {
  const there = existsSync(folder);
  if (there && !statSync(folder).isDirectory())
    throw new UsageError(`${folder} is a file: a library is a folder. Give another with --library.`);
  const names = there ? readdirSync(folder) : [];
  if (names.includes(DATA)) return;
  if (!create) throw new UsageError(`There is no library in ${folder}. entente add PATH… makes one.`);
  if (names.some((name) => name !== MAKING && !/^lock(?:\.|$)/.test(name)))
    throw new UsageError(`${folder} holds other things: give an empty or a new folder for the library.`);
}

/** @throws UsageError where it is no library, or another process has it. */
export async function openFolder(folder: string, setup: FolderSetup): Promise<OpenDatabase> {
  checkFolder(folder, setup.create);
  const unlock = takeLock(folder, setup);
  try {
    const data = join(folder, DATA);
    if (!existsSync(data)) await makeData(folder, setup);
    const postgres = await openData(data);
    const database = drizzle(postgres) as unknown as Database;
    await migrate(database);
    await database.execute(sql`set search_path to ${sql.raw(SCHEMA)}`);
    return {
      database,
      exclusive: true,
      close: async () => {
        await postgres.close();
        unlock();
      },
    };
  } catch (error) {
    unlock();
    throw error;
  }
}

async function makeData(folder: string, { template }: FolderSetup): Promise<void> {
  const making = join(folder, MAKING);
  rmSync(making, { recursive: true, force: true });
  const postgres = await openData(making, template);
  await migrate(drizzle(postgres) as unknown as Database);
  await postgres.close();
  renameSync(making, join(folder, DATA));
}

/** Loaded here alone: a library on a server needs no PostgreSQL of its own. */
async function openData(path: string, template?: Blob) {
  const { openPostgres } = await import('./durable-files.ts');
  return openPostgres(path, template);
}
