/** Which section an entry stands in, and in which order: each entry stands in exactly one. */
import { dayNumber, daysOf } from '../../model/edtf.ts';
import { hasHappened, isExit } from '../../model/kinds/kinds.ts';
import type { Entry } from '../../model/ledger.ts';
import { compareText } from './view.ts';

export type SectionName = 'ahead' | 'agreements' | 'programmes' | 'meetings' | 'figures' | 'events';

/** True when all days that the entry can be on lie before today. */
function isPast(entry: Entry, today: number): boolean {
  const days = daysOf(entry.date.value);
  return days !== null && days.last < today;
}

/** A visit or meeting that has not taken place yet, or is only spoken of as coming. */
function liesAhead(entry: Entry, today: number): boolean {
  const { kind, stage } = entry;
  if (entry.overdue) return true;
  if (stage === null) return !isPast(entry, today) && (entry.outlook !== null || entry.date.value !== null);
  return !hasHappened(kind, stage) && !isExit(kind, stage);
}

/** Threats and announcements are deeds of their own: only those with a day still to come lie ahead. */
function eventLiesAhead(entry: Entry, today: number): boolean {
  const days = daysOf(entry.outlook?.when.value ?? entry.date.value);
  return days !== null && days.last >= today && liesAhead(entry, today);
}

/** `asOf`: the reader's today, an ISO day. */
export function sectionOf(entry: Entry, asOf: string): SectionName {
  const today = dayNumber(asOf);
  switch (entry.kind) {
    case 'visit':
    case 'meeting':
      return liesAhead(entry, today) ? 'ahead' : 'meetings';
    case 'event':
      return eventLiesAhead(entry, today) ? 'ahead' : 'events';
    case 'agreement':
      return 'agreements';
    case 'programme':
      return 'programmes';
    case 'figure':
      return 'figures';
  }
}

/** What comes first stands first; what has no date stands last. */
export function compareSoonest(a: Entry, b: Entry): number {
  const day = ({ date, outlook }: Entry) =>
    daysOf(date.value ?? outlook?.when.value ?? null)?.first ?? Number.POSITIVE_INFINITY;
  const [x, y] = [day(a), day(b)];
  return x === y ? compareWeight(a, b) : x < y ? -1 : 1;
}

/** What is latest stands first; what has no date stands last. */
export function compareLatest(a: Entry, b: Entry): number {
  const day = ({ date }: Entry) => daysOf(date.value)?.last ?? Number.NEGATIVE_INFINITY;
  const [x, y] = [day(a), day(b)];
  return x === y ? compareWeight(a, b) : x > y ? -1 : 1;
}

/** What most origins, then most reports, speak of stands first. */
export function compareWeight(a: Entry, b: Entry): number {
  return (
    b.support.origins.length - a.support.origins.length ||
    b.support.documents - a.support.documents ||
    compareText(a.title, b.title) ||
    compareText(a.id, b.id)
  );
}
