/**
 * Where a visit goes, beyond what fills the host's role: whether the words give another destination, which no power
 * around them may replace ("visited a school", "the visit to the north", "the Africa visit"), and places that are
 * one power's on another's ground ("visited the Chilean embassy").
 */

import { isLight, lightVerb } from './agents-of-noun.ts';
import type { Frame } from './frame.ts';
import { childrenOf, dependents, lemmaOf, objectsOf, prepositional, relation } from './grammar.ts';
import type { Scene } from './scene.ts';

const WHITHER = ['to', 'around', 'across', 'through', 'throughout', 'at', 'in', 'into', 'inside'];

/** True when the words say where the journey goes; asked of one for which no host was found. */
export function hasDestination(scene: Scene, frame: Frame, trigger: number): boolean {
  const { tree } = scene;
  if (frame.form === 'verb')
    return (frame.roles.host ?? []).includes('object') && objectsOf(tree, trigger).length > 0;
  const isDate = (token: number) => scene.dates.some(({ first, last }) => first <= token && token < last);
  if (prepositional(tree, trigger, WHITHER).some((token) => !isDate(token))) return true;
  // "made a visit at noon to the headquarters": the phrase may hang on the verb that carries the noun out
  const verb = lightVerb(tree, trigger);
  if (verb >= 0 && isLight(tree, verb) && prepositional(tree, verb, ['to']).length > 0) return true;
  // "the Africa visit"; not "the Virta visit", which names the visitor, nor "a state visit"
  return dependents(tree, trigger, 'compound').some(
    (token) => tree.upos[token] === 'PROPN' && scene.mentionAt[token] === undefined && !isDate(token),
  );
}

const ENCLAVES = new Set([
  'embassy',
  'consulate',
  'mission',
  'residence',
  'chancery',
  'pavilion',
  'delegation',
]);

/** "the Chilean embassy", "the ambassador's residence": Chile's, and not in Chile. */
export function isEnclave(scene: Scene, token: number): boolean {
  const { tree } = scene;
  if (ENCLAVES.has(lemmaOf(tree, token))) return true;
  const mention = scene.mentionAt[token];
  if (mention === undefined) return false;
  const words = scene.sentence.tokens
    .slice(mention.first, mention.last + 1)
    .map(({ text }) => text.toLowerCase());
  if (words.some((word) => ENCLAVES.has(word))) return true;
  const head = tree.heads[token] ?? -1;
  const modifies = ['compound', 'amod', 'nmod:poss'].includes(relation(tree, token));
  return modifies && head >= 0 && childrenOf(tree, head).includes(token) && ENCLAVES.has(lemmaOf(tree, head));
}
