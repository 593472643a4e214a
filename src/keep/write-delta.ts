/** The changes of the ledger into its tables. */
import { sql } from 'drizzle-orm';
import type { LedgerDelta, RowChanges } from '../model/delta.ts';
import {
  CLAIM_COLUMNS,
  CONFLICT_COLUMNS,
  DOCUMENT_COLUMNS,
  type DocumentRow,
  ENTITY_COLUMNS,
  ENTRY_COLUMNS,
  KNOWN_DOCUMENT_COLUMNS,
  MATCH_COLUMNS,
  STATEMENT_COLUMNS,
} from './rows.ts';
import type { Database } from './sql/database.ts';
import { type Column, given } from './sql/lists.ts';
import { putRows, removeRows } from './sql/write-rows.ts';

export interface Update {
  readonly delta: LedgerDelta;
  /** Texts of the reports that were added, by document id. */
  readonly textOf: ReadonlyMap<string, string>;
  /** Ids of reports that came or went; empty for a ruling. */
  readonly documents: readonly string[];
  /** The program, tables and model with which the added reports were understood. */
  readonly understood: string;
}

async function writeChanges<Row>(
  writer: Database,
  table: string,
  columns: readonly Column<Row>[],
  { put, remove }: RowChanges<Row>,
): Promise<void> {
  await removeRows(writer, table, remove);
  await putRows(writer, table, columns, put);
}

/** The words of reports whose text is not at hand are indexed already. */
async function updateDocuments(writer: Database, rows: readonly DocumentRow[]): Promise<void> {
  if (rows.length === 0) return;
  const names = KNOWN_DOCUMENT_COLUMNS.map(({ name }) => name).filter((name) => name !== 'id');
  await writer.execute(
    sql`update documents set ${sql.raw(names.map((name) => `${name} = given.${name}`).join(', '))}
        from ${given(KNOWN_DOCUMENT_COLUMNS, rows)} where documents.id = given.id`,
  );
}

export async function writeDelta(writer: Database, { delta, textOf, understood }: Update): Promise<void> {
  const documents = delta.documents.put.map((document) => ({
    document,
    understood,
    text: textOf.get(document.id) ?? '',
  }));
  const isRead = ({ document }: DocumentRow) => textOf.has(document.id);
  await writeChanges(writer, 'documents', DOCUMENT_COLUMNS, {
    put: documents.filter(isRead),
    remove: delta.documents.remove,
  });
  await updateDocuments(
    writer,
    documents.filter((row) => !isRead(row)),
  );
  await writeChanges(writer, 'entries', ENTRY_COLUMNS, delta.entries);
  await writeChanges(writer, 'claims', CLAIM_COLUMNS, delta.claims);
  await writeChanges(writer, 'statements', STATEMENT_COLUMNS, delta.statements);
  await writeChanges(writer, 'conflicts', CONFLICT_COLUMNS, delta.conflicts);
  await writeChanges(writer, 'possible_matches', MATCH_COLUMNS, delta.possibleMatches);
  await writeChanges(writer, 'entities', ENTITY_COLUMNS, delta.entities);
}
