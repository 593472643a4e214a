/** The store of a library: what is asked of it, and units of work that change it. */
import { assembleLedger } from '../model/assemble-ledger.ts';
import type { Ledger, LedgerDocument } from '../model/ledger.ts';
import type { LibraryReader, LibraryStatus, Scope } from '../model/library.ts';
import type { Ruling } from '../model/ruling.ts';
import { openFolder } from './embedded/folder.ts';
import type { LockSetup } from './embedded/lock.ts';
import { maintain } from './maintain.ts';
import { checkShape, readVersion } from './meta.ts';
import { readChanges } from './read/changes.ts';
import { findEntries } from './read/find-entry.ts';
import { readKnown } from './read/ledger-rows.ts';
import { readScope } from './read/read-scope.ts';
import { readCounts, readEntities, readRelations } from './read/summaries.ts';
import { type Rebuild, rebuildWithin } from './rebuild.ts';
import { isInForce, readRulings } from './rulings.ts';
import { search } from './search/search.ts';
import { openServer } from './server.ts';
import { type Database, type OpenDatabase, reading, writing } from './sql/database.ts';
import { Unit } from './unit.ts';
import { SqlTables } from './working-tables.ts';

export type { Rebuild } from './rebuild.ts';

/** Where a library is: a folder of its own (PostgreSQL inside this process), or a PostgreSQL server by its URL. */
export type LibraryPlace = { readonly folder: string } | { readonly database: string };

export interface StoreSetup extends LockSetup {
  /** False: a library that is not there is a mistake, not a wish for a new one. */
  readonly create: boolean;
  /** The data of an empty PostgreSQL for a new folder, as `dumpDataDir` of PGlite gives them: quicker than making them. */
  readonly template?: Blob | undefined;
}

export interface Store extends Omit<LibraryReader, 'status'> {
  /** `understood`: what this program notes of a report that it understands. */
  status(understood: string): Promise<LibraryStatus>;
  /** All of the work or nothing of it, one writer after another. */
  write<T>(at: string, work: (unit: Unit) => Promise<T>): Promise<T>;
  /** Empties the library of all but texts, rulings and changes, for the work to fill it again; all or nothing. */
  rebuild(at: string, work: (rebuild: Rebuild) => Promise<void>): Promise<void>;
  /** The reports of these ids that are there. */
  known(ids: readonly string[]): Promise<ReadonlyMap<string, LedgerDocument>>;
  close(): Promise<void>;
}

/** @throws UsageError where there is none, another process has it open, or no server answers. */
export async function openStore(place: LibraryPlace, setup: StoreSetup): Promise<Store> {
  const opened =
    'folder' in place ? await openFolder(place.folder, setup) : await openServer(place.database, setup);
  return storeOn(opened);
}

/** Rulings that took effect in what is shown; all that are in force for the whole ledger. */
function concerning(
  { entries, conflicts }: Pick<Ledger, 'entries' | 'conflicts'>,
  rulings: readonly Ruling[],
) {
  const named = new Set([
    ...entries.flatMap((entry) => entry.rulings ?? []),
    ...conflicts.flatMap(({ settledBy }) => settledBy ?? []),
  ]);
  return rulings.filter(({ id }) => named.has(id));
}

async function readLedger(database: Database, scope: Scope, asOf: string): Promise<Ledger | null> {
  const rows = await readScope(database, scope, asOf);
  if (rows === null) return null;
  const inForce = (await readRulings(database)).filter(isInForce);
  const rulings = scope.of === 'all' ? inForce : concerning(rows, inForce);
  return assembleLedger(rows, { asOf, rulings, unread: [] });
}

async function readTexts(database: Database, ids: readonly string[]): Promise<ReadonlyMap<string, string>> {
  return (await new SqlTables(database).get('texts', ids)) as ReadonlyMap<string, string>;
}

function storeOn({ database, exclusive, close }: OpenDatabase): Store {
  const maintained = async <T>(work: Promise<T>): Promise<T> => {
    const result = await work;
    if (exclusive) await maintain(database);
    return result;
  };
  const read = <T>(work: (reader: Database) => Promise<T>) => reading(database, work);
  return {
    status: (understood) =>
      read(async (reader) => ({
        ...(await readCounts(reader, understood)),
        ...(await readVersion(reader)),
      })),
    version: () => read(readVersion),
    relations: () => read(readRelations),
    ledger: (scope, asOf) => read((reader) => readLedger(reader, scope, asOf)),
    findEntry: (id) => read(async (reader) => (await findEntries(reader, [id])).get(id) ?? null),
    texts: (documents) => read((reader) => readTexts(reader, documents)),
    entities: (filter) => read((reader) => readEntities(reader, filter)),
    search: (query) => read((reader) => search(reader, query, (ids) => readTexts(reader, ids))),
    changes: (query) => read((reader) => readChanges(reader, query)),
    rulings: () => read(readRulings),
    write: (at, work) =>
      maintained(
        writing(database, async (writer) => {
          await checkShape(writer);
          return work(new Unit(writer, at));
        }),
      ),
    rebuild: (at, work) =>
      maintained(writing(database, (writer) => rebuildWithin(writer, at, exclusive, work))),
    known: (ids) => read((reader) => readKnown(reader, ids)),
    close,
  };
}
