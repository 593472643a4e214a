/**
 * The status of what a verb says: its own tense, modals, negation and adverbs, then those of the predicates above it
 * that bear on whether it happens ("is expected to visit", "plans to sign", "denied that").
 */
import type { EntryKind } from '../../model/kinds/kinds.ts';
import type { Tree } from '../analysis.ts';
import { factualityOf } from '../factuality/factuality.ts';
import { isReported } from '../factuality/modals.ts';
import {
  childrenOf,
  dependents,
  headOf,
  isInfinitiveOfFirst,
  isVerbTakenForNoun,
  lemmaOf,
  prepositionOf,
  relation,
  subtree,
} from './grammar.ts';
import { addClasses, CLASSES, emptyStatus, type Status } from './status.ts';
import { stageOfGovernor, statusWords } from './status-words.ts';

const FUTURE = new Set(['will', 'shall', "'ll", '’ll']);
const NEGATIONS = new Set(['not', "n't", 'n’t', 'never', 'no', 'neither', 'nor']);

/** Tense, modals, negation, adverbs and conditional marks of one predicate. */
export function readPredicate(tree: Tree, predicate: number, status: Status, tense: boolean): void {
  const auxiliaries = dependents(tree, predicate, 'aux', 'aux:pass', 'cop');
  for (const aux of auxiliaries) {
    const lemma = lemmaOf(tree, aux);
    if (FUTURE.has(lemma)) status.classes.add('planned');
    else if ((lemma === 'would' || lemma === "'d") && isReported(tree, predicate))
      status.classes.add('planned');
    else if (lemma === 'would' || lemma === "'d") status.hypothetical = true;
    else if (lemma === 'may' || lemma === 'might' || lemma === 'could' || lemma === 'can')
      status.classes.add('possible');
    else if (lemma === 'should' || lemma === 'must' || lemma === 'ought') status.classes.add('proposed');
  }
  if (tense && status.time === 'none') readTense(tree, predicate, auxiliaries, status);
  if (isDue(tree, predicate, auxiliaries)) status.classes.add('planned');
  readOpening(tree, predicate, status);
  for (const child of childrenOf(tree, predicate)) {
    const rel = relation(tree, child);
    const lemma = lemmaOf(tree, child);
    if (rel === 'advmod' || rel === 'cc:preconj') {
      if (lemma === 'yet') status.yet = true;
      if (NEGATIONS.has(lemma)) status.negated = true;
      else addClasses(status, lemma);
    } else if (rel === 'nsubj' || rel === 'nsubj:pass' || rel === 'obj') {
      if (dependents(tree, child, 'det', 'advmod').some((d) => lemmaOf(tree, d) === 'no'))
        status.negated = true;
    }
  }
}

/** "is to visit", "was to discuss it on Monday": arranged, and nothing says that it came about. */
function isDue(tree: Tree, predicate: number, auxiliaries: readonly number[]): boolean {
  const to = childrenOf(tree, predicate).find((child) => tree.xpos[child] === 'TO' && child < predicate);
  return to !== undefined && auxiliaries.some((aux) => lemmaOf(tree, aux) === 'be' && aux < to);
}

/** "if it is signed", "until it is signed": the word that opens the clause, though an adverb may stand between. */
function readOpening(tree: Tree, predicate: number, status: Status): void {
  const rel = relation(tree, predicate);
  const marks = dependents(tree, predicate, 'mark', 'advmod', 'case').map((child) => lemmaOf(tree, child));
  if (rel === 'advcl') marks.push(lemmaOf(tree, Math.min(...subtree(tree, predicate))));
  if (marks.some((mark) => CONDITIONS.has(mark))) status.classes.add('possible');
  // of what has happened already one speaks in the past: "until it is signed" lies ahead
  const present = status.time === 'present' && !status.perfect && !status.progressive;
  const awaits = rel === 'advcl' ? AWAITING : rel === 'ccomp' || rel === 'parataxis' ? BEFORE_IT : null;
  if (awaits !== null && present && marks.some((mark) => awaits.has(mark))) status.classes.add('planned');
}

/** Words that open a clause of time or condition. */
const AWAITING = new Set(['until', 'till', 'once', 'when', 'before', 'after', 'as', 'so', 'provided']);

