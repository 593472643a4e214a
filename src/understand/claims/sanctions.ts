/**
 * Between whom "the sanctions" stand where the words name one end or none: between those of the powers that the report
 * names of whom the table says so for its year. The table gives nothing to a ledger by itself, and the link is inferred.
 */
import type { Power } from '../../model/entity.ts';
import { loadKnowledge } from '../knowledge.ts';

/** One power's sanctions against another. */
export interface Regime {
  readonly source: Power;
  readonly target: Power;
  /** Lemmas of the nouns that mean it. */
  readonly called: readonly string[];
}

const USUAL = ['sanction', 'embargo'];

/** The regimes in force in `year` (in any year for null) between powers that the report names. */
export function regimesAmong(named: ReadonlySet<Power>, year: number | null): Regime[] {
  return loadKnowledge().sanctions.flatMap(({ sources, target, from, to, called }) => {
    const inForce = year === null || ((from ?? year) <= year && year <= (to ?? year));
    if (!inForce || !named.has(target)) return [];
    const meant = called.length > 0 ? called : USUAL;
    return sources.filter((source) => named.has(source)).map((source) => ({ source, target, called: meant }));
  });
}

/** What the words around say of the two ends. */
export interface SanctionsTold {
  /** Lemmas of the noun's frame. */
  readonly nouns: readonly string[];
  /** The ends that are named; empty for one that is not. */
  readonly sources: readonly Power[];
  readonly targets: readonly Power[];
  /** Powers of the same sentence. */
  readonly here: readonly Power[];
  /** The pair that the report is about. */
  readonly pair: readonly Power[];
  /** How often the report names a power. */
  readonly weight: ReadonlyMap<Power, number>;
}

/** The regime that is meant; null where none is, or where several might be. */
export function regimeMeant(regimes: readonly Regime[], told: SanctionsTold): Regime | null {
  const { nouns, sources, targets, here, pair, weight } = told;
  const open = regimes.filter(
    ({ source, target, called }) =>
      nouns.some((noun) => called.includes(noun)) &&
      (sources.length === 0 || sources.includes(source)) &&
      (targets.length === 0 || targets.includes(target)),
  );
  const named = (power: Power) => weight.get(power) ?? 0;
  const distinct = (some: readonly Regime[]) => [...new Set(some.map((regime) => regime.target))];
  const nearest = narrow(
    narrow(open, (r) => r.target, here),
    (r) => r.target,
    pair,
  );
  // whom the report is about goes before who happens to stand in the sentence
  const target = foremost(distinct(open), named) ?? foremost(distinct(nearest), named);
  if (target === null) return null;
  const against = open.filter((regime) => regime.target === target);
  const meant = narrow(
    narrow(against, (r) => r.source, here),
    (r) => r.source,
    pair,
  );
  return (
    [...meant].sort((a, b) => named(b.source) - named(a.source) || (a.source < b.source ? -1 : 1))[0] ?? null
  );
}

/** Named this many times as often as any other, a power is what a report is about. */
const FOREMOST = 3;

/** The one power, or the one that stands out; null where none does. */
function foremost(powers: readonly Power[], named: (power: Power) => number): Power | null {
  const [first, second] = [...powers].sort((a, b) => named(b) - named(a));
  if (first === undefined) return null;
  return second === undefined || named(first) >= FOREMOST * named(second) ? first : null;
}

/** Those with an end among the powers, or all where none has. */
function narrow(
  regimes: readonly Regime[],
  end: (regime: Regime) => Power,
  powers: readonly Power[],
): readonly Regime[] {
  const found = regimes.filter((regime) => powers.includes(end(regime)));
  return found.length > 0 ? found : regimes;
}
