/**
 * "The minister told reporters in Lima on Monday", "speaking at a summit in Cusco", "met her in Lima": who acts in
 * another state's place is there, though no word for a journey falls. Only those who hold an office and travel; not
 * whoever speaks of the place rather than in it.
 */
import type { Entity } from '../../model/entity.ts';
import type { Tree } from '../analysis.ts';
import { isEnclave } from './destination.ts';
import { loadFrames } from './frame.ts';
import {
  dependents,
  headOf,
  isPassive,
  lemmaOf,
  objectsOf,
  possessors,
  prepositional,
  prepositionOf,
  relation,
  subjectsOf,
} from './grammar.ts';
import { type EntityIndex, isPerson } from './parties.ts';
import { presenceWords } from './presence-words.ts';
import type { Scene } from './scene.ts';
import { isTraveller } from './traveller.ts';

/** Somebody told to be in another state's place. */
export interface Presence {
  /** The verb, or the noun, that says what is done there. */
  readonly act: number;
  readonly visitors: readonly number[];
}

const WHERE = new Set(['in', 'at', 'outside', 'near', 'inside']);
/** Prepositions by which a venue hangs on what is done there, or on a wider one. */
const THERE = new Set(['', ...WHERE, 'of', 'on', 'to', 'during', 'before', 'after', 'following', 'with']);
/** Relations by which one climbs from the place to the act. */
const RUNGS = new Set(['obl', 'nmod', 'obj', 'iobj', 'appos', 'compound', 'obl:unmarked', 'nmod:unmarked']);
/** Phrases between a place and the act that it is the scene of. */
const MOST_STEPS = 6;

/** "in Lima", "the city of Lima", "the Lima summit", "sent to Lima"; not "slain in Lima". */
function isWhere({ tree, mentionAt }: Scene, place: number, head: number): boolean {
  const { towns, gatherings, sending } = presenceWords();
  const preposition = prepositionOf(tree, place);
  const kind = lemmaOf(tree, head);
  if (WHERE.has(preposition)) {
    const before = Math.min(...dependents(tree, place, 'case')) - 1;
    return before === head || !['VBN', 'JJ'].includes(tree.xpos[before] ?? '');
  }
  if (relation(tree, place) === 'compound')
    return mentionAt[place]?.place !== undefined && gatherings.has(kind);
  return (preposition === 'of' && towns.has(kind)) || (preposition === 'to' && sending.has(kind));
}

function isAct(tree: Tree, verb: number, place: number): boolean {
  const words = presenceWords();
  const lemma = lemmaOf(tree, verb);
  const bare = tree.xpos[verb] === 'VBN' && dependents(tree, verb, 'aux', 'nsubj').length === 0;
  if (isPassive(tree, verb) || bare) return false;
  if (words.acts.has(lemma) || words.sayings.has(lemma) || words.together.has(lemma)) return true;
  if (words.opened.has(lemma)) return place < verb;
  if (words.sending.has(lemma)) return prepositionOf(tree, place) === 'to';
  if (!words.performances.has(lemma)) return false;
  const many = (token: number) => dependents(tree, token, 'nummod').length > 0;
  return objectsOf(tree, verb).some((object) => words.venues.has(lemmaOf(tree, object)) && !many(object));
}

/** "travelled in Peru" has a frame of its own; "travelled with her in Peru" says where she is. */
function tellsJourney(tree: Tree, trigger: number): boolean {
  const { verbs, nouns } = loadFrames();
  const frames = (tree.upos[trigger] === 'VERB' ? verbs : nouns).get(lemmaOf(tree, trigger)) ?? [];
  return frames.some(({ kind }) => kind === 'visit');
}

/** The act that the place is the scene of; -1 where there is none. */
function actAt(scene: Scene, place: number, entities: EntityIndex): number {
  const { tree } = scene;
  const { venues, occasions } = presenceWords();
  for (let token = place, steps = 0; steps < MOST_STEPS; steps++) {
    const head = headOf(tree, token);
    const rel = relation(tree, token);
    if (head < 0 || !RUNGS.has(rel) || (steps === 0 && !isWhere(scene, token, head))) return -1;
    if (tree.upos[head] === 'VERB')
      return isAct(tree, head, place) && !(steps === 0 && tellsJourney(tree, head)) ? head : -1;
    const lemma = lemmaOf(tree, head);
    if (occasions.has(lemma) && possessors(tree, head).length > 0) return head;
    const predicate = dependents(tree, head, 'cop').length > 0;
    if (predicate) return venues.has(lemma) && WHERE.has(prepositionOf(tree, head)) ? head : -1;
    const dated = scene.dates.some(({ first, last }) => first <= head && head < last);
    const beside =
      prepositionOf(tree, head) === 'with' && !isEnclave(scene, head) && isPerson(scene, head, entities);
    if (rel !== 'appos' && !dated && !beside && !venues.has(lemma)) return -1;
    if (!THERE.has(prepositionOf(tree, head))) return -1;
    token = head;
  }
  return -1;
}

