/**
 * From a status to a stage and a certainty, kind by kind. For visits, meetings and events the stage says that a thing
 * lies ahead; for agreements and programmes it is the stage aimed at, and the certainty says that it lies ahead.
 */
import type { Certainty } from '../../model/claim.ts';
import { type EntryKind, hasHappened, type Stage } from '../../model/kinds/kinds.ts';
import type { Frame } from './frame.ts';
import { certaintyOf, type Status } from './status.ts';

export interface StagedClaim {
  readonly stage: Stage | null;
  readonly certainty: Certainty;
}

/** Which side of the report its own date lies on, and how exact it is. */
export interface DateSide {
  readonly side: 'past' | 'future' | 'present' | null;
  /** Known to a few days at most. */
  readonly exact: boolean;
}

function isAhead(status: Status, date: DateSide): boolean {
  const { classes, time } = status;
  if (classes.has('planned') || classes.has('scheduled') || classes.has('proposed') || time === 'future')
    return true;
  if (date.side === 'future') return time !== 'past' || classes.has('likely') || classes.has('possible');
  if (classes.has('likely') || classes.has('possible') || classes.has('unlikely'))
    return time !== 'past' && date.side !== 'past';
  return false;
}

function journeyStage(kind: 'visit' | 'meeting', frame: Frame, status: Status, date: DateSide): StagedClaim {
  const certainty = certaintyOf(status);
  const done: Stage = kind === 'visit' ? 'concluded' : 'held';
  if (status.stage === 'cancelled' || status.stage === 'postponed') return { stage: status.stage, certainty };
  if (frame.stage === 'invited' || status.stage === 'invited') return { stage: 'invited', certainty };
  if (certainty === 'denied' && status.perfect && status.yet)
    return { stage: 'planned', certainty: 'stated' };
  if (certainty === 'denied' && isAhead(status, date)) return { stage: 'planned', certainty };
  // "does not meet candidates", "refused to meet": nor will he
  const timeless = status.time === 'present' || (status.time === 'none' && frame.form === 'verb');
  if (certainty === 'denied' && timeless && !status.progressive && !status.perfect)
    return { stage: 'planned', certainty };
  // "rejected a visit", "avoided a meeting"
  if (certainty === 'denied' && frame.form === 'noun' && !status.negated)
    return { stage: 'planned', certainty };
  const named = status.stage ?? frame.stage;
  const ahead =
    isAhead(status, date) || (named !== null && !hasHappened(kind, named) && status.time !== 'past');
  if (ahead && date.side !== 'past') {
    if (status.classes.has('proposed') && !status.classes.has('planned')) {
      // "efforts are under way to arrange a conference"
      return status.classes.has('scheduled') && certainty === 'stated'
        ? { stage: 'planned', certainty: 'likely' }
        : { stage: 'proposed', certainty };
    }
    const scheduled = status.classes.has('scheduled') || date.exact || status.stage === 'scheduled';
    return {
      stage: scheduled ? 'scheduled' : 'planned',
      certainty: status.hypothetical && certainty === 'stated' ? 'possible' : certainty,
    };
  }
  // "had planned to visit in May": whether it came to that is not said
  if (
    date.side === 'past' &&
    status.classes.has('planned') &&
    status.time === 'none' &&
    frame.form === 'verb'
  )
    return { stage: 'planned', certainty };
  if (named !== null && hasHappened(kind, named) && status.time !== 'past' && date.side !== 'past') {
    // "would resume talks", "talks may begin"
    const open = status.hypothetical || (certainty !== 'stated' && certainty !== 'denied');
    if (open) return { stage: 'planned', certainty: certainty === 'stated' ? 'possible' : certainty };
    return { stage: named, certainty };
  }
  if (frame.form === 'noun' && !status.governed && date.side === null && named === null)
    return { stage: null, certainty: 'stated' };
  if (status.hypothetical)
    return { stage: 'planned', certainty: certainty === 'stated' ? 'possible' : certainty };
  if (status.time === 'present' && date.side !== 'past') return { stage: 'under-way', certainty };
  if (status.time === 'none' && frame.form === 'verb' && date.side === null && !status.progressive) {
    return { stage: frame.stage ?? null, certainty };
  }
  // "without consulting": a meeting so told was or was not; "by visiting" leaves open how far the journey has come
  const held = status.gerund && kind === 'meeting';
  if (status.time === 'none' && status.progressive && !held && date.side !== 'past')
    return { stage: 'under-way', certainty };
  return {
    stage: frame.stage === 'under-way' && kind === 'visit' && date.side === 'present' ? 'under-way' : done,
    certainty,
  };
}

const EXITS = new Set<Stage>(['withdrawn', 'breached', 'rejected', 'suspended', 'expired', 'cancelled']);

