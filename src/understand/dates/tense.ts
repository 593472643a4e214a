/**
 * Whether the text speaks of what lies behind or ahead at a place: by the governing verb where there is a tree,
 * else by the nearest word that shows it. "He met her on Thursday" past; "is to meet her on Thursday" future.
 */
import type { Sentence, Tree } from '../analysis.ts';
import { TIME } from './time-tables.ts';

export type Tense = 'past' | 'future' | null;

const FUTURE = new Set(TIME.tense.future);
const SETTLED = new Set(TIME.tense.settled);
const PAST = new Set(TIME.tense.past);
const BARE = new Set(TIME.tense.bare);
const TIMETABLE = new Set(TIME.tense.timetable);
const NOT_PAST = new Set(TIME.tense.notPast);
const MODALS = new Set([
  'will',
  "'ll",
  '’ll',
  'shall',
  'wo',
  'would',
  'to',
  'may',
  'might',
  'could',
  'can',
  'should',
  'must',
]);
/** Governors of an infinitive whose own tense counts: "managed to visit on Thursday" is past. */
const DONE = new Set(TIME.tense.done);
/** Verbs whose object lies ahead, though they are over once they are said. */
const UTTERED = new Set(TIME.tense.uttered);
/** Nouns whose infinitive lies ahead: "a plan to visit". */
const PLANS = new Set(TIME.tense.plans);

export function tenseAt(sentence: Sentence, tree: Tree | null, first: number, last: number): Tense {
  const tense = tree === null ? undefined : tenseOfTree(tree, sentence, first, last);
  return tense === undefined ? tenseOfWords(sentence, first, last) : tense;
}

function lowOf(sentence: Sentence, at: number): string {
  return sentence.tokens[at]?.text.toLowerCase() ?? '';
}

/** The nearest cue to the left, else to the right; a semicolon ends the search. */
function tenseOfWords(sentence: Sentence, first: number, last: number): Tense {
  for (let at = first - 1; at >= Math.max(0, first - 25); at--) {
    const low = lowOf(sentence, at);
    if (low === ';') break;
    const tense = cueAt(sentence, at, low);
    if (tense !== null) return tense;
  }
  for (let at = last; at < Math.min(sentence.tokens.length, last + 15); at++) {
    const low = lowOf(sentence, at);
    if (low === ';') break;
    const tense = cueAt(sentence, at, low);
    if (tense !== null) return tense;
  }
  return null;
}

function cueAt(sentence: Sentence, at: number, low: string): Tense {
  if (FUTURE.has(low)) return SETTLED.has(low) && isWas(lowOf(sentence, at - 1)) ? 'past' : 'future';
  if (low === 'to' && BARE.has(lowOf(sentence, at + 1))) return 'future';
  if (!isPastForm(low)) return null;
  // "will be held", "is to have been signed": the participle is not the tense.
  for (let back = at - 1; back >= Math.max(0, at - 4); back--) {
    const before = lowOf(sentence, back);
    if (MODALS.has(before)) return 'future';
    if (
      before !== 'be' &&
      before !== 'have' &&
      before !== 'not' &&
      before !== "n't" &&
      !before.endsWith('ly')
    )
      break;
  }
  return 'past';
}

function isWas(low: string): boolean {
  return low === 'was' || low === 'were' || low === 'had' || low === 'been';
}

function isPastForm(low: string): boolean {
  return PAST.has(low) || (low.length > 4 && low.endsWith('ed') && !NOT_PAST.has(low));
}

/** Climbs from the expression to the verb that governs it; undefined where no verb shows a tense. */
function tenseOfTree(tree: Tree, sentence: Sentence, first: number, last: number): Tense | undefined {
  let at = first;
  for (let i = first; i < last; i++) {
    const head = tree.heads[i] ?? -1;
    if (head < first || head >= last) at = i;
  }
  // "the June agreement": when the verb happens says nothing about the month.
  const noun = tree.deprels[at] === 'compound' ? (tree.heads[at] ?? -1) : -1;
  if (noun >= 0 && tree.upos[noun] === 'NOUN') return announces(tree, noun, sentence) ? 'future' : null;
  // "Monday's statement is likely to help": a possessive tells of what the verb beside it says nothing about
  const owner = tree.deprels[at] === 'nmod:poss' ? (tree.heads[at] ?? -1) : -1;
  const owned = owner < 0 ? undefined : tree.lemmas[owner] === 'deadline' ? 'future' : null;
  if (isSaidThen(tree, sentence, at, first)) return 'past';
  if (isComing(tree, sentence, at, first)) return 'future';
  for (let steps = 0; steps < 12 && at >= 0; steps++) {
    const upos = tree.upos[at];
    if (steps > 0 && upos === 'NOUN' && announces(tree, at, sentence)) return 'future';
    if (upos === 'VERB' || upos === 'AUX') {
      const tense = tenseOfVerb(tree, sentence, at);
      if (tense !== null) return tense;
    }
    if (isVerbTakenForNoun(tree, at)) return 'future';
    const cop = tree.children[at]?.find((child) => tree.deprels[child] === 'cop');
    if (cop !== undefined) {
      const tense = tenseOfVerb(tree, sentence, at) ?? tenseOfForm(tree.xpos[cop]);
      if (tense !== null) return tense;
    }
    at = tree.heads[at] ?? -1;
  }
  return owned;
}

