/** Working tables in memory, for tests: rows as JSON text, so that what a store could not keep is not kept here either. */
import type {
  IndexName,
  IndexValue,
  TableName,
  WorkingRow,
  WorkingTables,
} from '../../../src/model/tables.ts';

interface Kept {
  readonly json: string;
  readonly index: readonly (readonly [index: string, value: IndexValue])[];
}

class Table {
  readonly rows = new Map<string, Kept>();
  readonly #keys = new Map<string, Map<IndexValue, Set<string>>>();

  put({ key, value, index = {} }: WorkingRow): void {
    this.remove(key);
    const pairs = Object.entries(index as Record<string, readonly IndexValue[]>).flatMap(([name, values]) =>
      values.map((one) => [name, one] as const),
    );
    this.rows.set(key, { json: JSON.stringify(value), index: pairs });
    for (const [name, one] of pairs) {
      const values = this.#keys.get(name) ?? new Map<IndexValue, Set<string>>();
      this.#keys.set(name, values.set(one, (values.get(one) ?? new Set()).add(key)));
    }
  }

  remove(key: string): void {
    for (const [name, one] of this.rows.get(key)?.index ?? []) {
      const keys = this.#keys.get(name)!.get(one)!;
      keys.delete(key);
      if (keys.size === 0) this.#keys.get(name)!.delete(one);
    }
    this.rows.delete(key);
  }

  keysOf(index: string, value: IndexValue): readonly string[] {
    return [...(this.#keys.get(index)?.get(value) ?? [])];
  }
}

export class MemoryTables implements WorkingTables {
  readonly #tables = new Map<TableName, Table>();
  /** Rows read, by table: what an update costs a store. */
  readonly read = new Map<TableName, number>();
  calls = 0;

  async get(table: TableName, keys: readonly string[]): Promise<ReadonlyMap<string, unknown>> {
    this.calls++;
    const { rows } = this.#table(table);
    const found = keys.filter((key) => rows.has(key));
    this.read.set(table, (this.read.get(table) ?? 0) + found.length);
    return new Map(found.map((key) => [key, JSON.parse(rows.get(key)!.json) as unknown]));
  }

  async lookup<T extends TableName>(table: T, index: IndexName<T>, values: readonly IndexValue[]) {
    this.calls++;
    const found = values.map((value) => [value, this.#table(table).keysOf(index, value)] as const);
    return new Map(found.filter(([, keys]) => keys.length > 0));
  }

  async put<T extends TableName>(table: T, rows: readonly WorkingRow<T>[]): Promise<void> {
    for (const row of rows) this.#table(table).put(row as WorkingRow);
  }

  async remove(table: TableName, keys: readonly string[]): Promise<void> {
    for (const key of keys) this.#table(table).remove(key);
  }

  /** Everything kept, in a fixed order: two ways to one library must leave the same. */
  dump(): string {
    const lines = [...this.#tables].flatMap(([name, { rows }]) =>
      [...rows].map(
        ([key, { json, index }]) => `${name} ${key} ${json} ${JSON.stringify([...index].sort())}`,
      ),
    );
    return lines.sort().join('\n');
  }

  #table(name: TableName): Table {
    const table = this.#tables.get(name) ?? new Table();
    this.#tables.set(name, table);
    return table;
  }
}
