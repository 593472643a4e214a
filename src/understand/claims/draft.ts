/** A claim in the making: what one trigger in one sentence says, before the report as a whole has been looked at. */
import type { Amount, Certainty, Plover, Superlative } from '../../model/claim.ts';
import type { Published } from '../../model/document.ts';
import type { DateValue } from '../../model/edtf.ts';
import type { Power } from '../../model/entity.ts';
import type { EntryKind, Stage } from '../../model/kinds/kinds.ts';
import type { Span } from '../../model/span.ts';
import type { DateSide } from './decide-stage.ts';
import type { Frame } from './frame.ts';
import type { EntityIndex } from './parties.ts';
import type { Scene } from './scene.ts';

/** What the interpreter looks at: one sentence, who is named in the report, and when the report came out. */
export interface Interpretation {
  readonly scene: Scene;
  readonly entities: EntityIndex;
  readonly published: Published;
}

export interface DraftParty {
  readonly entity: string;
  readonly role: string;
  readonly basis: 'stated' | 'inferred';
  readonly powers: readonly Power[];
  /** Where the words put it on the far side, "with X", or on both. */
  readonly side?: 'far' | 'both';
}

export interface Draft {
  readonly frame: Frame | null;
  readonly kind: EntryKind;
  readonly sentence: number;
  /** Token that evoked it. */
  readonly trigger: number;
  type: string | null;
  label: string | null;
  topic: readonly string[];
  parties: DraftParty[];
  stage: Stage | null;
  certainty: Certainty;
  when: DateValue;
  readonly date: DateSide;
  place: string | null;
  areas: readonly string[];
  systems: readonly string[];
  amount: Amount | null;
  superlative: Superlative | null;
  readonly plover: Plover | null;
  /** "the visit", "these talks": takes up something named before. */
  readonly definite: boolean;
  /** "accept deals": a plural without any word beside it speaks of such things in general. */
  readonly generic: boolean;
  /** "the progress of the talks": a noun that only says what another noun is about. */
  readonly embedded: boolean;
  /** "talks with the rebels": the words name who takes part, and it is nobody's state. */
  readonly withStranger: boolean;
  /** The words leave open whether it is or comes to be. */
  readonly doubted: boolean;
  readonly evidence: Span;
  readonly focus: Span;
  /** Powers between which an agreement of this name stands; only those that the report names can be meant. */
  named: readonly Power[];
  /** Index of the draft that it takes up, once grouped; itself for the first. */
  group: number;
  /** Both ends come from what is known of the report's powers, none from its words. */
  presumed: boolean;
  /** An agreement elsewhere in the report from which this one has its parties. */
  anchor: Draft | null;
}

/** The distinct powers of all parties, sorted. */
export function powersOfParties(parties: readonly DraftParty[]): Power[] {
  return [...new Set(parties.flatMap((party) => party.powers))].sort();
}
