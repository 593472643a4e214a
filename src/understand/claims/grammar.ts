/**
 * Grammatical functions read off a Universal Dependencies tree: who is the subject of a verb once passives,
 * relative clauses, control, participles and coordination have been undone. Everything returns token indices.
 * Sources: UD v2 guidelines; control and raising after the relations xcomp/ccomp.
 */
import type { Tree } from '../analysis.ts';

const RELATIVE = new Set(['who', 'which', 'that', 'whom', 'whose']);

/** Governors whose infinitive is carried out by their object: "asked Iran to halt", "invited Modi to visit". */
const OBJECT_CONTROL = new Set([
  'invite',
  'ask',
  'urge',
  'tell',
  'order',
  'allow',
  'force',
  'persuade',
  'press',
  'want',
  'call',
  'convince',
  'enable',
  'encourage',
  'expect',
  'help',
  'lead',
  'permit',
  'pressure',
  'push',
  'require',
  'warn',
  'authorize',
  'request',
  'get',
  'like',
  'need',
  'compel',
  'implore',
  'prompt',
  'direct',
  'instruct',
  'see',
  'let',
  'make',
  'have',
]);

export function relation(tree: Tree, i: number): string {
  return tree.deprels[i] ?? 'dep';
}

export function headOf(tree: Tree, i: number): number {
  return tree.heads[i] ?? -1;
}

/** Lower case, so that names in title case ("Free Trade Agreement") are found by their words. */
export function lemmaOf(tree: Tree, i: number): string {
  return (tree.lemmas[i] ?? '').toLowerCase();
}

export function childrenOf(tree: Tree, i: number): readonly number[] {
  return tree.children[i] ?? [];
}

/** Dependents of `i` by any of the given relations, in order. */
export function dependents(tree: Tree, i: number, ...relations: readonly string[]): number[] {
  return childrenOf(tree, i).filter((child) => relations.includes(relation(tree, child)));
}

/** The conjuncts of each token, the token itself first. */
export function withConjuncts(tree: Tree, tokens: readonly number[]): number[] {
  const out: number[] = [];
  for (const token of tokens) {
    if (out.includes(token)) continue;
    out.push(token);
    for (const conjunct of dependents(tree, token, 'conj')) {
      for (const t of withConjuncts(tree, [conjunct])) if (!out.includes(t)) out.push(t);
    }
  }
  return out;
}

/** The preposition that introduces `i` ("with", "ahead of", "as part of"), lower case; "" where there is none. */
export function prepositionOf(tree: Tree, i: number): string {
  const [marker, second] = dependents(tree, i, 'case');
  if (marker !== undefined) {
    // "out of": one preposition also where the tree has two side by side
    const joined = second === marker + 1 && lemmaOf(tree, second) === 'of' ? [second] : [];
    return [marker, ...dependents(tree, marker, 'fixed'), ...joined].map((t) => lemmaOf(tree, t)).join(' ');
  }
  if (relation(tree, i) === 'conj') return prepositionOf(tree, headOf(tree, i));
  return '';
}

export function isPassive(tree: Tree, verb: number): boolean {
  if (dependents(tree, verb, 'aux:pass').length > 0) return true;
  // "last visited Israel in 2017": a past form taken for a participle still has its object
  if (dependents(tree, verb, 'obj').length > 0) return false;
  if (dependents(tree, verb, 'nsubj:pass', 'csubj:pass').length > 0) return true;
  const tag = tree.xpos[verb];
  if (tag !== 'VBN' || dependents(tree, verb, 'aux', 'nsubj').length > 0) return false;
  const rel = relation(tree, verb);
  if (rel === 'conj' && dependents(tree, verb, 'obj').length === 0) {
    const first = headOf(tree, verb);
    return tree.xpos[first] === 'VBN' && isPassive(tree, first);
  }
  return (rel === 'acl' || rel === 'advcl' || rel === 'amod') && dependents(tree, verb, 'obj').length === 0;
}

function isRelativePronoun(tree: Tree, i: number): boolean {
  return (
    RELATIVE.has(lemmaOf(tree, i)) &&
    (tree.upos[i] === 'PRON' || tree.upos[i] === 'SCONJ' || tree.upos[i] === 'DET')
  );
}

/** The noun that a relative or participial clause modifies, or -1. */
export function modifiedNoun(tree: Tree, verb: number): number {
  const rel = relation(tree, verb);
  if (rel === 'acl:relcl' || rel === 'acl') return headOf(tree, verb);
  return -1;
}

function nounBefore(tree: Tree, token: number): number {
  for (let i = token - 1; i >= 0 && i >= token - 3; i--) {
    if (tree.upos[i] === 'NOUN' || tree.upos[i] === 'PROPN') return i;
  }
  return -1;
}

