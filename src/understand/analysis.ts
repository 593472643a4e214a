/**
 * What the steps of understanding hand to one another: a report cut into sentences and tokens, trees over
 * the sentences that could matter, and the things named in it. None of it leaves the stage.
 */
import type { Span } from '../model/span.ts';
import type { Written } from './spelling.ts';

/** A token in the manner of Universal Dependencies: "Israel's" is two, "high-level" three, "25-26" one or three. */
export interface Token extends Span, Written {}

export interface Sentence extends Span {
  /** Position in the document, from 0. */
  readonly index: number;
  /** Position of its paragraph in the document, from 0; a title or heading on a line of its own is a paragraph. */
  readonly paragraph: number;
  readonly tokens: readonly Token[];
}

/** Universal part-of-speech tags. */
export type Upos =
  | 'ADJ'
  | 'ADP'
  | 'ADV'
  | 'AUX'
  | 'CCONJ'
  | 'DET'
  | 'INTJ'
  | 'NOUN'
  | 'NUM'
  | 'PART'
  | 'PRON'
  | 'PROPN'
  | 'PUNCT'
  | 'SCONJ'
  | 'SYM'
  | 'VERB'
  | 'X';

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

/**
 * A place in the text that stands for entities: a name ("Israel"), a demonym that modifies ("Indian"), a metonym
 * ("New Delhi"), a person with or without title ("External Affairs Minister Dr S. Jaishankar" is ONE mention, the
 * demonym or state inside a title is not another), a pronoun or description that was resolved ("he", "the prime
 * minister", "both sides").
 */
export interface Mention extends Span {
  readonly sentence: number;
  /** Token indices in the sentence, `[first, last)`. */
  readonly first: number;
  readonly last: number;
  /** The syntactic head inside it (of "India's Ambassador to Israel, JP Singh": "Ambassador"); `first` when unparsed. */
  readonly head: number;
  /** Local ids of the entities it stands for: one, or several for "the two countries", "both leaders". */
  readonly entities: readonly string[];
  readonly via: 'name' | 'demonym' | 'metonym' | 'title' | 'surname' | 'pronoun' | 'description' | 'group';
  /** `inferred` for resolved pronouns, descriptions, metonyms linked by knowledge alone. */
  readonly basis: 'stated' | 'inferred';
  /**
   * The place's name where a town or seat is meant as a place ("met in Geneva", "flew to Moscow"): the entity is
   * then the state it lies in, which may be a host but has done nothing by that. Absent for "Moscow said".
   */
  readonly place?: string;
}

/** A time expression resolved to EDTF. */
export interface DateMention extends Span {
  readonly sentence: number;
  readonly first: number;
  readonly last: number;
  /** EDTF, or null for a phrase that no value renders ("in the coming months", "recently"). */
  readonly value: string | null;
  /** date: a point or stretch of the calendar; duration: "for two days"; set: "annually"; time: of the day. */
  readonly type: 'date' | 'duration' | 'set' | 'time';
  /** Where the phrase only says on which side of now it lies: "recently" past, "in the coming months" future. */
  readonly direction: 'past' | 'present' | 'future' | null;
  /** `stated` when the text and its stated date give it; `inferred` when the anchor was worked out. */
  readonly basis: 'stated' | 'inferred';
  /** The words, with the preposition left out: "February 25–26, 2026", "on Thursday" → "Thursday". */
  readonly text: string;
  /**
   * TIMEX3 value, for what EDTF has no form for (P2D, PAST_REF, 2014-Q3, 2014-W22) and for dates whose year is
   * unknown (XXXX-07-22, XXXX-WXX-4).
   */
  readonly timex?: string;
}

/** Words put in someone's mouth. */
export interface Attribution {
  readonly sentence: number;
  /** The mention of the speaker where one was found, else null and `sourceText` alone ("diplomatic sources"). */
  readonly source: Mention | null;
  readonly sourceText: string;
  readonly sourceSpan: Span | null;
  /** The cue's base form: "say", "tell", "according to", "quote as saying". */
  readonly verb: string;
  readonly cueSpan: Span;
  readonly listener: string | null;
  readonly manner: 'direct' | 'indirect' | 'mixed';
  /** The words said: one or more spans, without the cue and the source. */
  readonly content: readonly Span[];
}
