/** Puts entries, claims and conflicts in place of those that were; tells what is really another. */
import type { RowChanges } from '../../model/delta.ts';
import type { Conflict, Entry, LedgerClaim } from '../../model/ledger.ts';
import type { WorkingTables } from '../../model/tables.ts';
import { compareText, sortedUnique } from '../order.ts';
import { writeClaim } from '../write-ledger.ts';
import type { EntityBook } from './entity-book.ts';
import type { Regrouped } from './regroup.ts';
import type { ReportBook } from './report-book.ts';
import { type EntryRow, sameJson } from './rows.ts';

export interface Exchanged {
  readonly entries: RowChanges<Entry>;
  readonly claims: RowChanges<LedgerClaim>;
  readonly conflicts: RowChanges<Conflict>;
  /** Documents of which a claim is in another entry than before. */
  readonly moved: ReadonlySet<string>;
}

/** `changed`: ids of claims that are new or say something else than before. */
export async function exchangeEntries(
  { before, now }: Regrouped,
  changed: ReadonlySet<string>,
  reports: ReportBook,
  entities: EntityBook,
  tables: WorkingTables,
): Promise<Exchanged> {
  const rows = new Map(
    [...now].map(([id, { entry, conflicts, group, entities: named, powers }]): [string, EntryRow] => [
      id,
      { entry, conflicts, drafts: group.drafts, entities: named, powers },
    ]),
  );
  const gone = [...before.keys()].filter((id) => !now.has(id));
  for (const row of before.values()) entities.count(row.entities, -1);
  for (const row of rows.values()) entities.count(row.entities, 1);
  await tables.remove('entries', gone);
  await tables.put(
    'entries',
    [...rows]
      .filter(([id, row]) => !sameJson(before.get(id) ?? null, row))
      .map(([key, value]) => ({
        key,
        value,
        index: { draft: value.drafts, name: namesIn(value) },
      })),
  );
  const olds = [...before.values()].flatMap((row) => row.conflicts);
  const news = [...rows.values()].flatMap((row) => row.conflicts);
  return {
    entries: {
      put: [...rows]
        .filter(([id, { entry }]) => !sameJson(before.get(id)?.entry ?? null, entry))
        .map(([, { entry }]) => entry),
      remove: gone,
    },
    conflicts: changesOf(olds, news),
    ...(await exchangeClaims({ before, now }, changed, reports)),
  };
}

function namesIn({ entities, powers, entry }: EntryRow): string[] {
  return sortedUnique([...entities, ...powers, ...(entry.rulings ?? [])]);
}

function changesOf<T extends { readonly id: string }>(olds: readonly T[], news: readonly T[]): RowChanges<T> {
  const [before, now] = [olds, news].map((rows) => new Map(rows.map((row) => [row.id, row])));
  return {
    put: news.filter((row) => !sameJson(before!.get(row.id) ?? null, row)),
    remove: [...before!.keys()].filter((id) => !now!.has(id)),
  };
}

async function exchangeClaims(
  { before, now }: Regrouped,
  changed: ReadonlySet<string>,
  reports: ReportBook,
): Promise<Pick<Exchanged, 'claims' | 'moved'>> {
  const members = [...now.values()].flatMap(({ entry, group }) =>
    group.members.map((member) => ({ member, entry: entry.id })),
  );
  const olds = [...before.values()].map(({ entry }) => entry);
  const present = new Set(members.map(({ member }) => member.claim.id));
  const remove = new Set(olds.flatMap(({ claims }) => claims).filter((id) => !present.has(id)));
  const documents = new Set([
    ...members.map(({ member }) => member.report.id),
    ...olds.flatMap(({ support }) => support.origins.flatMap((origin) => origin.documents)),
  ]);
  await reports.load(documents);
  const placed = new Map(
    [...documents].map((id) => [id, new Map((reports.get(id)?.placed ?? []).map((one) => [one[0], one]))]),
  );
  const put: LedgerClaim[] = [];
  const moved = new Set<string>();
  for (const [id, own] of placed)
    for (const claim of own.keys()) if (remove.has(claim) && own.delete(claim)) moved.add(id);
  for (const { member, entry } of members) {
    const { claim, report, link } = member;
    const own = placed.get(report.id)!;
    const [, oldEntry, oldLink] = own.get(claim.id) ?? [];
    own.set(claim.id, [claim.id, entry, link]);
    if (oldEntry !== entry) moved.add(report.id);
    if (oldEntry !== entry || oldLink !== link || changed.has(claim.id)) put.push(writeClaim(member, entry));
  }
  for (const [id, own] of placed) {
    const row = reports.get(id);
    const all = [...own.values()].sort(([a], [b]) => compareText(a, b));
    if (row !== null) reports.set(id, { ...row, placed: all });
  }
  return { claims: { put, remove: [...remove] }, moved };
}
