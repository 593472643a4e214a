/** Small facts of grammar that factuality asks for: what is a clause, an infinitive, a definite thing. */
import type { Tree } from '../analysis.ts';
import { childrenOf, dependents, lemmaOf, prepositionOf, relation } from '../claims/grammar.ts';

export function isClause(tree: Tree, token: number): boolean {
  const upos = tree.upos[token];
  if (upos === 'VERB' || upos === 'AUX')
    return relation(tree, token) !== 'amod' && relation(tree, token) !== 'compound';
  return dependents(tree, token, 'cop', 'nsubj', 'nsubj:pass', 'csubj').length > 0;
}

export function hasTo(tree: Tree, token: number): boolean {
  return childrenOf(tree, token).some(
    (c) => c < token && (tree.xpos[c] === 'TO' || lemmaOf(tree, c) === 'to'),
  );
}

const POINTING = new Set(['the', 'this', 'these', 'that', 'those']);

export function isPointedAt(tree: Tree, noun: number): boolean {
  return dependents(tree, noun, 'det').some((d) => POINTING.has(lemmaOf(tree, d)));
}

export function isDefinite(tree: Tree, noun: number): boolean {
  return (
    tree.upos[noun] === 'PROPN' || isPointedAt(tree, noun) || dependents(tree, noun, 'nmod:poss').length > 0
  );
}

/** "call FOR", "rule OUT", "accuse OF": the governor with its particle or the preposition before its complement. */
export function governorKeys(tree: Tree, governor: number, complement: number): string[] {
  const lemma = lemmaOf(tree, governor);
  const particle = dependents(tree, governor, 'compound:prt')[0];
  const marker = dependents(tree, complement, 'mark', 'case')[0];
  const preposition = prepositionOf(tree, complement) || (marker === undefined ? '' : lemmaOf(tree, marker));
  const keys: string[] = [];
  // "remembers visiting" is not "remembers to visit"
  if (preposition === '' && tree.xpos[complement] === 'VBG') keys.push(`${lemma} -ing`);
  if (particle !== undefined) {
    if (preposition !== '') keys.push(`${lemma} ${lemmaOf(tree, particle)} ${preposition}`);
    keys.push(`${lemma} ${lemmaOf(tree, particle)}`);
  }
  if (preposition !== '') keys.push(`${lemma} ${preposition}`);
  keys.push(lemma);
  return keys;
}
