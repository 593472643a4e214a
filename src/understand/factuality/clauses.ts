/**
 * What the place of a clause says of it: a complement follows its governor, an adverbial clause its conjunction, a
 * relative clause stands for itself.
 */
import type { Tree } from '../analysis.ts';
import {
  childrenOf,
  dependents,
  headOf,
  lemmaOf,
  prepositionOf,
  relation,
  subtree,
} from '../claims/grammar.ts';
import { governorKeys, hasTo, isPointedAt } from './form.ts';
import { factualityWords, type Signature } from './lexicon.ts';
import { blend, CERTAIN, complementOf, isAhead, named, type Read, type Reading, scale } from './reading.ts';

function signatureOf(tree: Tree, governor: number, complement: number): Signature | undefined {
  const { clauses } = factualityWords();
  // "efforts are under way to arrange": no way of doing it
  if (lemmaOf(tree, governor) === 'way' && prepositionOf(tree, governor) === 'under') return undefined;
  for (const key of governorKeys(tree, governor, complement)) {
    const signature = clauses.get(key);
    if (signature !== undefined) return signature;
  }
  return undefined;
}

const REPORTED: Signature = { name: 'clause', holds: 0.85, denied: 0.2, ahead: false };
const OPEN_INFINITIVE: Signature = { name: 'infinitive', holds: 0.55, denied: -0.2, ahead: true };
const OPEN_GERUND: Signature = { name: 'gerund', holds: 0.8, denied: 0.3, ahead: false };

const DEMANDED: Signature = { name: 'demanded', holds: 0.35, denied: -0.2, ahead: true };

const DEMANDING = new Set([
  'insist',
  'suggest',
  'propose',
  'recommend',
  'order',
  'decide',
  'agree',
  'move',
  'argue',
  'stipulate',
  'mandate',
  'say',
]);

/** "insisted that he be returned", "said: please stay": the base form without a modal asks for it. */
function isBareForm(tree: Tree, token: number): boolean {
  const auxiliaries = dependents(tree, token, 'aux', 'aux:pass', 'cop');
  return auxiliaries.length === 0
    ? tree.xpos[token] === 'VB' && !hasTo(tree, token) && isThirdPerson(tree, token)
    : auxiliaries.length === 1 && tree.xpos[auxiliaries[0]!] === 'VB';
}

const WH = new Set(['what', 'which', 'who', 'whom', 'how', 'why', 'when', 'where', 'whose']);

function isContentQuestion(tree: Tree, token: number): boolean {
  if (relation(tree, token) !== 'ccomp' || hasTo(tree, token)) return false;
  const first = childrenOf(tree, token).find((child) => child < token && tree.upos[child] !== 'PUNCT');
  if (first === undefined) return false;
  return WH.has(lemmaOf(tree, first)) || dependents(tree, first, 'det').some((d) => WH.has(lemmaOf(tree, d)));
}

/** The form would end in -s if it told of what is: a singular subject shows it. */
function isThirdPerson(tree: Tree, verb: number): boolean {
  return dependents(tree, verb, 'nsubj').some(
    (subject) =>
      tree.xpos[subject] === 'NN' ||
      tree.xpos[subject] === 'NNP' ||
      ['he', 'she', 'it'].includes(lemmaOf(tree, subject)),
  );
}

export function complementContext(tree: Tree, token: number, governor: number, above: Reading): Reading {
  // "Read: why he goes there": who is told to read is told that he goes
  const of = above.because.at(-1) === 'imperative' ? CERTAIN : above;
  const marks = dependents(tree, token, 'mark').map((mark) => lemmaOf(tree, mark));
  if (marks.includes('whether') || marks.includes('if'))
    return named({ ...of, value: 0.15, sure: 0.15 }, 'whether');
  // "did not say what they sent", "specify which help it gives": that they sent is taken for granted
  if (isContentQuestion(tree, token)) return { value: 0.93, sure: 1, because: [...of.because, 'wh-clause'] };
  // "cancelling it was a way of …": what is told of a gerund does not put it in doubt
  if (relation(tree, token).startsWith('csubj') && tree.xpos[token] === 'VBG')
    return named(of, 'gerund subject');
  const signature = signatureOf(tree, governor, token);
  const finite = relation(tree, token) === 'ccomp';
  if (finite && DEMANDING.has(lemmaOf(tree, governor)) && isBareForm(tree, token))
    return complementOf(of, DEMANDED);
  if (finite && hasTo(tree, token) && signature?.name === 'said') return complementOf(of, OPEN_INFINITIVE);
  if (signature !== undefined) return complementOf(of, signature);
  if (hasTo(tree, token)) {
    // "is to visit": fixed
    if (tree.upos[governor] === 'AUX' || lemmaOf(tree, governor) === 'be')
      return scale(of, 0.6, 'is to', true);
    return complementOf(of, OPEN_INFINITIVE);
  }
  return complementOf(of, relation(tree, token) === 'ccomp' ? REPORTED : OPEN_GERUND);
}

