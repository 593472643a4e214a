import { agreement } from './agreement.ts';
import { event } from './event.ts';
import { figure } from './figure.ts';
import type { KindDefinition } from './kind.ts';
import { meeting } from './meeting.ts';
import { programme } from './programme.ts';
import { visit } from './visit.ts';

export const KINDS = { visit, meeting, agreement, programme, figure, event } as const;

export type EntryKind = keyof typeof KINDS;
type StageOf<K extends EntryKind> = (typeof KINDS)[K]['ladder'][number] | (typeof KINDS)[K]['exits'][number];
export type Stage = StageOf<EntryKind>;

export const ENTRY_KINDS = Object.keys(KINDS) as readonly EntryKind[];

function definition(kind: EntryKind): KindDefinition {
  return KINDS[kind];
}

/** All stages of a kind: the ladder from first to last, then the exits. */
export function stagesOf(kind: EntryKind): readonly Stage[] {
  const { ladder, exits } = definition(kind);
  return [...ladder, ...exits] as Stage[];
}

/** Position on the ladder from 0; an exit stands above all of it; -1 for a stage of another kind. */
export function rankOfStage(kind: EntryKind, stage: Stage): number {
  return stagesOf(kind).indexOf(stage);
}

export function isExit(kind: EntryKind, stage: Stage): boolean {
  return definition(kind).exits.includes(stage);
}

/** True when the stage says that the thing has happened or is happening. */
export function hasHappened(kind: EntryKind, stage: Stage): boolean {
  const { ladder, happened } = definition(kind);
  return ladder.includes(stage) && ladder.indexOf(stage) >= ladder.indexOf(happened);
}
