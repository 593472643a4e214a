/**
 * What the steps of understanding hand to one another: a report cut into sentences and tokens, trees over
 * the sentences that could matter, and the things named in it. None of it leaves the stage.
 */
import type { Span } from '../model/span.ts';

/** A token in the manner of Universal Dependencies: "Israel's" is two, "high-level" three, "25-26" one or three. */
export interface Token extends Span {
  readonly text: string;
}

export interface Sentence extends Span {
  /** Position in the document, from 0. */
  readonly index: number;
  /** Position of its paragraph in the document, from 0; a title or heading on a line of its own is a paragraph. */
  readonly paragraph: number;
  readonly tokens: readonly Token[];
}

/** Universal part-of-speech tags. */
export type Upos =
  | 'ADJ' | 'ADP' | 'ADV' | 'AUX' | 'CCONJ' | 'DET' | 'INTJ' | 'NOUN' | 'NUM' | 'PART' | 'PRON' | 'PROPN'
  | 'PUNCT' | 'SCONJ' | 'SYM' | 'VERB' | 'X';

/**
 * A dependency tree over the tokens of one sentence; all arrays have one element a token.
 * `heads[i]` is a token index, or -1 for the root. `deprels` are UD v2 relations; of the subtypes only
 * nsubj:pass, csubj:pass, aux:pass, acl:relcl, obl:agent, nmod:poss, compound:prt, obl:unmarked and
 * nmod:unmarked occur. `children[i]` lists the dependents of token i in order.
 */
export interface Tree {
  readonly upos: readonly Upos[];
  readonly xpos: readonly string[];
  readonly lemmas: readonly string[];
  readonly heads: Int16Array;
  readonly deprels: readonly string[];
  readonly children: readonly (readonly number[])[];
}