export function adverbialContext(tree: Tree, token: number, governor: number, of: Reading): Reading {
  const { marks } = factualityWords();
  if (hasTo(tree, token)) {
    const signature = signatureOf(tree, governor, token);
    if (signature !== undefined) return complementOf(of, signature);
    return scale(of, 0.68, 'purpose', true);
  }
  const introducing = [
    ...dependents(tree, token, 'mark', 'case'),
    ...dependents(tree, token, 'advmod').filter((t) => t < token && TEMPORAL.has(lemmaOf(tree, t))),
  ];
  // "if, indeed, it is signed": the word that opens the clause may hang elsewhere in it
  const opening = Math.min(...subtree(tree, token));
  if (CONDITIONS.has(lemmaOf(tree, opening))) introducing.push(opening);
  for (const mark of introducing) {
    const lemma = [mark, ...dependents(tree, mark, 'fixed')].map((t) => lemmaOf(tree, t)).join(' ');
    const holds = marks.get(lemma);
    if (holds === undefined) continue;
    // "will … when they meet", "should …, while Iran demands": told for itself, though perhaps not yet so
    const value = holds > 0.9 && isAhead(of) ? (TEMPORAL.has(lemma) ? 0.5 : 0.7) : holds;
    return { value, sure: holds > 0.9 ? 1 : holds, because: [...of.because, `mark ${lemma}`] };
  }
  if (tree.xpos[token] === 'VBG') {
    const signature = signatureOf(tree, governor, token);
    const marked = dependents(tree, token, 'mark', 'case').length > 0;
    // "rule out sending": what stands right behind the verb is its complement, though it was taken for a comment
    if (signature !== undefined && (marked || isRightBehind(tree, token, governor)))
      return complementOf(of, signature);
    if (marked) return complementOf(of, OPEN_GERUND);
  }
  return beside(of, 'adverbial');
}

function isRightBehind(tree: Tree, token: number, governor: number): boolean {
  return token === governor + 1 || (token === governor + 2 && relation(tree, token - 1) === 'compound:prt');
}

/** A clause with a conjunction of its own ("while", "if") that was hung on the noun before it. */
export function isAdverbial(tree: Tree, token: number): boolean {
  const { marks } = factualityWords();
  return (
    tree.xpos[token] !== 'VBG' &&
    dependents(tree, token, 'mark').some((mark) => {
      const lemma = lemmaOf(tree, mark);
      return marks.has(lemma) && lemma !== 'that' && lemma !== 'whether';
    })
  );
}

/** A comment that stands beside a clause: not denied with it, and only in part as open as it. */
function beside(of: Reading, name: string): Reading {
  if (of.value < 0) return { value: 0.85, sure: 1, because: [...of.because, name] };
  return blend(of, 0.4, 0.55, name);
}

const CONDITIONS = new Set(['if', 'unless']);
const TEMPORAL = new Set(['when', 'once', 'whenever', 'where']);

/** "no indication any talks would be held", "fear that it sent": a clause with its own subject says what the noun says. */
export function tellsWhat(tree: Tree, token: number, noun: number): boolean {
  const signature = factualityWords().clauses.get(lemmaOf(tree, noun));
  // "the way they ran it", "the reason he left it": those nouns are no contents
  if (signature === undefined || signature.name === 'wanted' || signature.name === 'able') return false;
  const whole =
    dependents(tree, token, 'mark').length > 0 ||
    dependents(tree, token, 'obj').length > 0 ||
    dependents(tree, token, 'nsubj:pass').length > 0;
  return (
    whole &&
    dependents(tree, token, 'nsubj', 'nsubj:pass').some(
      (t) => tree.upos[t] !== 'PRON' || tree.xpos[t] === 'PRP',
    )
  );
}

/** "a plan to build", "the risk of losing", "claims that he left", "a pact signed in May". */
export function nounClauseContext(tree: Tree, token: number, noun: number, read: Read): Reading {
  const gerund = tree.xpos[token] === 'VBG' && dependents(tree, token, 'mark', 'case').length > 0;
  const that = tellsWhat(tree, token, noun) || dependents(tree, token, 'mark').length > 0;
  if (!hasTo(tree, token) && !gerund && !that) return relativeContext(tree, noun, read);
  const of = read(noun);
  const signature = signatureOf(tree, noun, token);
  const denial = that ? denialAbove(tree, noun, read) : null;
  if (denial !== null) return denial;
  if (signature !== undefined) return complementOf(of, signature);
  if (gerund) return adverbialContext(tree, token, noun, of);
  // "sought permission to build": the verb says more than a noun that says nothing
  if (hasTo(tree, token)) return complementOf(of, OPEN_INFINITIVE);
  return complementOf(of, REPORTED);
}

/** "denied reports that", "shrugged off claims that": the verb denies what its object says. */
function denialAbove(tree: Tree, noun: number, read: Read): Reading | null {
  const verb = headOf(tree, noun);
  if (verb < 0 || !['obj', 'nsubj:pass'].includes(relation(tree, noun))) return null;
  const signature = signatureOf(tree, verb, noun);
  return signature?.name === 'deny' ? complementOf(read(verb), signature) : null;
}

/** What a relative clause tells of a thing is told for itself, unless the thing is only wished for or denied. */
export function relativeContext(tree: Tree, noun: number, read: Read): Reading {
  if (isPointedAt(tree, noun) || tree.upos[noun] === 'PROPN') return named(CERTAIN, 'relative');
  const of = read(noun);
  // "has no trip planned"
  if (of.value < -0.3) return scale(of, 0.8, 'relative');
  return blend(of, 0.3, 0.68, 'relative');
}
