/** A sentence with its tree, and the few questions about it that reporting asks again and again. */
import type { Span } from '../../model/span.ts';
import type { Sentence, Tree } from '../analysis.ts';

/** Token indices `[first, last)` in a sentence. */
export interface TokenRange {
  readonly first: number;
  readonly last: number;
}

export interface Parsed {
  readonly sentence: Sentence;
  readonly tree: Tree;
  /** First and last token (exclusive) below each token, itself included. */
  readonly firsts: Int32Array;
  readonly lasts: Int32Array;
  /** Lower-cased words. */
  readonly words: readonly string[];
}

/** Puts the extents of all subtrees beside the tree: one pass up from the leaves. */
export function prepareSentence(sentence: Sentence, tree: Tree): Parsed {
  const size = sentence.tokens.length;
  const firsts = new Int32Array(size);
  const lasts = new Int32Array(size);
  for (let i = 0; i < size; i++) {
    firsts[i] = i;
    lasts[i] = i + 1;
  }
  const order = breadthFirst(tree, size);
  for (let k = order.length - 1; k >= 0; k--) {
    const i = order[k]!;
    const head = tree.heads[i] ?? -1;
    if (head < 0) continue;
    if (firsts[i]! < firsts[head]!) firsts[head] = firsts[i]!;
    if (lasts[i]! > lasts[head]!) lasts[head] = lasts[i]!;
  }
  return { sentence, tree, firsts, lasts, words: sentence.tokens.map(({ spelling }) => spelling.lower) };
}

function breadthFirst(tree: Tree, size: number): number[] {
  const order: number[] = [];
  for (let i = 0; i < size; i++) if ((tree.heads[i] ?? -1) < 0) order.push(i);
  for (let k = 0; k < order.length && order.length <= size; k++)
    order.push(...(tree.children[order[k]!] ?? []));
  return order;
}

export function subtree(parsed: Parsed, i: number): TokenRange {
  return { first: parsed.firsts[i]!, last: parsed.lasts[i]! };
}

export function childrenOf(parsed: Parsed, i: number): readonly number[] {
  return parsed.tree.children[i] ?? [];
}

/** The first dependent with one of the relations. */
export function childBy(parsed: Parsed, i: number, ...relations: readonly string[]): number | null {
  return childrenOf(parsed, i).find((c) => relations.includes(parsed.tree.deprels[c]!)) ?? null;
}

/** The preposition of a nominal ("to" of "to reporters"), or null. */
export function prepositionOf(parsed: Parsed, i: number): string | null {
  const mark = childrenOf(parsed, i).find((c) => parsed.tree.deprels[c] === 'case' && c < i);
  return mark === undefined ? null : parsed.words[mark]!;
}

const TRIM_BEFORE = /^[,;:.)\]–—―-]+$/;
const TRIM_AFTER = /^[,;:.([–—―-]+$/;

/** Drops the punctuation at both ends that belongs to the sentence around; quotation marks stay. */
export function trimRange(parsed: Parsed, range: TokenRange): TokenRange | null {
  const { tokens } = parsed.sentence;
  let { first, last } = range;
  while (first < last && TRIM_BEFORE.test(tokens[first]!.text)) first++;
  while (last > first && TRIM_AFTER.test(tokens[last - 1]!.text)) last--;
  return first < last ? { first, last } : null;
}

/** The characters of a range of tokens. */
export function spanOf(parsed: Parsed, range: TokenRange): Span {
  const { tokens } = parsed.sentence;
  return { start: tokens[range.first]!.start, end: tokens[range.last - 1]!.end };
}

export const isPunctuation = (parsed: Parsed, i: number): boolean => parsed.tree.upos[i] === 'PUNCT';
