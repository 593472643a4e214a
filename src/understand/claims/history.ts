/**
 * Whether words without a date of their own tell of something long known: in the perfect ("has visited four times"),
 * or beside a date that lies well before the report ("did not meet in 2006, when she visited").
 */
import type { Published } from '../../model/document.ts';
import { daysOf } from '../../model/edtf.ts';
import { isLight, lightVerb } from './agents-of-noun.ts';
import { dependents, lemmaOf, prepositionOf, relation } from './grammar.ts';
import type { Scene } from './scene.ts';

/** Days before the report from which on a date beside the words makes them history. */
const OLD = 30;
/** With these the perfect is news: "has just arrived". */
const FRESH = new Set(['just', 'now', 'already', 'today']);

/** "his recent trip", "her earlier visit". */
const EARLIER = new Set(['recent', 'earlier', 'previous', 'last', 'past', 'prior', 'former', 'latest']);

/** Verbs of a clause that looks back at a life: "before becoming president", "after leaving office". */
const TURNS = new Set(['become', 'elect', 'retire']);
const SAYINGS = new Set(['say', 'tell', 'put', 'note', 'explain', 'declare', 'argue']);

const PRESS = new Set(['reporter', 'journalist']);

/** "said on a trip to Lima": a journey told only by the way. Further down a report, it may have been at any time before. */
export function isByTheWay({ tree }: Scene, trigger: number): boolean {
  if (tree.upos[trigger] === 'VERB') return false;
  const verb = lightVerb(tree, trigger);
  // "told reporters during a visit to Lima": said to those who write the news
  if (verb >= 0 && dependents(tree, verb, 'obj', 'iobj').some((t) => PRESS.has(lemmaOf(tree, t))))
    return false;
  return verb < 0 || !isLight(tree, verb) || relation(tree, trigger) === 'obl';
}

/** "who visited Lima", "visited Lima as a candidate": said of somebody, not news of the day. */
export function isAside({ tree }: Scene, trigger: number): boolean {
  const verb = tree.upos[trigger] === 'VERB' ? trigger : lightVerb(tree, trigger);
  if (verb < 0) return false;
  if (relation(tree, verb) === 'acl:relcl') return true;
  // "as she said in Lima", "toured Peru before becoming president"
  const opener = dependents(tree, verb, 'mark').some((mark) => lemmaOf(tree, mark) === 'as');
  if (opener && dependents(tree, verb, 'aux').length === 0 && SAYINGS.has(lemmaOf(tree, verb))) return true;
  if (dependents(tree, verb, 'advcl').some((clause) => TURNS.has(lemmaOf(tree, clause)))) return true;
  return dependents(tree, verb, 'obl').some((phrase) => prepositionOf(tree, phrase) === 'as');
}

export function isHistory(scene: Scene, trigger: number, published: Published): boolean {
  const { tree } = scene;
  const verb = tree.upos[trigger] === 'VERB' ? trigger : lightVerb(tree, trigger);
  if (verb >= 0) {
    const perfect = dependents(tree, verb, 'aux').some((aux) => lemmaOf(tree, aux) === 'have');
    const fresh = dependents(tree, verb, 'advmod').some((adverb) => FRESH.has(lemmaOf(tree, adverb)));
    if (perfect && !fresh) return true;
  }
  if (dependents(tree, trigger, 'amod').some((t) => EARLIER.has(lemmaOf(tree, t)))) return true;
  const today = daysOf(published.value);
  if (today === null) return false;
  return scene.dates.some((date) => {
    const days = date.type === 'date' ? daysOf(date.value) : null;
    return days !== null && days.last < today.first - OLD;
  });
}
