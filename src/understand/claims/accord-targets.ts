/**
 * Who is meant by an act against an accord: "Chad criticised the deal", "expressed dismay at the accord", "opposes the
 * talks". Where the one who acts is no party to it, those between whom it stands are the target, inferred.
 */
import type { Published } from '../../model/document.ts';
import type { Power } from '../../model/entity.ts';
import type { Attribution } from '../analysis.ts';
import { blamingWords } from './blaming-words.ts';
import type { Draft, DraftParty } from './draft.ts';
import { childrenOf, dependents, headOf, lemmaOf, objectsOf, prepositional, relation } from './grammar.ts';
import type { EntityIndex } from './parties.ts';
import type { Scene } from './scene.ts';
import { speakerParties, spokenAct, whenSaid } from './speech-acts.ts';

const AGAINST = new Set(['ACCUSE', 'REJECT']);
const BY = ['at', 'over', 'about', 'with', 'to', 'of', 'on', 'against'];

/** Tokens of what the verb is against: its object, what that is about, and what the verb binds by a preposition. */
function tokensAgainst({ tree }: Scene, verb: number): number[] {
  const objects = [...objectsOf(tree, verb), ...prepositional(tree, verb, BY)];
  const inner = objects.flatMap((object) => prepositional(tree, object, BY));
  // "called the deal a mistake"
  const named = dependents(tree, verb, 'xcomp', 'ccomp').flatMap((clause) =>
    dependents(tree, clause, 'nsubj'),
  );
  return [...objects, ...inner, ...named].filter((token) => relation(tree, token) !== 'obl:unmarked');
}

/** The parties of an accord of this sentence that the act is against; empty where there is none. */
export function targetsOfAccord(scene: Scene, act: Draft, accords: readonly Draft[]): DraftParty[] {
  if (act.plover === null || !AGAINST.has(act.plover.event) || act.frame?.form !== 'verb') return [];
  const sources = act.parties.filter(({ role }) => role === 'source').flatMap(({ powers }) => powers);
  if (sources.length === 0) return [];
  const against = tokensAgainst(scene, act.trigger);
  const accord = accords.find(
    ({ sentence, trigger }) => sentence === act.sentence && against.includes(trigger),
  );
  if (accord === undefined) return [];
  return targetsBeside(accord, sources);
}

/** The states and organisations of the accord; none where one of them is on the acting side. */
function targetsBeside(accord: Draft, sources: readonly Power[]): DraftParty[] {
  const parties = accord.parties.filter(({ powers }) => powers.length > 0);
  if (parties.some(({ powers }) => powers.some((power) => sources.includes(power)))) return [];
  return parties
    .filter(({ entity }) => /^(?:state|org):/.test(entity))
    .map(({ entity, powers }) => ({ entity, powers, role: 'target', basis: 'inferred' }));
}

/** "the agreement is a mistake", in the words of an official of a third power: he blames those who made it. */
export function findAccordBlame(
  scene: Scene,
  attributions: readonly Attribution[],
  entities: EntityIndex,
  accords: readonly Draft[],
  published: Published,
): Draft[] {
  const out: Draft[] = [];
  for (const accord of accords) {
    const predicate = headOf(scene.tree, accord.trigger);
    if (predicate < 0 || relation(scene.tree, accord.trigger) !== 'nsubj') continue;
    if (!blamingWords().deploring.has(lemmaOf(scene.tree, predicate)) || isDenied(scene, predicate)) continue;
    const at = scene.sentence.tokens[predicate]!.start;
    const said = attributions.find(({ content }) =>
      content.some(({ start, end }) => start <= at && at < end),
    );
    const speakers = said === undefined ? [] : speakerParties(said, entities);
    const targets = targetsBeside(
      accord,
      speakers.flatMap(({ powers }) => powers),
    );
    if (said !== undefined && speakers.length > 0 && targets.length > 0 && out.length === 0)
      out.push(
        spokenAct(scene, 'ACCUSE', predicate, [...speakers, ...targets], whenSaid(scene, said, published)),
      );
  }
  return out;
}

function isDenied({ tree }: Scene, predicate: number): boolean {
  return childrenOf(tree, predicate).some((child) => ['not', "n't", 'no'].includes(lemmaOf(tree, child)));
}
