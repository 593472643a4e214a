/** What an update means for each entry, recorded for those who come back later. */
import { type SQL, sql } from 'drizzle-orm';
import type { Change } from '../model/change.ts';
import type { LedgerDelta } from '../model/delta.ts';
import type { Conflict, Entry } from '../model/ledger.ts';
import { compareEntries, type NewChange, type State } from './compare-entries.ts';
import { readRulings } from './rulings.ts';
import { type Database, rowsOf } from './sql/database.ts';
import { type Column, texts } from './sql/lists.ts';
import { putRows } from './sql/write-rows.ts';

/** Some entries as they are, with their conflicts, and the reports in which their claims stand. */
export interface Snapshot extends State {
  readonly documentOf: ReadonlyMap<string, string>;
}

async function readSnapshot(database: Database, own: SQL, inConflict: SQL, ofClaims: SQL): Promise<Snapshot> {
  const entries = await rowsOf<{ body: string }>(database, sql`select body from entries where ${own}`);
  const conflicts = await rowsOf<{ body: string }>(
    database,
    sql`select body from conflicts where ${inConflict}`,
  );
  const claims = await rowsOf<{ id: string; document: string }>(
    database,
    sql`select id, document from claims where ${ofClaims}`,
  );
  const rows = entries.map(({ body }) => JSON.parse(body) as Entry);
  return {
    entries: new Map(rows.map((entry) => [entry.id, entry])),
    conflicts: conflicts.map(({ body }) => JSON.parse(body) as Conflict),
    documentOf: new Map(claims.map(({ id, document }) => [id, document])),
  };
}

export function readWhole(database: Database): Promise<Snapshot> {
  return readSnapshot(database, sql`true`, sql`true`, sql`true`);
}

export function readSome(database: Database, entries: readonly string[]): Promise<Snapshot> {
  const ids = texts(entries);
  return readSnapshot(database, sql`id = any(${ids})`, sql`entries && ${ids}`, sql`entry = any(${ids})`);
}

/** Entries whose rows change, or of which a conflict comes or goes. */
export async function touchedEntries(
  database: Database,
  { entries, conflicts }: LedgerDelta,
): Promise<readonly string[]> {
  const gone = await rowsOf<{ entries: readonly string[] }>(
    database,
    sql`select entries from conflicts where id = any(${texts(conflicts.remove)})`,
  );
  const told = [...gone, ...conflicts.put].flatMap((conflict) => conflict.entries);
  return [...new Set([...entries.put.map(({ id }) => id), ...entries.remove, ...told])];
}

/** An id that is shown no more leads to the entry that has its claims. */
async function keepFormer(writer: Database, before: Snapshot, after: Snapshot): Promise<void> {
  await putRows(
    writer,
    'former_entries',
    [
      { name: 'id', type: 'text', of: ({ id }) => id },
      { name: 'claims', type: 'text[]', of: ({ claims }) => claims },
    ],
    [...before.entries.values()].filter(({ id }) => !after.entries.has(id)),
  );
}

const CHANGE_COLUMNS: readonly Column<Change>[] = [
  { name: 'id', type: 'integer', of: ({ seq }) => seq },
  { name: 'at', type: 'text', of: ({ at }) => at },
  { name: 'relations', type: 'text[]', of: ({ relations }) => relations },
  { name: 'body', type: 'text', of: (change) => JSON.stringify(change) },
];

/** Numbered in their order, on from the last that was ever recorded. */
async function number(
  database: Database,
  changes: readonly NewChange[],
  at: string,
): Promise<readonly Change[]> {
  const [last] = await rowsOf<{ seq: number }>(
    database,
    sql`select coalesce(max(id), 0) as seq from changes`,
  );
  const first = (last?.seq ?? 0) + 1;
  return changes.map((change, position) => ({ seq: first + position, at, ...change }));
}

/** `documents`: the reports that came or went between the two. */
export async function recordChanges(
  writer: Database,
  before: Snapshot,
  after: Snapshot,
  { documents, at }: { readonly documents: readonly string[]; readonly at: string },
): Promise<readonly Change[]> {
  const actOf = new Map((await readRulings(writer)).map(({ id, ruling }) => [id, ruling.act]));
  const changes = compareEntries(before, after, {
    documents: new Set(documents),
    documentOf: (claim) => after.documentOf.get(claim) ?? before.documentOf.get(claim),
    actOf: (ruling) => actOf.get(ruling),
  });
  const numbered = await number(writer, changes, at);
  await keepFormer(writer, before, after);
  await putRows(writer, 'changes', CHANGE_COLUMNS, numbered);
  return numbered;
}
