/** A draft with its history: what it was at any moment of matching. Never altered: a change gives another. */
import type { Basis, Days } from '../../model/edtf.ts';
import type { Telling } from '../tellings.ts';
import type { Draft } from './draft.ts';
import { compareMoments, type Moment, PLACE, type Turn } from './moment.ts';

export interface Joining extends Moment {
  readonly link: Basis;
}

export class GrowingDraft {
  /** The id of the telling that opens it. */
  readonly id: string;
  /** In the order of their moments. */
  readonly joinings: readonly Joining[];
  readonly #tellings: readonly Telling[];
  #cores: readonly (Days | null)[] | null = null;

  constructor(id: string, joinings: readonly Joining[]) {
    this.id = id;
    this.joinings = joinings;
    this.#tellings = joinings.map(({ turn }) => turn.telling);
  }

  with(joining: Joining): GrowingDraft {
    const at = this.#countBefore(joining);
    return new GrowingDraft(this.id, [...this.joinings.slice(0, at), joining, ...this.joinings.slice(at)]);
  }

  without(turn: Turn): GrowingDraft {
    return new GrowingDraft(
      this.id,
      this.joinings.filter((one) => one.turn !== turn),
    );
  }

  /** The turn of the telling that opens it; null where that has gone elsewhere, so that there is no such draft. */
  get opener(): Turn | null {
    const [first] = this.joinings;
    return first !== undefined && first.phase === PLACE && first.turn.telling.id === this.id
      ? first.turn
      : null;
  }

  /** What it was before a moment; null where it was not yet. */
  before(moment: Moment): Draft | null {
    const count = this.#countBefore(moment);
    if (count === 0 || this.opener === null) return null;
    this.#cores ??= coresOf(this.#tellings);
    const all = count === this.#tellings.length;
    return { tellings: all ? this.#tellings : this.#tellings.slice(0, count), core: this.#cores[count - 1]! };
  }

  #countBefore(moment: Moment): number {
    let [low, high] = [0, this.joinings.length];
    // Most often all: matched from nothing, nothing later has joined yet.
    if (high === 0 || compareMoments(this.joinings[high - 1]!, moment) < 0) return high;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (compareMoments(this.joinings[middle]!, moment) < 0) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}

/** The core of a draft with these tellings, in the order in which they came in. */
export function coreOf(tellings: readonly Telling[]): Days | null {
  return coresOf(tellings).at(-1) ?? null;
}

/** The core after each telling: a narrower date moves it where it overlaps. */
function coresOf(tellings: readonly Telling[]): (Days | null)[] {
  let core: Days | null = null;
  return tellings.map(({ days }) => {
    if (core === null) core = days;
    else if (
      days !== null &&
      days.last - days.first < core.last - core.first &&
      days.first <= core.last &&
      core.first <= days.last
    )
      core = days;
    return core;
  });
}
