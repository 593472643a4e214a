import type { Basis, DateValue } from './edtf.ts';
import type { Power } from './entity.ts';
import type { Evidence } from './evidence.ts';
import type { EntryKind, Stage } from './kinds/kinds.ts';

export type Certainty = 'stated' | 'likely' | 'possible' | 'unlikely' | 'denied';

export interface Party {
  readonly entity: string;
  readonly role: string;
  readonly basis: Basis;
}

/** A quantity as the text gives it; `value` is null where the words give no number ("several billion dollars"). */
export interface Amount {
  readonly value: number | null;
  /** ISO 4217, or null for a bare number. */
  readonly currency: string | null;
  readonly approximate: boolean;
  readonly per: 'year' | 'month' | 'day' | null;
  readonly text: string;
}

/** "the first by an Indian prime minister in decades": the rank, and of what. */
export interface Superlative {
  readonly text: string;
  readonly scope: string;
}

/** Who is put behind words: `entity` is null for "diplomatic sources". */
export interface Speaker {
  readonly entity: string | null;
  readonly text: string;
  readonly basis: Basis;
}

export interface Attribution {
  readonly speaker: Speaker;
  readonly verb: string;
  readonly listener: string | null;
}

export type PloverEvent =
  | 'SUPPORT'
  | 'AID'
  | 'CONCEDE'
  | 'RETREAT'
  | 'REQUEST'
  | 'ACCUSE'
  | 'REJECT'
  | 'THREATEN'
  | 'PROTEST'
  | 'SANCTION'
  | 'MOBILIZE'
  | 'COERCE'
  | 'ASSAULT'
  | 'CONSULT'
  | 'AGREE'
  | 'COOPERATE';

export interface Plover {
  readonly event: PloverEvent;
  readonly mode: string | null;
}

/** What ONE document says about one entry. Party entity ids are local to the report until it is reconciled. */
export interface Claim {
  readonly id: string;
  readonly document: string;
  readonly kind: EntryKind;
  /** Finer than the kind: free-trade-agreement, memorandum, contract, ceasefire, summit, call, supply, exercise … */
  readonly type: string | null;
  /** The words of the text that name the thing: "free trade agreement", "Joint Working Group". */
  readonly label: string | null;
  /** Content lemmas of what it is about, sorted, for telling one agreement from another. */
  readonly topic: readonly string[];
  readonly parties: readonly Party[];
  /** The powers between which it stands, sorted. */
  readonly powers: readonly Power[];
  /** Null where the words only mention the thing and say nothing of how far it has come. */
  readonly stage: Stage | null;
  readonly certainty: Certainty;
  /** When it happens or happened. */
  readonly when: DateValue;
  /** When it was said, EDTF: the date of the utterance where given, else of the report. */
  readonly said: string | null;
  readonly place: string | null;
  readonly areas: readonly string[];
  /** Ids of named systems (`system:iron-dome`). */
  readonly systems: readonly string[];
  readonly amount: Amount | null;
  readonly superlative: Superlative | null;
  readonly plover: Plover | null;
  readonly position: 'lead' | 'body' | 'background';
  readonly attribution: Attribution | null;
  /** An earlier claim of the same report that these words take up again ("the visit"); null for the first. */
  readonly sameAs: string | null;
  /** Never empty; the first is the clause that holds the trigger. */
  readonly evidence: readonly Evidence[];
}
