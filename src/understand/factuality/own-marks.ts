/** What stands beside a predicate or a noun itself: modals, negation, adverbs, determiners, adjectives. */
import type { Tree } from '../analysis.ts';
import { childrenOf, dependents, lemmaOf, relation } from '../claims/grammar.ts';
import { factualityWords } from './lexicon.ts';
import { isModal, withModal } from './modals.ts';
import { deny, isOpen, type Reading, scale } from './reading.ts';

const DENIED = -0.75;
const OF_NONE = -0.6;
const NO_OBJECT = 0.4;
const NO_OBJECT_DENIED = -0.3;
/** "no talks". */
const NONE = -0.6;

/** "made no comment", "gave no details": the object is denied; what is done is not quite. */
function hasNoObject(tree: Tree, predicate: number): boolean {
  return dependents(tree, predicate, 'obj').some((token) => isNone(tree, token));
}

export function isNone(tree: Tree, noun: number): boolean {
  return (
    lemmaOf(tree, noun) === 'nothing' ||
    dependents(tree, noun, 'det', 'advmod').some((d) => ['no', 'neither'].includes(lemmaOf(tree, d)))
  );
}

const NOBODY = new Set(['none', 'nobody', 'nothing', 'neither']);

function isNot(lemma: string): boolean {
  return (factualityWords().adverbs.get(lemma)?.factor ?? 1) < -0.9;
}

/** "No president has", "few of them did", "nobody knows": the denial stands with the subject. */
function isOfNone(tree: Tree, predicate: number): boolean {
  return dependents(tree, predicate, 'nsubj', 'nsubj:pass').some(
    (token) =>
      NOBODY.has(lemmaOf(tree, token)) ||
      dependents(tree, token, 'det', 'advmod').some((d) => ['no', 'neither'].includes(lemmaOf(tree, d))),
  );
}

/** "The problem was not that he was invited": what stands before "that" is said of the problem. */
function isOutside(tree: Tree, predicate: number, not: number): boolean {
  return dependents(tree, predicate, 'mark').some((mark) => mark > not && lemmaOf(tree, mark) === 'that');
}

function isNoLonger(tree: Tree, adverb: number): boolean {
  return ['long', 'longer'].includes(lemmaOf(tree, adverb)) && lemmaOf(tree, adverb - 1) === 'no';
}

/** "not only", "not just": no denial. */
const NOT_ONLY = new Set(['only', 'just', 'merely', 'simply']);

/** A word beside the predicate that denies it. */
function denies(tree: Tree, predicate: number, child: number): boolean {
  if (!isNot(lemmaOf(tree, child)) && !isNoLonger(tree, child)) return false;
  return !NOT_ONLY.has(lemmaOf(tree, child + 1)) && !isOutside(tree, predicate, child);
}

/** "should Iran refuse", "had he gone": a condition without its "if". */
function isInverted(tree: Tree, predicate: number): boolean {
  if (relation(tree, predicate) !== 'advcl' || dependents(tree, predicate, 'mark').length > 0) return false;
  const subject = dependents(tree, predicate, 'nsubj', 'nsubj:pass')[0];
  return (
    subject !== undefined &&
    dependents(tree, predicate, 'aux', 'cop').some(
      (aux) => aux < subject && ['should', 'have', 'be'].includes(lemmaOf(tree, aux)),
    )
  );
}

const CONDITION = 0.33;

/** Modals, negation and adverbs of one predicate, applied to the context in which its clause stands. */
export function withOwnMarks(tree: Tree, predicate: number, context: Reading): Reading {
  if (isInverted(tree, predicate))
    return { value: CONDITION, sure: CONDITION, because: [...context.because, 'inverted'] };
  const ofNone = isOfNone(tree, predicate);
  let negated = ofNone;
  let out = context;
  let modal: string | null = null;
  for (const child of childrenOf(tree, predicate)) {
    const rel = relation(tree, child);
    const lemma = lemmaOf(tree, child);
    if (rel === 'aux' && isModal(lemma)) modal ??= lemma;
    if (rel !== 'advmod' && rel !== 'cc:preconj' && rel !== 'det') continue;
    if (denies(tree, predicate, child)) negated = true;
    else if (!isNot(lemma)) {
      const factor = factualityWords().adverbs.get(lemma);
      if (factor !== undefined) out = scale(out, factor.factor, `adverb ${factor.name}`, factor.ahead);
    }
  }
  if (modal !== null) return withModal(tree, predicate, modal, negated, out);
  if (hasNoObject(tree, predicate))
    return { ...deny(out, negated ? NO_OBJECT_DENIED : NO_OBJECT, 'no object'), sure: out.sure };
  return negated ? deny(out, ofNone ? OF_NONE : DENIED, 'not') : out;
}

/** Determiners and adjectives of a noun: "no talks", "possible talks", "a planned visit". */
export function withModifiers(tree: Tree, noun: number, context: Reading): Reading {
  const words = factualityWords();
  let out = context;
  for (const child of childrenOf(tree, noun)) {
    const rel = relation(tree, child);
    if (rel !== 'amod' && rel !== 'det' && rel !== 'compound' && rel !== 'advmod') continue;
    const lemma = lemmaOf(tree, child);
    if (lemma === 'no' || lemma === 'neither') {
      out = { value: NONE, sure: isOpen(out) ? out.sure : -1, because: [...out.because, 'no'] };
      continue;
    }
    if (lemma === 'any' && out.value < 0) continue;
    // a noun in front ("plan", "project") is no participle
    const adjective = rel === 'compound' ? undefined : words.adjectives.get(lemma);
    if (adjective !== undefined) out = scale(out, adjective.factor, `adjective ${lemma}`, adjective.ahead);
    else if (rel === 'amod' && tree.xpos[child] === 'VBN') {
      const thing = words.things.get(lemma);
      if (thing !== undefined && thing.name !== 'carried' && thing.holds < 0.6)
        out = scale(out, thing.holds, `adjective ${lemma}`, thing.ahead);
    }
  }
  return out;
}
