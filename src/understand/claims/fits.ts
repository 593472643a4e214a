/** Whether a trigger stands in the surroundings that its frame asks for: the right object, modifier, particle, clause. */
import { blamingWords } from './blaming-words.ts';
import type { Frame } from './frame.ts';
import {
  childrenOf,
  dependents,
  lemmaOf,
  objectsOf,
  prepositional,
  prepositionOf,
  relation,
  subtree,
} from './grammar.ts';
import type { Scene } from './scene.ts';
import { subjects } from './subject.ts';

/** "backed away", "back down": with them the verb says something else. */
const PARTICLES = new Set(['away', 'off', 'down', 'out']);

/** Parties are not looked at here. */
export function fits(frame: Frame, scene: Scene, trigger: number): boolean {
  const { tree } = scene;
  // "Peru is a threat": what somebody is, not what somebody did
  if (frame.plover === 'THREATEN' && frame.form === 'noun' && dependents(tree, trigger, 'cop').length > 0)
    return false;
  // "globally recognised technology" recognises nobody
  if (frame.form === 'verb' && relation(tree, trigger) === 'amod') return false;
  if (frame.unless === 'clause' && dependents(tree, trigger, 'ccomp', 'xcomp').length > 0) return false;
  if (
    frame.unless === 'particle' &&
    dependents(tree, trigger, 'compound:prt', 'advmod').some((t) => PARTICLES.has(lemmaOf(tree, t)))
  )
    return false;
  if (frame.complement === 'clause' && dependents(tree, trigger, 'ccomp', 'xcomp').length === 0) return false;
  if (frame.says === 'accusing') {
    const said = dependents(tree, trigger, 'xcomp', 'obl', 'obj', 'ccomp').flatMap((t) => subtree(tree, t));
    if (!said.some((t) => blamingWords().accusing.has(lemmaOf(tree, t)))) return false;
  }
  if (
    frame.without !== null &&
    objectsOf(tree, trigger).some((object) => frame.without!.has(lemmaOf(tree, object)))
  )
    return false;
  if (
    frame.adverbs !== null &&
    !dependents(tree, trigger, 'advmod').some((t) => frame.adverbs!.has(lemmaOf(tree, t)))
  )
    return false;
  if (frame.objects !== null) {
    const objects = objectsOf(tree, trigger).flatMap((object) => [
      ...prepositional(tree, object, ['in', 'of', 'worth']),
      object,
      ...dependents(tree, object, 'conj', 'compound'),
    ]);
    // "pledged a million in aid"
    objects.push(...prepositional(tree, trigger, ['in']));
    if (!objects.some((object) => frame.objects!.has(lemmaOf(tree, object)))) return false;
  }
  if (frame.kind === 'meeting' && isDomestic(scene, trigger)) return false;
  if (frame.modifiers !== null) {
    const words = dependents(tree, trigger, 'amod', 'compound', 'nmod', 'nmod:poss');
    if (!words.some((word) => frame.modifiers!.has(lemmaOf(tree, word)))) return false;
  }
  if (frame.prepositions !== null) {
    const all = childrenOf(tree, trigger);
    const has = all.some(
      (child) =>
        (relation(tree, child).startsWith('obl') &&
          !scene.dates.some((date) => date.first <= child && child < date.last) &&
          frame.prepositions!.includes(prepositionOf(tree, child))) ||
        (relation(tree, child) === 'compound:prt' && frame.prepositions!.includes(lemmaOf(tree, child))) ||
        (relation(tree, child) === 'advcl' &&
          frame.prepositions!.includes('for') &&
          dependents(tree, child, 'mark').some((m) => lemmaOf(tree, m) === 'for')),
    );
    if (!has) return false;
  }
  return true;
}

/** "a press conference", "the party congress", "a cabinet meeting": gatherings of one state's own. */
function isDomestic({ tree }: Scene, trigger: number): boolean {
  if (tree.upos[trigger] === 'VERB') return false;
  const own = dependents(tree, trigger, 'amod', 'compound', 'nmod', 'nmod:poss').map((t) => lemmaOf(tree, t));
  return (
    own.some((word) => subjects().domestic.has(word)) ||
    (own.includes('joint') && lemmaOf(tree, trigger) === 'session')
  );
}
