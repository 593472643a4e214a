/** The `documents.csv` tables on the way to a file, in folders or in an archive; the nearest that names it counts. */
import type { Unread } from '../model/document.ts';
import type { Metadata } from './report.ts';
import { SIDECAR_NAME, type Sidecar } from './sidecar.ts';

export interface Table {
  readonly rows: Sidecar;
  /** The path of a file from this table's folder is its path below this prefix. */
  readonly prefix: string;
  readonly used: Set<string>;
}

export function makeTable(rows: Sidecar, prefix: string): Table {
  return { rows, prefix, used: new Set() };
}

/** What the tables, the nearest first, say of a file; null when none names it. */
export function lookUp(tables: readonly Table[], path: string): Metadata | null {
  for (const table of tables) {
    const name = path.slice(table.prefix.length);
    const row = table.rows.get(name);
    if (row === undefined) continue;
    table.used.add(name);
    return row.metadata;
  }
  return null;
}

/** Names the rows that no file answered to. */
export function nameUnusedRows(table: Table, onUnread: (unread: Unread) => void): void {
  for (const [name, { line }] of table.rows)
    if (!table.used.has(name))
      onUnread({
        path: `${table.prefix}${SIDECAR_NAME}:${line}`,
        reason: `It names "${name}", which is not in the folder. Correct the path or delete the row.`,
      });
}
