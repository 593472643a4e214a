/**
 * Programmes: one named system between the same powers, or one field of work in nearly the same words. What a power
 * supplies is not what it buys from the same partner.
 */
import type { Telling } from '../tellings.ts';
import { sharedWords } from '../words.ts';
import { type Draft, type Fit, foremost, type Matcher } from './draft.ts';

const LEAST_TOPIC = 0.3;
/** Types that any joint work may be called by. */
const LOOSE = new Set(['cooperation', 'joint-project', 'project', 'initiative']);

export const programme: Matcher = {
  tier: ({ systems }) => (systems.size > 0 ? 0 : 1),
  blocks: ({ systems, powers, topic }) => [
    ...[...systems].flatMap((system) => powers.map((power) => `${system} ${power}`)),
    ...[...topic].map((word) => `${powers.join('+')} ~ ${word}`),
  ],
  reach: null,
  fit,
  together: (a, b) => {
    const systems = sharedWords(a.systems, b.systems);
    const topics = sharedWords(a.topic, b.topic);
    return (
      !isReversed(a, b) &&
      ((systems.part === 1 && (topics.shared > 0 || a.topic.size * b.topic.size === 0)) ||
        // A heading and the sentence under it name one field in nearly the same words.
        (a.systems.size + b.systems.size === 0 &&
          (topics.part === 1 || (topics.shared >= 2 && topics.part >= 0.5))))
    );
  },
};

function fit(telling: Telling, draft: Draft): Fit | null {
  let best: Fit | null = null;
  for (const other of foremost(draft)) {
    const found = compare(telling, other);
    if (found !== null && (best === null || found.score > best.score)) best = found;
  }
  return best;
}

function compare(a: Telling, b: Telling): Fit | null {
  if (isReversed(a, b)) return null;
  const powers = sharedWords(new Set(a.powers), new Set(b.powers)).shared;
  const systems = sharedWords(a.systems, b.systems);
  if (systems.shared > 0)
    return powers === Math.min(a.powers.length, b.powers.length)
      ? { score: 100 + systems.part, link: 'stated', why: 'one named system' }
      : null;
  if (a.systems.size > 0 && b.systems.size > 0) return null;
  if (a.powers.join('+') !== b.powers.join('+') || typesDiffer(a, b)) return null;
  const { shared, part } = sharedWords(a.topic, b.topic);
  const areas = sharedWords(a.areas, b.areas).shared > 0;
  const alike = shared >= 2 ? part >= LEAST_TOPIC || areas : shared === 1 && part >= 0.5 && areas;
  return alike ? { score: 50 + part, link: 'inferred', why: 'like words on one field of work' } : null;
}

function typesDiffer(a: Telling, b: Telling): boolean {
  const [x, y] = [a.types, b.types].map((types) => [...types].filter((type) => !LOOSE.has(type)));
  return x!.length > 0 && y!.length > 0 && !x!.some((type) => y!.includes(type));
}

function isReversed(a: Telling, b: Telling): boolean {
  const known = a.from.length > 0 && b.from.length > 0;
  return known && sharedWords(new Set(a.from), new Set(b.from)).shared === 0;
}
