import type { Speaker } from './claim.ts';
import type { Evidence } from './evidence.ts';

/** An utterance that a report puts in someone's mouth. */
export interface Statement {
  readonly id: string;
  readonly document: string;
  readonly speaker: Speaker;
  /** Who was told: an outlet, a person, a body; null when not stated. */
  readonly listener: string | null;
  /** The cue as written, in its base form: "say", "tell", "quote as saying", "according to". */
  readonly verb: string;
  readonly manner: 'direct' | 'indirect' | 'mixed';
  /** EDTF; when it was said. */
  readonly said: string | null;
  /** Claims made in it (ids local to the report), then the entries (ids of the ledger). */
  readonly about: readonly string[];
  /** The words said. */
  readonly evidence: readonly Evidence[];
}