/** "agreed on Monday to meet", "urged Friday": the day right behind such a verb is that of the words, not of what they aim at. */
function isSaidThen(tree: Tree, sentence: Sentence, date: number, first: number): boolean {
  const verb = tree.heads[date] ?? -1;
  if (verb < 0 || !UTTERED.has(lowOf(sentence, verb)) || tenseOfForm(tree.xpos[verb]) !== 'past')
    return false;
  return isRightBehind(sentence, verb, first);
}

/** "The vote comes on Monday"; not "the vote comes after talks on Monday". */
function isComing(tree: Tree, sentence: Sentence, date: number, first: number): boolean {
  const verb = tree.heads[date] ?? -1;
  return (
    lowOf(sentence, verb) === 'comes' && tree.xpos[verb] === 'VBZ' && isRightBehind(sentence, verb, first)
  );
}

function isRightBehind(sentence: Sentence, verb: number, first: number): boolean {
  const between = first - verb - 1;
  return between === 0 || (between === 1 && ['on', 'upon'].includes(lowOf(sentence, verb + 1)));
}

/** "The envoy heads to Oslo": a verb of the timetable that was tagged as a plural, and has a subject. */
function isVerbTakenForNoun(tree: Tree, at: number): boolean {
  if (tree.xpos[at] !== 'NNS' || !TIMETABLE.has(tree.lemmas[at] ?? '')) return false;
  return (tree.children[at] ?? []).some((child) => tree.deprels[child] === 'nsubj');
}

/** "the upcoming visit", "ahead of the visit". */
function announces(tree: Tree, noun: number, sentence: Sentence): boolean {
  for (const child of tree.children[noun] ?? []) {
    const low = lowOf(sentence, child);
    if (low === 'upcoming' || low === 'forthcoming' || low === 'ahead' || low === 'planned') return true;
  }
  return false;
}

function tenseOfVerb(tree: Tree, sentence: Sentence, verb: number): Tense {
  const low = lowOf(sentence, verb);
  let infinitive = false;
  let present = false;
  let past = false;
  let destined = false;
  for (const child of tree.children[verb] ?? []) {
    const rel = tree.deprels[child] ?? '';
    const word = lowOf(sentence, child);
    if (rel.startsWith('aux')) {
      if (word !== 'to' && MODALS.has(word)) return 'future';
      const form = tenseOfForm(tree.xpos[child]);
      if (form === 'past' || word === 'been') past = true;
      else if (word !== 'be') present = true;
    }
    if (rel === 'mark' && word === 'to') infinitive = true;
    // "where he was to speak on Monday": the tree may take "was" for a copula
    if (rel === 'cop') destined = true;
  }
  if (infinitive && destined) return 'future';
  if (infinitive) return tenseOfInfinitive(tree, verb);
  if (FUTURE.has(low) && !(past && SETTLED.has(low))) return 'future';
  if (past) return 'past';
  const simple = tree.xpos[verb] === 'VBZ' || tree.xpos[verb] === 'VBP';
  if (simple && !present && TIMETABLE.has(tree.lemmas[verb] ?? '')) return 'future';
  const own = tenseOfForm(tree.xpos[verb]);
  if (tree.xpos[verb] === 'VBN' && present) return lowOf(sentence, verb) === 'held' ? null : 'past';
  return own;
}

/** "plans to visit" lies ahead of the plan; "flew in to sign" and "the first to sign" are as past as their verb. */
function tenseOfInfinitive(tree: Tree, verb: number): Tense {
  const governor = tree.lemmas[tree.heads[verb] ?? -1] ?? '';
  const rel = tree.deprels[verb] ?? '';
  if (rel.startsWith('acl')) return PLANS.has(governor) ? 'future' : null;
  // "To assess the talks, …": an aim of the teller, which the tree may take for the main clause
  return rel === 'root' || rel.startsWith('advcl') || DONE.has(governor) ? null : 'future';
}

function tenseOfForm(xpos: string | undefined): Tense {
  return xpos === 'VBD' || xpos === 'VBN' ? 'past' : null;
}
