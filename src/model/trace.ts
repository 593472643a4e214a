/** Listeners to what reconciling decides: for `entente explain`. Nobody listens unless asked, and then nothing is kept. */
import type { Basis } from './edtf.ts';

/** How the claims that one report's text ties together came into their entry. */
export interface MatchStep {
  readonly claims: readonly string[];
  /** A claim of the entry as it was then; null for the claims that opened it. */
  readonly joined: string | null;
  readonly link: Basis;
  /** What made the two one, in a few words; null for the claims that opened it. */
  readonly why: string | null;
  readonly score: number | null;
  /** What both are filed under, so that they met at all: names, powers, words. */
  readonly blocks: readonly string[];
  /** Other entries that would have fitted, less well or as well. */
  readonly others: number;
}

export interface MatchTrace {
  readonly matched: (step: MatchStep) => void;
  /** A claim in a copy that repeats one of its root. */
  readonly echoed: (claim: string, original: string) => void;
}
