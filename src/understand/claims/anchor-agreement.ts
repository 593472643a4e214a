/**
 * Which of a report's agreements a bare "the deal", "a final accord", "negotiations" speaks of: the nearest one that
 * names two powers at least, before or after, among them those that the bare words name. Not where the words give it
 * another type (a memorandum is no treaty) or another number.
 */
import { type Draft, powersOfParties } from './draft.ts';

/** What stands behind in the text counts as this much farther: one rather takes up what was named before. */
const BEHIND = 1.5;

function isAnchor(draft: Draft): boolean {
  const stated = draft.parties.filter((party) => party.basis === 'stated');
  return draft.kind === 'agreement' && powersOfParties(stated).length >= 2;
}

const PLURAL = /s$/i;

export function anchorOf(draft: Draft, all: readonly Draft[]): Draft | null {
  if (draft.kind !== 'agreement') return null;
  const own = powersOfParties(draft.parties);
  let best: Draft | null = null;
  let least = Number.POSITIVE_INFINITY;
  for (const candidate of all) {
    if (candidate === draft || !isAnchor(candidate)) continue;
    const powers = powersOfParties(candidate.parties);
    if (!own.every((power) => powers.includes(power))) continue;
    if (draft.type !== null && candidate.type !== null && draft.type !== candidate.type) continue;
    if (
      PLURAL.test(draft.label ?? '') !== PLURAL.test(candidate.label ?? '') &&
      !/^negotiations?$/i.test(draft.label ?? '')
    )
      continue;
    const gap = candidate.sentence - draft.sentence;
    const distance = gap > 0 ? gap * BEHIND : -gap;
    if (distance < least) {
      least = distance;
      best = candidate;
    }
  }
  return best;
}
