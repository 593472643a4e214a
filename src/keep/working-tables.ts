/**
 * Working tables in SQL: rows by area and key, and postings (value → row) in the order of a B-tree, texts and numbers
 * apart. Of the ways to index lists this is the one with lookups of thousands of values in milliseconds; inverted
 * indexes over arrays take less room, and a hundred times as long for values that many rows have.
 *
 * One unit of work: writes wait in memory, where reads see them, until `flush` writes them in few statements.
 */
import { sql } from 'drizzle-orm';
import {
  type IndexName,
  type IndexValue,
  type TableName,
  WORKING_TABLES,
  type WorkingRow,
  type WorkingTables,
} from '../model/tables.ts';
import { type Database, rowsOf } from './sql/database.ts';
import { type Column, given, integers, texts } from './sql/lists.ts';
import { readKey, writeKey } from './sql/text-values.ts';

/** Numbers that stand for tables and indexes in the database: a new one is added at the end, none is taken out. */
const AREAS: readonly TableName[] = [
  'readings',
  'texts',
  'sheets',
  'reports',
  'names',
  'entities',
  'tellings',
  'told',
  'entries',
  'offers',
  'outlines',
  'ties',
];

/** The number of each table. */
export const AREA_OF = Object.fromEntries(AREAS.map((table, area) => [table, area])) as Readonly<
  Record<TableName, number>
>;

interface List {
  readonly number: number;
  readonly kind: 'text' | 'integer';
}

const LISTS: ReadonlyMap<string, List> = new Map(
  AREAS.flatMap((table, area) =>
    Object.entries(WORKING_TABLES[table]).map(([index, kind], position): [string, List] => [
      `${table}.${index}`,
      { number: area * 100 + position, kind },
    ]),
  ),
);

function listOf(table: TableName, index: string): List {
  return LISTS.get(`${table}.${index}`)!;
}

/** Index → values, as kept beside a row, so that replacing it knows what to take out. */
type Postings = Readonly<Record<string, readonly IndexValue[]>>;

interface Written {
  /** As it will be read back, whether from memory or from the database. */
  readonly json: string;
  readonly postings: Postings;
}

/** What one unit has written to one table; null for a row that was removed. */
interface Pending {
  readonly rows: Map<string, Written | null>;
  /** Index → value → keys of rows written. */
  readonly found: Map<string, Map<IndexValue, Set<string>>>;
}

/** Keys of one query: more are asked for in several. */
const TOGETHER = 5000;

function* slicesOf<T>(list: readonly T[]): Generator<readonly T[]> {
  for (let at = 0; at < list.length; at += TOGETHER) yield list.slice(at, at + TOGETHER);
}

export class SqlTables implements WorkingTables {
  readonly #database: Database;
  readonly #pending = new Map<TableName, Pending>();

  constructor(database: Database) {
    this.#database = database;
  }

  async get(table: TableName, keys: readonly string[]): Promise<ReadonlyMap<string, unknown>> {
    const pending = this.#pending.get(table)?.rows;
    const found = new Map<string, unknown>();
    const asked: string[] = [];
    for (const key of keys) {
      const written = pending?.get(key);
      if (written === undefined) asked.push(key);
      else if (written !== null) found.set(key, JSON.parse(written.json));
    }
    for (const some of slicesOf(asked)) {
      const rows = await rowsOf<{ key: string; value: string }>(
        this.#database,
        sql`select key, value from working_rows
            where area = ${AREA_OF[table]} and key = any(${texts(some.map(writeKey))})`,
      );
      for (const { key, value } of rows) found.set(readKey(key), JSON.parse(value));
    }
    return found;
  }

