/** The ledger as tables: one file for each kind of entry, and one each for claims, statements, conflicts, reports. */
import { ENTRY_KINDS, type EntryKind } from '../../../model/kinds/kinds.ts';
import type { Ledger } from '../../../model/ledger.ts';
import { indexLedger } from '../../view/view.ts';
import { claimColumns, evidenceRows, statementColumns } from './claims.ts';
import { conflictColumns, conflictRows } from './conflicts.ts';
import { documentColumns } from './documents.ts';
import { entryColumns, entryRows } from './entries.ts';
import { writeTable } from './table.ts';

const FILES: Readonly<Record<EntryKind, string>> = {
  visit: 'visits.csv',
  meeting: 'meetings.csv',
  agreement: 'agreements.csv',
  programme: 'programmes.csv',
  figure: 'figures.csv',
  event: 'events.csv',
};

/**
 * File name → CSV. All files are there, also those without a row, so that a folder that is written again holds nothing
 * of an older ledger. Rows stand in the order of the ledger.
 */
export function renderCsv(ledger: Ledger): ReadonlyMap<string, string> {
  const index = indexLedger(ledger);
  const byKind = ENTRY_KINDS.map((kind): [string, string] => {
    const entries = ledger.entries.filter((entry) => entry.kind === kind);
    return [FILES[kind], writeTable(entryColumns(kind, index), entryRows(entries, index))];
  });
  return new Map([
    ...byKind,
    ['claims.csv', writeTable(claimColumns(index), evidenceRows(ledger.claims))],
    ['statements.csv', writeTable(statementColumns(index), evidenceRows(ledger.statements))],
    ['conflicts.csv', writeTable(conflictColumns(index), conflictRows(ledger, index))],
    // Not documents.csv: in a folder of reports that is the table which describes them, and it would be overwritten.
    ['reports.csv', writeTable(documentColumns, ledger.documents)],
  ]);
}
