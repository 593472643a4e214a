/** The stage that a thing has by what governs it, read as a phrase: "called off", "took effect", "withdrew from". */
import type { EntryKind, Stage } from '../../model/kinds/kinds.ts';
import type { Tree } from '../analysis.ts';
import { dependents, lemmaOf, prepositionOf, relation } from './grammar.ts';
import { stageOfGovernor } from './status-words.ts';

/** "took effect", "entered into force": what the governor of a subject says with its object. */
function stageOfIdiom(kind: EntryKind, tree: Tree, governor: number, noun: number): Stage | null {
  if (relation(tree, noun) !== 'nsubj') return null;
  const lemma = lemmaOf(tree, governor);
  for (const object of dependents(tree, governor, 'obj', 'obl')) {
    const preposition = prepositionOf(tree, object);
    const words = [lemma, ...(preposition === '' ? [] : [preposition]), lemmaOf(tree, object)];
    const stage = stageOfGovernor(kind, words.join(' '));
    if (stage !== null) return stage;
  }
  return null;
}

/** Stage named by a governor, with its particle or preposition tried first ("call off", "call for"). */
export function stageFrom(kind: EntryKind, tree: Tree, governor: number, noun: number): Stage | null {
  const lemma = lemmaOf(tree, governor);
  // "may force them into a deal", not "the deal is in force"
  if (lemma === 'force' && tree.upos[governor] === 'VERB') return null;
  const particle = dependents(tree, governor, 'compound:prt', 'advmod').find((t) => t > governor);
  const preposition = prepositionOf(tree, noun);
  const own = changesSense(tree, governor) ? null : stageOfGovernor(kind, lemma);
  return (
    stageOfIdiom(kind, tree, governor, noun) ??
    (particle !== undefined ? stageOfGovernor(kind, `${lemma} ${lemmaOf(tree, particle)}`) : null) ??
    (preposition !== '' ? stageOfGovernor(kind, `${lemma} ${preposition}`) : null) ??
    own
  );
}

const TURNING = new Set(['up', 'off', 'back', 'over']);

/** "held up the talks" did not hold them; "wrapped up the talks" did wrap them up. */
export function changesSense(tree: Tree, verb: number): boolean {
  return (
    HOLDING.has(lemmaOf(tree, verb)) &&
    dependents(tree, verb, 'compound:prt').some((t) => TURNING.has(lemmaOf(tree, t)))
  );
}

const HOLDING = new Set(['hold', 'have', 'take', 'give', 'make', 'put', 'set']);

/** An accord does little by itself: "the deal cuts tariffs", "offers a way" say nothing of how far it has come. */
export function stageOfSubject(kind: EntryKind, tree: Tree, governor: number, noun: number): Stage | null {
  if (!HAPPENS_TO_IT.has(lemmaOf(tree, governor)) && tree.upos[governor] === 'VERB')
    return stageOfIdiom(kind, tree, governor, noun);
  return stageFrom(kind, tree, governor, noun);
}

/** Verbs of which the accord itself may be the subject. */
export const HAPPENS_TO_IT = new Set([
  'expire',
  'lapse',
  'collapse',
  'unravel',
  'crumble',
  'fall',
  'break',
  'enter',
  'come',
  'go',
  'take',
  'near',
  'emerge',
  'brew',
  'pend',
]);

/** "the text of the accord": what is done with it is done with the accord. */
export const PARTS = new Set([
  'text',
  'term',
  'detail',
  'framework',
  'outline',
  'version',
  'element',
  'part',
  'point',
  'draft',
  'package',
  'series',
  'set',
  'number',
  'round',
  'wording',
  'language',
  'core',
  'parameter',
]);
