/**
 * What becomes of the acts of one sentence once all are found: what is threatened is the threat alone, what is not said
 * is no act of speech, and whoever no longer supports rejects.
 */
import type { Draft } from './draft.ts';
import { plainFrame } from './frame.ts';
import { headOf, lemmaOf, prepositionOf, relation } from './grammar.ts';
import type { Scene } from './scene.ts';

/** Acts that are done by saying something. */
const SPOKEN = new Set(['ACCUSE', 'REQUEST', 'THREATEN']);

const REJECTING = plainFrame('event', 'REJECT');

export function settleActs(scene: Scene, drafts: readonly Draft[]): Draft[] {
  const acts = drafts.filter(
    (draft) => !isUnsaid(draft) && !isWithout(scene, draft) && !isThreatened(scene, draft, drafts),
  );
  return acts.map((draft) => (isSupportEnded(scene, draft) ? rejected(draft) : draft));
}

/** "stopped short of criticising Chad": nobody was criticised. */
function isUnsaid({ plover, certainty, stage }: Draft): boolean {
  return plover !== null && SPOKEN.has(plover.event) && certainty === 'denied' && stage !== null;
}

/** "without the Union's aid": what there would not be. */
function isWithout({ tree }: Scene, { kind, frame, trigger }: Draft): boolean {
  return kind === 'event' && frame?.form === 'noun' && prepositionOf(tree, trigger) === 'without';
}

/** "threatened to bomb Chad": a threat, and no attack beside it. */
function isThreatened({ tree }: Scene, draft: Draft, drafts: readonly Draft[]): boolean {
  if (draft.kind !== 'event' || draft.stage !== 'threatened' || tree.upos[draft.trigger] !== 'VERB')
    return false;
  return drafts.some(
    ({ plover, trigger, parties }) =>
      plover?.event === 'THREATEN' &&
      trigger === headOf(tree, draft.trigger) &&
      relation(tree, draft.trigger) === 'xcomp' &&
      parties.some(({ role }) => role === 'target'),
  );
}

const BACKING = new Set([
  'support',
  'back',
  'endorse',
  'recognise',
  'recognize',
  'defend',
  'champion',
  'welcome',
]);

/** "no longer supports the plan", "does not recognise it": said, and against it. */
function isSupportEnded({ tree }: Scene, { plover, frame, certainty, trigger }: Draft): boolean {
  if (plover?.event !== 'SUPPORT' || frame?.form !== 'verb') return false;
  return certainty === 'denied' && BACKING.has(lemmaOf(tree, trigger));
}

function rejected(draft: Draft): Draft {
  return {
    ...draft,
    frame: REJECTING,
    plover: { event: 'REJECT', mode: null },
    stage: 'done',
    certainty: 'stated',
  };
}
