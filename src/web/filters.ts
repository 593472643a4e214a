/** Which entries of a relation a page, a feed or a calendar shows: the filters as they stand in its address. */
import type { Certainty } from '../model/claim.ts';
import { daysOf } from '../model/edtf.ts';
import { ENTRY_KINDS, type EntryKind, type Stage, stagesOf } from '../model/kinds/kinds.ts';
import type { Entry, Ledger, LedgerClaim, LedgerStatement } from '../model/ledger.ts';

export const CERTAINTIES: readonly Certainty[] = ['stated', 'likely', 'possible', 'unlikely', 'denied'];
export const STAGES: readonly Stage[] = [...new Set(ENTRY_KINDS.flatMap(stagesOf))];

/** Values of one field are alternatives; an empty list asks for nothing. */
export interface Filters {
  readonly kind: readonly EntryKind[];
  readonly stage: readonly Stage[];
  readonly certainty: readonly Certainty[];
  readonly area: readonly string[];
  /** Ids of entities that take part or are cited. */
  readonly person: readonly string[];
  /** EDTF; both ends are included. */
  readonly from: string | null;
  readonly to: string | null;
  /** Only where reports part, or where it is open whether two entries are one. */
  readonly disputed: boolean;
  /** Only what rests on more than one origin. */
  readonly shared: boolean;
}

export const NO_FILTERS: Filters = {
  kind: [],
  stage: [],
  certainty: [],
  area: [],
  person: [],
  from: null,
  to: null,
  disputed: false,
  shared: false,
};

function choose<T extends string>(query: URLSearchParams, name: string, known: readonly T[]): readonly T[] {
  const asked = new Set(query.getAll(name));
  return known.filter((one) => asked.has(one));
}

function texts(query: URLSearchParams, name: string): readonly string[] {
  return [...new Set(query.getAll(name).filter((one) => one !== ''))].toSorted();
}

function dateOf(query: URLSearchParams, name: string): string | null {
  const value = query.get(name)?.trim() ?? '';
  return daysOf(value === '' ? null : value) === null ? null : value;
}

/** `kind=visit&kind=meeting&stage=…&certainty=…&area=…&person=…&from=2026-01&to=…&disputed=1&origins=2`; anything else is left aside. */
export function parseFilters(query: URLSearchParams): Filters {
  return {
    kind: choose(query, 'kind', ENTRY_KINDS),
    stage: choose(query, 'stage', STAGES),
    certainty: choose(query, 'certainty', CERTAINTIES),
    area: texts(query, 'area'),
    person: texts(query, 'person'),
    from: dateOf(query, 'from'),
    to: dateOf(query, 'to'),
    disputed: query.get('disputed') === '1',
    shared: query.get('origins') === '2',
  };
}

/** The same as a query, without the question mark; empty where nothing is asked for. */
export function filterQuery(filters: Filters): string {
  const query = new URLSearchParams();
  for (const name of ['kind', 'stage', 'certainty', 'area', 'person'] as const)
    for (const value of filters[name]) query.append(name, value);
  if (filters.from !== null) query.append('from', filters.from);
  if (filters.to !== null) query.append('to', filters.to);
  if (filters.disputed) query.append('disputed', '1');
  if (filters.shared) query.append('origins', '2');
  return query.toString();
}

export function hasFilters(filters: Filters): boolean {
  return filterQuery(filters) !== '';
}

/** What filters look at; a ledger has all of it. */
export type Filtered = Pick<Ledger, 'entries' | 'claims' | 'conflicts' | 'possibleMatches'>;

/** The first and last day on which it happens; where nobody dates it, those on which it was spoken of. */
function daysOfEntry(entry: Entry, claims: readonly LedgerClaim[]): { first: number; last: number } | null {
  const dated = daysOf(entry.date.value ?? entry.outlook?.when.value ?? null);
  if (dated !== null) return dated;
  const spoken = claims.map(({ said }) => daysOf(said)).filter((days) => days !== null);
  if (spoken.length === 0) return null;
  return {
    first: Math.min(...spoken.map(({ first }) => first)),
    last: Math.max(...spoken.map(({ last }) => last)),
  };
}

