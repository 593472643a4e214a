/** Why a sentence gave what it gave: plain data for people who debug the ledger, to be drawn or printed as JSON. */
import type { Certainty } from './claim.ts';
import type { Basis } from './edtf.ts';
import type { EntryKind, Stage } from './kinds/kinds.ts';
import type { Entry, LedgerClaim, LedgerDocument } from './ledger.ts';
import type { Span } from './span.ts';
import type { MatchStep } from './trace.ts';

/**
 * Why a sentence was not parsed: `report` no sentence of it could tell of two powers; `short`, `long`,
 * `boilerplate`; `apart` the report tells of two powers in passing, elsewhere; `silent` no word in it that tells of
 * anything; `alone` one power and nobody else; `nobody` nobody named, and nothing that may stand for somebody.
 */
export type Gate = 'report' | 'short' | 'long' | 'boilerplate' | 'apart' | 'silent' | 'alone' | 'nobody';

/** One word of a dependency tree. */
export interface ExplainedWord extends Span {
  readonly text: string;
  readonly lemma: string;
  /** Universal tag, and that of the Penn Treebank. */
  readonly upos: string;
  readonly xpos: string;
  /** Index of the word that it hangs on; -1 for the root. */
  readonly head: number;
  readonly relation: string;
}

/** Words that stand for somebody or something. */
export interface ExplainedName extends Span {
  readonly text: string;
  readonly names: readonly string[];
  /** name, demonym, metonym, title, surname, pronoun, description, group. */
  readonly via: string;
  readonly basis: Basis;
  /** The last words before it that name the same by name or title; null where it names itself. */
  readonly antecedent: (Span & { readonly text: string }) | null;
}

export interface ExplainedDate extends Span {
  readonly text: string;
  /** EDTF; null for words that no value renders. */
  readonly value: string | null;
  readonly type: string;
  readonly direction: string | null;
  readonly basis: Basis;
  /** True where its value is counted from the day of the report. */
  readonly counted: boolean;
}

/** Who fills a role, and by which grammatical place of which words. */
export interface ExplainedRole {
  readonly role: string;
  readonly name: string;
  readonly basis: Basis;
  /** `subject`, `possessive`, a preposition …; `sentence` for one named elsewhere in it; null for one that the report gives. */
  readonly place: string | null;
  readonly words: string | null;
}

/** A word but for which stage or certainty would be others. */
export interface Cue {
  /** Index of the word, and the words of a date. */
  readonly word: number | null;
  readonly text: string;
  /** What of it counts: the word itself, its form (tense), or the day that it names. */
  readonly by: 'word' | 'form' | 'date';
  readonly without: { readonly stage: Stage | null; readonly certainty: Certainty };
}

export interface ExplainedFrame {
  readonly kind: EntryKind;
  /** Null for a draft of a rule of its own: figures, speech acts, "will be in Rome". */
  readonly form: 'verb' | 'noun' | null;
  readonly type: string | null;
  readonly plover: string | null;
  readonly stage: Stage | null;
}

export interface ClaimExplanation {
  readonly claim: string;
  readonly trigger: number;
  readonly frame: ExplainedFrame;
  readonly roles: readonly ExplainedRole[];
  /** As the sentence alone says; the claim's own are those after the whole report was read. */
  readonly judged: { readonly stage: Stage | null; readonly certainty: Certainty };
  readonly stage: Stage | null;
  readonly certainty: Certainty;
  /** What the words around the trigger were read as: "time past", "likely", "negated", "date future". */
  readonly signs: readonly string[];
  readonly cues: readonly Cue[];
  /** Index in the sentence's dates of the one that is the claim's; null where it has none of its own. */
  readonly date: number | null;
  readonly when: string | null;
  readonly attribution: {
    readonly speaker: string;
    readonly name: string | null;
    readonly verb: string;
    readonly basis: Basis;
  } | null;
  /** An earlier claim of the report that it takes up; null for the first. */
  readonly sameAs: string | null;
}

/**
 * A frame that a word could have evoked, and what came of it, from nearest to furthest: `folded` its claim says what
 * another one says, or only mentions; `parties` too few powers; `needs` a role is filled by nothing of the kind that it
 * wants; `fits` the words around are not those that the frame asks for; `spoken-for` another word says the same.
 */
export interface FrameAttempt {
  readonly trigger: number;
  readonly frame: ExplainedFrame;
  readonly outcome: 'folded' | 'parties' | 'needs' | 'fits' | 'spoken-for';
  /** In a few words each: "no host", "an object such as sanctions". */
  readonly lacks: readonly string[];
  readonly roles: readonly ExplainedRole[];
}

export interface SentenceExplanation extends Span {
  readonly text: string;
  /** Null where it was parsed while reading; else the tree was made for this explanation only. */
  readonly gate: Gate | null;
  readonly words: readonly ExplainedWord[];
  readonly names: readonly ExplainedName[];
  readonly dates: readonly ExplainedDate[];
  readonly claims: readonly ClaimExplanation[];
  readonly attempts: readonly FrameAttempt[];
}

/** A claim of the ledger with how it came into its entry. */
export interface ExplainedMember {
  readonly claim: LedgerClaim;
  readonly document: LedgerDocument;
  /** Title of the entry. */
  readonly entry: string;
  /** Null for a claim that repeats one of the report that its own is a copy of. */
  readonly step: MatchStep | null;
  /** The claim of the root that it repeats. */
  readonly original: string | null;
  /** The report whose claim was in the entry already when this one joined. */
  readonly joined: LedgerDocument | null;
}

/** Sentences of one report. */
export interface ExplainedPassage {
  readonly document: LedgerDocument;
  readonly sentences: readonly SentenceExplanation[];
}

/** What `entente explain` prints. */
export interface Explanation {
  /** As the user asked. */
  readonly asked: string;
  /** Null where words were asked about. */
  readonly entry: Entry | null;
  /** The claims of the entry, else those of the passages. */
  readonly members: readonly ExplainedMember[];
  readonly passages: readonly ExplainedPassage[];
}
