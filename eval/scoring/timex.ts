/** Time expressions against TIMEX3 annotation: spans one to one, and values in one form. */

export interface Time {
  readonly start: number;
  readonly end: number;
  readonly value: string | null;
  readonly exact: string;
}

export interface TimeCounts {
  readonly gold: number;
  readonly found: number;
  /** The same characters. */
  readonly strict: number;
  /** Some of the same characters. */
  readonly relaxed: number;
  /** Relaxed, and the same value. */
  readonly value: number;
}

export const NO_TIMES: TimeCounts = { gold: 0, found: 0, strict: 0, relaxed: 0, value: 0 };

/** The annotation writes weeks as "2000-W7" and "2000-W07", decades as "198" and "198X": one form for both sides. */
export function normalizeTimex(value: string | null): string {
  return (value ?? '').replace(/-W(\d)(?=$|-)/, '-W0$1').replace(/^(\d{2,3})X+$/, '$1');
}

/** For each of the gold's the one found that answers it, or null: the same span first, else the first that overlaps. */
export function matchTimes(gold: readonly Time[], found: readonly Time[]): (Time | null)[] {
  const used = new Set<Time>();
  const pairs: (Time | null)[] = gold.map(() => null);
  for (const exact of [true, false])
    gold.forEach((time, i) => {
      if (pairs[i] !== null) return;
      const other = found.find(
        (f) =>
          !used.has(f) &&
          (exact ? f.start === time.start && f.end === time.end : f.start < time.end && time.start < f.end),
      );
      if (other === undefined) return;
      used.add(other);
      pairs[i] = other;
    });
  return pairs;
}

export function countTimes(gold: readonly Time[], found: readonly Time[], before = NO_TIMES): TimeCounts {
  const pairs = matchTimes(gold, found).flatMap((other, i) =>
    other === null ? [] : [[gold[i]!, other] as const],
  );
  return {
    gold: before.gold + gold.length,
    found: before.found + found.length,
    strict: before.strict + pairs.filter(([a, b]) => a.start === b.start && a.end === b.end).length,
    relaxed: before.relaxed + pairs.length,
    value:
      before.value + pairs.filter(([a, b]) => normalizeTimex(a.value) === normalizeTimex(b.value)).length,
  };
}

export function f1Of(hits: number, { gold, found }: TimeCounts): number {
  return gold + found === 0 ? 0 : (2 * hits) / (gold + found);
}
