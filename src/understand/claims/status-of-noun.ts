/**
 * The status of a thing that a noun names: its modifiers ("the planned summit"), the clauses that hang on it ("an
 * accord signed in May"), then what governs it ("cancelled the visit", "under negotiation", "after the talks").
 */
import { type EntryKind, isExit, rankOfStage, type Stage } from '../../model/kinds/kinds.ts';
import type { Tree } from '../analysis.ts';
import { factualityOf } from '../factuality/factuality.ts';
import { isNone } from '../factuality/own-marks.ts';
import { isFresh } from './fresh-measure.ts';
import { childrenOf, dependents, headOf, isPassive, lemmaOf, prepositionOf, relation } from './grammar.ts';
import { changesSense, HAPPENS_TO_IT, PARTS, stageFrom, stageOfSubject } from './stage-of-phrase.ts';
import { addClasses, emptyStatus, type Status } from './status.ts';
import { climb, governs, isInfinitive, readPredicate } from './status-of-verb.ts';
import { stageOfGovernor, statusWords } from './status-words.ts';

function deepestComplement(tree: Tree, predicate: number): number {
  let current = predicate;
  for (let depth = 0; depth < 4; depth++) {
    const next = dependents(tree, current, 'xcomp', 'advcl').find((t) => {
      if (tree.upos[t] !== 'VERB' && tree.upos[t] !== 'ADJ') return false;
      // "a deal offered to secure a loan": a purpose, of which the deal is not the object
      if (dependents(tree, current, 'obl:agent').length > 0 && dependents(tree, t, 'obj').length > 0)
        return false;
      return relation(tree, t) === 'xcomp' || (governs(tree, current) && isInfinitive(tree, t));
    });
    if (next === undefined) return current;
    current = next;
  }
  return current;
}

function readModifiers(kind: EntryKind, tree: Tree, noun: number, status: Status): void {
  for (const child of childrenOf(tree, noun)) {
    const rel = relation(tree, child);
    const lemma = lemmaOf(tree, child);
    if (rel === 'amod' || rel === 'compound' || rel === 'advmod' || rel === 'nmod:poss') {
      // "promising talks" promise nothing, yet an "emerging deal" is on its way
      if (tree.xpos[child] !== 'VBG') addClasses(status, lemma);
      status.stage ??= stageOfGovernor(kind, lemma);
    } else if (rel === 'det' && lemma === 'no') status.negated = true;
    else if (rel === 'acl' || rel === 'acl:relcl') readClauseOnNoun(kind, tree, noun, child, status);
    else if (rel === 'nmod' && prepositionOf(tree, child) === 'of') {
      // "a memorandum of understanding signed last year": the participle may hang on the nearer noun
      for (const clause of dependents(tree, child, 'acl')) readClauseOnNoun(kind, tree, noun, clause, status);
    }
  }
}

/** "a pact that would cut tariffs": what it does to something else says nothing of how far it has come. */
function tellsOfEffect(tree: Tree, clause: number): boolean {
  return (
    relation(tree, clause) === 'acl:relcl' &&
    !HAPPENS_TO_IT.has(lemmaOf(tree, clause)) &&
    dependents(tree, clause, 'obj').some((object) => object > clause) &&
    dependents(tree, clause, 'nsubj').some((subject) => ['that', 'which'].includes(lemmaOf(tree, subject)))
  );
}