/** The first token behind the place and the dates beside it. */
function afterPlace({ tree, mentionAt, dates }: Scene, place: number): number {
  const named = relation(tree, place) === 'compound' ? headOf(tree, place) : place;
  let next = mentionAt[named]?.last ?? named + 1;
  for (;;) {
    const date = dates.find(({ first }) => first === next || first === next + 1);
    if (date === undefined) return next;
    next = date.last;
  }
}

/** "said in Peru there were": where words follow at once, the place is theirs. */
function isInWords(scene: Scene, act: number, place: number): boolean {
  const { tree } = scene;
  if (place < act || !presenceWords().sayings.has(lemmaOf(tree, act))) return false;
  const next = afterPlace(scene, place);
  if (next >= scene.sentence.tokens.length || ['where', 'when', 'that'].includes(lemmaOf(tree, next)))
    return false;
  return !['PUNCT', 'ADP', 'SCONJ', 'CCONJ', 'PART'].includes(tree.upos[next] ?? '');
}

/** One of the two stands in quotation marks, the other does not: "“Here, in Peru, we see hope,” he said". */
function isQuoted({ sentence }: Scene, act: number, place: number): boolean {
  const between = sentence.tokens.slice(Math.min(act, place), Math.max(act, place));
  return between.filter(({ text }) => /^(?:["“”]|``|'')$/.test(text)).length % 2 === 1;
}

/** "Lima, Ohio": a namesake elsewhere. */
function isNamesake({ tree, mentionAt }: Scene, token: number, host: Entity, entities: EntityIndex): boolean {
  return dependents(tree, token, 'appos', 'nmod:unmarked', 'flat').some((beside) => {
    const other = entities.get(mentionAt[beside]?.entities[0] ?? '');
    return other?.kind === 'state' && other.id !== host.id;
  });
}

/** "In Peru, he faces critics": a state set before the clause may be what it speaks of; not a town, nor a day there. */
function isTopic(scene: Scene, act: number, place: number): boolean {
  if (place > act || relation(scene.tree, place) !== 'obl' || scene.mentionAt[place]?.place !== undefined)
    return false;
  return afterPlace(scene, place) === scene.mentionAt[place]?.last;
}

function bearersOf(tree: Tree, act: number): number[] {
  const { together, sending } = presenceWords();
  const lemma = lemmaOf(tree, act);
  if (tree.upos[act] !== 'VERB') return [...possessors(tree, act), ...dependents(tree, act, 'nsubj')];
  if (sending.has(lemma)) return objectsOf(tree, act);
  const own = subjectsOf(tree, act);
  return together.has(lemma) ? [...own, ...objectsOf(tree, act), ...prepositional(tree, act, ['with'])] : own;
}

/** "in Peru, where she is attending a summit"; not "left for Peru, where she", which tells of the journey itself. */
function actThere({ tree, mentionAt }: Scene, place: number): number {
  const end = mentionAt[place]?.last ?? place + 1;
  const where = [end, end + 1].find((t) => tree.upos[t] !== undefined && lemmaOf(tree, t) === 'where');
  const clause = where === undefined ? -1 : headOf(tree, where);
  if (tellsJourney(tree, headOf(tree, place))) return -1;
  // "freed in Peru, where, he said, they harm nobody"
  if (clause >= 0 && presenceWords().sayings.has(lemmaOf(tree, clause))) return -1;
  return clause >= 0 && tree.upos[clause] === 'VERB' && isAct(tree, clause, place) ? clause : -1;
}

/** Who is told to be at the place that the token names; null where it says no such thing. */
export function presenceAt(scene: Scene, token: number, entities: EntityIndex): Presence | null {
  const { tree } = scene;
  const mention = scene.mentionAt[token];
  if (mention === undefined || mention.head !== token || mention.via === 'demonym') return null;
  const host = entities.get(mention.entities[0] ?? '');
  if (host?.kind !== 'state' || isNamesake(scene, token, host, entities)) return null;
  // "in Krun, Germany": the state stands beside the town
  const beside = relation(tree, token) === 'appos' && tree.upos[headOf(tree, token)] === 'PROPN';
  const place = beside ? headOf(tree, token) : token;
  const told = actAt(scene, place, entities);
  const here = told >= 0 && !isInWords(scene, told, token) && !isTopic(scene, told, place) ? told : -1;
  for (const act of [here, actThere(scene, token)]) {
    if (act < 0 || isQuoted(scene, act, token)) continue;
    const visitors = bearersOf(tree, act).filter((bearer) => {
      const ids = scene.mentionAt[bearer]?.entities ?? [];
      const entity = entities.get(ids[0] ?? '');
      return ids.length === 1 && isTraveller(entity) && entity?.state !== host.state;
    });
    if (visitors.length > 0) return { act, visitors };
  }
  return null;
}
