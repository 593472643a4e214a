/**
 * The order in which tellings are asked where they belong. It is total and follows from the tellings alone, so that
 * what is decided at a moment depends on earlier moments only: what has changed since can be taken up in the middle.
 */

import { compareText } from '../order.ts';
import { compareReports } from '../reports.ts';
import type { Telling } from '../tellings.ts';

/** Asked against what earlier tiers settled; joins what it was asked about; finds or opens a draft in its own tier. */
export const ASK = 0;
export const JOIN = 1;
export const PLACE = 2;
export type Phase = typeof ASK | typeof JOIN | typeof PLACE;

export interface Turn {
  readonly telling: Telling;
  /** 0 for what roots tell, 1 for what copies have of their own: these cannot change what the roots make up. */
  readonly batch: number;
  readonly tier: number;
}

export interface Moment {
  readonly turn: Turn;
  readonly phase: Phase;
}

export function compareTellings(a: Telling, b: Telling): number {
  return compareReports(a.report, b.report) || a.start - b.start || compareText(a.id, b.id);
}

export function compareTiers(a: Turn, b: Turn): number {
  return a.batch - b.batch || a.tier - b.tier;
}

export function compareMoments(a: Moment, b: Moment): number {
  return compareTiers(a.turn, b.turn) || a.phase - b.phase || compareTellings(a.turn.telling, b.turn.telling);
}
