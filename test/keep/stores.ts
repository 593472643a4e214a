/** Places for libraries in tests: embedded always, on a server where the environment names one. */
import { existsSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PGlite } from '@electric-sql/pglite';
import pg from 'pg';
import packages from '../../package.json' with { type: 'json' };
import type { LibraryPlace } from '../../src/keep/store.ts';
import { openLibrary } from '../../src/library.ts';
import type { Library } from '../../src/model/library.ts';

/** A PostgreSQL server on which databases may be made and dropped. */
export const SERVER = process.env.ENTENTE_TEST_DATABASE_URL;

/** An empty database as bytes: making one takes seconds, so one run makes it for all that follow. */
export async function template(): Promise<Blob> {
  const path = join(tmpdir(), `entente-test-postgres-${packages.dependencies['@electric-sql/pglite']}.tgz`);
  if (!existsSync(path)) {
    const postgres = await PGlite.create();
    const dump = await postgres.dumpDataDir('gzip');
    await postgres.close();
    const own = `${path}.${process.pid}`;
    writeFileSync(own, Buffer.from(await dump.arrayBuffer()));
    renameSync(own, path);
  }
  return new Blob([readFileSync(path)]);
}

/** An instant later with each call. */
export function clock(): () => string {
  let seconds = 0;
  return () => new Date(Date.UTC(2026, 2, 1) + 1000 * seconds++).toISOString();
}

export interface TestPlace {
  readonly place: LibraryPlace;
  open(create?: boolean): Promise<Library>;
  remove(): Promise<void>;
}

async function placeAt(place: LibraryPlace, remove: () => Promise<void>): Promise<TestPlace> {
  const now = clock();
  const blob = await template();
  return { place, open: (create = true) => openLibrary(place, { now, create, template: blob }), remove };
}

async function folderPlace(): Promise<TestPlace> {
  const folder = mkdtempSync(join(tmpdir(), 'entente-library-'));
  return placeAt({ folder }, async () => rmSync(folder, { recursive: true, force: true }));
}

let made = 0;

async function serverPlace(url: string): Promise<TestPlace> {
  const name = `entente_test_${process.pid}_${made++}`;
  const ask = async (query: string) => {
    const client = new pg.Client({ connectionString: url });
    await client.connect();
    await client.query(query).finally(() => client.end());
  };
  await ask(`create database ${name}`);
  const database = new URL(url);
  database.pathname = `/${name}`;
  return placeAt({ database: database.href }, () => ask(`drop database ${name} with (force)`));
}

/** Name of the kind of store → a new place on it. */
export const STORES: readonly (readonly [name: string, make: () => Promise<TestPlace>])[] = [
  ['embedded', folderPlace],
  ...(SERVER === undefined ? [] : [['server', () => serverPlace(SERVER)] as const]),
];

if (SERVER === undefined)
  console.log(
    'No PostgreSQL server: tests of libraries on one are skipped (ENTENTE_TEST_DATABASE_URL names one).',
  );
