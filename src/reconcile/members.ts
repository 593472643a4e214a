/** The claims of one entry, each with how it came there. */
import { type Basis, daysOf } from '../model/edtf.ts';
import type { GrowingDraft } from './match/growing-draft.ts';
import { filingDay } from './reports.ts';
import { comparePlaced, type Placed } from './tellings.ts';

export interface Member extends Placed {
  readonly link: Basis;
  /** The root's claim that this one repeats; null for a claim that counts for itself. */
  readonly twin: string | null;
  /** EDTF: when it was said, else when it was published, as far as known. */
  readonly said: string | null;
  /** Its place in time: the last day on which it can have been said. */
  readonly day: number;
  /** Document id of the root of its report. */
  readonly root: string;
}

/** All members of a draft in canonical order: the claims of its tellings, and what copies repeat of them. */
export function membersOf(
  draft: GrowingDraft,
  placedOf: (telling: string) => readonly Placed[],
  repeated: ReadonlyMap<string, readonly Placed[]>,
  rootOf: (report: string) => string,
): Member[] {
  return draft.joinings
    .flatMap(({ turn, link }) =>
      placedOf(turn.telling.id).flatMap((placed) => [
        memberOf(placed, link, null, rootOf),
        ...(repeated.get(placed.claim.id) ?? []).map((echo) => memberOf(echo, link, placed.claim.id, rootOf)),
      ]),
    )
    .sort(comparePlaced);
}

function memberOf(
  placed: Placed,
  link: Basis,
  twin: string | null,
  rootOf: (report: string) => string,
): Member {
  const said = placed.claim.said ?? placed.report.dated;
  const day = filingDay(daysOf(said) ?? placed.report.days);
  return { ...placed, link, twin, said, day, root: rootOf(placed.report.id) };
}

/** The day for asking which word is the latest: one of no known day is not the latest. */
export function latestDay({ day }: Member): number {
  return Number.isFinite(day) ? day : Number.NEGATIVE_INFINITY;
}

/** Without the repetitions in copies. */
export function voices(members: readonly Member[]): Member[] {
  return members.filter(({ twin }) => twin === null);
}

/** The ids of the claims and of all that repeat one of them, in the order of `members`. */
export function idsWithEchoes(claims: readonly Member[], members: readonly Member[]): string[] {
  const ids = new Set(claims.map(({ claim }) => claim.id));
  return members
    .filter(({ claim, twin }) => ids.has(claim.id) || (twin !== null && ids.has(twin)))
    .map(({ claim }) => claim.id);
}
