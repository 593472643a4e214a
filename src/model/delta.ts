/**
 * An update of a kept ledger, and what it changes in it, row by row: applied to the ledger before, the changes give the
 * ledger after.
 */
import type {
  Conflict,
  Entry,
  LedgerClaim,
  LedgerDocument,
  LedgerEntity,
  LedgerStatement,
  PossibleMatch,
} from './ledger.ts';
import type { Reading } from './reading.ts';
import type { Ruling } from './ruling.ts';
import type { WorkingTables } from './tables.ts';

export interface LedgerUpdate {
  /** With their texts. One that is there already changes at most where the ledger says that it was read. */
  readonly added: readonly Reading[];
  /** Document ids; those that are not there are passed over. */
  readonly removed: readonly string[];
  /** All in force from now on, in any order. */
  readonly rulings: readonly Ruling[];
  /** All that were in force when the ledger was last updated. */
  readonly rulingsBefore: readonly Ruling[];
}

/** Brings the working tables up to date, and tells what changes in the ledger. */
export type UpdateLedger = (update: LedgerUpdate, tables: WorkingTables) => Promise<LedgerDelta>;

export interface RowChanges<T> {
  /** New rows, and rows that replace those of the same id. */
  readonly put: readonly T[];
  /** Ids of rows that are no more; never one that is also put. */
  readonly remove: readonly string[];
}

export interface LedgerDelta {
  readonly documents: RowChanges<LedgerDocument>;
  readonly entities: RowChanges<LedgerEntity>;
  /** `overdue` is false in all: it depends on the reader's day, and `assembleLedger` sets it. */
  readonly entries: RowChanges<Entry>;
  readonly claims: RowChanges<LedgerClaim>;
  readonly statements: RowChanges<LedgerStatement>;
  readonly conflicts: RowChanges<Conflict>;
  /** By the id that `pairId` gives. */
  readonly possibleMatches: RowChanges<PossibleMatch>;
}

/** The id of a possible match: its two entries, which stand in code-unit order. */
export function pairId({ entries }: Pick<PossibleMatch, 'entries'>): string {
  return entries.join(' ');
}
