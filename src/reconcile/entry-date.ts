/** The date of an entry: the narrowest value that its claims agree on; what is ahead follows the latest report. */
import type { Certainty } from '../model/claim.ts';
import {
  type DateValue,
  datesOverlap,
  dateWidth,
  dateWithin,
  edtfOfDays,
  isoDay,
  NO_DATE,
} from '../model/edtf.ts';
import { type EntryKind, hasHappened, type Stage } from '../model/kinds/kinds.ts';
import { latestDay, type Member, voices } from './members.ts';
import { groupBy } from './order.ts';

/** When the thing that the stage speaks of happens or happened. */
export function deriveDate(kind: EntryKind, stage: Stage | null, members: readonly Member[]): DateValue {
  const said = voices(members).filter(({ claim }) => claim.when.value !== null || claim.when.text !== null);
  const speaking = said.filter(({ claim }) => bearsOn(kind, stage, claim.stage, claim.certainty));
  const happened = stage !== null && hasHappened(kind, stage);
  const told = speaking.filter(({ claim }) => claim.stage !== null && hasHappened(kind, claim.stage));
  const bearing = happened && told.some(isDated) ? told : speaking;
  // what goes on now may have begun long ago, and is not of that day
  const candidates = stage === 'under-way' ? bearing.filter((one) => !isBackground(one)) : bearing;
  const dated = surest(candidates.filter(isDated));
  const closed = dated.filter(({ claim }) => Number.isFinite(dateWidth(claim.when.value)));
  const pool = closed.length > 0 ? closed : dated;
  if (pool.length === 0)
    return boundedByReports(kind, happened, members) ?? candidates.at(-1)?.claim.when ?? NO_DATE;
  const anchor = happened ? bestSupported(pool) : latest(pool);
  const all = candidates.filter(isDated);
  return (stayAround(anchor, all) ?? narrowed(anchor, all)).claim.when;
}

/**
 * What nobody dates is as old as the news of it. A report's lead tells what is new: it happened in the days before the
 * first report. What is told further down was over by then, and no more can be said.
 */
function boundedByReports(kind: EntryKind, happened: boolean, members: readonly Member[]): DateValue | null {
  if (!happened || (kind !== 'visit' && kind !== 'meeting')) return null;
  const told = members.filter(
    ({ claim }) => claim.stage !== null && hasHappened(kind, claim.stage) && claim.certainty === 'stated',
  );
  const day = Math.min(...told.map(({ day }) => day));
  if (!Number.isFinite(day)) return null;
  const text = told.find(({ claim }) => claim.when.text !== null)?.claim.when.text ?? null;
  const isNews = text === null && told.some((one) => one.day === day && one.claim.position !== 'background');
  const value = isNews ? edtfOfDays(day - NEWS_DAYS, day) : `../${isoDay(day)}`;
  return { value, basis: 'inferred', text };
}

/** Days that lie at most between what a report's lead tells and the report. */
const NEWS_DAYS = 3;

/** A visit is dated by any claim about it; an agreement's signing is not dated by its negotiation. */
function bearsOn(kind: EntryKind, stage: Stage | null, claimed: Stage | null, certainty: Certainty): boolean {
  if (certainty === 'denied' || certainty === 'unlikely') return false;
  if (kind !== 'agreement' && kind !== 'programme') return true;
  return stage === null || claimed === null || claimed === stage;
}

function isBackground({ claim }: Member): boolean {
  return claim.position === 'background';
}

function isDated({ claim }: Member): boolean {
  return claim.when.value !== null;
}

/** Only what is put most surely: a stated date is not moved by a possible one. */
function surest(members: readonly Member[]): Member[] {
  for (const certainty of ['stated', 'likely', 'possible'] as const) {
    const found = members.filter(({ claim }) => claim.certainty === certainty);
    if (found.length > 0) return found;
  }
  return [];
}

/** Past dates do not move: the one that most roots bear out, the earliest said among equals. */
function bestSupported(members: readonly Member[]): Member {
  const bySaid = [...members].sort((a, b) => (a.day === b.day ? 0 : a.day < b.day ? -1 : 1));
  const support = (one: Member) =>
    groupBy(
      members.filter(({ claim }) => datesOverlap(claim.when.value, one.claim.when.value)),
      ({ root }) => root,
    ).size;
  return bySaid.reduce((best, one) => (support(one) > support(best) ? one : best));
}

function latest(members: readonly Member[]): Member {
  return members.reduce((best, one) => (latestDay(one) >= latestDay(best) ? one : best));
}

/** "25–26 May" is the length of a stay, not doubt about its day: "leaves on the 25th" does not narrow it. */
function stayAround(anchor: Member, members: readonly Member[]): Member | undefined {
  const around = members.filter(
    ({ claim }) => isStay(claim.when.value) && dateWithin(anchor.claim.when.value, claim.when.value),
  );
  return around.find(({ claim }) => claim.when.value === anchor.claim.when.value) ?? around[0];
}

/** A run of two to four days; a longer one ("next week") says that the day is not known. */
export function isStay(value: string | null): boolean {
  return value?.includes('/') === true && dateWidth(value) <= LONGEST_STAY;
}

const LONGEST_STAY = 4;

function narrowed(anchor: Member, members: readonly Member[]): Member {
  return members.reduce(
    (best, one) =>
      dateWidth(one.claim.when.value) < dateWidth(best.claim.when.value) &&
      dateWithin(one.claim.when.value, anchor.claim.when.value)
        ? one
        : best,
    anchor,
  );
}
