/** What a view shows is a function of the ledger and of its filter: the same for pages, feeds and the API. */
import { closeLedger } from '../../model/close-ledger.ts';
import { type Days, daysOf } from '../../model/edtf.ts';
import type { Entry, Ledger, LedgerClaim, LedgerStatement } from '../../model/ledger.ts';
import { type Filter, isNoFilter } from './filter-params.ts';

export {
  CERTAINTIES,
  type Filter,
  type FilterProblem,
  filterToParams,
  isNoFilter,
  NO_FILTER,
  parseFilter,
  STAGES,
} from './filter-params.ts';

/** The days between which something must lie that is asked for; null where any day will do. */
function periodOf({ from, to }: Filter): Days | null {
  if (from === null && to === null) return null;
  return {
    first: daysOf(from)?.first ?? Number.NEGATIVE_INFINITY,
    last: daysOf(to)?.last ?? Number.POSITIVE_INFINITY,
  };
}

function liesIn(value: string | null, period: Days): boolean {
  const days = daysOf(value);
  return days !== null && days.first <= period.last && days.last >= period.first;
}

/**
 * Whether the entry can be on a day of the period; one without a date counts by when it was spoken of: an agreement
 * that is negotiated has no day, and stands in the period all the same.
 */
function isInPeriod(entry: Entry, claims: readonly LedgerClaim[], period: Days): boolean {
  const dates = [entry.date.value, entry.outlook?.when.value ?? null].filter(
    (value) => daysOf(value) !== null,
  );
  if (dates.length > 0) return dates.some((value) => liesIn(value, period));
  return claims.some(({ said }) => liesIn(said, period));
}

/**
 * A stage alone asks for what is stated. With a certainty it asks for what is put so: `stage=signed&certainty=likely`
 * is what is likely to be signed.
 */
function hasStanding({ stage, certainty, outlook }: Entry, asked: Filter): boolean {
  const standings = [
    { stage, certainty },
    ...(outlook === null || asked.certainty.length === 0 ? [] : [outlook]),
  ];
  return standings.some(
    (one) =>
      (asked.stage.length === 0 || (one.stage !== null && asked.stage.includes(one.stage))) &&
      (asked.certainty.length === 0 || asked.certainty.includes(one.certainty)),
  );
}

interface Context {
  readonly claims: ReadonlyMap<string, readonly LedgerClaim[]>;
  readonly disputed: ReadonlySet<string>;
  readonly period: Days | null;
}

function takesPart(entry: Entry, claims: readonly LedgerClaim[], persons: readonly string[]): boolean {
  return (
    entry.parties.some(({ entity }) => persons.includes(entity)) ||
    entry.systems.some((id) => persons.includes(id)) ||
    claims.some(({ attribution }) => {
      const speaker = attribution?.speaker.entity ?? null;
      return speaker !== null && persons.includes(speaker);
    })
  );
}

function keepsEntry(entry: Entry, filter: Filter, { claims, disputed, period }: Context): boolean {
  const own = claims.get(entry.id) ?? [];
  return (
    (filter.kind.length === 0 || filter.kind.includes(entry.kind)) &&
    (filter.area.length === 0 || entry.areas.some((area) => filter.area.includes(area))) &&
    (filter.origins === null || entry.support.origins.length >= filter.origins) &&
    (!filter.disputed || disputed.has(entry.id)) &&
    hasStanding(entry, filter) &&
    (filter.person.length === 0 || takesPart(entry, own, filter.person)) &&
    (period === null || isInPeriod(entry, own, period))
  );
}

function claimsByEntry(claims: readonly LedgerClaim[]): Context['claims'] {
  const groups = new Map<string, LedgerClaim[]>();
  for (const claim of claims) {
    const group = groups.get(claim.entry);
    if (group === undefined) groups.set(claim.entry, [claim]);
    else group.push(claim);
  }
  return groups;
}

/** What filters look at; a ledger has all of it. */
export type Filtered = Pick<Ledger, 'entries' | 'claims' | 'conflicts' | 'possibleMatches'>;

/** Ids of the entries that a filter lets through. */
export function filterEntries(ledger: Filtered, filter: Filter): ReadonlySet<string> {
  if (isNoFilter(filter)) return new Set(ledger.entries.map(({ id }) => id));
  const context: Context = {
    claims: claimsByEntry(ledger.claims),
    disputed: new Set([...ledger.conflicts, ...ledger.possibleMatches].flatMap((one) => one.entries)),
    period: periodOf(filter),
  };
  return new Set(ledger.entries.filter((entry) => keepsEntry(entry, filter, context)).map(({ id }) => id));
}

/**
 * Whether a statement is among what a filter asks for: it is about an entry that is (`kept`), or about none and asked
 * for by who speaks and when, which is all that can be asked of it. Of a person who is asked for, only the own words.
 */
export function keepsStatement(
  { speaker, said, about }: LedgerStatement,
  kept: ReadonlySet<string>,
  filter: Filter,
): boolean {
  if (isNoFilter(filter)) return true;
  if (filter.person.length > 0 && (speaker.entity === null || !filter.person.includes(speaker.entity)))
    return false;
  if (about.length > 0) return about.some((id) => kept.has(id));
  const period = periodOf(filter);
  return (
    isNoFilter({ ...filter, person: [], from: null, to: null }) && (period === null || liesIn(said, period))
  );
}

/**
 * The part of a ledger that a filter asks for, whole in itself: entries that match with all that they refer to, and
 * the statements about them. The powers between which the ledger stands keep their names even where nothing is left.
 */
export function applyFilter(ledger: Ledger, filter: Filter): Ledger {
  if (isNoFilter(filter)) return ledger;
  const kept = filterEntries(ledger, filter);
  const powers = new Set(
    ledger.entries.flatMap(({ relations }) => relations.flatMap((one) => one.split('-'))),
  );
  return closeLedger(ledger, {
    entries: ledger.entries.filter(({ id }) => kept.has(id)),
    statements: ledger.statements.filter((statement) => keepsStatement(statement, kept, filter)),
    keepsEntity: ({ kind, state }) =>
      state !== null && powers.has(state) && (kind === 'state' || kind === 'international-organisation'),
  });
}
