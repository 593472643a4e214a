/** An entry in the making, and what a kind must say for its tellings to be matched into entries. */
import type { Basis, Days } from '../../model/edtf.ts';
import type { Telling } from '../tellings.ts';

/** As it is at one moment of matching. */
export interface Draft {
  /** Those that made it what it is, in the order in which they came in; never a copy's repetition, never empty. */
  readonly tellings: readonly Telling[];
  /** The narrowest date among the tellings; one that does not overlap with it never moves it. */
  readonly core: Days | null;
}

/** How well a telling fits a draft; the highest score wins. */
export interface Fit {
  readonly score: number;
  /** `stated` when the words that the two share say so; `inferred` when nearness in time does. */
  readonly link: Basis;
  /** What makes the two one, in a few words for people. */
  readonly why: string;
}

export interface Matcher {
  /** 0 for tellings that say enough to open an entry; later tiers first try to join what earlier ones settled. */
  readonly tier: (telling: Telling) => number;
  /** The blocks in which a draft with this telling is found. */
  readonly blocks: (telling: Telling) => readonly string[];
  /**
   * Days, before and after a telling's time, in which a draft that it fits can lie; null where time does not bound it.
   * Only what lies in reach is compared: a power's talks of ten years are not gone through for each new one.
   */
  readonly reach: { readonly before: number; readonly after: number } | null;
  readonly fit: (telling: Telling, draft: Draft) => Fit | null;
  /** Whether one report can tell the same thing twice without saying so; stricter than `fit`. */
  readonly together: (a: Telling, b: Telling) => boolean;
}

/** Enough tellings to know an entry by: a story that runs through a thousand reports is not compared with them all. */
const KNOWN_BY = 8;

export function foremost(draft: Draft): readonly Telling[] {
  return draft.tellings.length <= KNOWN_BY ? draft.tellings : draft.tellings.slice(0, KNOWN_BY);
}

export function someTelling(draft: Draft, test: (telling: Telling) => boolean): boolean {
  return foremost(draft).some(test);
}
