/**
 * Which PLOVER type a reading of a clause amounts to, after the 2021 manual. Our kinds tell apart what happens from how
 * far it has come; PLOVER folds the two into one type, and this table is where they are folded:
 *
 * - what is friendly and only lies ahead is AGREE ("will send aid", "agreed to meet", "is to sign a pact");
 *   what is refused or denied is REJECT ("will not lift the ban", "cancelled the visit", "failed to reach a deal");
 * - what is hostile and only lies ahead is THREATEN;
 * - an accord that is reached, signed or in force is SUPPORT, one under negotiation CONSULT, one put off or left
 *   REJECT; a breached truce is ASSAULT, and a truce that is declared CONCEDE;
 * - visits and meetings that were held are CONSULT; joint work and trade are COOPERATE, what one gives the other AID.
 */
import type { Certainty, PloverEvent } from '../../model/claim.ts';
import type { EntryKind, Stage } from '../../model/kinds/kinds.ts';

/** What was read: a kind with its type, how far it has come, and how sure the words are of it. */
export interface Folded {
  readonly kind: EntryKind;
  /** Of an event, the type that its frame says; null for the other kinds. */
  readonly plover: PloverEvent | null;
  /** Finer type of an agreement or programme: ceasefire, exercise, training … */
  readonly type: string | null;
  readonly stage: Stage | null;
  readonly certainty: Certainty;
  /** One party does it to the other, rather than both together. */
  readonly oneSided: boolean;
  /** Sold or shared, so that both have something of it; a gift is not. */
  readonly mutual: boolean;
}

const FRIENDLY: ReadonlySet<PloverEvent> = new Set([
  'SUPPORT',
  'AID',
  'CONCEDE',
  'RETREAT',
  'CONSULT',
  'COOPERATE',
]);

/** Said already by being said: that more of it is to come does not make it a threat. */
const SPOKEN: ReadonlySet<PloverEvent> = new Set(['ACCUSE', 'REQUEST', 'REJECT', 'THREATEN', 'AGREE']);

const AHEAD: ReadonlySet<Stage | null> = new Set<Stage | null>([
  'proposed',
  'planned',
  'scheduled',
  'announced',
  'considered',
  'agreed',
]);

function agreement({ type, stage, certainty }: Folded): PloverEvent {
  if (stage === 'breached') return type === 'ceasefire' ? 'ASSAULT' : 'REJECT';
  if (stage === 'rejected' || stage === 'withdrawn' || certainty === 'denied') return 'REJECT';
  if (stage === 'suspended') return 'SANCTION';
  if (certainty !== 'stated' || stage === 'proposed') return 'AGREE';
  if (type === 'ceasefire') return 'CONCEDE';
  return stage === 'negotiating' ? 'CONSULT' : 'SUPPORT';
}

function programme({ type, stage, certainty, oneSided, mutual }: Folded): PloverEvent {
  if (stage === 'cancelled' || stage === 'suspended') return certainty === 'denied' ? 'AID' : 'SANCTION';
  if (certainty === 'denied') return 'REJECT';
  if (AHEAD.has(stage) || certainty !== 'stated') return 'AGREE';
  if (stage === 'discussed') return 'CONSULT';
  return oneSided && !mutual && type !== 'exercise' && type !== 'cooperation' ? 'AID' : 'COOPERATE';
}

/** Null for a figure, which is no event. */
export function ploverOf(read: Folded): PloverEvent | null {
  const { kind, plover, stage, certainty } = read;
  if (kind === 'agreement') return agreement(read);
  if (kind === 'programme') return programme(read);
  const base = plover ?? (kind === 'figure' ? null : 'CONSULT');
  if (base === null || SPOKEN.has(base)) return base;
  if (stage === 'cancelled' || stage === 'postponed') return 'REJECT';
  const friendly = FRIENDLY.has(base);
  if (certainty === 'denied' || certainty === 'unlikely') return friendly ? 'REJECT' : base;
  if (stage === 'called-off') return 'CONCEDE';
  const ahead = AHEAD.has(stage) || stage === 'threatened' || (friendly && plover !== null && stage === null);
  if (!ahead) return base;
  return friendly ? 'AGREE' : 'THREATEN';
}
