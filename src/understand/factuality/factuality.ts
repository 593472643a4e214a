/**
 * The factuality of a predicate: how sure the words of its sentence are that what it says is so. From the root of the
 * tree down, each governor says what follows for its complement (`knowledge/english/factuality.yaml`), and each
 * predicate adds its own modals, negation and adverbs.
 */
import type { Tree } from '../analysis.ts';
import { childrenOf, dependents, headOf, lemmaOf, relation } from '../claims/grammar.ts';
import {
  adverbialContext,
  complementContext,
  isAdverbial,
  nounClauseContext,
  relativeContext,
  tellsWhat,
} from './clauses.ts';
import { isClause } from './form.ts';
import { withModifiers, withOwnMarks } from './own-marks.ts';
import { CERTAIN, named, type Read, type Reading, scale } from './reading.ts';
import { nominalContext } from './things.ts';

/** How sure, from −3 (certainly not) to 3 (certainly so). */
export interface Factuality {
  readonly value: number;
  /** The same with intentions and the plain future taken as they are put: what a stage says is not said twice. */
  readonly sure: number;
  /** What was met on the way from the root, for those who look into an error. */
  readonly because: readonly string[];
}

/** The factuality of the verb, adjective or noun at `token`; sensible for any token, and never throws. */
export function factualityOf(tree: Tree, token: number): Factuality {
  const { value, sure, because } = readerOf(tree)(token);
  return { value: 3 * value, sure: 3 * sure, because };
}

function readerOf(tree: Tree): Read {
  const known = new Map<number, Reading>();
  const read = (token: number): Reading => {
    const before = known.get(token);
    if (before !== undefined) return before;
    const reading = isClause(tree, token)
      ? withOwnMarks(tree, token, clauseContext(tree, token, read))
      : withModifiers(tree, token, nominalContext(tree, token, read));
    known.set(token, reading);
    return reading;
  };
  return read;
}

function isQuestion(tree: Tree, root: number): boolean {
  const last = tree.upos.length - 1;
  let question = false;
  for (let i = last; i >= Math.max(0, last - 2); i--) if (tree.lemmas[i] === '?') question = true;
  if (!question) return false;
  // "Why did he go?" takes it that he did
  return !childrenOf(tree, root).some((child) =>
    ['why', 'how', 'who', 'when', 'where'].includes(lemmaOf(tree, child)),
  );
}

function rootContext(tree: Tree, token: number): Reading {
  if (isQuestion(tree, token)) return scale(CERTAIN, 0.25, 'question');
  const imperative =
    tree.xpos[token] === 'VB' &&
    dependents(tree, token, 'nsubj', 'nsubj:pass', 'aux', 'cop', 'csubj', 'expl').length === 0;
  return imperative ? scale(CERTAIN, 0.3, 'imperative') : CERTAIN;
}

/** How sure it is before the predicate's own modals and negation are counted. */
function clauseContext(tree: Tree, token: number, read: Read): Reading {
  const governor = headOf(tree, token);
  if (governor < 0) return rootContext(tree, token);
  switch (relation(tree, token)) {
    case 'conj':
      return conjunctContext(tree, token, governor, read);
    case 'ccomp':
    case 'xcomp':
    case 'csubj':
    case 'csubj:pass':
      return complementContext(tree, token, governor, read(governor));
    case 'advcl':
      return adverbialContext(tree, token, governor, read(governor));
    case 'acl':
      if (isAdverbial(tree, token)) return adverbialContext(tree, token, governor, read(governor));
      return nounClauseContext(tree, token, governor, read);
    case 'acl:relcl':
      if (isAdverbial(tree, token)) return adverbialContext(tree, token, governor, read(governor));
      return tellsWhat(tree, token, governor)
        ? nounClauseContext(tree, token, governor, read)
        : relativeContext(tree, governor, read);
    case 'parataxis':
    case 'appos':
    case 'discourse':
      return named(CERTAIN, 'parataxis');
    default:
      return nominalContext(tree, token, read);
  }
}

const FINITE = new Set(['VBD', 'VBZ', 'VBP', 'MD']);

/** Modals and the rest are shared where the second predicate has none of its own; "but" shares nothing. */
function conjunctContext(tree: Tree, token: number, first: number, read: Read): Reading {
  if (!isClause(tree, first)) return nominalContext(tree, first, read);
  const own =
    dependents(tree, token, 'aux', 'aux:pass', 'nsubj', 'nsubj:pass', 'cop', 'mark', 'expl').length > 0 ||
    FINITE.has(tree.xpos[token] ?? '') ||
    dependents(tree, token, 'cc').some((cc) => lemmaOf(tree, cc) === 'but');
  return own ? clauseContext(tree, first, read) : read(first);
}
