/** Which of a sentence's dates says when the trigger's thing happens: the one whose nearest predicate it is. */

import type { Published } from '../../model/document.ts';
import { type DateValue, daysOf, NO_DATE } from '../../model/edtf.ts';
import type { DateMention, Tree } from '../analysis.ts';
import type { DateSide } from './decide-stage.ts';
import { loadFrames } from './frame.ts';
import {
  dependents,
  headOf,
  isInfinitiveOfFirst,
  lemmaOf,
  prepositionOf,
  relation,
  subtree,
} from './grammar.ts';
import { lightVerb } from './places.ts';
import type { Scene } from './scene.ts';
import { statusWords } from './status-words.ts';

function headOfDate(scene: Scene, date: DateMention): number {
  for (let i = date.first; i < date.last; i++) {
    const head = headOf(scene.tree, i);
    if (head < date.first || head >= date.last) return i;
  }
  return date.first;
}

/** Predicates that the trigger shares its date with: its light or stage verb, "expected" over "expected to visit". */
function carriers(scene: Scene, trigger: number): Set<number> {
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
    for (const carrier of [...out])
      for (const clause of dependents(tree, carrier, 'advcl'))
        if (dependents(tree, clause, 'mark', 'advmod').some((t) => lemmaOf(tree, t) === 'when'))
          out.add(clause);
  }
  for (let depth = 0; depth < 4 && relation(tree, token) === 'xcomp'; depth++) {
    token = headOf(tree, token);
    if (token >= 0) out.add(token);
  }
  return out;
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

/** "the visit after the talks last month": the date is that of the talks; not "met on a visit last month". */
function isOtherOccasion(tree: Tree, token: number): boolean {
  if (tree.upos[token] !== 'NOUN' || !APART.has(prepositionOf(tree, token))) return false;
  const frames = loadFrames().nouns.get(lemmaOf(tree, token)) ?? [];
  return frames.some(({ kind }) => kind === 'visit' || kind === 'meeting');
}

/** Prepositions behind which something stands that happens at another time, or may. */
const APART = new Set([
  'after',
  'before',
  'since',
  'following',
  'for',
  'of',
  'ahead of',
  'to',
  'about',
  'until',
  'from',
]);

/** Steps up from the date to the first of the trigger's carriers; Infinity when a clause of its own lies between. */
function distance(scene: Scene, date: DateMention, goals: ReadonlySet<number>): number {
  const { tree } = scene;
  let token = headOfDate(scene, date);
  for (let steps = 0; steps < 8 && token >= 0; steps++) {
    if (goals.has(token)) return steps;
    if (steps > 0 && (tree.upos[token] === 'VERB' || isOtherOccasion(tree, token)))
      return Number.POSITIVE_INFINITY;
    token = headOf(tree, token);
  }
  return Number.POSITIVE_INFINITY;
}

/** "the trip to Washington this week also focused": a date right behind the noun's phrase is the noun's. */
function dateBeside(scene: Scene, trigger: number): DateMention | null {
  const { tree } = scene;
  if (tree.upos[trigger] === 'VERB') return null;
  let last = trigger;
  for (const child of tree.children[trigger] ?? []) {
    if (relation(tree, child) !== 'nmod' || child < trigger) continue;
    const words = subtree(tree, child);
    if (!words.some((word) => isOtherOccasion(tree, word))) last = Math.max(last, ...words);
  }
  return (
    scene.dates.find(
      (date) =>
        date.type === 'date' &&
        date.value !== null &&
        (date.first === last + 1 || (date.first === last + 2 && tree.upos[last + 1] === 'ADP')),
    ) ?? null
  );
}

/** The date mention that belongs to the trigger, or null. */
export function dateOf(scene: Scene, trigger: number): DateMention | null {
  const goals = carriers(scene, trigger);
  let best: DateMention | null = null;
  let least = Number.POSITIVE_INFINITY;
  const beside = dateBeside(scene, trigger);
  if (beside !== null) return beside;
  for (const date of scene.dates) {
    if (date.type !== 'date' && !(date.type === 'time' && date.value !== null)) continue;
    // "currently" says no more than the tense does
    if (date.value === null && date.direction === 'present') continue;
    const steps = distance(scene, date, goals) + (date.value === null ? 0.5 : 0);
    if (steps < least) {
      least = steps;
      best = date;
    }
  }
  return best;
}

/** On which side of the report's own day a date lies. */
export function sideOfDate(date: DateMention | null, published: Published): DateSide {
  if (date === null) return { side: null, exact: false };
  const days = daysOf(date.value);
  if (days === null) return { side: date.direction, exact: false };
  const exact = days.last - days.first < 31;
  const latest =
    daysOf(published.value)?.last ?? (published.latest ? daysOf(published.latest)?.last : undefined);
  const earliest =
    daysOf(published.value)?.first ?? (published.earliest ? daysOf(published.earliest)?.first : undefined);
  if (latest !== undefined && days.first > latest) return { side: 'future', exact };
  // "before the end of the year"
  if (latest !== undefined && days.first === Number.NEGATIVE_INFINITY && days.last > latest)
    return { side: 'future', exact: false };
  if (earliest !== undefined && days.last < earliest) return { side: 'past', exact };
  if (latest !== undefined && days.first >= latest && days.last > latest) return { side: 'future', exact };
  if (earliest === undefined && latest !== undefined && published.value === null && days.first >= latest - 3)
    return { side: 'future', exact };
  return { side: days.first === days.last ? 'present' : date.direction, exact };
}

export function dateValueOf(date: DateMention | null): DateValue {
  return date === null ? NO_DATE : { value: date.value, basis: date.basis, text: date.text };
}