/** Those of them that open nothing else, so that a clause hung elsewhere by mistake is still one of time. */
const BEFORE_IT = new Set(['until', 'before']);

function readTense(tree: Tree, predicate: number, auxiliaries: readonly number[], status: Status): void {
  const lemmas = auxiliaries.map((aux) => lemmaOf(tree, aux));
  const tags = auxiliaries.map((aux) => tree.xpos[aux]);
  const tag = tree.xpos[predicate];
  const marked =
    dependents(tree, predicate, 'mark').some((mark) => lemmaOf(tree, mark) === 'to') ||
    childrenOf(tree, predicate).some((c) => tree.xpos[c] === 'TO' && c < predicate);
  if (lemmas.some((lemma) => FUTURE.has(lemma))) status.time = 'future';
  else if (lemmas.includes('have')) {
    status.time = 'past';
    status.perfect = true;
  } else if (marked) status.time = 'none';
  else if (tags.includes('VBD') || tag === 'VBD') status.time = 'past';
  else if (tag === 'VBG') {
    if (lemmas.includes('be')) status.time = 'present';
  } else if (tag === 'VBN') status.time = tags.some((t) => t === 'VBZ' || t === 'VBP') ? 'present' : 'past';
  else if (tag === 'VBZ' || tag === 'VBP' || tags.includes('VBZ') || tags.includes('VBP'))
    status.time = 'present';
  if (tag === 'VBG' && (lemmas.includes('be') || lemmas.length === 0)) status.progressive = true;
  // "being held", "has long condemned"
  const long = dependents(tree, predicate, 'advmod').some((adverb) => lemmaOf(tree, adverb) === 'long');
  if ((tag === 'VBN' && tags.includes('VBG')) || (status.perfect && long)) {
    status.progressive = true;
    if (status.time === 'none' || (!status.perfect && !tags.includes('VBD'))) status.time = 'present';
  }
}

const GERUND_MARKS = new Set([
  'of',
  'on',
  'to',
  'for',
  'at',
  'from',
  'about',
  'against',
  'without',
  'toward',
  'towards',
  'in',
]);
const CONDITIONS = new Set(['if', 'unless', 'whether']);

const UPWARD = new Set([
  'xcomp',
  'ccomp',
  'csubj',
  'csubj:pass',
  'advcl',
  'acl',
  'acl:relcl',
  'parataxis',
  'conj',
]);

