/**
 * Tables as CSV (RFC 4180) that a spreadsheet opens as it is: UTF-8 with a byte order mark, without which Excel reads
 * another encoding; every text in quotation marks; and no cell that it would take for a formula.
 */
import { stringify } from 'csv-stringify/sync';

export type Cell = string | number | boolean | null;

/** A column: its name, which is its path in the JSON of the ledger, and its value for one row. */
export type Column<Row> = readonly [name: string, value: (row: Row) => Cell];

/**
 * What a spreadsheet may take for the start of a formula, after blanks and marks without a shape too: it skips them.
 * The wide forms are taken for the narrow ones by some.
 */
const FORMULA = /^[\s\u200b-\u200f\u2060]*[=+\-@\t\r＝＋－＠]/u;

/** An apostrophe in front says that the cell is text; what is not in danger stays as it was. */
function guard(cell: Cell): Cell {
  return typeof cell === 'string' && FORMULA.test(cell) ? `'${cell}` : cell;
}

/** A header and one record a row; lines end with CR LF. A cell without a value is empty, true and false are words. */
export function writeTable<Row>(columns: readonly Column<Row>[], rows: readonly Row[]): string {
  const records = rows.map((row) => columns.map(([, value]) => guard(value(row))));
  return stringify(records, {
    header: true,
    columns: columns.map(([name]) => name),
    bom: true,
    record_delimiter: 'windows',
    quoted_string: true,
    // The guard above sees more; this one stays in case that it sees less.
    escape_formulas: true,
    cast: { boolean: String },
  });
}
