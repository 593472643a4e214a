/** Whether a trigger stands in the surroundings that its frame asks for: the right object, modifier, particle, clause. */

import type { Tree } from '../analysis.ts';
import { blamingWords } from './blaming-words.ts';
import type { Interpretation } from './draft.ts';
import type { Frame } from './frame.ts';
import {
  childrenOf,
  dependents,
  headOf,
  lemmaOf,
  objectsOf,
  prepositional,
  prepositionOf,
  relation,
  subtree,
} from './grammar.ts';
import { isPerson } from './parties.ts';
import type { Scene } from './scene.ts';
import { subjects } from './subject.ts';

/** "backed away", "back down": with them the verb says something else. */
const PARTICLES = new Set(['away', 'off', 'down', 'out']);

/** "struck a NOTE"; "a HEART attack", "ON strike": what a verb has for an object or a noun beside it says otherwise. */
function isRuledOut(words: ReadonlySet<string>, tree: Tree, trigger: number): boolean {
  if (tree.upos[trigger] === 'VERB') return objectsOf(tree, trigger).some((t) => words.has(lemmaOf(tree, t)));
  return (
    words.has(prepositionOf(tree, trigger)) ||
    dependents(tree, trigger, 'amod', 'compound').some((t) => words.has(lemmaOf(tree, t)))
  );
}

const QUESTION = new Set(['what', 'who', 'whom', 'which', 'when', 'where', 'why', 'how', 'if', 'whether']);

/** "asked what Iran could do" asks no more than a question, "insisted that Iran will" foretells, "sought to" demands nothing. */
function isDemand(tree: Tree, verb: number): boolean {
  const lemma = lemmaOf(tree, verb);
  const clauses = dependents(tree, verb, 'ccomp');
  if (lemma === 'ask')
    return !clauses.some((clause) =>
      subtree(tree, clause).some((t) => t < clause && t > verb && QUESTION.has(lemmaOf(tree, t))),
    );
  // "sought to show": what one does oneself
  if (lemma === 'seek')
    return dependents(tree, verb, 'xcomp').length === 0 || dependents(tree, verb, 'obj').length > 0;
  if (lemma !== 'insist') return true;
  return !clauses.some((clause) => {
    const auxiliaries = dependents(tree, clause, 'aux', 'aux:pass', 'cop').map((t) => lemmaOf(tree, t));
    if (auxiliaries.some((aux) => blamingWords().demanding.has(aux))) return false;
    if (auxiliaries.length > 0) return tree.xpos[clause] !== 'VBN' || auxiliaries[0] !== 'be';
    return ['VBD', 'VBZ'].includes(tree.xpos[clause] ?? '');
  });
}

/** The verb whose object, subject or complement the noun is, where it speaks through one; else -1. */
function governorOf(tree: Tree, noun: number): number {
  const head = headOf(tree, noun);
  if (head >= 0 && (tree.upos[head] === 'VERB' || tree.upos[head] === 'AUX')) return head;
  return dependents(tree, noun, 'acl', 'acl:relcl')[0] ?? -1;
}

/** Parties are not looked at here. */
export function fits(frame: Frame, { scene, entities }: Interpretation, trigger: number): boolean {
  const { tree } = scene;
  if (frame.governed !== null) {
    const verb = governorOf(tree, trigger);
    if (verb < 0 || !frame.governed.has(lemmaOf(tree, verb))) return false;
  }
  if (
    frame.particles !== null &&
    !dependents(tree, trigger, 'compound:prt', 'advmod', 'obl', 'advcl', 'xcomp').some(
      (t) =>
        frame.particles!.has(lemmaOf(tree, t)) || frame.particles!.has(prepositionOf(tree, t).split(' ')[0]!),
    )
  )
    return false;
  // "Peru is a threat": what somebody is, not what somebody did
  if (frame.plover === 'THREATEN' && frame.form === 'noun' && dependents(tree, trigger, 'cop').length > 0)
    return false;
  // "globally recognised technology" recognises nobody
  if (frame.form === 'verb' && relation(tree, trigger) === 'amod') return false;
  if (frame.unless.includes('clause') && dependents(tree, trigger, 'ccomp', 'xcomp').length > 0) return false;
  if (
    frame.unless.includes('particle') &&
    dependents(tree, trigger, 'compound:prt', 'advmod').some((t) => PARTICLES.has(lemmaOf(tree, t)))
  )
    return false;
  if (frame.complement === 'clause' && dependents(tree, trigger, 'ccomp', 'xcomp').length === 0) return false;
  if (frame.plover === 'REQUEST' && frame.form === 'verb' && !isDemand(tree, trigger)) return false;
  if (frame.says !== null) {
    const said = dependents(tree, trigger, 'xcomp', 'obl', 'obj', 'ccomp', 'advmod', 'amod').flatMap((t) =>
      subtree(tree, t),
    );
    if (!said.some((t) => blamingWords()[frame.says!].has(lemmaOf(tree, t)))) return false;
  }
  if (frame.unless.includes('object') && objectsOf(tree, trigger).length > 0) return false;
  if (frame.without !== null && isRuledOut(frame.without, tree, trigger)) return false;
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
    // "pledged a million in aid"; not "suspended it in protest"
    if (frame.objects.has('million')) objects.push(...prepositional(tree, trigger, ['in']));
    const listed = objects.some((object) => frame.objects!.has(lemmaOf(tree, object)));
    const named =
      frame.persons && objectsOf(tree, trigger).some((object) => isNamedPerson(scene, object, entities));
    const town = frame.towns && objectsOf(tree, trigger).some((t) => scene.mentionAt[t]?.place !== undefined);
    if (!listed && !named && !town) return false;
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
          dependents(tree, child, 'mark').some((m) => frame.prepositions!.includes(lemmaOf(tree, m)))),
    );
    if (!has) return false;
  }
  return true;
}

function isNamedPerson(scene: Scene, token: number, entities: Interpretation['entities']): boolean {
  return scene.mentionAt[token] !== undefined && isPerson(scene, token, entities);
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