  async lookup<T extends TableName>(
    table: T,
    index: IndexName<T>,
    values: readonly IndexValue[],
  ): Promise<ReadonlyMap<IndexValue, readonly string[]>> {
    const pending = this.#pending.get(table);
    const found = new Map<IndexValue, string[]>();
    const add = (value: IndexValue, key: string) => {
      const keys = found.get(value);
      if (keys === undefined) found.set(value, [key]);
      else keys.push(key);
    };
    for (const some of slicesOf(values))
      for (const { value, key } of await this.#findPosted(table, index, some))
        if (!pending?.rows.has(key)) add(value, key);
    const written = pending?.found.get(index);
    if (written !== undefined)
      for (const value of values) for (const key of written.get(value) ?? []) add(value, key);
    return found;
  }

  async put<T extends TableName>(table: T, rows: readonly WorkingRow<T>[]): Promise<void> {
    const pending = this.#pendingOf(table);
    for (const { key, value, index = {} } of rows) {
      forget(pending, key);
      const postings = index as Postings;
      pending.rows.set(key, { json: JSON.stringify(value), postings });
      for (const [name, values] of Object.entries(postings)) {
        const keysOf = pending.found.get(name) ?? new Map<IndexValue, Set<string>>();
        pending.found.set(name, keysOf);
        for (const one of values) keysOf.set(one, (keysOf.get(one) ?? new Set()).add(key));
      }
    }
  }

  async remove(table: TableName, keys: readonly string[]): Promise<void> {
    const pending = this.#pendingOf(table);
    for (const key of keys) {
      forget(pending, key);
      pending.rows.set(key, null);
    }
  }

  /** Writes what waits. The unit's database should be a transaction, committed with the ledger's changes. */
  async flush(): Promise<void> {
    const postings = new PostingChanges();
    for (const [table, { rows }] of this.#pending)
      for (const some of slicesOf([...rows])) await this.#write(table, some, postings);
    this.#pending.clear();
    await postings.write(this.#database);
  }

  async #findPosted(table: TableName, index: string, values: readonly IndexValue[]) {
    const { number, kind } = listOf(table, index);
    const isText = kind === 'text';
    const rows = await rowsOf<{ value: IndexValue; key: string }>(
      this.#database,
      sql`select posted.value, kept.key
          from ${sql.raw(isText ? 'working_texts' : 'working_numbers')} posted
          join working_rows kept on kept.id = posted.row
          where posted.list = ${number} and posted.value = any(${
            isText ? texts((values as string[]).map(writeKey)) : integers(values as number[])
          })`,
    );
    return rows.map(({ value, key }) => ({
      value: typeof value === 'string' ? readKey(value) : value,
      key: readKey(key),
    }));
  }

  /** Rows of one table, and into `postings` what changes under its indexes. */
  async #write(
    table: TableName,
    rows: readonly (readonly [string, Written | null])[],
    postings: PostingChanges,
  ): Promise<void> {
    const area = AREA_OF[table];
    const keys = texts(rows.map(([key]) => writeKey(key)));
    const known = await rowsOf<{ id: number; key: string; postings: string }>(
      this.#database,
      sql`select id, key, postings from working_rows where area = ${area} and key = any(${keys})`,
    );
    for (const { id, postings: before } of known) postings.take(table, id, JSON.parse(before) as Postings);
    const gone = rows.filter(([, written]) => written === null).map(([key]) => writeKey(key));
    if (gone.length > 0)
      await this.#database.execute(
        sql`delete from working_rows where area = ${area} and key = any(${texts(gone)})`,
      );
    const there = rows.flatMap(([key, written]) =>
      written === null ? [] : [{ key: writeKey(key), ...written }],
    );
    if (there.length === 0) return;
    const ids = await rowsOf<{ id: number; key: string }>(
      this.#database,
      sql`insert into working_rows (area, key, value, postings)
          select ${area}, key, value, postings from ${given(ROW_COLUMNS, there)}
          on conflict (area, key) do update set value = excluded.value, postings = excluded.postings
          returning id, key`,
    );
    const idOf = new Map(ids.map(({ id, key }) => [key, id]));
    for (const { key, postings: after } of there) postings.give(table, idOf.get(key)!, after);
  }

  #pendingOf(table: TableName): Pending {
    const pending = this.#pending.get(table) ?? { rows: new Map(), found: new Map() };
    this.#pending.set(table, pending);
    return pending;
  }
}

const ROW_COLUMNS: readonly Column<Written & { readonly key: string }>[] = [
  { name: 'key', type: 'text', of: ({ key }) => key },
  { name: 'value', type: 'text', of: ({ json }) => json },
  { name: 'postings', type: 'text', of: ({ postings }) => JSON.stringify(postings) },
];

function forget({ rows, found }: Pending, key: string): void {
  for (const [index, values] of Object.entries(rows.get(key)?.postings ?? {}))
    for (const value of values) found.get(index)?.get(value)?.delete(key);
}

interface Posting {
  readonly list: number;
  readonly value: IndexValue;
  readonly row: number;
}

/** What was under indexes and is no more, and what is there now: only the difference is written. */
class PostingChanges {
  readonly #taken = new Map<string, Posting>();
  readonly #given = new Map<string, Posting>();

  take(table: TableName, row: number, postings: Postings): void {
    for (const one of postingsOf(table, row, postings)) this.#taken.set(nameOf(one), one);
  }

  give(table: TableName, row: number, postings: Postings): void {
    for (const one of postingsOf(table, row, postings))
      if (!this.#taken.delete(nameOf(one))) this.#given.set(nameOf(one), one);
  }

  async write(database: Database): Promise<void> {
    for (const [kind, columns] of POSTING_COLUMNS) {
      const table = sql.raw(kind === 'string' ? 'working_texts' : 'working_numbers');
      const ofKind = ({ value }: Posting) => typeof value === kind;
      for (const some of slicesOf([...this.#taken.values()].filter(ofKind)))
        await database.execute(
          sql`delete from ${table} posted using ${given(columns, some)}
              where posted.list = given.list and posted.value = given.value and posted.row = given.row`,
        );
      for (const some of slicesOf([...this.#given.values()].filter(ofKind)))
        await database.execute(
          sql`insert into ${table} (list, value, row) select list, value, row from ${given(columns, some)}
              order by list, value, row`,
        );
    }
  }
}

function nameOf({ list, value, row }: Posting): string {
  return `${list} ${row} ${value}`;
}

function postingsOf(table: TableName, row: number, postings: Postings): Posting[] {
  return Object.entries(postings).flatMap(([index, values]) => {
    const { number } = listOf(table, index);
    return values.map((value) => ({ list: number, value, row }));
  });
}

function postingColumns(type: 'text' | 'integer'): readonly Column<Posting>[] {
  return [
    { name: 'list', type: 'integer', of: ({ list }) => list },
    { name: 'value', type, of: ({ value }) => (typeof value === 'string' ? writeKey(value) : value) },
    { name: 'row', type: 'integer', of: ({ row }) => row },
  ];
}

const POSTING_COLUMNS = [
  ['string', postingColumns('text')],
  ['number', postingColumns('integer')],
] as const;
