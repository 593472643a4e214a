/** What an update of a library changed in an entry: the rows of "since your last visit". */

export type ChangeKind =
  | 'new'
  | 'gone'
  | 'merged'
  | 'split'
  | 'stage'
  | 'outlook'
  | 'date'
  | 'origin'
  | 'conflict-found'
  | 'conflict-settled'
  | 'ruling';

export interface Change {
  /** Grows with every change; a place to read on from. */
  readonly seq: number;
  /** The instant of the update, ISO 8601 in UTC. */
  readonly at: string;
  readonly entry: string;
  readonly title: string;
  readonly relations: readonly string[];
  readonly what: ChangeKind;
  /** As the ledger writes it (a stage, an EDTF date, an origin's id, a conflict's field); null where there was nothing. */
  readonly before: string | null;
  readonly after: string | null;
  /** The reports whose coming or going caused it; empty for a ruling. */
  readonly documents: readonly string[];
}
