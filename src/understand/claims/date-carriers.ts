/**
 * The predicates that a thing shares its date with: its light or stage verb, "expected" over "expected to visit", the
 * participle on its noun. Of an accord only what brings it about: who votes on a pact in May has not concluded it then.
 */

import type { EntryKind } from '../../model/kinds/kinds.ts';
import type { Tree } from '../analysis.ts';
import { lightVerb } from './agents-of-noun.ts';
import {
  childrenOf,
  dependents,
  headOf,
  isInfinitiveOfFirst,
  isPassive,
  lemmaOf,
  prepositionOf,
  relation,
} from './grammar.ts';
import type { Scene } from './scene.ts';
import { HAPPENS_TO_IT, PARTS, stageFrom } from './stage-of-phrase.ts';
import { stageOfGovernor, statusWords } from './status-words.ts';

/** Tokens of which a date also dates the trigger's thing, the trigger among them. */
export function carriersOf(scene: Scene, kind: EntryKind | null, trigger: number): Set<number> {
  const { tree } = scene;
  const accord = kind === 'agreement' && tree.upos[trigger] !== 'VERB' && !TALKS.has(lemmaOf(tree, trigger));
  return accord ? carriersOfAccord(tree, trigger) : carriersOfAct(scene, trigger);
}

/** Of an accord in the making what is said of the talks counts, whatever the verb. */
const TALKS = new Set(['negotiation', 'talk', 'discussion']);

function carriersOfAct(scene: Scene, trigger: number): Set<number> {
  const { tree } = scene;
  const out = new Set([trigger]);
  const verb = tree.upos[trigger] === 'VERB' ? trigger : lightVerb(tree, trigger);
  let token = verb >= 0 ? verb : trigger;
  out.add(token);
  if (tree.upos[trigger] !== 'VERB') {
    const governor = headOf(tree, trigger);
    const rel = relation(tree, trigger);
    const says =
      governor >= 0 && (statusWords().light.has(lemmaOf(tree, governor)) || tellsOfTime(tree, governor));
    if (governor >= 0 && (['nsubj:pass', 'obj', 'obl'].includes(rel) || (rel === 'nsubj' && says)))
      out.add(governor);
    for (const child of tree.children[trigger] ?? []) {
      if (relation(tree, child).startsWith('acl')) {
        out.add(child);
        // "negotiations set to conclude in the coming months"
        for (const below of tree.children[child] ?? []) {
          const rel = relation(tree, below);
          if (rel === 'xcomp' || (rel === 'advcl' && tellsOfTime(tree, child))) out.add(below);
        }
      }
      // "a memorandum of understanding signed last year": the participle may hang on the nearer noun
      else if (relation(tree, child) === 'nmod') {
        for (const below of tree.children[child] ?? []) if (relation(tree, below) === 'acl') out.add(below);
      }
    }
    if (governor >= 0 && rel === 'nmod') out.add(governor);
    if (governor >= 0 && (rel === 'nsubj' || rel === 'nsubj:pass')) {
      for (const child of tree.children[governor] ?? [])
        if (relation(tree, child) === 'xcomp') out.add(child);
    }
  }
  // "on Friday he becomes the first to visit": the rank is of that day
  const ranked = relation(tree, token) === 'acl' ? headOf(tree, token) : -1;
  if (ranked >= 0 && isInfinitiveOfFirst(tree, token, ranked)) {
    out.add(ranked);
    if (headOf(tree, ranked) >= 0) out.add(headOf(tree, ranked));
    // "was the first to visit when he travelled there in 2017"
    for (const carrier of [...out]) for (const clause of clausesOfWhen(tree, carrier)) out.add(clause);
  }
  // "will not meet when he travels there in March", "in 2003 they yielded when the army took the town"
  if (tree.upos[token] === 'VERB') {
    for (const clause of clausesOfWhen(tree, token)) out.add(clause);
    if (relation(tree, token) === 'advcl' && isOfWhen(tree, token)) out.add(headOf(tree, token));
  }
  for (let depth = 0; depth < 4 && relation(tree, token) === 'xcomp'; depth++) {
    token = headOf(tree, token);
    if (token >= 0) out.add(token);
  }
  return out;
}

function clausesOfWhen(tree: Tree, verb: number): number[] {
  return dependents(tree, verb, 'advcl').filter((clause) => isOfWhen(tree, clause));
}

/** "when he travels": what the clause and the one above it tell happens at one time. */
function isOfWhen(tree: Tree, clause: number): boolean {
  return dependents(tree, clause, 'mark', 'advmod').some((mark) => lemmaOf(tree, mark) === 'when');
}

/** Verbs whose subject happens when they say: "the talks began on Monday", "the visit is scheduled for May". */
function tellsOfTime(tree: Tree, verb: number): boolean {
  const words = statusWords();
  const lemma = lemmaOf(tree, verb);
  return (
    TAKES_PLACE.has(lemma) ||
    words.begins.has(lemma) ||
    words.ends.has(lemma) ||
    words.scheduled.has(lemma) ||
    words.planned.has(lemma) ||
    words.likely.has(lemma)
  );
}

const TAKES_PLACE = new Set(['take', 'happen', 'occur', 'come', 'last', 'run', 'be', 'include', 'see']);

