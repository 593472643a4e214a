/** One sentence as the rules of this folder read it: its tokens, its tree if it has one, and the names found in it. */
import type { Sentence, Token, Tree } from '../analysis.ts';
import type { NameMatch } from './match-names.ts';
import { CAPITALISED, flagsOf, LONG_WORD } from './word-flags.ts';

export interface Reading {
  readonly sentence: Sentence;
  readonly tokens: readonly Token[];
  readonly tree: Tree | null;
  /** The name that covers a token, if any. */
  readonly nameAt: readonly (NameMatch | undefined)[];
  /** A title or heading in which capitals say nothing. */
  readonly heading: boolean;
  /** What each token is and can begin (word-flags.ts). */
  readonly flags: Uint8Array;
  /** Inside quotation marks or not, a flag a token. */
  readonly quoted: readonly boolean[];
  /** How many sentences of the reporter's own come before: what is quoted in between sets nothing further apart. */
  readonly depth: number;
}

export type Quotation = Pick<Reading, 'quoted' | 'depth'>;

export function readSentence(
  sentence: Sentence,
  tree: Tree | null,
  names: readonly NameMatch[],
  quotation: Quotation = { quoted: [], depth: sentence.index },
): Reading {
  const nameAt: (NameMatch | undefined)[] = new Array(sentence.tokens.length).fill(undefined);
  for (const name of names) nameAt.fill(name, name.first, name.last);
  const flags = new Uint8Array(sentence.tokens.length);
  for (let i = 0; i < flags.length; i++) flags[i] = flagsOf(sentence.tokens[i]!.spelling);
  return {
    sentence,
    tokens: sentence.tokens,
    tree,
    nameAt,
    heading: isHeading(sentence),
    flags,
    ...quotation,
  };
}

/** "Israel Calls India Key Ally": nearly every longer word has a capital. */
export function isHeading(sentence: Sentence): boolean {
  let words = 0;
  let capitals = 0;
  for (const token of sentence.tokens) {
    const flags = flagsOf(token.spelling);
    if ((flags & LONG_WORD) === 0) continue;
    words++;
    if ((flags & CAPITALISED) !== 0) capitals++;
  }
  const last = sentence.tokens[sentence.tokens.length - 1]?.text;
  return words >= 4 && capitals >= words * 0.75 && last !== '.';
}

/** The head of a run of tokens: the one whose own head lies outside it; the first where there is no tree. */
export function headOf(tree: Tree | null, first: number, last: number): number {
  if (tree === null) return first;
  for (let i = first; i < last; i++) {
    const head = tree.heads[i]!;
    if ((head < first || head >= last) && tree.upos[i] !== 'PUNCT') return i;
  }
  return first;
}

/** The words between two tokens, with white space as in the text but for line breaks. */
export function textBetween({ tokens }: Reading, first: number, last: number): string {
  let text = '';
  for (let i = first; i < last; i++) {
    if (i > first && tokens[i]!.start > tokens[i - 1]!.end) text += ' ';
    text += tokens[i]!.text;
  }
  return text;
}