function goalStage(
  kind: 'agreement' | 'programme',
  frame: Frame,
  status: Status,
  date: DateSide,
): StagedClaim {
  let certainty = certaintyOf(status);
  let stage = status.stage ?? frame.stage;
  if (stage === null && frame.type === 'exercise' && status.governed)
    stage = isAhead(status, date) ? 'agreed' : 'operational';
  const lasting =
    (status.time === 'present' && !status.perfect) || (status.progressive && status.time !== 'past');
  if (
    frame.stage === 'delivered' &&
    stage === 'delivered' &&
    lasting &&
    certainty === 'stated' &&
    !isAhead(status, date)
  ) {
    return { stage: 'operational', certainty };
  }
  if (frame.type === 'cooperation') {
    if (frame.form === 'verb' && isAhead(status, date)) {
      return { stage: 'agreed', certainty: certainty === 'stated' ? 'likely' : certainty };
    }
    // what is to be deepened is there already
    return stage === 'operational' || frame.form === 'verb'
      ? { stage, certainty: 'stated' }
      : { stage, certainty: stage === null ? 'stated' : certainty };
  }
  const early: readonly Stage[] = ['proposed', 'negotiating', 'considered', 'discussed'];
  if (stage === null) {
    if (status.classes.has('proposed') || status.classes.has('possible')) {
      return { stage: kind === 'agreement' ? 'proposed' : 'considered', certainty };
    }
    return { stage: null, certainty: 'stated' };
  }
  if (early.includes(stage)) return { stage, certainty };
  // "rejected a proposal": what has ended has ended
  const told = status.time === 'past' || status.time === 'present';
  if (EXITS.has(stage) && told && !status.hypothetical) return { stage, certainty };
  const ahead = isAhead(status, date) || status.hypothetical || status.classes.has('threatened');
  if (ahead && certainty === 'stated') {
    if (status.classes.has('proposed') && !status.classes.has('planned') && !EXITS.has(stage)) {
      // who tries to reach an accord negotiates
      const negotiated = stage === 'concluded' && kind === 'agreement';
      stage = negotiated ? 'negotiating' : kind === 'agreement' ? 'proposed' : 'considered';
    } else certainty = status.hypothetical || status.classes.has('threatened') ? 'possible' : 'likely';
  }
  return { stage, certainty };
}

function eventStage(frame: Frame, status: Status, date: DateSide): StagedClaim {
  const certainty = certaintyOf(status);
  if (frame.plover === 'THREATEN') return { stage: 'threatened', certainty };
  if (status.classes.has('threatened') || status.hypothetical) {
    return {
      stage: 'threatened',
      certainty: status.hypothetical && certainty === 'stated' ? 'possible' : certainty,
    };
  }
  const { classes } = status;
  // "new sanctions legislation", "push for further sanctions": what is there already is not meant
  if (frame.ongoing && status.fresh && status.time !== 'past')
    return { stage: 'threatened', certainty: certainty === 'stated' ? 'possible' : certainty };
  if (classes.has('planned') || classes.has('scheduled') || date.side === 'future')
    return { stage: 'announced', certainty };
  // "must release them", "should help": what somebody is asked to do has not been done, nor threatened
  if (classes.has('proposed') && FRIENDLY.has(frame.plover ?? '')) return { stage: null, certainty };
  if (classes.has('proposed') || classes.has('possible')) {
    return { stage: status.time === 'past' ? 'done' : 'threatened', certainty };
  }
  if (frame.form === 'noun') {
    if (frame.ongoing && status.time !== 'past') return { stage: 'under-way', certainty };
    return { stage: status.time === 'present' ? 'under-way' : 'done', certainty };
  }
  const stative = status.time === 'present' && !status.perfect && !SPEECH_ACTS.has(frame.plover ?? '');
  // "has provided support to the rebels": help told of in the perfect, without a date, goes on
  const helps = frame.plover === 'AID' && status.perfect && date.side === null;
  // "was shelling": over when it is told; "has been urging": what was asked was asked
  const told = status.time === 'past' && (!status.perfect || frame.plover === 'REQUEST');
  const lasting = (status.progressive && !status.gerund && !told) || stative || helps;
  return { stage: lasting && date.side !== 'past' ? 'under-way' : 'done', certainty };
}

/** What is said is said: "opposes", "condemns" tell of an act done, not of one that goes on. */
const SPEECH_ACTS: ReadonlySet<string> = new Set(['ACCUSE', 'REJECT', 'SUPPORT']);

const FRIENDLY: ReadonlySet<string> = new Set(['CONCEDE', 'AID', 'SUPPORT', 'RETREAT']);

export function decideStage(kind: EntryKind, frame: Frame, status: Status, date: DateSide): StagedClaim {
  switch (kind) {
    case 'visit':
    case 'meeting':
      return journeyStage(kind, frame, status, date);
    case 'agreement':
    case 'programme':
      return goalStage(kind, frame, status, date);
    case 'event':
      return eventStage(frame, status, date);
    case 'figure':
      return { stage: 'reported', certainty: certaintyOf(status) };
  }
}
