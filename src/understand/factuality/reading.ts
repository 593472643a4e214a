/**
 * How sure a clause or a thing is, while the words that bear on it are gathered. `value` counts everything, from −1
 * (certainly not) to 1 (certainly so); `sure` leaves out what only tells of an intention or of the future, which the
 * stage of a claim says already. `because` names what was met on the way, outermost first.
 */
import type { Signature } from './lexicon.ts';

export interface Reading {
  readonly value: number;
  readonly sure: number;
  readonly because: readonly string[];
}

/** How a token of the tree at hand is read; each once. */
export type Read = (token: number) => Reading;

export const CERTAIN: Reading = { value: 1, sure: 1, because: [] };

/** What follows for a complement from a governor that is itself read as `of`. */
function follow(of: number, holds: number, denied: number): number {
  const open = (holds + denied) / 2;
  return of >= 0 ? of * holds + (1 - of) * open : -of * denied + (1 + of) * open;
}

/** "if they fail to agree", "could prevent a visit": as open as the governor itself, whichever way it would go. */
function followSurely(governor: Reading, { holds, denied }: Signature): number {
  return isOpen(governor)
    ? Math.abs(governor.sure) * Math.max(Math.abs(holds), 0.3)
    : follow(governor.sure, holds, denied);
}

export function complementOf(governor: Reading, signature: Signature): Reading {
  const { name, holds, denied, ahead } = signature;
  return {
    value: follow(governor.value, holds, denied),
    sure: ahead ? governor.sure : followSurely(governor, signature),
    because: [...governor.because, name],
  };
}

/** A possibility that is denied is denied altogether: "denied that it might", "cannot". */
function times(value: number, factor: number): number {
  return value < 0 && factor > 0 ? value * Math.max(factor, 0.75) : value * factor;
}

export function scale(reading: Reading, factor: number, name: string, ahead = false): Reading {
  return {
    value: times(reading.value, factor),
    sure: ahead ? reading.sure * Math.sign(factor) : surely(reading.sure, factor),
    because: [...reading.because, name],
  };
}

/** "denied that it could": as far as sureness goes, the denial is whole. */
function surely(value: number, factor: number): number {
  return value < 0 && factor > 0 ? value : value * factor;
}

/** True when nothing is said of whether it is so. */
export function isOpen({ sure }: Reading): boolean {
  return Math.abs(sure) < 0.5;
}

/** A plain denial leaves the reader less sure that it is not so than the writer puts it. */
export function deny(reading: Reading, factor: number, name: string): Reading {
  return {
    value: times(reading.value, factor),
    // "if you do not have it": as open as "if you have it"
    sure: isOpen(reading) ? reading.sure : -reading.sure,
    because: [...reading.because, name],
  };
}

/**
 * Partly what the clause around it says, partly there whatever that says. What a report merely mentions it takes to
 * be there, so nothing of the clause's doubt is carried over to `sure`.
 */
export function blend(reading: Reading, share: number, floor: number, name: string): Reading {
  return { value: reading.value * share + floor, sure: 1, because: [...reading.because, name] };
}

export function named(reading: Reading, name: string): Reading {
  return { ...reading, because: [...reading.because, name] };
}

const OPEN_STEPS = new Set(['will', 'would', 'may', 'could', 'can', 'might', 'should', 'must']);

/** True when a modal or the future stands above: what is told has not come about. */
export function isAhead({ because }: Reading): boolean {
  return because.some((step) => OPEN_STEPS.has(step));
}
