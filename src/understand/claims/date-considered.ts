/**
 * "February is being considered as a possible window": a date put forward for a visit that the report has named
 * before. Only where the date itself is what is considered, proposed or fixed; not "March was considered mild".
 */
import type { Published } from '../../model/document.ts';
import type { DateMention } from '../analysis.ts';
import { dateValueOf, sideOfDate } from './attach-date.ts';
import { decideStage } from './decide-stage.ts';
import type { Draft } from './draft.ts';
import { evidenceSpan } from './evidence-span.ts';
import { headOf, lemmaOf, relation } from './grammar.ts';
import type { Scene } from './scene.ts';
import { statusOfVerb } from './status-of-verb.ts';

const CONSIDERING = new Set([
  'consider',
  'propose',
  'discuss',
  'mull',
  'eye',
  'fix',
  'finalise',
  'finalize',
  'set',
  'suggest',
  'weigh',
  'explore',
  'agree',
  'confirm',
]);

/** Sureness of what is only put forward: in the range of `possible`. */
const MERELY_CONSIDERED = 1;

/** What is put forward lies ahead: a date without a year that was read as past is the next of its name. */
function aheadOf(date: DateMention, published: Published): DateMention {
  if (date.value === null || /\d{4}/.test(date.text) || sideOfDate(date, published).side !== 'past')
    return date;
  const year = Number(date.value.slice(0, 4));
  return { ...date, value: date.value.replaceAll(String(year), String(year + 1)) };
}

/** A draft that takes up `before`, the last journey or meeting that lies ahead; null where the sentence says no such thing. */
export function dateConsidered(scene: Scene, before: readonly Draft[], published: Published): Draft | null {
  const ahead = before.findLast(
    (d) =>
      (d.kind === 'visit' || d.kind === 'meeting') &&
      d.stage !== null &&
      d.stage !== 'concluded' &&
      d.stage !== 'held',
  );
  if (ahead?.frame == null) return null;
  for (const date of scene.dates) {
    if (date.type !== 'date' || date.value === null) continue;
    const head = date.first;
    const verb = headOf(scene.tree, head);
    const rel = relation(scene.tree, head);
    if (
      verb < 0 ||
      !['nsubj', 'nsubj:pass', 'obj'].includes(rel) ||
      !CONSIDERING.has(lemmaOf(scene.tree, verb))
    )
      continue;
    const coming = aheadOf(date, published);
    const side = sideOfDate(coming, published);
    if (side.side === 'past') continue;
    const status = statusOfVerb(ahead.kind, scene.tree, verb);
    if (
      lemmaOf(scene.tree, verb) !== 'fix' &&
      lemmaOf(scene.tree, verb) !== 'set' &&
      lemmaOf(scene.tree, verb) !== 'confirm'
    )
      status.sure = Math.min(status.sure ?? MERELY_CONSIDERED, MERELY_CONSIDERED);
    const { certainty } = decideStage(ahead.kind, ahead.frame, status, side);
    return {
      ...ahead,
      sentence: scene.sentence.index,
      trigger: verb,
      parties: ahead.parties.map((party) => ({ ...party, basis: 'inferred' as const })),
      stage: 'scheduled',
      certainty,
      when: dateValueOf(coming),
      date: side,
      place: null,
      superlative: null,
      definite: true,
      evidence: evidenceSpan(scene, verb),
      focus: { start: date.start, end: date.end },
    };
  }
  return null;
}
