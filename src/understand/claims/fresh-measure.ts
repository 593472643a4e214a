/** Whether a measure that a noun names is one that is only called for or drafted, apart from what is in force. */
import type { Tree } from '../analysis.ts';
import { dependents, headOf, lemmaOf, prepositionOf, relation } from './grammar.ts';
import { statusWords } from './status-words.ts';

const FURTHER = new Set([
  'new',
  'further',
  'additional',
  'more',
  'fresh',
  'tougher',
  'harsher',
  'stronger',
  'stiffer',
  'extra',
]);
const DRAFTS = new Set([
  'bill',
  'legislation',
  'amendment',
  'resolution',
  'proposal',
  'measure',
  'package',
  'law',
]);
/** What brings a measure about, or makes it known: "imposed new sanctions". */
const IMPOSING = new Set([
  'impose',
  'announce',
  'adopt',
  'approve',
  'introduce',
  'levy',
  'enact',
  'issue',
  'unveil',
  'order',
  'sign',
  'add',
  'agree',
  'place',
  'put',
  'slap',
  'face',
  'agree on',
  'bring',
]);

const ROUNDS = new Set(['round', 'wave', 'set', 'package', 'batch', 'series', 'raft', 'tranche']);

/** "push for new sanctions", "the sanctions bill": a further measure that no verb here brings about. */
export function isFresh(tree: Tree, noun: number): boolean {
  const governor = headOf(tree, noun);
  if (governor < 0) return false;
  // "a new round of sanctions"
  if (relation(tree, noun) === 'nmod' && ROUNDS.has(lemmaOf(tree, governor))) return isFresh(tree, governor);
  if (relation(tree, noun) === 'compound')
    return DRAFTS.has(lemmaOf(tree, governor)) && isUnfinished(tree, governor);
  // "called for sanctions"
  if (prepositionOf(tree, noun) === 'for' && statusWords().proposed.has(lemmaOf(tree, governor))) return true;
  const further = dependents(tree, noun, 'amod').some((child) => FURTHER.has(lemmaOf(tree, child)));
  return further && !IMPOSING.has(lemmaOf(tree, governor));
}

/** A bill or a law that is there is another thing: "the new sanctions bill" is not yet, "the sanctions law" is. */
function isUnfinished(tree: Tree, draft: number): boolean {
  return (
    lemmaOf(tree, draft) !== 'law' ||
    dependents(tree, draft, 'amod').some((child) => FURTHER.has(lemmaOf(tree, child)))
  );
}