/** Ids of the entries that pass, in the order of the ledger. */
export function filterEntries(ledger: Filtered, filters: Filters): ReadonlySet<string> {
  if (!hasFilters(filters)) return new Set(ledger.entries.map(({ id }) => id));
  const claims = new Map<string, LedgerClaim[]>(ledger.entries.map(({ id }) => [id, []]));
  for (const claim of ledger.claims) claims.get(claim.entry)?.push(claim);
  const disputed = new Set(
    [...ledger.conflicts, ...ledger.possibleMatches].flatMap(({ entries }) => entries),
  );
  const from = daysOf(filters.from)?.first ?? Number.NEGATIVE_INFINITY;
  const to = daysOf(filters.to)?.last ?? Number.POSITIVE_INFINITY;
  const among = <T>(asked: readonly T[], value: T | null) =>
    asked.length === 0 || (value !== null && asked.includes(value));
  const some = (asked: readonly string[], values: () => readonly (string | null | undefined)[]) =>
    asked.length === 0 || values().some((value) => asked.includes(value ?? ''));
  const passes = (entry: Entry): boolean => {
    const own = claims.get(entry.id) ?? [];
    if (!among(filters.kind, entry.kind)) return false;
    if (!among(filters.stage, entry.stage ?? entry.outlook?.stage ?? null)) return false;
    if (
      !among(
        filters.certainty,
        entry.stage === null ? (entry.outlook?.certainty ?? entry.certainty) : entry.certainty,
      )
    )
      return false;
    if (!some(filters.area, () => entry.areas)) return false;
    if (filters.disputed && !disputed.has(entry.id)) return false;
    if (filters.shared && entry.support.origins.length < 2) return false;
    if (filters.from !== null || filters.to !== null) {
      const days = daysOfEntry(entry, own);
      if (days === null || days.last < from || days.first > to) return false;
    }
    return some(filters.person, () => [
      ...entry.parties.map(({ entity }) => entity),
      ...own.map(({ attribution }) => attribution?.speaker.entity),
    ]);
  };
  return new Set(ledger.entries.filter(passes).map(({ id }) => id));
}

/** Whether a statement belongs to what is shown: it is about an entry that is, or a person who is asked for makes it. */
export function keepsStatement(
  statement: LedgerStatement,
  entries: ReadonlySet<string>,
  filters: Filters,
): boolean {
  if (!hasFilters(filters)) return true;
  if (filters.person.length > 0 && !filters.person.includes(statement.speaker.entity ?? '')) return false;
  if (statement.about.some((id) => entries.has(id))) return true;
  const onlyPerson = filterQuery({ ...filters, person: [] }) === '';
  return filters.person.length > 0 && onlyPerson;
}

/** The part of a ledger that passes, whole in itself. */
export function filterLedger(ledger: Ledger, filters: Filters): Ledger {
  if (!hasFilters(filters)) return ledger;
  const kept = filterEntries(ledger, filters);
  const entries = ledger.entries.filter(({ id }) => kept.has(id));
  const claims = ledger.claims.filter(({ entry }) => kept.has(entry));
  const statements = ledger.statements
    .filter((statement) => keepsStatement(statement, kept, filters))
    .map((statement) => ({ ...statement, about: statement.about.filter((id) => kept.has(id)) }));
  const within = (list: readonly string[]) => list.every((id) => kept.has(id));
  const documents = new Set([
    ...claims.map(({ document }) => document),
    ...statements.map(({ document }) => document),
    ...entries.flatMap(({ support }) => support.origins.flatMap((origin) => origin.documents)),
  ]);
  const roots = new Map(ledger.documents.map(({ id, copyOf }) => [id, copyOf]));
  for (const id of documents) {
    // A set that grows while it is walked.
    const root = roots.get(id) ?? null;
    if (root !== null) documents.add(root);
  }
  return {
    ...ledger,
    entries,
    claims,
    statements,
    documents: ledger.documents.filter(({ id }) => documents.has(id)),
    conflicts: ledger.conflicts.filter((conflict) => within(conflict.entries)),
    possibleMatches: ledger.possibleMatches.filter((match) => within(match.entries)),
  };
}
