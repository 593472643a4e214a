/**
 * Reports added and taken out, rulings made and undone: what changes in the ledger by it. Each step looks anew at what its
 * input has changed for, and at nothing else; the steps are those of `reconcile`, in the same order. The ledger that all
 * changes together make is, byte for byte, the one that `reconcile` makes of the same reports and rulings at once.
 */
import { type LedgerDelta, type LedgerUpdate, pairId, type RowChanges } from '../../model/delta.ts';
import type { LedgerDocument } from '../../model/ledger.ts';
import type { WorkingTables } from '../../model/tables.ts';
import { compareText } from '../order.ts';
import { ENTRY_ACTS, inForce, rulingsOn } from '../rulings.ts';
import { writeDocument } from '../write-ledger.ts';
import { EntityBook } from './entity-book.ts';
import { exchangeEntries } from './exchange-entries.ts';
import { fileReports, readingsOf } from './file-reports.ts';
import { findCopiesAnew } from './find-copies-anew.ts';
import { identifyAnew } from './identify-anew.ts';
import type { MatchingEffort } from './match-anew.ts';
import { offerAnew } from './offer-anew.ts';
import { regroup } from './regroup.ts';
import { ReportBook } from './report-book.ts';
import { stateAnew } from './state-anew.ts';
import { tellAnew } from './tell-anew.ts';

/** Brings the working tables up to date, and tells what changes in the ledger. */
export async function updateLedger(
  update: LedgerUpdate,
  tables: WorkingTables,
  onEffort?: (effort: MatchingEffort) => void,
): Promise<LedgerDelta> {
  const [before, now] = [inForce(update.rulingsBefore), inForce(update.rulings)];
  const filed = await fileReports(update, tables);
  const { present, former } = filed;
  const gone = [...former.keys()].filter((id) => !present.has(id));
  const { copies } = await findCopiesAnew(filed, tables);

  const reports = new ReportBook(tables);
  await reports.load([...copies.keys(), ...former.keys()]);
  const recopied = [...copies.keys()].filter((id) => {
    const row = reports.get(id);
    const copy = copies.get(id);
    return row === null || row.root !== (copy?.root ?? id) || row.copyReason !== (copy?.reason ?? null);
  });
  const stale = await readingsOf(
    tables,
    recopied.filter((id) => !present.has(id)),
  );
  const documents = [...stale.values(), ...[...present.values()].map(({ reading }) => reading)].map(
    (reading): LedgerDocument => writeDocument({ reading }, copies.get(reading.document.id)),
  );

  const identified = await identifyAnew(
    [
      ...[...former.values()].map(({ reading, row }) => ({ reading, root: row.root, by: -1 as const })),
      ...[...present.values()].map(({ id, reading }) => ({
        reading,
        root: rootIn(copies, id),
        by: 1 as const,
      })),
      ...[...stale].flatMap(([id, reading]) => [
        { reading, root: reports.get(id)!.root, by: -1 as const },
        { reading, root: rootIn(copies, id), by: 1 as const },
      ]),
    ],
    before,
    now,
    tables,
  );
  const entities = new EntityBook(tables);
  await entities.change(identified.entities);

  const told = await tellAnew(
    { filed, copies, recopied, identified, before, now },
    reports,
    entities,
    tables,
    onEffort,
  );
  const renamed = entities.changed(({ entity, rulings }) => [entity?.name, entity?.state, rulings]);
  const named = renamed.length === 0 ? new Map() : await tables.lookup('entries', 'name', renamed);
  const regrouped = await regroup(
    { drafts: told.drafts, entries: [...new Set([...named.values()].flat())] },
    rulingsOn(ENTRY_ACTS, before),
    rulingsOn(ENTRY_ACTS, now),
    entities,
    tables,
  );
  const exchanged = await exchangeEntries(regrouped, told.changed, reports, entities, tables);
  const apart = new Set(rulingsOn(['not-same'], now).map(({ id }) => id));
  const sheets = new Map([...regrouped.now].map(([id, { sheet }]) => [id, sheet]));
  const possibleMatches = await offerAnew(sheets, exchanged.entries.remove, apart, tables);
  const statements = await stateAnew(filed, told.retold, exchanged.moved, reports, entities, tables);
  await reports.write();
  return {
    documents: sortRows({ put: documents, remove: gone }, byId),
    entities: sortRows(await entities.write(), byId),
    entries: { put: exchanged.entries.put, remove: [...exchanged.entries.remove].sort(compareText) },
    claims: sortRows(exchanged.claims, byId),
    statements: sortRows(statements, byId),
    conflicts: sortRows(exchanged.conflicts, byId),
    possibleMatches: sortRows(possibleMatches, pairId),
  };
}

/** By id: in which order tables give rows is no matter of what is told. */
function sortRows<T>({ put, remove }: RowChanges<T>, idOf: (row: T) => string): RowChanges<T> {
  return {
    put: [...put].sort((a, b) => compareText(idOf(a), idOf(b))),
    remove: [...remove].sort(compareText),
  };
}

function byId({ id }: { readonly id: string }): string {
  return id;
}

function rootIn(copies: ReadonlyMap<string, { readonly root: string } | undefined>, id: string): string {
  return copies.get(id)?.root ?? id;
}
