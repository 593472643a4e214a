/**
 * Finds the tokens that stand in a frame's place: "subject", "with", "possessive", "modifier" … A place that no rule
 * here names is a preposition.
 */
import type { Tree } from '../analysis.ts';
import { agentsOf, isAgreement, isOutside, lightVerb } from './agents-of-noun.ts';
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
  recipientsOf,
  relation,
  subjectsOf,
  subtree,
  withConjuncts,
} from './grammar.ts';
import type { Scene } from './scene.ts';

/** What a place yields: token indices, nearest reading first. */
type Finder = (scene: Scene, trigger: number) => number[];

/** What sanctions do to whom they are meant for. */
const HURTS = new Set([
  'cripple',
  'hurt',
  'hit',
  'squeeze',
  'batter',
  'damage',
  'choke',
  'strangle',
  'bite',
  'cost',
  'target',
  'isolate',
  'punish',
  'weaken',
  'ravage',
  'bar',
  'bring',
  'force',
  'pressure',
  'deprive',
  'devastate',
  'strain',
  'burden',
]);

function powersBelow(scene: Scene, tokens: readonly number[]): number[] {
  return tokens.filter((token) => {
    const mention = scene.mentionAt[token];
    return mention !== undefined && mention.head === token;
  });
}

/** The object of the noun's verb: "extended Modi an invitation". */
function agentObjects(scene: Scene, noun: number): number[] {
  const verb = lightVerb(scene.tree, noun);
  return verb < 0 ? [] : dependents(scene.tree, verb, 'iobj').concat(prepositional(scene.tree, verb, ['to']));
}

/** Powers that modify the noun: "Israeli strikes", "US-Iran talks", "the India partnership". */
function modifiers(scene: Scene, noun: number): number[] {
  const { tree } = scene;
  const direct = dependents(
    tree,
    noun,
    'amod',
    'compound',
    'nmod:poss',
    'nmod',
    'nmod:unmarked',
    'det',
    'flat',
    'dep',
    'obl:unmarked',
  ).filter((child) => child < noun && prepositionOf(tree, child) === '');
  return powersBelow(
    scene,
    direct.flatMap((child) => subtree(tree, child)),
  );
}

function objectPowers(scene: Scene, verb: number): number[] {
  const { tree } = scene;
  return objectsOf(tree, verb).flatMap((object) =>
    powersBelow(
      scene,
      subtree(
        tree,
        object,
        (t) =>
          relation(tree, t).startsWith('acl') ||
          (relation(tree, t) === 'conj' && tree.upos[t] === 'VERB') ||
          relation(tree, t) === 'advcl',
      ),
    ),
  );
}

/** Powers that are the subject of a clause the verb governs: "demanded that Iran halt", "accused it of …". */
function contentPowers(scene: Scene, verb: number): number[] {
  const { tree } = scene;
  return dependents(tree, verb, 'ccomp', 'xcomp', 'advcl', 'parataxis').flatMap((clause) => {
    const subjects = dependents(tree, clause, 'nsubj', 'nsubj:pass');
    const named = powersBelow(
      scene,
      subjects.flatMap((subject) => subtree(tree, subject)),
    );
    if (named.length > 0) return named;
    return powersBelow(
      scene,
      objectsOf(tree, clause).flatMap((object) => subtree(tree, object)),
    );
  });
}

/** "at the airport in Tunis": what is named is the place of the place. */
function withinThem(scene: Scene, tokens: readonly number[]): number[] {
  return tokens.flatMap((token) => {
    if (scene.mentionAt[token] !== undefined) return [token];
    const within = prepositional(scene.tree, token, ['in', 'of', 'outside', 'near']).filter(
      (t) => scene.mentionAt[t]?.place !== undefined,
    );
    return within.length > 0 ? within : [token];
  });
}

/** "the campaign against rebels in Chad": a phrase right behind its noun is the noun's, wherever the tree hangs it. */
function rightBehind(tree: Tree, noun: number, prepositions: readonly string[]): number[] {
  const marker = noun + 1;
  if (relation(tree, marker) !== 'case' || !prepositions.includes(lemmaOf(tree, marker))) return [];
  const head = headOf(tree, marker);
  return head > marker && prepositionOf(tree, head) === lemmaOf(tree, marker)
    ? withConjuncts(tree, [head])
    : [];
}

