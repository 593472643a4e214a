/** Tellings to drafts of entries, all at once. */
import type { MatchTrace } from '../model/trace.ts';
import type { GrowingDraft } from './match/growing-draft.ts';
import { Matching } from './match/matching.ts';
import { type Seat, seatOf } from './match/seat.ts';
import type { Told } from './tellings.ts';

export interface Matched {
  readonly drafts: readonly GrowingDraft[];
  readonly seats: Iterable<Seat>;
}

/** Matches tellings of all kinds; `batches` are the roots' tellings, then those that copies have of their own. */
export function matchTellings(
  batches: readonly (readonly Told[])[],
  trace: MatchTrace | null = null,
): Matched {
  const matching = new Matching(trace);
  batches.forEach((batch, number) => {
    for (const telling of batch) matching.add(seatOf(telling, number));
  });
  while (matching.next() !== undefined) matching.step();
  return { drafts: [...matching.drafts.values()], seats: matching.seats.values() };
}
