/**
 * How far a thing has come and how sure the source is, read off the predicates that govern it: tense and modals,
 * negation, adverbs, "is expected to", "plans to", and for a noun also its modifiers and the verb it is object of.
 * It gathers; what it comes to for each kind is decided in `decide-stage.ts`.
 */
import type { Certainty } from '../../model/claim.ts';
import { type EntryKind, isExit, type Stage } from '../../model/kinds/kinds.ts';
import type { Tree } from '../analysis.ts';
import { childrenOf, dependents, headOf, lemmaOf, prepositionOf, relation } from './grammar.ts';
import { type StatusClass, stageOfGovernor, statusWords } from './status-words.ts';

export interface Status {
  /** The stage that a governor or modifier names; null where none does. */
  stage: Stage | null;
  time: 'past' | 'present' | 'future' | 'none';
  progressive: boolean;
  perfect: boolean;
  /** "would": reported future or mere supposition. */
  hypothetical: boolean;
  readonly classes: Set<StatusClass>;
  negated: boolean;
  /** "not yet". */
  yet: boolean;
  /** A predicate said something of it, so that tense and certainty speak of the thing itself. */
  governed: boolean;
}

const FUTURE = new Set(['will', 'shall', "'ll", '’ll']);
const NEGATIONS = new Set(['not', "n't", 'n’t', 'never', 'no', 'neither', 'nor']);
const CLASSES: readonly StatusClass[] = [
  'likely',
  'possible',
  'unlikely',
  'denied',
  'planned',
  'scheduled',
  'proposed',
  'threatened',
  'begins',
  'ends',
];

function addClasses(status: Status, lemma: string): void {
  const words = statusWords();
  for (const name of CLASSES) if (words[name].has(lemma)) status.classes.add(name);
}

/** "announced that he would visit": a plain future told in the past, not a supposition. */
function isReported(tree: Tree, verb: number): boolean {
  const governor = headOf(tree, verb);
  if (governor < 0 || relation(tree, verb) !== 'ccomp' || tree.xpos[governor] !== 'VBD') return false;
  return (
    !childrenOf(tree, verb).some((child) => ['if', 'whether', 'unless'].includes(lemmaOf(tree, child))) &&
    dependents(tree, verb, 'advcl').length === 0
  );
}

