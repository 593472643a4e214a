/** Long lists as one value of a query: PostgreSQL takes 65,535 values at most, and is slow with a tenth of that. */
import { type SQL, sql } from 'drizzle-orm';
import { searchable } from './text-values.ts';

type Value = string | number | boolean | null;

function quote(value: Value): string {
  if (value === null) return 'null';
  return typeof value === 'string' ? `"${searchable(value).replace(/["\\]/g, '\\$&')}"` : String(value);
}

/** As PostgreSQL writes arrays. */
function arrayOf(values: readonly Value[]): string {
  return `{${values.map(quote).join(',')}}`;
}

/** What PostgreSQL refuses in a text is a space, in what is kept and in what is asked for alike. */
export function texts(values: readonly (string | null)[]): SQL {
  return sql`${arrayOf(values)}::text[]`;
}

export function integers(values: readonly number[]): SQL {
  return sql`${arrayOf(values)}::integer[]`;
}

/** Columns of rows for `unnest`: an array within an array would be taken apart, so lists are given as their own text. */
export type ColumnType = 'text' | 'integer' | 'boolean' | 'text[]';

export interface Column<Row> {
  readonly name: string;
  readonly type: ColumnType;
  /** What is kept instead of the value given, in SQL. */
  readonly kept?: (value: string) => string;
  readonly of: (row: Row) => Value | readonly string[];
}

/** The rows as something to select from, called `given`, with the columns by name. */
export function given<Row>(columns: readonly Column<Row>[], rows: readonly Row[]): SQL {
  const lists = columns.map(({ type, of }) => {
    const values = rows.map((row) => {
      const value = of(row);
      return Array.isArray(value) ? arrayOf(value as readonly string[]) : (value as Value);
    });
    const plain = type === 'integer' || type === 'boolean' ? type : 'text';
    return sql`${arrayOf(values)}::${sql.raw(plain)}[]`;
  });
  const names = sql.raw(columns.map(({ name }) => name).join(', '));
  return sql`unnest(${sql.join(lists, sql`, `)}) as given(${names})`;
}

/** `given.name`, in the type of the column. */
export function fromGiven<Row>({ name, type, kept }: Column<Row>): SQL {
  const value = type === 'text[]' ? `given.${name}::text[]` : `given.${name}`;
  return sql.raw(kept === undefined ? value : kept(value));
}
