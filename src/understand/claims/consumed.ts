/** Triggers that stay silent because another trigger of the sentence says the same thing. */
import type { EntryKind } from '../../model/kinds/kinds.ts';
import { loadFrames } from './frame.ts';
import { dependents, headOf, lemmaOf, prepositionOf, relation, subjectsOf } from './grammar.ts';
import type { Scene } from './scene.ts';
import { isCapability } from './subject.ts';

/** Verbs of events whose object or means is a noun of events: "lift sanctions", "threatened with sanctions". */
function isEventOfVerb(scene: Scene, noun: number): boolean {
  const { tree } = scene;
  const verb = headOf(tree, noun);
  if (
    verb < 0 ||
    tree.upos[verb] !== 'VERB' ||
    !['obj', 'obl', 'nsubj:pass', 'ccomp'].includes(relation(tree, noun))
  )
    return false;
  // "how to lift sanctions": nobody lifts them, and the sanctions stay
  if (!subjectsOf(tree, verb).some((token) => scene.mentionAt[token] !== undefined)) return false;
  const frames = (loadFrames().verbs.get(lemmaOf(tree, verb)) ?? []).filter(
    (frame) => frame.kind === 'event',
  );
  // "ignored an appeal": the appeal was made all the same
  return frames.some(
    (frame) =>
      frame.plover !== 'REJECT' && (frame.objects?.has(lemmaOf(tree, noun)) || frame.plover === 'THREATEN'),
  );
}

/** Governors that only name a stage of the noun below them: their own frame would say the same thing twice. */
export function consumed(scene: Scene, trigger: number, kind: EntryKind): boolean {
  const { tree } = scene;
  // "asked him to come": a visit put forward, and the visit's own draft says so
  if (kind === 'event' && lemmaOf(tree, trigger) === 'ask') {
    const asked = dependents(tree, trigger, 'xcomp', 'advcl');
    if (asked.some((t) => ['visit', 'tour', 'travel', 'come'].includes(lemmaOf(tree, t)))) return true;
  }
  if (kind === 'visit' && lemmaOf(tree, trigger) === 'invite') {
    // "invited him to come speak": only a journey that says whither speaks for itself
    return dependents(tree, trigger, 'xcomp', 'advcl').some(
      (t) =>
        ['visit', 'tour', 'travel', 'come'].includes(lemmaOf(tree, t)) &&
        dependents(tree, t, 'obj', 'obl').some((place) => scene.mentionAt[place] !== undefined),
    );
  }
  if (kind === 'event' && tree.upos[trigger] !== 'VERB') {
    // "the deployment of a missile system" is a programme's
    const things = dependents(tree, trigger, 'nmod').filter((t) => prepositionOf(tree, t) === 'of');
    if (lemmaOf(tree, trigger) === 'deployment' && things.some((t) => isCapability(scene, t))) return true;
    return isEventOfVerb(scene, trigger);
  }
  if (kind === 'meeting' && lemmaOf(tree, trigger) === 'negotiate')
    return dependents(tree, trigger, 'obj').length > 0;
  if (kind === 'agreement' && lemmaOf(tree, trigger) === 'negotiation') {
    // "negotiations on an accord", "under negotiation": the accord's own draft says so
    if (prepositionOf(tree, trigger) === 'under') return true;
    return dependents(tree, trigger, 'nmod').some(
      (t) =>
        ['on', 'for', 'over'].includes(prepositionOf(tree, t)) &&
        loadFrames()
          .nouns.get(lemmaOf(tree, t))
          ?.some((f) => f.kind === 'agreement'),
    );
  }
  if (kind === 'meeting' && tree.upos[trigger] === 'NOUN')
    return relation(tree, trigger) === 'compound' && headOf(tree, trigger) >= 0;
  return false;
}