function carriersOfAccord(tree: Tree, trigger: number): Set<number> {
  const out = new Set([trigger]);
  let noun = trigger;
  // "the terms of the accord were published", "the signing of the pact took place"
  for (let depth = 0; depth < 2 && isPartOrStep(tree, noun); depth++) {
    noun = headOf(tree, noun);
    out.add(noun);
  }
  const governor = headOf(tree, noun);
  if (governor >= 0 && datesAccord(tree, governor, noun)) out.add(governor);
  // "the pact is expected to be signed on Friday", "plan to sign a pact on Friday"
  for (const below of governor < 0 ? [] : dependents(tree, governor, 'xcomp'))
    if (
      relation(tree, noun).startsWith('nsubj') &&
      (tellsOfTime(tree, below) || bringsAbout(tree, below, noun))
    )
      out.add(governor).add(below);
  let token = governor;
  for (let depth = 0; depth < 4 && out.has(token) && relation(tree, token) === 'xcomp'; depth++) {
    token = headOf(tree, token);
    if (token >= 0) out.add(token);
  }
  for (const child of childrenOf(tree, trigger)) {
    if (relation(tree, child).startsWith('acl')) addClause(tree, child, trigger, out);
    // "a memorandum of understanding signed last year": the participle may hang on the nearer noun
    else if (relation(tree, child) === 'nmod')
      for (const below of dependents(tree, child, 'acl')) addClause(tree, below, trigger, out);
  }
  const taken = takenUp(tree, trigger);
  if (taken >= 0) out.add(taken);
  return out;
}

function isPartOrStep(tree: Tree, noun: number): boolean {
  const governor = headOf(tree, noun);
  if (governor < 0 || !['nmod', 'compound', 'nmod:poss'].includes(relation(tree, noun))) return false;
  const lemma = lemmaOf(tree, governor);
  return (
    PARTS.has(lemma) ||
    lemma === 'deadline' ||
    (stageOfGovernor('agreement', lemma) !== null && !REACTIONS.has(lemma))
  );
}

/** Verbs that greet what is there: of their own day. */
const REACTIONS = new Set(['welcome', 'celebrate', 'tout', 'oppose']);
/** Verbs by which an accord comes before the public, or goes on. */
const DISCLOSES = new Set(['publish', 'release', 'disclose', 'present', 'extend', 'prolong', 'renew']);

/** "signed the pact", "announced the deal": the verb says how far the accord has come. */
function bringsAbout(tree: Tree, verb: number, noun: number): boolean {
  const lemma = lemmaOf(tree, verb);
  if (REACTIONS.has(lemma)) return false;
  return DISCLOSES.has(lemma) || stageFrom('agreement', tree, verb, noun) !== null;
}

function datesAccord(tree: Tree, verb: number, noun: number): boolean {
  const rel = relation(tree, noun);
  if (rel === 'nsubj' && !isPassive(tree, verb))
    return HAPPENS_TO_IT.has(lemmaOf(tree, verb)) || tellsOfTime(tree, verb);
  if (rel.startsWith('nsubj')) return tellsOfTime(tree, verb) || bringsAbout(tree, verb, noun);
  if (rel === 'obl') return prepositionOf(tree, noun) !== 'without' && bringsAbout(tree, verb, noun);
  return rel === 'obj' && (statusWords().light.has(lemmaOf(tree, verb)) || bringsAbout(tree, verb, noun));
}

/** "struck yesterday", "that was reached on Sunday", "set to be signed in May"; not "that would free aid next year". */
function addClause(tree: Tree, clause: number, noun: number, out: Set<number>): void {
  const goals = [clause, ...dependents(tree, clause, 'xcomp', 'advcl')];
  const told = goals.filter(
    (goal) => HAPPENS_TO_IT.has(lemmaOf(tree, goal)) || bringsAbout(tree, goal, noun),
  );
  // "that ended the siege in 1981"
  const worked = relation(tree, clause) === 'acl:relcl' && tree.xpos[clause] === 'VBD';
  const timed = worked || (tellsOfTime(tree, clause) && dependents(tree, clause, 'obj').length === 0);
  if (told.length > 0 || timed) out.add(clause);
  for (const goal of goals) if (told.includes(goal) || (timed && tellsOfTime(tree, goal))) out.add(goal);
}

/** "opposed the deal when it was announced in May": a clause of time behind it that takes it up; -1 where there is none. */
function takenUp(tree: Tree, noun: number): number {
  for (let token = noun + 1; token < tree.heads.length; token++) {
    if (relation(tree, token) !== 'advcl' || !CONCLUDES.has(lemmaOf(tree, token))) continue;
    const subject = dependents(tree, token, 'nsubj', 'nsubj:pass')[0];
    const marks = dependents(tree, token, 'mark', 'advmod').map((mark) => lemmaOf(tree, mark));
    if (subject !== undefined && lemmaOf(tree, subject) === 'it' && marks.some((mark) => TEMPORAL.has(mark)))
      return token;
  }
  return -1;
}

const CONCLUDES = new Set([
  'announce',
  'broker',
  'impose',
  'reach',
  'sign',
  'strike',
  'conclude',
  'agree',
  'unveil',
  'finalize',
  'finalise',
]);
/** Words that open a clause of the time at which an accord came about. */
const TEMPORAL = new Set(['since', 'when', 'after', 'as', 'once']);
