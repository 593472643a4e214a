/** One row for each claim that takes a position in a conflict. */
import type { Conflict, Ledger, LedgerClaim } from '../../../model/ledger.ts';
import type { LedgerIndex } from '../../view/view.ts';
import { listOf } from './cells.ts';
import { documentColumnsOf, evidenceColumns } from './claims.ts';
import type { Column } from './table.ts';

interface ConflictRow {
  readonly conflict: Conflict;
  readonly value: string;
  readonly claim: LedgerClaim;
}

export function conflictRows({ conflicts }: Ledger, { claims }: LedgerIndex): readonly ConflictRow[] {
  return conflicts.flatMap((conflict) =>
    conflict.positions.flatMap((position) =>
      position.claims
        .flatMap((id) => claims.get(id) ?? [])
        .map((claim) => ({ conflict, value: position.value, claim })),
    ),
  );
}

export function conflictColumns(index: LedgerIndex): readonly Column<ConflictRow>[] {
  const titles = ({ conflict }: ConflictRow) =>
    listOf(conflict.entries.map((id) => index.allEntries.get(id)?.title ?? id));
  return [
    ['id', ({ conflict }) => conflict.id],
    ['field', ({ conflict }) => conflict.field],
    ['entries', ({ conflict }) => listOf(conflict.entries)],
    ['entries.title', titles],
    ['value', ({ value }) => value],
    ['claim', ({ claim }) => claim.id],
    ['certainty', ({ claim }) => claim.certainty],
    ...documentColumnsOf<ConflictRow>(({ claim }) => claim.document, index),
    ...evidenceColumns<ConflictRow>(({ claim }) => claim.evidence[0]),
  ];
}
