/** Statements of reports that say something else than before, or whose claims have come to other entries. */
import type { RowChanges } from '../../model/delta.ts';
import type { LedgerStatement } from '../../model/ledger.ts';
import type { WorkingTables } from '../../model/tables.ts';
import { sortedUnique } from '../order.ts';
import { reportOf } from '../reports.ts';
import { writeStatements } from '../write-ledger.ts';
import type { EntityBook } from './entity-book.ts';
import { type Filed, readingsOf } from './file-reports.ts';
import type { ReportBook } from './report-book.ts';
import type { Retold } from './retell.ts';
import { getRows } from './rows.ts';

/** `moved`: documents of which a claim is in another entry than before. */
export async function stateAnew(
  { present, former }: Filed,
  retold: ReadonlyMap<string, Retold>,
  moved: ReadonlySet<string>,
  reports: ReportBook,
  entities: EntityBook,
  tables: WorkingTables,
): Promise<RowChanges<LedgerStatement>> {
  const rest = [...moved].filter((id) => !retold.has(id) && reports.get(id) !== null);
  const readings = await readingsOf(tables, rest);
  const names = await getRows(
    tables,
    'names',
    rest.flatMap((id) => reports.get(id)!.names.map(([, key]) => key)),
  );
  const put: LedgerStatement[] = [];
  const state = (report: Retold['report'], resolve: Retold['resolve']) => {
    const row = reports.get(report.id)!;
    const entryOf = new Map(row.placed.map(([claim, entry]) => [claim, entry]));
    const statements = writeStatements(report, resolve, entryOf);
    const speakers = sortedUnique(statements.flatMap(({ speaker }) => speaker.entity ?? []));
    entities.count(row.speakers, -1);
    entities.count(speakers, 1);
    reports.set(report.id, { ...row, speakers });
    put.push(...statements);
  };
  for (const { report, resolve } of retold.values()) state(report, resolve);
  for (const id of rest) {
    const local = new Map(reports.get(id)!.names);
    state(
      reportOf(readings.get(id)!),
      (one) => names.get(local.get(one) ?? '')?.resolved ?? { id: one, basis: 'stated' },
    );
  }
  const gone = [...former.values()].filter(({ reading }) => !present.has(reading.document.id));
  for (const { row } of gone) entities.count(row.speakers, -1);
  const old = [...former.values()].flatMap(({ reading }) => reading.statements.map(({ id }) => id));
  const kept = new Set(put.map(({ id }) => id));
  return { put, remove: [...new Set(old)].filter((id) => !kept.has(id)) };
}
