/** Modals and the future: by how much they leave open what their predicate says. */
import type { Tree } from '../analysis.ts';
import { childrenOf, dependents, headOf, lemmaOf, relation } from '../claims/grammar.ts';
import { type Reading, scale } from './reading.ts';

/** Modal → [its factor, the factor when it is negated]. */
const MODALS: ReadonlyMap<string, readonly [number, number]> = new Map([
  ['may', [0.42, -0.2]],
  ['might', [0.3, -0.2]],
  ['could', [0.3, -0.7]],
  ['can', [0.5, -0.7]],
  ['should', [0.45, -0.3]],
  ['must', [0.55, -0.4]],
  ['ought', [0.45, -0.3]],
  ['would', [0.5, -0.5]],
  ["'d", [0.5, -0.5]],
  ['’d', [0.5, -0.5]],
]);
const FUTURE = new Set(['will', 'shall', "'ll", '’ll', 'wo', "'will"]);
/** What somebody is bound to do is asked for, not doubted: the stage says so. */
const OBLIGING = new Set(['should', 'must', 'ought']);
const REPORTED_FUTURE = 0.66;
const COUNTERFACTUAL = 0.1;
const FUTURE_FACTORS = [0.85, -0.65] as const;

export function isModal(lemma: string): boolean {
  return MODALS.has(lemma) || FUTURE.has(lemma);
}

export function withModal(
  tree: Tree,
  predicate: number,
  modal: string,
  negated: boolean,
  out: Reading,
): Reading {
  const name = negated ? `${modal} not` : modal;
  if (FUTURE.has(modal))
    return scale(out, FUTURE_FACTORS[negated ? 1 : 0], negated ? 'will not' : 'will', true);
  const factors = MODALS.get(modal)!;
  // "would have won": it has not come to that
  const perfect =
    tree.xpos[predicate] === 'VBN' &&
    dependents(tree, predicate, 'aux').some((aux) => lemmaOf(tree, aux) === 'have');
  if (perfect && modal === 'would' && !negated) return scale(out, COUNTERFACTUAL, 'would have');
  const ahead = OBLIGING.has(modal) || (modal === 'would' && isReported(tree, predicate));
  const factor = modal === 'would' && ahead && !negated ? REPORTED_FUTURE : factors[negated ? 1 : 0];
  return scale(out, factor, name, ahead);
}

/** "said that they were ready and that it would follow": the first of clauses that stand side by side. */
function clauseBeside(tree: Tree, verb: number): number {
  if (relation(tree, verb) !== 'conj') return verb;
  let first = verb;
  while (headOf(tree, first) >= 0 && ['conj', 'xcomp'].includes(relation(tree, first)))
    first = headOf(tree, first);
  return first;
}

/** "announced that he would visit": a plain future told in the past, not a supposition. */
export function isReported(tree: Tree, verb: number): boolean {
  const first = clauseBeside(tree, verb);
  const governor = headOf(tree, first);
  if (governor < 0 || relation(tree, first) !== 'ccomp' || tree.xpos[governor] !== 'VBD') return false;
  return (
    !childrenOf(tree, verb).some((child) => ['if', 'whether', 'unless'].includes(lemmaOf(tree, child))) &&
    dependents(tree, verb, 'advcl').length === 0
  );
}
