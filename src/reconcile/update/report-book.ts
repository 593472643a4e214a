/** The rows of reports during an update: as they were, and as they are now. */
import type { WorkingTables } from '../../model/tables.ts';
import { getRows, type ReportRow, sameJson } from './rows.ts';

export class ReportBook {
  readonly #tables: WorkingTables;
  readonly #rows = new Map<string, ReportRow | null>();
  readonly #unwritten = new Set<string>();

  constructor(tables: WorkingTables) {
    this.#tables = tables;
  }

  async load(ids: Iterable<string>): Promise<void> {
    const missing = [...new Set(ids)].filter((id) => !this.#rows.has(id));
    const rows = await getRows(this.#tables, 'reports', missing);
    for (const id of missing) this.#rows.set(id, rows.get(id) ?? null);
  }

  /** Of a report that is loaded. */
  get(id: string): ReportRow | null {
    return this.#rows.get(id) ?? null;
  }

  set(id: string, row: ReportRow | null): void {
    if (sameJson(this.get(id), row)) return;
    this.#rows.set(id, row);
    this.#unwritten.add(id);
  }

  async write(): Promise<void> {
    const ids = [...this.#unwritten];
    this.#unwritten.clear();
    await this.#tables.remove(
      'reports',
      ids.filter((id) => this.get(id) === null),
    );
    await this.#tables.put(
      'reports',
      ids.flatMap((key) => {
        const value = this.get(key);
        return value === null ? [] : [{ key, value, index: { owner: value.owners, root: [value.root] } }];
      }),
    );
  }
}