function readClauseOnNoun(kind: EntryKind, tree: Tree, noun: number, clause: number, status: Status): void {
  if (kind === 'agreement' && tellsOfEffect(tree, clause)) return;
  const predicate = deepestComplement(tree, clause);
  const stage = stageFrom(kind, tree, predicate, noun);
  if (tree.upos[clause] === 'ADJ') {
    for (const goal of dependents(tree, clause, 'obl', 'nmod', 'advcl')) {
      status.stage ??= stageOfGovernor(
        kind,
        `${lemmaOf(tree, clause)} ${prepositionOf(tree, goal)} ${lemmaOf(tree, goal)}`,
      );
    }
    // "ready for signing" says all: that it is ready does not put it off again
    if (status.stage === null) addClasses(status, lemmaOf(tree, clause));
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

/** "said on a visit", "during the trip": the journey was under way when the clause happened. */
const MEANWHILE = new Set(['on', 'during']);

function clauseOf(tree: Tree, token: number): number {
  let verb = token;
  while (tree.upos[verb] !== 'VERB' && headOf(tree, verb) >= 0) verb = headOf(tree, verb);
  return verb;
}

/** "call FOR talks" asks for them, "calls it a deal" does not, nor does "wants the sanctions lifted" want them. */
function bearsOn(tree: Tree, governor: number, noun: number): boolean {
  if (relation(tree, noun) === 'obj' && dependents(tree, governor, 'xcomp').length > 0) return false;
  if (lemmaOf(tree, governor) === 'call' && !['for', 'on'].includes(prepositionOf(tree, noun))) return false;
  return governs(tree, governor);
}

function readGovernor(kind: EntryKind, tree: Tree, noun: number, status: Status, depth: number): void {
  const governor = headOf(tree, noun);
  if (governor < 0 || depth > 3) return;
  const rel = relation(tree, noun);
  // "deal-breaking demands", "without a deal"
  if (relation(tree, governor) === 'amod' || (rel === 'compound' && tree.upos[governor] === 'VERB')) return;
  if (prepositionOf(tree, noun) === 'without') status.negated = true;
  if (rel === 'conj') {
    readGovernor(kind, tree, governor, status, depth + 1);
    return;
  }
  if (kind === 'visit' && MEANWHILE.has(prepositionOf(tree, noun)) && (rel === 'obl' || rel === 'nmod')) {
    readOccurrence(tree, clauseOf(tree, governor), status);
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
    // "a set of pacts" schedules nothing
    if (lemmaOf(tree, governor) !== 'set') addClasses(status, lemmaOf(tree, governor));
    // "no indications of a deal"
    if (dependents(tree, governor, 'det').some((d) => lemmaOf(tree, d) === 'no')) {
      status.negated = true;
      readModifiers(kind, tree, noun, status);
    }
    if (stage !== null) {
      status.stage ??= stage;
      // "talks on a possible deployment": the talks are no mere possibility
      status.sure = factualityOf(tree, governor).sure;
    }
    if (stage !== null || PARTS.has(lemmaOf(tree, governor))) {
      readModifiers(kind, tree, governor, status);
      readGovernor(kind, tree, governor, status, depth + 1);
    }
    return;
  }
  const predicate = rel === 'nsubj' || rel === 'nsubj:pass' ? deepestComplement(tree, governor) : governor;
  // "the exercise will include": what a programme does to another is not done to it
  const acts = kind === 'programme' && rel === 'nsubj' && dependents(tree, predicate, 'obj').length > 0;
  const stage =
    kind === 'agreement' && rel === 'nsubj' && !isPassive(tree, predicate)
      ? stageOfSubject(kind, tree, predicate, noun)
      : acts
        ? null
        : stageFrom(kind, tree, predicate, noun);
  // "the deal offers a way out"
  if (
    kind === 'agreement' &&
    rel === 'nsubj' &&
    stage === null &&
    predicate === governor &&
    tree.upos[governor] === 'VERB'
  )
    return;
  const light =
    statusWords().light.has(lemmaOf(tree, predicate)) && rel !== 'nsubj' && !changesSense(tree, predicate);
  const judged = bearsOn(tree, governor, noun) || bearsOn(tree, predicate, noun);
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
  // "were ready to be signed": the text is agreed, and nobody has signed yet
  if (stage === 'signed' && lemmaOf(tree, governor) === 'ready') {
    status.stage = 'concluded';
    status.governed = true;
    readPredicate(tree, governor, status, true);
    return;
  }
  if (
    stage !== null &&
    (status.stage === null || isExit(kind, stage) || isFurther(kind, stage, status.stage))
  ) {
    // "accepted a deal that was offered": what was once put forward is not so any more
    if (status.stage === 'proposed') status.classes.delete('proposed');
    status.stage = stage;
  }
  status.governed = true;
  // a verb that names the stage does not also deny it: a rejected deal is rejected, not denied
  if (judged && predicate === governor && stage === null) addClasses(status, lemmaOf(tree, governor));
  if ((stage !== null && status.stage === stage) || (light && rel === 'obl')) {
    // "cancelled the visit" is as sure as the verb; "considers a visit" leaves the visit open
    const done = factualityOf(tree, predicate).sure;
    const whole = (stage !== null && isExit(kind, stage)) || isNone(tree, noun);
    status.sure = whole ? done : Math.min(done, factualityOf(tree, noun).sure);
  }
  readPredicate(tree, predicate, status, true);
  climb(kind, tree, predicate, status);
}

/** "the truce, agreed on Monday, took effect": the clause says more than the participle. */
function isFurther(kind: EntryKind, stage: Stage, than: Stage): boolean {
  return kind === 'agreement' && rankOfStage(kind, stage) > rankOfStage(kind, than);
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
  // "is on a tour of"
  if (kind === 'visit' && prepositionOf(tree, noun) === 'on' && dependents(tree, noun, 'cop').length > 0) {
    readPredicate(tree, noun, status, true);
    status.governed = true;
  }
  readGovernor(kind, tree, noun, status, 0);
  // "cancelled the visit": where a verb names the stage, it is the verb that is stated or denied
  if (status.sure === null) status.sure = factualityOf(tree, noun).sure;
  // "signed no accord": it is the accord that is denied
  else if (isNone(tree, noun)) status.sure = -Math.abs(status.sure);
  status.fresh = isFresh(tree, noun);
  return status;
}