/** Predicates above a verb that bear on whether it happens: "expected TO VISIT", "plans TO SIGN", "denied THAT". */
export function climb(kind: EntryKind, tree: Tree, verb: number, status: Status): void {
  let token = verb;
  for (let depth = 0; depth < 5; depth++) {
    const governor = headOf(tree, token);
    const rel = relation(tree, token);
    if (governor < 0 || !UPWARD.has(rel)) return;
    const infinitive = childrenOf(tree, token).some(
      (c) => (tree.xpos[c] === 'TO' || lemmaOf(tree, c) === 'to') && c < token,
    );
    if (rel === 'conj') {
      // "will travel to Rome and meet": modals and tense are shared where the second verb has none of its own
      const own = dependents(tree, token, 'aux', 'aux:pass', 'nsubj', 'nsubj:pass', 'mark').length > 0;
      if (own || tree.upos[governor] !== 'VERB' || tree.xpos[token] !== tree.xpos[governor]) return;
      readPredicate(tree, governor, status, true);
      token = governor;
      continue;
    }
    if (rel === 'acl:relcl' || (rel === 'parataxis' && !infinitive)) return;
    // "no intention of cancelling", "focused on reaching": a gerund behind a preposition depends like an infinitive
    const gerund =
      tree.xpos[token] === 'VBG' &&
      dependents(tree, token, 'mark', 'case').some((mark) => GERUND_MARKS.has(lemmaOf(tree, mark)));
    if (dependents(tree, token, 'mark').some((mark) => CONDITIONS.has(lemmaOf(tree, mark))))
      status.classes.add('possible');
    if (rel === 'acl' && !infinitive && !gerund) return;
    if (rel === 'advcl' && !infinitive && !gerund) return;
    if (infinitive && (kind === 'visit' || kind === 'meeting')) {
      const stage = stageOfGovernor(kind, lemmaOf(tree, governor));
      if (stage === 'invited' || stage === 'cancelled' || stage === 'postponed') {
        status.stage ??= stage;
        readPredicate(tree, governor, status, false);
        return;
      }
    }
    const underWay = lemmaOf(tree, governor) === 'way' && prepositionOf(tree, governor) === 'under';
    if ((rel === 'advcl' || rel === 'acl') && infinitive && underWay) {
      // "efforts are under way to arrange": the subject says what the purpose is worth
      for (const subject of dependents(tree, governor, 'nsubj')) addClasses(status, lemmaOf(tree, subject));
      return;
    }
    if (rel === 'advcl' && infinitive && tree.upos[governor] === 'VERB' && !governs(tree, governor)) {
      // a purpose: "arrived to sign a pact" has not signed it yet
      status.classes.add('planned');
      return;
    }
    const factive = rel === 'ccomp' && !bears(tree, governor);
    if (factive) return;
    addClasses(status, lemmaOf(tree, governor));
    // "has to be approved"
    if (infinitive && rel === 'xcomp' && lemmaOf(tree, governor) === 'have') status.classes.add('proposed');
    if (rel === 'acl' && infinitive && isInfinitiveOfFirst(tree, token, governor)) {
      readTimeOfRank(tree, governor, status);
      return;
    }
    if (rel === 'acl' && status.classes.size === 0) {
      // "a deadline to reach a deal", "the consequences of rejecting it"
      status.classes.add(infinitive ? 'proposed' : 'possible');
    }
    if (dependents(tree, governor, 'det').some((d) => lemmaOf(tree, d) === 'no')) status.negated = true;
    if (rel !== 'ccomp') readPredicate(tree, governor, status, false);
    else if (
      childrenOf(tree, governor).some(
        (c) => relation(tree, c) === 'advmod' && NEGATIONS.has(lemmaOf(tree, c)),
      )
    )
      status.negated = true;
    token = governor;
  }
}

/** "was the first minister to visit", "becomes the first to": the visit is told with the tense of the rank. */
function readTimeOfRank(tree: Tree, noun: number, status: Status): void {
  const predicate = dependents(tree, noun, 'cop').length > 0 ? noun : headOf(tree, noun);
  if (predicate >= 0) readPredicate(tree, predicate, status, true);
  if (status.time === 'none') status.time = 'past';
}

export function governs(tree: Tree, i: number): boolean {
  const lemma = lemmaOf(tree, i);
  const words = statusWords();
  return CLASSES.some((name) => words[name].has(lemma));
}

/** Clause-taking verbs that bear on the truth of their clause; a verb of saying does not. */
function bears(tree: Tree, i: number): boolean {
  const lemma = lemmaOf(tree, i);
  const words = statusWords();
  return (['likely', 'possible', 'unlikely', 'proposed', 'denied'] as const).some((name) =>
    words[name].has(lemma),
  );
}

/** The status of what a verb says. */
export function statusOfVerb(kind: EntryKind, tree: Tree, verb: number): Status {
  const status = emptyStatus();
  status.governed = true;
  readPredicate(tree, verb, status, true);
  if (status.time === 'none' && isVerbTakenForNoun(tree, verb)) status.time = 'present';
  climb(kind, tree, verb, status);
  status.gerund = isGoverned(tree, verb);
  status.sure = factualityOf(tree, verb).sure;
  return status;
}

export function isInfinitive(tree: Tree, verb: number): boolean {
  return childrenOf(tree, verb).some((c) => tree.xpos[c] === 'TO' && c < verb);
}

/** "denied capturing", "accused of sending", "ruled out sending": a gerund that stands for the act, not for its course. */
function isGoverned(tree: Tree, verb: number): boolean {
  if (tree.xpos[verb] !== 'VBG' || dependents(tree, verb, 'aux').length > 0) return false;
  return (
    relation(tree, verb) === 'xcomp' ||
    dependents(tree, verb, 'mark', 'case').length > 0 ||
    relation(tree, verb - 1) === 'compound:prt'
  );
}