function resolveRelative(tree: Tree, verb: number, tokens: readonly number[]): number[] {
  return tokens.flatMap((token) => {
    if (!isRelativePronoun(tree, token)) return [token];
    const noun = modifiedNoun(tree, verb);
    if (noun >= 0) return [noun];
    // a relative clause hung elsewhere by mistake still follows its noun: "…, which is valued at"
    const before = nounBefore(tree, token);
    return before >= 0 ? [before] : [token];
  });
}

function agents(tree: Tree, verb: number): number[] {
  const by = dependents(tree, verb, 'obl:agent');
  if (by.length > 0) return withConjuncts(tree, by);
  return withConjuncts(
    tree,
    dependents(tree, verb, 'obl').filter((t) => prepositionOf(tree, t) === 'by' && tree.upos[t] !== 'VERB'),
  );
}

/** Who is behind a noun of action: its possessor, "by X", "of X"; for light-verb objects the verb's subject. */
export function possessors(tree: Tree, noun: number): number[] {
  return withConjuncts(tree, dependents(tree, noun, 'nmod:poss'));
}

/** The grammatical subject as written, raised subjects of passives included; not the logical agent of a passive. */
function surfaceSubjects(tree: Tree, verb: number): number[] {
  return withConjuncts(tree, resolveRelative(tree, verb, dependents(tree, verb, 'nsubj', 'nsubj:pass')));
}

function controllers(tree: Tree, governor: number, depth: number): number[] {
  if (OBJECT_CONTROL.has(lemmaOf(tree, governor))) {
    if (isPassive(tree, governor)) return surfaceSubjects(tree, governor);
    const objects = dependents(tree, governor, 'obj', 'iobj');
    const called = dependents(tree, governor, 'obl').filter((t) =>
      ['on', 'upon', 'for'].includes(prepositionOf(tree, t)),
    );
    const found =
      objects.length > 0
        ? objects
        : lemmaOf(tree, governor) === 'call' || lemmaOf(tree, governor) === 'push'
          ? called
          : [];
    if (found.length > 0) return withConjuncts(tree, resolveRelative(tree, governor, found));
  }
  const surface = surfaceSubjects(tree, governor);
  if (surface.length > 0) return surface;
  return inheritedSubjects(tree, governor, depth + 1);
}

function inheritedSubjects(tree: Tree, verb: number, depth: number): number[] {
  const governor = headOf(tree, verb);
  if (governor < 0 || depth > 6) return [];
  switch (relation(tree, verb)) {
    case 'xcomp':
    case 'ccomp':
    case 'advcl':
    case 'csubj':
    case 'parataxis':
      return tree.upos[governor] === 'NOUN' && dependents(tree, governor, 'nsubj').length === 0
        ? possessors(tree, governor)
        : controllers(tree, governor, depth);
    case 'conj':
      return surfaceSubjects(tree, governor).length > 0
        ? surfaceSubjects(tree, governor)
        : inheritedSubjects(tree, governor, depth + 1);
    case 'acl:relcl':
      return dependents(tree, verb, 'obj').length > 0 || tree.xpos[verb] !== 'VB'
        ? withConjuncts(tree, [governor])
        : [];
    case 'acl':
      // "X is a partner, supplying arms": X supplies
      if (tree.xpos[verb] === 'VBG' && dependents(tree, governor, 'cop').length > 0)
        return surfaceSubjects(tree, governor);
      if (tree.xpos[verb] === 'VBG') return withConjuncts(tree, [governor]);
      if (isInfinitiveOfFirst(tree, verb, governor)) return bearersOf(tree, governor, depth);
      return nounAgents(tree, governor, depth);
    default:
      return [];
  }
}

/** "the first minister to visit": a rank and an infinitive say who did it. */
export function isInfinitiveOfFirst(tree: Tree, verb: number, noun: number): boolean {
  const ranked = dependents(tree, noun, 'amod', 'nummod').some((t) => RANKS.has(lemmaOf(tree, t)));
  return ranked && childrenOf(tree, verb).some((t) => tree.xpos[t] === 'TO');
}

const RANKS = new Set(['first', 'second', 'third', 'last', 'only', 'next', 'latest']);

/** Who is, or becomes, what the noun says: the subject it is said of, the noun that it stands beside; else itself. */
function bearersOf(tree: Tree, noun: number, depth: number): number[] {
  if (dependents(tree, noun, 'cop').length > 0) return surfaceSubjects(tree, noun);
  const governor = headOf(tree, noun);
  const rel = relation(tree, noun);
  if (governor >= 0 && (rel === 'xcomp' || (rel === 'obj' && lemmaOf(tree, governor) === 'become')))
    return controllersOfObject(tree, governor, depth);
  if (governor >= 0 && rel === 'appos') return withConjuncts(tree, [governor]);
  return [noun];
}

