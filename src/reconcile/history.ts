/**
 * How far an entry has come and how it got there: the furthest stage that somebody states, what is only expected of
 * it, and one row for every change on the way.
 */
import type { Certainty } from '../model/claim.ts';
import { type DateValue, datesOverlap, dateWidth, dateWithin } from '../model/edtf.ts';
import { type EntryKind, hasHappened, isExit, rankOfStage, type Stage } from '../model/kinds/kinds.ts';
import type { Entry } from '../model/ledger.ts';
import { isStay } from './entry-date.ts';
import { idsWithEchoes, latestDay, type Member, voices } from './members.ts';

type HistoryRow = Entry['history'][number];

/** A claim with its stage not null. */
interface Step {
  readonly member: Member;
  readonly stage: Stage;
  readonly certainty: Certainty;
  readonly when: DateValue | null;
  readonly rank: number;
}

/** The claims that say how far it has come, in the order in which they were said; of one day the lower stage first. */
function stepsOf(kind: EntryKind, members: readonly Member[]): Step[] {
  return voices(members)
    .flatMap((member): Step[] => {
      const { stage, certainty, when } = member.claim;
      if (stage === null) return [];
      const dated = when.value !== null || when.text !== null;
      return [{ member, stage, certainty, when: dated ? when : null, rank: rankOfStage(kind, stage) }];
    })
    .sort((a, b) => compareDays(a.member.day, b.member.day) || a.rank - b.rank);
}

function compareDays(a: number, b: number): number {
  return a === b ? 0 : a < b ? -1 : 1;
}

/** The furthest stage stated. A way off the ladder ends it, until a later day's report puts it back on. */
export function deriveStage(kind: EntryKind, members: readonly Member[]): Stage | null {
  const stated = stepsOf(kind, members).filter(({ certainty }) => certainty === 'stated');
  const exit = stated.filter(({ stage }) => isExit(kind, stage)).at(-1);
  const ladder = stated.filter(({ stage }) => !isExit(kind, stage));
  const since = exit === undefined ? ladder : ladder.filter(({ member }) => member.day > exit.member.day);
  if (since.length === 0) return exit?.stage ?? null;
  return since.reduce((furthest, step) => (step.rank > furthest.rank ? step : furthest)).stage;
}

/**
 * What is expected beyond the stage: the latest word on it that is not plainly stated. Of one day the furthest stage,
 * then the surest. "May be cancelled" is over once the thing has happened.
 */
export function deriveOutlook(
  kind: EntryKind,
  stage: Stage | null,
  members: readonly Member[],
): Entry['outlook'] {
  const rank = stage === null ? -1 : rankOfStage(kind, stage);
  const over =
    stage !== null &&
    (isExit(kind, stage) || (hasHappened(kind, stage) && kind !== 'agreement' && kind !== 'programme'));
  const ahead = stepsOf(kind, members).filter(
    (step) => step.certainty !== 'stated' && step.rank > rank && !over,
  );
  const [chosen] = [...ahead].sort(
    (a, b) =>
      compareDays(latestDay(b.member), latestDay(a.member)) ||
      b.rank - a.rank ||
      SURENESS[b.certainty] - SURENESS[a.certainty],
  );
  if (chosen === undefined) return null;
  const same = ahead.filter(
    ({ stage: s, certainty }) => s === chosen.stage && certainty === chosen.certainty,
  );
  const dated = same.filter(({ when }) => datesOverlap(when?.value ?? null, chosen.when?.value ?? null));
  const when = [chosen, ...dated]
    .flatMap((step) => step.when ?? [])
    .reduce<DateValue | null>((best, one) => (best === null || isNarrower(one, best) ? one : best), null);
  return {
    stage: chosen.stage,
    certainty: chosen.certainty,
    when: when ?? { value: null, basis: 'stated', text: null },
    claims: idsWithEchoes(
      same.map(({ member }) => member),
      members,
    ),
  };
}

const SURENESS: Readonly<Record<Certainty, number>> = {
  stated: 4,
  likely: 3,
  possible: 2,
  unlikely: 1,
  denied: 0,
};

function isNarrower(a: DateValue, b: DateValue): boolean {
  return dateWidth(a.value) < dateWidth(b.value);
}

/**
 * One row for every change of stage, certainty or date, by when it was said. What only repeats a row, or goes back to
 * a stage already passed ("had been invited"), adds its claims to that row where there is one and makes no new one.
 */
export function deriveHistory(kind: EntryKind, members: readonly Member[]): HistoryRow[] {
  const rows: { head: Step; steps: Step[] }[] = [];
  let reached = -1;
  let sinceExit = 0;
  for (const step of stepsOf(kind, members)) {
    const like = rows.slice(sinceExit).filter(({ head }) => repeats(step, head));
    const row = like.find(({ head }) => head.when?.value === step.when?.value) ?? like.at(-1);
    if (row !== undefined) {
      row.steps.push(step);
      continue;
    }
    const passed = step.rank < reached || (step.rank === reached && isWeaker(step));
    if (passed && !contradicts(step)) continue;
    if (isExit(kind, step.stage) && step.certainty === 'stated') [reached, sinceExit] = [-1, rows.length];
    else if (step.certainty === 'stated') reached = Math.max(reached, step.rank);
    rows.push({ head: step, steps: [step] });
  }
  return rows.map(({ head, steps }) => ({
    asOf: head.member.said,
    stage: head.stage,
    certainty: head.certainty,
    when: head.when,
    claims: idsWithEchoes(
      steps.map(({ member }) => member),
      members,
    ),
  }));
}

/** Says nothing that the row's first claim did not: no date, the same, a wider one around it, or a day of the stay. */
function repeats({ stage, certainty, when }: Step, head: Step): boolean {
  if (stage !== head.stage || certainty !== head.certainty) return false;
  if (when === null) return true;
  if (when.value === null) return head.when !== null;
  const known = head.when?.value ?? null;
  return dateWithin(known, when.value) || (isStay(known) && dateWithin(when.value, known));
}

function isWeaker({ certainty }: Step): boolean {
  return certainty === 'likely' || certainty === 'possible';
}

function contradicts({ certainty }: Step): boolean {
  return certainty === 'denied' || certainty === 'unlikely';
}