function withPrepositions(scene: Scene, trigger: number, prepositions: readonly string[]): number[] {
  const { tree } = scene;
  const own = prepositional(tree, trigger, prepositions);
  if (own.length > 0) return prepositions.includes('at') ? withinThem(scene, own) : own;
  if (tree.upos[trigger] === 'VERB') {
    // "holds talks with X": the phrase may hang on the object
    // "pledged a million in aid to X", or on what comes with it
    const nominals = [...objectsOf(tree, trigger), ...prepositional(tree, trigger, ['in'])];
    // "reduced intelligence sharing with X": what is shared may be taken for what is reduced
    const shared = nominals.flatMap((object) =>
      dependents(tree, object, 'acl').filter((child) => child === object + 1),
    );
    return [...nominals, ...shared].flatMap((object) => prepositional(tree, object, prepositions));
  }
  const next = rightBehind(tree, trigger, prepositions);
  if (next.length > 0) return next;
  const verb = lightVerb(tree, trigger);
  if (verb < 0 || relation(tree, trigger) === 'nsubj') return [];
  // "the accord was criticised by Chad"
  if (prepositions.includes('by') && isAgreement(tree, trigger) && isOutside(tree, verb, trigger)) return [];
  return prepositional(tree, verb, prepositions).filter((token) => token !== trigger);
}

/** "in Moscow": a place named by a mention anywhere below the verb or the noun. */
function places(scene: Scene, trigger: number): number[] {
  return withPrepositions(scene, trigger, ['in', 'at', 'into', 'across', 'inside', 'near']).flatMap(
    (token) => (scene.mentionAt[token] ? [token] : powersBelow(scene, subtree(scene.tree, token))),
  );
}

function isBareName(scene: Scene, token: number): boolean {
  const mention = scene.mentionAt[token];
  // "Security Council sanctions" are the Council's, "a NATO trip" goes there or not
  if (mention?.entities.some((id) => id.startsWith('org:'))) return false;
  const word = scene.sentence.tokens[token]?.text ?? '';
  return (
    mention?.via === 'name' &&
    !/^(?:[A-Z]\.?){2,4}$/.test(word) &&
    relation(scene.tree, token) !== 'nmod:poss'
  );
}

/** "with a group of lawmakers and the minister": the people named anywhere in what one comes with. */
function companyOf(scene: Scene, verb: number): number[] {
  return powersBelow(
    scene,
    prepositional(scene.tree, verb, ['with', 'alongside', 'together with']).flatMap((token) =>
      subtree(scene.tree, token),
    ),
  );
}

/** "flew to Lima for talks with the president", "to meet the president": whom the journey is for. */
function metOnJourney(scene: Scene, verb: number): number[] {
  const { tree } = scene;
  const frames = loadFrames();
  const meets = (lemma: string, form: 'nouns' | 'verbs') =>
    frames[form].get(lemma)?.some(({ kind }) => kind === 'meeting') ?? false;
  const talks = prepositional(tree, verb, ['for']).filter((noun) => meets(lemmaOf(tree, noun), 'nouns'));
  const purposes = dependents(tree, verb, 'advcl', 'xcomp').filter((to) => meets(lemmaOf(tree, to), 'verbs'));
  return [
    ...talks.flatMap((noun) => subtree(tree, noun).filter((token) => scene.mentionAt[token]?.head === token)),
    ...purposes.flatMap((to) => [...objectsOf(tree, to), ...prepositional(tree, to, ['with'])]),
  ];
}