/** "his plan to visit", "India's decision to buy", "X has plans to visit": who carries out the noun's infinitive. */
function nounAgents(tree: Tree, noun: number, depth: number): number[] {
  const own = possessors(tree, noun);
  if (own.length > 0) return own;
  const verb = headOf(tree, noun);
  const rel = relation(tree, noun);
  if (verb >= 0 && (rel === 'obj' || rel === 'obl') && tree.upos[verb] === 'VERB')
    return controllersOfObject(tree, verb, depth);
  return [];
}

function controllersOfObject(tree: Tree, verb: number, depth: number): number[] {
  const own = surfaceSubjects(tree, verb);
  return own.length > 0 ? own : inheritedSubjects(tree, verb, depth + 1);
}

/** Who does what the verb says. */
export function subjectsOf(tree: Tree, verb: number): number[] {
  if (isPassive(tree, verb)) return agents(tree, verb);
  const own = surfaceSubjects(tree, verb);
  return own.length > 0 ? own : inheritedSubjects(tree, verb, 0);
}

/** "each accused the other of breaking it": the other is either of those who accuse; any other token is itself. */
export function sidesOf(tree: Tree, token: number): number[] {
  if (lemmaOf(tree, token) !== 'other' || dependents(tree, token, 'det').length === 0) return [token];
  const verb = headOf(tree, token);
  return verb >= 0 && tree.upos[verb] === 'VERB' ? subjectsOf(tree, verb) : [token];
}

/** "The president visits Chile": a third person that was tagged as a plural still has its subject. */
export function isVerbTakenForNoun(tree: Tree, token: number): boolean {
  return (
    tree.xpos[token] === 'NNS' &&
    dependents(tree, token, 'nsubj').length > 0 &&
    dependents(tree, token, 'cop', 'det', 'amod').length === 0
  );
}

/** "Peru was given food": the thing given, where the subject of the passive is who got it. */
function retainedObjects(tree: Tree, verb: number): number[] {
  return dependents(tree, verb, 'nsubj:pass').length > 0
    ? withConjuncts(tree, dependents(tree, verb, 'obj'))
    : [];
}

/** Who gets what the object is: "gave PERU food", "PERU was given food". */
export function recipientsOf(tree: Tree, verb: number): number[] {
  const own = withConjuncts(tree, dependents(tree, verb, 'iobj'));
  if (own.length > 0 || !isPassive(tree, verb) || retainedObjects(tree, verb).length === 0) return own;
  return withConjuncts(tree, resolveRelative(tree, verb, dependents(tree, verb, 'nsubj:pass')));
}

/** To whom or what it is done. */
export function objectsOf(tree: Tree, verb: number): number[] {
  if (isPassive(tree, verb)) {
    const retained = retainedObjects(tree, verb);
    if (retained.length > 0) return retained;
    const subjects = withConjuncts(tree, resolveRelative(tree, verb, dependents(tree, verb, 'nsubj:pass')));
    if (subjects.length > 0) return subjects;
    const noun = modifiedNoun(tree, verb);
    if (noun >= 0) return [noun];
    return relation(tree, verb) === 'amod' ? [headOf(tree, verb)] : inheritedSubjects(tree, verb, 0);
  }
  const own = withConjuncts(tree, resolveRelative(tree, verb, dependents(tree, verb, 'obj')));
  if (own.length > 0) return own;
  if (isVerbTakenForNoun(tree, verb)) return dependents(tree, verb, 'appos', 'flat');
  if (relation(tree, verb) === 'acl:relcl') {
    const subjects = dependents(tree, verb, 'nsubj');
    if (subjects.length > 0 && !subjects.some((t) => isRelativePronoun(tree, t))) return [headOf(tree, verb)];
  }
  if (relation(tree, verb) === 'conj') {
    const shared = headOf(tree, verb);
    // "discussed and signed a pact": the object stands with the last conjunct, or with the first
    if (tree.upos[shared] === 'VERB' && dependents(tree, shared, 'obj').some((t) => t > verb))
      return withConjuncts(tree, dependents(tree, shared, 'obj'));
  }
  return [];
}

/** Nominals that hang on `i` by one of the prepositions. */
export function prepositional(tree: Tree, i: number, prepositions: readonly string[]): number[] {
  const found = dependents(tree, i, 'obl', 'nmod', 'obl:agent').filter((t) =>
    prepositions.includes(prepositionOf(tree, t)),
  );
  return withConjuncts(tree, found);
}

/** All tokens below `i`, itself included, in order of the sentence. */
export function subtree(tree: Tree, i: number, stop: (token: number) => boolean = () => false): number[] {
  const out: number[] = [];
  const stack = [i];
  while (stack.length > 0) {
    const token = stack.pop()!;
    out.push(token);
    for (const child of childrenOf(tree, token)) if (!stop(child)) stack.push(child);
  }
  return out.sort((a, b) => a - b);
}