/** Tense, modals, negation, adverbs and conditional marks of one predicate. */
function readPredicate(tree: Tree, predicate: number, status: Status, tense: boolean): void {
  const auxiliaries = dependents(tree, predicate, 'aux', 'aux:pass', 'cop');
  for (const aux of auxiliaries) {
    const lemma = lemmaOf(tree, aux);
    if (FUTURE.has(lemma)) status.classes.add('planned');
    else if ((lemma === 'would' || lemma === "'d") && isReported(tree, predicate))
      status.classes.add('planned');
    else if (lemma === 'would' || lemma === "'d") status.hypothetical = true;
    else if (lemma === 'may' || lemma === 'might' || lemma === 'could') status.classes.add('possible');
    else if (lemma === 'should' || lemma === 'must' || lemma === 'ought') status.classes.add('proposed');
  }
  if (tense && status.time === 'none') readTense(tree, predicate, auxiliaries, status);
  for (const child of childrenOf(tree, predicate)) {
    const rel = relation(tree, child);
    const lemma = lemmaOf(tree, child);
    if (rel === 'advmod' || rel === 'cc:preconj') {
      if (lemma === 'yet') status.yet = true;
      if (NEGATIONS.has(lemma)) status.negated = true;
      else addClasses(status, lemma);
    } else if (rel === 'mark' && (lemma === 'if' || lemma === 'whether' || lemma === 'unless')) {
      status.classes.add('possible');
    } else if (rel === 'nsubj' || rel === 'nsubj:pass' || rel === 'obj') {
      if (dependents(tree, child, 'det', 'advmod').some((d) => lemmaOf(tree, d) === 'no'))
        status.negated = true;
    }
  }
}

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
}

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
function climb(kind: EntryKind, tree: Tree, verb: number, status: Status): void {
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
    if (rel === 'acl' && !infinitive) return;
    if (rel === 'advcl' && !infinitive) return;
    if (infinitive && (kind === 'visit' || kind === 'meeting')) {
      const stage = stageOfGovernor(kind, lemmaOf(tree, governor));
      if (stage === 'invited' || stage === 'cancelled' || stage === 'postponed') {
        status.stage ??= stage;
        readPredicate(tree, governor, status, false);
        return;
      }
    }
    if (rel === 'advcl' && infinitive && tree.upos[governor] === 'VERB' && !governs(tree, governor)) {
      // a purpose: "arrived to sign a pact" has not signed it yet
      status.classes.add('planned');
      return;
    }
    const factive = rel === 'ccomp' && !bears(tree, governor);
    if (factive) return;
    addClasses(status, lemmaOf(tree, governor));
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

function governs(tree: Tree, i: number): boolean {
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

function emptyStatus(): Status {
  return {
    stage: null,
    time: 'none',
    progressive: false,
    perfect: false,
    hypothetical: false,
    classes: new Set(),
    negated: false,
    yet: false,
    governed: false,
  };
}

/** The status of what a verb says. */
export function statusOfVerb(kind: EntryKind, tree: Tree, verb: number): Status {
  const status = emptyStatus();
  status.governed = true;
  readPredicate(tree, verb, status, true);
  climb(kind, tree, verb, status);
  return status;
}

function isInfinitive(tree: Tree, verb: number): boolean {
  return childrenOf(tree, verb).some((c) => tree.xpos[c] === 'TO' && c < verb);
}

function deepestComplement(tree: Tree, predicate: number): number {
  let current = predicate;
  for (let depth = 0; depth < 4; depth++) {
    const next = dependents(tree, current, 'xcomp', 'advcl').find((t) => {
      if (tree.upos[t] !== 'VERB' && tree.upos[t] !== 'ADJ') return false;
      return relation(tree, t) === 'xcomp' || (governs(tree, current) && isInfinitive(tree, t));
    });
    if (next === undefined) return current;
    current = next;
  }
  return current;
}

/** Stage named by a governor, with its particle or preposition tried first ("call off", "call for"). */
function stageFrom(kind: EntryKind, tree: Tree, governor: number, noun: number): Stage | null {
  const lemma = lemmaOf(tree, governor);
  const particle = dependents(tree, governor, 'compound:prt')[0];
  const preposition = prepositionOf(tree, noun);
  return (
    (particle !== undefined ? stageOfGovernor(kind, `${lemma} ${lemmaOf(tree, particle)}`) : null) ??
    (preposition !== '' ? stageOfGovernor(kind, `${lemma} ${preposition}`) : null) ??
    stageOfGovernor(kind, lemma)
  );
}

function readModifiers(kind: EntryKind, tree: Tree, noun: number, status: Status): void {
  for (const child of childrenOf(tree, noun)) {
    const rel = relation(tree, child);
    const lemma = lemmaOf(tree, child);
    if (rel === 'amod' || rel === 'compound' || rel === 'advmod' || rel === 'nmod:poss') {
      // "promising talks" promise nothing: of the participles only those of the passive say how far a thing has come
      if (tree.xpos[child] === 'VBG') continue;
      addClasses(status, lemma);
      status.stage ??= stageOfGovernor(kind, lemma);
    } else if (rel === 'det' && lemma === 'no') status.negated = true;
    else if (rel === 'acl' || rel === 'acl:relcl') readClauseOnNoun(kind, tree, noun, child, status);
    else if (rel === 'nmod' && prepositionOf(tree, child) === 'of') {
      // "a memorandum of understanding signed last year": the participle may hang on the nearer noun
      for (const clause of dependents(tree, child, 'acl')) readClauseOnNoun(kind, tree, noun, clause, status);
    }
  }
}

function readClauseOnNoun(kind: EntryKind, tree: Tree, noun: number, clause: number, status: Status): void {
  const predicate = deepestComplement(tree, clause);
  const stage = stageFrom(kind, tree, predicate, noun);
  if (tree.upos[clause] === 'ADJ') {
    for (const goal of dependents(tree, clause, 'obl', 'nmod', 'advcl')) {
      status.stage ??= stageOfGovernor(
        kind,
        `${lemmaOf(tree, clause)} ${prepositionOf(tree, goal)} ${lemmaOf(tree, goal)}`,
      );
    }
    addClasses(status, lemmaOf(tree, clause));
    if (predicate === clause && stage === null) return;
  }
  if (stage === null && predicate === clause && !governs(tree, clause)) return;
  status.stage ??= stage;
  status.governed = true;
  readPredicate(tree, predicate, status, true);
  if (predicate !== clause) {
    addClasses(status, lemmaOf(tree, clause));
    readPredicate(tree, clause, status, false);
  }
  const infinitive = childrenOf(tree, clause).some((c) => tree.xpos[c] === 'TO');
  if (infinitive) status.classes.add('planned');
}

/** Prepositions by which a verb takes an agreement as its object: "withdrew from", "agreed on", "complies with". */
const BINDING = new Set(['from', 'out of', 'on', 'to', 'into', 'with', 'upon', 'towards', 'toward']);

function isBound(kind: EntryKind, tree: Tree, verb: number, noun: number): boolean {
  const preposition = prepositionOf(tree, noun);
  if (stageOfGovernor(kind, `${lemmaOf(tree, verb)} ${preposition}`) !== null) return true;
  return (kind === 'agreement' || kind === 'programme') && BINDING.has(preposition);
}

/** "the trip marked", "the talks will focus": what is told of a visit or talks in the past or the future is so too. */
function readOccurrence(tree: Tree, predicate: number, status: Status): void {
  const own = emptyStatus();
  readPredicate(tree, predicate, own, true);
  // "if the visit goes ahead"
  if (own.classes.has('possible')) {
    status.classes.add('possible');
    status.governed = true;
  }
  if (own.time !== 'past' && own.time !== 'future') return;
  status.time = own.time;
  status.governed = true;
  if (own.time === 'future') status.classes.add('planned');
}

/** Prepositions that put the thing before or after what the clause tells. */
const ORDER: ReadonlyMap<string, 'before' | 'after'> = new Map([
  ['after', 'after'],
  ['following', 'after'],
  ['since', 'after'],
  ['ahead of', 'before'],
  ['before', 'before'],
  ['prior to', 'before'],
]);

function readGovernor(kind: EntryKind, tree: Tree, noun: number, status: Status, depth: number): void {
  const governor = headOf(tree, noun);
  if (governor < 0 || depth > 3) return;
  const rel = relation(tree, noun);
  if (rel === 'conj') {
    readGovernor(kind, tree, governor, status, depth + 1);
    return;
  }
  const order = ORDER.get(prepositionOf(tree, noun));
  if (order !== undefined) {
    if (order === 'before') status.classes.add('planned');
    else if (status.time === 'none') status.time = 'past';
    status.governed = true;
    return;
  }
  const nominal = tree.upos[governor] === 'NOUN' || tree.upos[governor] === 'PROPN';
  if (nominal && (rel === 'nmod' || rel === 'compound' || rel === 'appos' || rel === 'nmod:poss')) {
    const stage = stageFrom(kind, tree, governor, noun);
    addClasses(status, lemmaOf(tree, governor));
    if (stage !== null) {
      status.stage ??= stage;
      readModifiers(kind, tree, governor, status);
      readGovernor(kind, tree, governor, status, depth + 1);
    }
    return;
  }
  const predicate = rel === 'nsubj' || rel === 'nsubj:pass' ? deepestComplement(tree, governor) : governor;
  const stage = stageFrom(kind, tree, predicate, noun);
  const light = statusWords().light.has(lemmaOf(tree, predicate)) && rel !== 'nsubj';
  const judged = governs(tree, governor) || governs(tree, predicate);
  if (stage === null && !light && !judged) {
    if (rel === 'nsubj' && (kind === 'visit' || kind === 'meeting')) readOccurrence(tree, governor, status);
    return;
  }
  if (rel === 'obl' && !light && !isBound(kind, tree, predicate, noun)) {
    // "plans are under way for talks": the plans are, not the talks
    for (const subject of dependents(tree, governor, 'nsubj', 'nsubj:pass'))
      addClasses(status, lemmaOf(tree, subject));
    return;
  }
  status.stage = stage !== null && (status.stage === null || isExit(kind, stage)) ? stage : status.stage;
  status.governed = true;
  // a verb that names the stage does not also deny it: a rejected deal is rejected, not denied
  if (judged && predicate === governor && stage === null) addClasses(status, lemmaOf(tree, governor));
  readPredicate(tree, predicate, status, true);
  climb(kind, tree, predicate, status);
}

/** "agreements ready for signing": the adjective may hang elsewhere, yet it stands right behind its noun. */
function readFollowingAdjective(kind: EntryKind, tree: Tree, noun: number, status: Status): void {
  const next = noun + 1;
  if (tree.upos[next] === 'ADJ' && headOf(tree, next) !== noun)
    readClauseOnNoun(kind, tree, noun, next, status);
}

/** "a subject of discussion is the joint work": the subject of the sentence says what is done with the noun. */
function readPredicateNoun(kind: EntryKind, tree: Tree, noun: number, status: Status): void {
  if (dependents(tree, noun, 'cop').length === 0) return;
  for (const subject of dependents(tree, noun, 'nsubj')) {
    status.stage ??= stageOfGovernor(kind, lemmaOf(tree, subject));
    for (const below of dependents(tree, subject, 'nmod'))
      status.stage ??= stageOfGovernor(kind, lemmaOf(tree, below));
  }
}

/** The status of a thing that a noun names: its modifiers first, then what governs it. */
export function statusOfNoun(kind: EntryKind, tree: Tree, noun: number): Status {
  const status = emptyStatus();
  readModifiers(kind, tree, noun, status);
  readFollowingAdjective(kind, tree, noun, status);
  readPredicateNoun(kind, tree, noun, status);
  readGovernor(kind, tree, noun, status, 0);
  return status;
}

/** The source's sureness; negation turns a plain statement into a denial and an expectation into doubt. */
export function certaintyOf(status: Status): Certainty {
  const { classes } = status;
  const denied = status.negated || classes.has('denied');
  if (classes.has('unlikely')) return denied ? 'possible' : 'unlikely';
  if (denied) return classes.has('likely') ? 'unlikely' : classes.has('possible') ? 'unlikely' : 'denied';
  if (classes.has('possible')) return 'possible';
  if (classes.has('likely')) return 'likely';
  return 'stated';
}