const FINDERS: Readonly<Record<string, Finder>> = {
  company: companyOf,
  met: metOnJourney,
  subject: (scene, verb) => subjectsOf(scene.tree, verb),
  'surface-subject': ({ tree }, verb) => withConjuncts(tree, dependents(tree, verb, 'nsubj', 'nsubj:pass')),
  object: (scene, verb) => objectsOf(scene.tree, verb),
  iobj: (scene, verb) => recipientsOf(scene.tree, verb),
  possessive: (scene, noun) => possessors(scene.tree, noun),
  modifier: modifiers,
  agent: agentsOf,
  'agent-object': agentObjects,
  'object-power': objectPowers,
  'content-power': contentPowers,
  place: places,
  'in-place': places,
  'object-place': (scene, noun) => {
    const verb = headOf(scene.tree, noun);
    return verb >= 0 && relation(scene.tree, noun) === 'obj' ? places(scene, verb) : [];
  },
  // "backed the Polish government", "recognised Peru's claim": the object itself or whose it is, not what it is about
  'object-owner': (scene, verb) =>
    objectsOf(scene.tree, verb).flatMap((object) => [
      object,
      ...possessors(scene.tree, object),
      ...modifiers(scene, object),
    ]),
  'object-of': (scene, verb) =>
    objectsOf(scene.tree, verb).flatMap((object) => prepositional(scene.tree, object, ['in', 'of'])),
  'for-subject': (scene, verb) =>
    dependents(scene.tree, verb, 'advcl', 'xcomp').flatMap((clause) =>
      dependents(scene.tree, clause, 'nsubj'),
    ),
  'against-power': (scene, verb) => withPrepositions(scene, verb, ['against', 'to']),
  'thing-origin': (scene, verb) => objectPowers(scene, verb),
  'modifier-noun': (scene, noun) => dependents(scene.tree, noun, 'compound', 'amod'),
  // "Iran sanctions" are against Iran, "American sanctions" America's: a bare name modifies as the target
  'target-modifier': (scene, noun) => modifiers(scene, noun).filter((token) => isBareName(scene, token)),
  // "his Oslo trip": a bare name, not "the Norwegian trip", whose people may be those who travel
  'place-modifier': (scene, noun) => modifiers(scene, noun).filter((token) => isBareName(scene, token)),
  'source-modifier': (scene, noun) => modifiers(scene, noun).filter((token) => !isBareName(scene, token)),
  'out-of': (scene, verb) => withPrepositions(scene, verb, ['out of', 'of', 'from']),
  // "Belarus is under sanctions", "came under an embargo"
  'under-subject': ({ tree }, noun) => {
    if (prepositionOf(tree, noun) !== 'under') return [];
    const said = dependents(tree, noun, 'nsubj');
    const verb = headOf(tree, noun);
    return said.length > 0 || verb < 0 || tree.upos[verb] !== 'VERB'
      ? withConjuncts(tree, said)
      : subjectsOf(tree, verb);
  },
  // "sanctions that have crippled the Cuban economy": who suffers is the target
  'hurt-object': (scene, noun) => {
    const { tree } = scene;
    const governor = relation(tree, noun) === 'nsubj' ? [headOf(tree, noun)] : [];
    const hurting = [...governor, ...dependents(tree, noun, 'acl:relcl', 'acl')].filter(
      (verb) => HURTS.has(lemmaOf(tree, verb)) && !isPassive(tree, verb),
    );
    return hurting.flatMap((verb) =>
      objectsOf(tree, verb).flatMap((object) => powersBelow(scene, subtree(tree, object))),
    );
  },
  between: (scene, noun) => withPrepositions(scene, noun, ['between']),
};

/** Powers anywhere in the trigger's own clause: below its verb, without the clauses that hang on it loosely. */
export function clausePowers(scene: Scene, trigger: number): number[] {
  const { tree } = scene;
  const governor = headOf(tree, trigger);
  const verb = tree.upos[trigger] === 'VERB' || governor < 0 ? trigger : governor;
  return powersBelow(
    scene,
    subtree(tree, verb, (t) => {
      const rel = relation(tree, t);
      return (
        rel === 'parataxis' ||
        rel === 'advcl' ||
        rel === 'acl:relcl' ||
        (rel === 'conj' && tree.upos[t] === 'VERB')
      );
    }),
  );
}

/** Tokens that fill a place of the trigger. */
export function tokensAt(scene: Scene, trigger: number, place: string): number[] {
  const finder = FINDERS[place];
  return finder === undefined ? withPrepositions(scene, trigger, [place]) : finder(scene, trigger);
}
