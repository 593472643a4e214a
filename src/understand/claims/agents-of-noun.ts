/** Who carries out what a noun of action names, and through which verb: "paid a visit", "arrived for talks". */
import type { Tree } from '../analysis.ts';
import { loadFrames } from './frame.ts';
import {
  childrenOf,
  dependents,
  headOf,
  isPassive,
  lemmaOf,
  modifiedNoun,
  possessors,
  prepositional,
  prepositionOf,
  relation,
  sidesOf,
  subjectsOf,
  withConjuncts,
} from './grammar.ts';
import type { Scene } from './scene.ts';
import { changesSense } from './stage-of-phrase.ts';
import { stageOfGovernor, statusWords } from './status-words.ts';

/** The verb through which a noun is merely carried out ("paid a visit"), or -1. */
export function lightVerb(tree: Tree, noun: number): number {
  const verb = headOf(tree, noun);
  if (verb < 0 || (tree.upos[verb] !== 'VERB' && tree.upos[verb] !== 'AUX')) {
    const participle = childrenOf(tree, noun).find(
      (c) => relation(tree, c) === 'acl' || relation(tree, c) === 'acl:relcl',
    );
    return participle ?? -1;
  }
  const rel = relation(tree, noun);
  return rel === 'obj' || rel === 'nsubj:pass' || rel === 'obl' || rel === 'xcomp' ? verb : -1;
}

/** Nouns whose parties may be the subject of any verb: one signs, breaks or praises an accord of one's own. */
const OWN_THINGS = new Set(['agreement', 'programme']);

/** Verbs that bring their subject to a meeting: "arrived for talks", "took part in the summit". */
const COMES_FOR = new Set([
  'arrive',
  'travel',
  'go',
  'come',
  'fly',
  'engage',
  'participate',
  'meet',
  'be',
  'return',
  'sit',
  'gather',
  'convene',
  'say',
  'tell',
  'agree',
  'discuss',
  'announce',
  'stress',
  'raise',
  'praise',
  'warn',
  'urge',
]);

const ABOUT = new Set(['at', 'about', 'over', 'against', 'regarding', 'concerning', 'despite']);

/** "criticised the deal", "brokered a truce", "dismay at the accord": who does that need not be a party to it. */
export function isOutside(tree: Tree, verb: number, noun: number): boolean {
  const lemma = lemmaOf(tree, verb);
  if (statusWords().outside.has(lemma)) return true;
  if (relation(tree, noun) !== 'obl') return false;
  if (ABOUT.has(prepositionOf(tree, noun))) return true;
  const bound = `${lemma} ${prepositionOf(tree, noun)}`;
  return (
    stageOfGovernor('agreement', lemma) === null &&
    stageOfGovernor('agreement', bound) === null &&
    !isLight(tree, verb)
  );
}

export function isAgreement(tree: Tree, noun: number): boolean {
  return (loadFrames().nouns.get(lemmaOf(tree, noun)) ?? []).some(({ kind }) => kind === 'agreement');
}

function carriesOut(scene: Scene, verb: number, noun: number): boolean {
  const { tree } = scene;
  const lemma = lemmaOf(tree, verb);
  const frames = loadFrames().nouns.get(lemmaOf(tree, noun)) ?? [];
  const kinds = frames.map((frame) => frame.kind);
  if (kinds.includes('agreement') && isOutside(tree, verb, noun)) return false;
  if (kinds.some((kind) => OWN_THINGS.has(kind))) return true;
  if (frames.some((frame) => frame.light?.has(lemma) || frame.governed?.has(lemma))) return true;
  return isLight(tree, verb) || kinds.some((kind) => stageOfGovernor(kind, lemma) !== null);
}

const STRETCHES = new Set([
  'break',
  'round',
  'day',
  'week',
  'hour',
  'series',
  'pause',
  'start',
  'end',
  'part',
  'session',
]);

/** "warned during a visit to", "left after a meeting with": whoever acts then takes part in the journey or the talks. */
function isMeanwhile({ tree }: Scene, noun: number, phrase = noun): boolean {
  const kinds = (loadFrames().nouns.get(lemmaOf(tree, noun)) ?? []).map((frame) => frame.kind);
  const preposition = prepositionOf(tree, phrase);
  if (kinds.includes('visit')) return ['during', 'on', 'in', 'at'].includes(preposition);
  return (
    kinds.includes('meeting') &&
    ['during', 'after', 'following', 'before'].includes(preposition) &&
    prepositional(tree, noun, ['with']).length > 0
  );
}

/** Who carries a noun of action out: the subject of the verb whose object it is. */
export function agentsOf(scene: Scene, noun: number, thing = noun): number[] {
  const { tree } = scene;
  const part = headOf(tree, noun);
  // "after a break from a meeting", "during a round of talks"
  if (
    relation(tree, noun) === 'nmod' &&
    ['of', 'from'].includes(prepositionOf(tree, noun)) &&
    STRETCHES.has(lemmaOf(tree, part)) &&
    isMeanwhile(scene, noun, part)
  )
    return agentsOf(scene, part, noun);
  const copular = dependents(tree, noun, 'nsubj');
  const owner = headOf(tree, noun);
  // "the minister, on a visit to Lima, said"
  if (
    relation(tree, noun) === 'nmod' &&
    prepositionOf(tree, noun) === 'on' &&
    isMeanwhile(scene, noun) &&
    scene.mentionAt[owner] !== undefined
  )
    return [owner];
  // "his comments during a stop in Lima": whose they are made the stop
  if (relation(tree, noun) === 'nmod' && isMeanwhile(scene, noun)) {
    const owners = possessors(tree, owner);
    if (owners.length > 0) return owners;
  }
  const verb = lightVerb(tree, noun);
  if (verb < 0)
    return copular.length > 0 && dependents(tree, noun, 'cop').length > 0 ? withConjuncts(tree, copular) : [];
  const rel = relation(tree, noun);
  // a noun of action belongs to the subject of a verb that merely carries it out, not of one that suffers it
  if (rel === 'obj' && tree.upos[noun] === 'NOUN' && !carriesOut(scene, verb, noun)) return [];
  const passive = rel === 'nsubj:pass' && isAgreement(tree, noun) && isOutside(tree, verb, noun);
  if (passive) return [];
  const agents = subjectsOf(tree, verb)
    .filter((token) => token !== noun)
    .flatMap((token) => sidesOf(tree, token));
  if (rel === 'obj' && agents.length > 0 && agents.every((token) => scene.mentionAt[token] === undefined)) {
    // "his visit included meetings": whose visit it was held them
    return agents.flatMap((token) => possessors(tree, token));
  }
  if (rel === 'obl' && isMeanwhile(scene, thing, noun)) return agents;
  if (rel === 'obl' && !carriesOut(scene, verb, noun) && !COMES_FOR.has(lemmaOf(tree, verb))) return [];
  if (
    rel === 'obl' &&
    !['in', 'on', 'for', 'at', 'to', 'into', 'from', 'during', 'with'].includes(prepositionOf(tree, noun))
  )
    return [];
  return agents;
}

/** True when the noun's verb says no more than that it takes place. */
export function isLight(tree: Tree, verb: number): boolean {
  return (
    statusWords().light.has(lemmaOf(tree, verb)) &&
    !changesSense(tree, verb) &&
    !(isPassive(tree, verb) && modifiedNoun(tree, verb) >= 0 && lemmaOf(tree, verb) === 'give')
  );
}
