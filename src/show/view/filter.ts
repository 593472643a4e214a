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
function periodOf({ since, until }: Filter): Days | null {
  if (since === null && until === null) return null;
  return {
    first: daysOf(since)?.first ?? Number.NEGATIVE_INFINITY,
    last: daysOf(until)?.last ?? Number.POSITIVE_INFINITY,
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
function hasStanding({ stage, certainty, outlook }: Entry, { stages, certainties }: Filter): boolean {
  const standings = [
    { stage, certainty },
    ...(outlook === null || certainties.length === 0 ? [] : [outlook]),
  ];
  return standings.some(
    (one) =>
      (stages.length === 0 || (one.stage !== null && stages.includes(one.stage))) &&
      (certainties.length === 0 || certainties.includes(one.certainty)),
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
    (filter.kinds.length === 0 || filter.kinds.includes(entry.kind)) &&
    (filter.areas.length === 0 || entry.areas.some((area) => filter.areas.includes(area))) &&
    (filter.origins === null || entry.support.origins.length >= filter.origins) &&
    (!filter.disputed || disputed.has(entry.id)) &&
    hasStanding(entry, filter) &&
    (filter.persons.length === 0 || takesPart(entry, own, filter.persons)) &&
    (period === null || isInPeriod(entry, own, period))
  );
}

/** Who speaks, and when, can be asked of a statement about no entry; all else that a filter asks is of entries. */
function keepsLoneStatement(
  { speaker, said }: LedgerStatement,
  filter: Filter,
  period: Days | null,
): boolean {
  if (!isNoFilter({ ...filter, persons: [], since: null, until: null })) return false;
  if (filter.persons.length > 0 && (speaker.entity === null || !filter.persons.includes(speaker.entity)))
    return false;
  return period === null || liesIn(said, period);
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

/**
 * The part of a ledger that a filter asks for, whole in itself: entries that match with all that they refer to, and
 * the statements about them. The powers between which the ledger stands keep their names even where nothing is left.
 */
export function applyFilter(ledger: Ledger, filter: Filter): Ledger {
  if (isNoFilter(filter)) return ledger;
  const context: Context = {
    claims: claimsByEntry(ledger.claims),
    disputed: new Set([...ledger.conflicts, ...ledger.possibleMatches].flatMap((one) => one.entries)),
    period: periodOf(filter),
  };
  const entries = ledger.entries.filter((entry) => keepsEntry(entry, filter, context));
  const kept = new Set(entries.map(({ id }) => id));
  const powers = new Set(
    ledger.entries.flatMap(({ relations }) => relations.flatMap((one) => one.split('-'))),
  );
  return closeLedger(ledger, {
    entries,
    statements: ledger.statements.filter((statement) =>
      statement.about.length > 0
        ? statement.about.some((id) => kept.has(id))
        : keepsLoneStatement(statement, filter, context.period),
    ),
    keepsEntity: ({ kind, state }) =>
      state !== null && powers.has(state) && (kind === 'state' || kind === 'international-organisation'),
  });
}
