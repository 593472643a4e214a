/** A person's decisions, as they are kept. */
import { sql } from 'drizzle-orm';
import type { Ruling } from '../model/ruling.ts';
import { type Database, rowsOf } from './sql/database.ts';
import { putRows } from './sql/write-rows.ts';

/** All that were ever made, the latest first. */
export async function readRulings(database: Database): Promise<readonly Ruling[]> {
  const rows = await rowsOf<{ body: string }>(database, sql`select body from rulings`);
  return rows
    .map(({ body }) => JSON.parse(body) as Ruling)
    .sort((a, b) => (a.at === b.at ? (a.id < b.id ? 1 : -1) : a.at < b.at ? 1 : -1));
}

export function isInForce({ undone }: Ruling): boolean {
  return undone === null;
}

export async function putRuling(writer: Database, ruling: Ruling): Promise<void> {
  await putRows(
    writer,
    'rulings',
    [
      { name: 'id', type: 'text', of: ({ id }) => id },
      { name: 'body', type: 'text', of: (row) => JSON.stringify(row) },
    ],
    [ruling],
  );
}
