/** Which of a sentence's dates says when the trigger's thing happens: the one whose nearest predicate it is. */

import type { Published } from '../../model/document.ts';
import { type DateValue, daysOf, NO_DATE } from '../../model/edtf.ts';
import type { EntryKind } from '../../model/kinds/kinds.ts';
import type { DateMention, Tree } from '../analysis.ts';
import { carriersOf } from './date-carriers.ts';
import type { DateSide } from './decide-stage.ts';
import { loadFrames } from './frame.ts';
import { dependents, headOf, lemmaOf, prepositionOf, relation, subtree } from './grammar.ts';
import type { Scene } from './scene.ts';

function headOfDate(scene: Scene, date: DateMention): number {
  for (let i = date.first; i < date.last; i++) {
    const head = headOf(scene.tree, i);
    if (head < date.first || head >= date.last) return i;
  }
  return date.first;
}

/** "Monday's statement", "the September vote": the noun whose date it is, -1 where it is of a verb or of a goal. */
function ownerOf({ tree }: Scene, date: number, goals: ReadonlySet<number>): number {
  const owner = headOf(tree, date);
  if (owner < 0 || !OWNED.has(relation(tree, date))) return -1;
  // "the May trade pact": the nouns in between are of its name
  let noun = owner;
  while (!goals.has(noun) && headOf(tree, noun) >= 0 && OWNED.has(relation(tree, noun)))
    noun = headOf(tree, noun);
  return goals.has(noun) || (tree.upos[owner] !== 'NOUN' && tree.upos[owner] !== 'PROPN') ? -1 : owner;
}

const OWNED = new Set(['nmod:poss', 'compound', 'amod']);

/** "at Monday's summit", "on the last day of the June visit": what happens within a dated thing happens then. */
function isFrame({ tree }: Scene, owner: number): boolean {
  if (lemmaOf(tree, owner) === 'deadline') return true;
  for (let noun = owner, depth = 0; depth < 3 && !AWAITS.has(lemmaOf(tree, noun)); depth++) {
    const preposition = prepositionOf(tree, noun);
    if (WITHIN.has(preposition)) return true;
    if (relation(tree, noun) !== 'nmod' || preposition !== 'of') return false;
    noun = headOf(tree, noun);
  }
  return false;
}

const WITHIN = new Set([
  'at',
  'in',
  'on',
  'over',
  'during',
  'through',
  'throughout',
  'after',
  'following',
  'amid',
]);
/** "in anticipation of a September vote" */
const AWAITS = new Set(['anticipation', 'preparation', 'advance', 'expectation', 'view', 'hope']);

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
  const owner = ownerOf(scene, token, goals);
  if (owner >= 0 && !isFrame(scene, owner)) return Number.POSITIVE_INFINITY;
  for (let steps = 0; steps < 8 && token >= 0; steps++) {
    if (goals.has(token)) return steps;
    const clause = tree.upos[token] === 'VERB' || relation(tree, token) === 'acl:relcl';
    if (steps > 0 && (clause || isOtherOccasion(tree, token))) return Number.POSITIVE_INFINITY;
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
    const words = subtree(tree, child, (below) => relation(tree, below).startsWith('acl'));
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

/** "until Friday, when she arrives": a date right before the clause is the clause's own, and has no open end there. */
function dateOfWhen({ tree, dates, sentence }: Scene, goals: ReadonlySet<number>): DateMention | null {
  for (const goal of goals) {
    const mark = dependents(tree, goal, 'mark', 'advmod').find((token) => lemmaOf(tree, token) === 'when');
    if (mark === undefined) continue;
    const end = sentence.tokens[mark - 1]?.text === ',' ? mark - 1 : mark;
    const date = dates.find(({ last, type, value }) => last === end && type === 'date' && value !== null);
    if (date !== undefined) return { ...date, value: date.value!.replace(/^\.\.\/|\/\.\.$/, '') };
  }
  return null;
}

/** The date mention that belongs to the trigger, or null. */
export function dateOf(scene: Scene, trigger: number, kind: EntryKind | null = null): DateMention | null {
  const goals = carriersOf(scene, kind, trigger);
  let best: DateMention | null = null;
  let least = Number.POSITIVE_INFINITY;
  const governor = headOf(scene.tree, trigger);
  // "defended the pact on Sunday": of an accord only what brings it about has its date
  const foreign = kind === 'agreement' && scene.tree.upos[governor] === 'VERB' && !goals.has(governor);
  const beside = dateOfWhen(scene, goals) ?? (foreign ? null : dateBeside(scene, trigger));
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
