/** Rows of the ledger's tables as the ledger prints them. */
import { type SQL, sql } from 'drizzle-orm';
import type { LedgerRows } from '../../model/assemble-ledger.ts';
import type {
  Conflict,
  Entry,
  LedgerClaim,
  LedgerDocument,
  LedgerEntity,
  LedgerStatement,
  PossibleMatch,
} from '../../model/ledger.ts';
import { type Database, rowsOf } from '../sql/database.ts';
import { texts } from '../sql/lists.ts';

async function bodies<T>(database: Database, table: string, where: SQL): Promise<readonly T[]> {
  const rows = await rowsOf<{ body: string }>(
    database,
    sql`select body from ${sql.raw(table)} where ${where}`,
  );
  return rows.map(({ body }) => JSON.parse(body) as T);
}

export function readEntries(database: Database, where: SQL): Promise<readonly Entry[]> {
  return bodies(database, 'entries', where);
}

export function readStatements(database: Database, where: SQL): Promise<readonly LedgerStatement[]> {
  return bodies(database, 'statements', where);
}

export function readDocuments(database: Database, where: SQL): Promise<readonly LedgerDocument[]> {
  return bodies(database, 'documents', where);
}

/** The reports of these ids that are there. */
export async function readKnown(
  database: Database,
  ids: readonly string[],
): Promise<ReadonlyMap<string, LedgerDocument>> {
  const rows = await readDocuments(database, sql`id = any(${texts(ids)})`);
  return new Map(rows.map((row) => [row.id, row]));
}

export async function readAll(database: Database): Promise<LedgerRows> {
  const all = sql`true`;
  return {
    documents: await readDocuments(database, all),
    entities: await bodies<LedgerEntity>(database, 'entities', all),
    entries: await readEntries(database, all),
    claims: await bodies<LedgerClaim>(database, 'claims', all),
    statements: await readStatements(database, all),
    conflicts: await bodies<Conflict>(database, 'conflicts', all),
    possibleMatches: await bodies<PossibleMatch>(database, 'possible_matches', all),
  };
}

export interface Chosen {
  readonly entries: readonly Entry[];
  readonly statements: readonly LedgerStatement[];
  /** Documents that are wanted though nothing chosen rests on them. */
  readonly documents?: readonly string[];
  /** Entities that are wanted though nothing chosen names them. */
  readonly entities?: SQL;
}

/** With the roots of which they are copies. */
async function readWithRoots(
  database: Database,
  ids: ReadonlySet<string>,
): Promise<readonly LedgerDocument[]> {
  const documents: LedgerDocument[] = [];
  const asked = new Set<string>();
  for (let next = [...ids]; next.length > 0; ) {
    for (const id of next) asked.add(id);
    const found = await readDocuments(database, sql`id = any(${texts(next)})`);
    documents.push(...found);
    next = [...new Set(found.flatMap(({ copyOf }) => copyOf ?? []))].filter((id) => !asked.has(id));
  }
  return documents;
}

/**
 * The chosen entries and statements with all that they refer to; statements are about chosen entries alone. Nothing in
 * the rows refers to what is left out.
 */
export async function readClosed(database: Database, chosen: Chosen): Promise<LedgerRows> {
  const { entries } = chosen;
  const ids = new Set(entries.map(({ id }) => id));
  const statements = chosen.statements.map((statement) => ({
    ...statement,
    about: statement.about.filter((id) => ids.has(id)),
  }));
  const list = texts([...ids]);
  const claims = await bodies<LedgerClaim>(database, 'claims', sql`entry = any(${list})`);
  const documents = new Set([
    ...(chosen.documents ?? []),
    ...claims.map(({ document }) => document),
    ...entries.flatMap(({ support }) => support.origins.flatMap((origin) => origin.documents)),
    ...statements.map(({ document }) => document),
  ]);
  const named = new Set([
    ...entries.flatMap(({ parties, systems, support }) => [
      ...parties.map(({ entity }) => entity),
      ...systems,
      ...support.origins.map(({ id }) => id),
    ]),
    ...claims.flatMap(({ parties, attribution }) => [
      ...parties.map(({ entity }) => entity),
      ...(attribution?.speaker.entity ? [attribution.speaker.entity] : []),
    ]),
    ...statements.flatMap(({ speaker }) => speaker.entity ?? []),
  ]);
  const within = (rows: { readonly entries: readonly string[] }) => rows.entries.every((id) => ids.has(id));
  return {
    documents: await readWithRoots(database, documents),
    entities: await bodies<LedgerEntity>(
      database,
      'entities',
      sql`id = any(${texts([...named])}) or (${chosen.entities ?? sql`false`})`,
    ),
    entries,
    claims,
    statements,
    conflicts: (await bodies<Conflict>(database, 'conflicts', sql`entries && ${list}`)).filter(within),
    possibleMatches: (
      await bodies<PossibleMatch>(database, 'possible_matches', sql`entries && ${list}`)
    ).filter(within),
  };
}
