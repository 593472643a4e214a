/** The part of the ledger that is asked for. */
import { sql } from 'drizzle-orm';
import type { LedgerRows } from '../../model/assemble-ledger.ts';
import { dayNumber, daysOf } from '../../model/edtf.ts';
import { hasHappened, isExit } from '../../model/kinds/kinds.ts';
import type { Entry, LedgerStatement } from '../../model/ledger.ts';
import type { Scope } from '../../model/library.ts';
import { isOverdue } from '../../model/overdue.ts';
import { type Database, rowsOf } from '../sql/database.ts';
import { texts } from '../sql/lists.ts';
import { searchable } from '../sql/text-values.ts';
import { findEntries } from './find-entry.ts';
import { readAll, readClosed, readDocuments, readEntries, readStatements } from './ledger-rows.ts';

/** Null where the relation, report, entity, or any of the entries is not in the library. */
export async function readScope(database: Database, scope: Scope, asOf: string): Promise<LedgerRows | null> {
  switch (scope.of) {
    case 'all':
      return readAll(database);
    case 'relation':
      return readRelation(database, scope.relation);
    case 'entries':
      return readSome(database, scope.entries, scope.beside ?? false);
    case 'document':
      return readDocument(database, scope.document);
    case 'entity':
      return readEntity(database, scope.entity);
    case 'disputed':
      return readDisputed(database);
    case 'ahead':
      return readAhead(database, asOf);
  }
}

function aboutAny(entries: readonly Entry[]) {
  return sql`about && ${texts(entries.map(({ id }) => id))}`;
}

/** States and international organisations themselves: what their codes are called. */
function powersAmong(codes: Iterable<string>) {
  return sql`state = any(${texts([...new Set(codes)])}) and kind in ('state', 'international-organisation')`;
}

/** The powers between which entries stand, also where no claim names them: an ambassador can stand for one. */
function powersOf(entries: readonly Entry[]) {
  return powersAmong(entries.flatMap(({ relations }) => relations.flatMap((one) => one.split('-'))));
}

/** Entries with the statements about them. */
async function withStatements(database: Database, entries: readonly Entry[]): Promise<LedgerRows> {
  const statements = await readStatements(database, aboutAny(entries));
  return readClosed(database, { entries, statements, entities: powersOf(entries) });
}

/**
 * As `restrictLedger` cuts it: also statements about nothing in particular that a side of the relation makes in a
 * report that speaks of it, and both sides themselves.
 */
async function readRelation(database: Database, relation: string): Promise<LedgerRows | null> {
  const powers = relation.split('-');
  const entries = await readEntries(database, sql`relations @> ${texts([relation])}`);
  if (entries.length === 0) return null;
  const list = texts(entries.map(({ id }) => id));
  const statements = await readStatements(
    database,
    sql`(${aboutAny(entries)}) or (
      cardinality(about) = 0
      and speaker in (select id from entities where state = any(${texts(powers)}))
      and document in (select document from claims where entry = any(${list})
        union select unnest(${texts(entries.flatMap(({ support }) => support.origins.flatMap(({ documents }) => documents)))})))`,
  );
  return readClosed(database, {
    entries,
    statements,
    entities: powersAmong(powers),
  });
}

async function readSome(
  database: Database,
  ids: readonly string[],
  beside: boolean,
): Promise<LedgerRows | null> {
  const found = await findEntries(database, ids);
  if (ids.some((id) => !found.has(id))) return null;
  const list = texts([...new Set(found.values())]);
  const asked = sql`id = any(${list})`;
  const others = sql`id in (select unnest(entries) from conflicts where entries && ${list}
    union select unnest(entries) from possible_matches where entries && ${list})`;
  return withStatements(database, await readEntries(database, beside ? sql`${asked} or ${others}` : asked));
}

async function readDocument(database: Database, id: string): Promise<LedgerRows | null> {
  const asked = searchable(id);
  const documents = await readDocuments(database, sql`id = ${asked}`);
  if (documents.length === 0) return null;
  const entries = await readEntries(
    database,
    sql`id in (select entry from claims where document = ${asked})`,
  );
  const statements = await readStatements(database, sql`document = ${asked}`);
  // Copies of the report, and the other copies of its root, are part of what it is.
  const root = searchable(documents[0]?.copyOf ?? id);
  const copies = await readDocuments(database, sql`copy_of = ${root}`);
  return readClosed(database, {
    entries,
    statements,
    documents: [id, ...copies.map((copy) => copy.id)],
    entities: powersOf(entries),
  });
}

async function readEntity(database: Database, id: string): Promise<LedgerRows | null> {
  const own = sql`id = ${searchable(id)}`;
  const [known] = await rowsOf<{ id: string }>(database, sql`select id from entities where ${own}`);
  if (known === undefined) return null;
  const entries = await readEntries(database, sql`entities @> ${texts([id])}`);
  const statements = await readStatements(database, sql`speaker = ${searchable(id)}`);
  const about = await readStatements(database, aboutAny(entries));
  const all = new Map([...statements, ...about].map((one): [string, LedgerStatement] => [one.id, one]));
  return readClosed(database, {
    entries,
    statements: [...all.values()],
    entities: sql`(${own}) or (${powersOf(entries)})`,
  });
}

async function readDisputed(database: Database): Promise<LedgerRows> {
  return withStatements(
    database,
    await readEntries(
      database,
      sql`id in (select unnest(entries) from conflicts where not settled
            union select unnest(entries) from possible_matches)`,
    ),
  );
}

/** It can still come, or should have: not done, not called off, and its days are not past without being due. */
function liesAhead(entry: Entry, asOf: string): boolean {
  const { kind, stage, outlook, date } = entry;
  if (isOverdue(entry, asOf)) return true;
  if (kind === 'figure' || (stage !== null && (hasHappened(kind, stage) || isExit(kind, stage)))) {
    const next = daysOf(outlook?.when.value ?? null);
    return next !== null && next.last >= dayNumber(asOf);
  }
  const days = daysOf(outlook?.when.value ?? date.value);
  if (kind === 'event' || stage === null) return days !== null && days.last >= dayNumber(asOf);
  return true;
}

async function readAhead(database: Database, asOf: string): Promise<LedgerRows> {
  const entries = await readEntries(database, sql`true`);
  return withStatements(
    database,
    entries.filter((entry) => liesAhead(entry, asOf)),
  );
}
