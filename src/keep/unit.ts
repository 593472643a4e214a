/** One unit of work on a library: what happens in it is kept as a whole or not at all. */
import type { Change } from '../model/change.ts';
import type { LedgerDocument } from '../model/ledger.ts';
import type { Ruling, RulingAct } from '../model/ruling.ts';
import type { WorkingTables } from '../model/tables.ts';
import { checkRuling } from './check-ruling.ts';
import { noteUpdate } from './meta.ts';
import { readKnown } from './read/ledger-rows.ts';
import { readSome, recordChanges, touchedEntries } from './record-changes.ts';
import { putRuling, readRulings } from './rulings.ts';
import type { Database } from './sql/database.ts';
import { SqlTables } from './working-tables.ts';
import { type Update, writeDelta } from './write-delta.ts';

export class Unit {
  readonly #database: Database;
  readonly #at: string;
  readonly #tables: SqlTables;

  /** `at`: the instant of the update. */
  constructor(database: Database, at: string) {
    this.#database = database;
    this.#at = at;
    this.#tables = new SqlTables(database);
  }

  get tables(): WorkingTables {
    return this.#tables;
  }

  /** The reports of these ids that are there. */
  known(ids: readonly string[]): Promise<ReadonlyMap<string, LedgerDocument>> {
    return readKnown(this.#database, ids);
  }

  /** All that were ever made, the latest first. */
  rulings(): Promise<readonly Ruling[]> {
    return readRulings(this.#database);
  }

  /** @throws UsageError where it names something that is not there, or says what is so already. */
  async check(act: RulingAct): Promise<void> {
    await checkRuling(this.#database, act, await this.rulings());
  }

  putRuling(ruling: Ruling): Promise<void> {
    return putRuling(this.#database, ruling);
  }

  /** Writes the working tables and the ledger's changes, and returns what these mean for entries. */
  async apply(update: Update): Promise<readonly Change[]> {
    const touched = await touchedEntries(this.#database, update.delta);
    const before = await readSome(this.#database, touched);
    await this.write(update);
    const after = await readSome(this.#database, touched);
    await noteUpdate(this.#database, this.#at);
    return recordChanges(this.#database, before, after, { documents: update.documents, at: this.#at });
  }

  /** As `apply`, for one of many updates that make one change together. */
  async write(update: Update): Promise<void> {
    await this.#tables.flush();
    await writeDelta(this.#database, update);
  }
}
