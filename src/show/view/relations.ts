/** All relations that a ledger knows, the largest first. */
import { daysOf, isoDay } from '../../model/edtf.ts';
import type { Entry, Ledger, LedgerDocument } from '../../model/ledger.ts';
import { compareText } from './view.ts';

export interface RelationSummary {
  readonly relation: string;
  readonly entries: number;
  readonly reports: number;
  readonly conflicts: number;
  /** The latest date of publication that is known, an ISO day. */
  readonly latest: string | null;
}

/** The first and the last day of publication that are known, ISO days. */
export function periodOf(
  documents: readonly LedgerDocument[],
): { readonly first: string; readonly last: string } | null {
  let [first, last] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
  for (const { published } of documents) {
    const days = daysOf(published.value);
    if (days === null || !Number.isFinite(days.first) || !Number.isFinite(days.last)) continue;
    first = Math.min(first, days.first);
    last = Math.max(last, days.last);
  }
  return first > last ? null : { first: isoDay(first), last: isoDay(last) };
}

function addTo(groups: Map<string, Entry[]>, relation: string, entry: Entry): void {
  const group = groups.get(relation);
  if (group === undefined) groups.set(relation, [entry]);
  else group.push(entry);
}

/** Ids of the conflicts in which each entry stands. */
function disputesByEntry({ conflicts }: Ledger): ReadonlyMap<string, readonly string[]> {
  const disputes = new Map<string, string[]>();
  for (const { id, entries } of conflicts)
    for (const entry of entries) {
      const known = disputes.get(entry);
      if (known === undefined) disputes.set(entry, [id]);
      else known.push(id);
    }
  return disputes;
}

/** The largest first: by entries, then reports, then code. */
export function summariseRelations(ledger: Ledger): readonly RelationSummary[] {
  const documents = new Map(ledger.documents.map((document) => [document.id, document]));
  const byRelation = new Map<string, Entry[]>();
  const disputes = disputesByEntry(ledger);
  for (const entry of ledger.entries)
    for (const relation of new Set(entry.relations)) addTo(byRelation, relation, entry);
  return [...byRelation]
    .map(([relation, entries]) => {
      const origins = entries.flatMap(({ support }) => support.origins);
      const reports = new Set(origins.flatMap((origin) => origin.documents));
      const known = [...reports].map((id) => documents.get(id)).filter((one) => one !== undefined);
      return {
        relation,
        entries: entries.length,
        reports: reports.size,
        conflicts: new Set(entries.flatMap(({ id }) => disputes.get(id) ?? [])).size,
        latest: periodOf(known)?.last ?? null,
      };
    })
    .toSorted(
      (a, b) => b.entries - a.entries || b.reports - a.reports || compareText(a.relation, b.relation),
    );
}
