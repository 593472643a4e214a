/** A telling in matching, with what has been decided for it. */
import type { Basis } from '../../model/edtf.ts';
import type { Telling } from '../tellings.ts';
import { MATCHERS } from './matchers.ts';
import type { Turn } from './moment.ts';

/** A draft by id, and how sure it is. */
export interface Choice {
  readonly draft: string;
  readonly link: Basis;
}

/** What has been decided for a telling. */
export interface Decision {
  /** The one settled draft that it fits best. */
  readonly asked: Choice | null;
  /** Settled drafts that it fits equally well, for a person to decide. */
  readonly rivals: readonly string[];
  /** Where it is: one of the two, once all is decided. */
  readonly joined: Choice | null;
  readonly placed: Choice | null;
}

export const UNDECIDED: Decision = { asked: null, rivals: [], joined: null, placed: null };

/** A telling's turns; `gone` once it is to be taken out of what it is in. */
export interface Seat extends Turn {
  decision: Decision;
  gone: boolean;
}

export function seatOf(telling: Telling, batch: number, decision = UNDECIDED): Seat {
  return { telling, batch, tier: MATCHERS[telling.kind].tier(telling), decision, gone: false };
}
