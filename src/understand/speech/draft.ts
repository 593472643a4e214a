/** An attribution in the making: what grammar gave it, before quotations are bound and mentions linked. */
import type { Span } from '../../model/span.ts';
import type { Parsed, TokenRange } from './parsed.ts';
import type { Quotation } from './quotations.ts';
import type { Speaker } from './speaker-phrase.ts';

export interface Draft {
  readonly parsed: Parsed;
  readonly cue: TokenRange;
  readonly verb: string;
  readonly speaker: Speaker | null;
  readonly listener: string | null;
  readonly takesQuote: boolean;
  /** Without a speaker it stands only where the words themselves say so: "it is understood that …". */
  readonly impersonal: boolean;
  /** From the tree, in order; a clause may be extended over a quotation it cuts. */
  content: Span[];
  readonly clause: boolean;
  /** Quotations bound to the cue, in order. */
  readonly quotations: Quotation[];
}

export const cueSpan = (draft: Draft): Span => {
  const { tokens } = draft.parsed.sentence;
  return { start: tokens[draft.cue.first]!.start, end: tokens[draft.cue.last - 1]!.end };
};
