/** The whole ledger anew with each update: a stand-in for bringing up to date what the update touches. */
import type { LedgerDelta, RowChanges, UpdateLedger } from '../model/delta.ts';
import { pairId } from '../model/delta.ts';
import type { Ledger } from '../model/ledger.ts';
import type { Reading } from '../model/reading.ts';
import { reconcile } from './reconcile.ts';

function compare<T>(before: readonly T[], after: readonly T[], idOf: (row: T) => string): RowChanges<T> {
  const old = new Map(before.map((row) => [idOf(row), JSON.stringify(row)]));
  const now = new Set(after.map(idOf));
  return {
    put: after.filter((row) => old.get(idOf(row)) !== JSON.stringify(row)),
    remove: [...old.keys()].filter((id) => !now.has(id)),
  };
}

const byId = ({ id }: { readonly id: string }) => id;

export const recompute: UpdateLedger = async ({ added, removed, rulings }, tables) => {
  const known = await tables.get('told', ['ids', 'ledger']);
  const ids = new Set((known.get('ids') as string[] | undefined) ?? []);
  const before = known.get('ledger') as Ledger | undefined;
  await tables.put(
    'texts',
    added.map(({ document }) => ({ key: document.id, value: document.text })),
  );
  await tables.put(
    'readings',
    added.map((reading) => ({
      key: reading.document.id,
      value: { ...reading, document: { ...reading.document, text: '' } },
    })),
  );
  for (const { document } of added) ids.add(document.id);
  for (const id of removed) ids.delete(id);
  await tables.remove('texts', removed);
  await tables.remove('readings', removed);
  const readings = await tables.get('readings', [...ids]);
  const texts = await tables.get('texts', [...ids]);
  const after = reconcile([...readings.values()] as Reading[], {
    asOf: '0001-01-01',
    rulings,
    unread: [],
    textOf: (id) => texts.get(id) as string,
  });
  await tables.put('told', [
    { key: 'ids', value: [...ids] },
    { key: 'ledger', value: after },
  ]);
  const delta: LedgerDelta = {
    documents: compare(before?.documents ?? [], after.documents, byId),
    entities: compare(before?.entities ?? [], after.entities, byId),
    entries: compare(before?.entries ?? [], after.entries, byId),
    claims: compare(before?.claims ?? [], after.claims, byId),
    statements: compare(before?.statements ?? [], after.statements, byId),
    conflicts: compare(before?.conflicts ?? [], after.conflicts, byId),
    possibleMatches: compare(before?.possibleMatches ?? [], after.possibleMatches, pairId),
  };
  return delta;
};
