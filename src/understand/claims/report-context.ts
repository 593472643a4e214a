/** What a report as a whole is about: how often each power and each pair of powers stands in its sentences. */
import type { Published } from '../../model/document.ts';
import type { Entity, Power } from '../../model/entity.ts';
import type { Mention, Sentence } from '../analysis.ts';
import { type Regime, regimesAmong } from './sanctions.ts';

export interface ReportContext {
  /** Powers named in each sentence (by index), in order of appearance; places alone do not count. */
  readonly powersIn: readonly (readonly Power[])[];
  /** The two powers that the report is about, or null where no pair stands out. */
  readonly pair: readonly [Power, Power] | null;
  /** One entity a power to stand for it: the state or the organisation itself. */
  readonly entityOf: ReadonlyMap<Power, string>;
  /** In how many sentences each power is named. */
  readonly weight: ReadonlyMap<Power, number>;
  /** Sanctions known to stand between powers of the report when it came out. */
  readonly regimes: readonly Regime[];
}

/** Share of the pairs' weight that the first must have to stand for the report. */
const DOMINANT = 0.45;
/** Sentences of the opening count this much more. */
const LEAD_WEIGHT = 3;

export function buildReportContext(
  sentences: readonly Sentence[],
  mentions: readonly Mention[],
  entities: ReadonlyMap<string, Entity>,
  published: Published,
): ReportContext {
  const powersIn: Power[][] = sentences.map(() => []);
  const entityOf = new Map<Power, string>();
  for (const entity of entities.values()) {
    if (entity.kind === 'state' || entity.kind === 'international-organisation') {
      if (entity.state !== null) entityOf.set(entity.state, entity.id);
    }
  }
  for (const mention of mentions) {
    const list = powersIn[mention.sentence];
    if (list === undefined || mention.place !== undefined) continue;
    for (const id of mention.entities) {
      const power = entities.get(id)?.state;
      if (power && !list.includes(power)) list.push(power);
    }
  }
  const weight = new Map<Power, number>();
  for (const power of powersIn.flat()) weight.set(power, (weight.get(power) ?? 0) + 1);
  const year = Number((published.value ?? published.latest ?? '').slice(0, 4)) || null;
  return {
    powersIn,
    pair: dominantPair(sentences, powersIn),
    entityOf,
    weight,
    regimes: regimesAmong(new Set(entityOf.keys()), year),
  };
}

function dominantPair(
  sentences: readonly Sentence[],
  powersIn: readonly (readonly Power[])[],
): readonly [Power, Power] | null {
  const weights = new Map<string, number>();
  const single = new Map<Power, number>();
  let total = 0;
  powersIn.forEach((powers, index) => {
    const weight = (sentences[index]?.paragraph ?? 99) <= 2 ? LEAD_WEIGHT : 1;
    for (const power of powers) single.set(power, (single.get(power) ?? 0) + weight);
    if (powers.length < 2 || powers.length > 4) return;
    for (let i = 0; i < powers.length; i++) {
      for (let j = i + 1; j < powers.length; j++) {
        const key = [powers[i]!, powers[j]!].sort().join(' ');
        weights.set(key, (weights.get(key) ?? 0) + weight);
        total += weight;
      }
    }
  });
  const [best] = [...weights].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1));
  if (best === undefined || best[1] < DOMINANT * total) return null;
  const [a, b] = best[0].split(' ') as [Power, Power];
  return [a, b];
}
