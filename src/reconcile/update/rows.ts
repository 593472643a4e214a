/** What the rows of the working tables hold, and how it is written as JSON. */
import type { Days } from '../../model/edtf.ts';
import type { Entity } from '../../model/entity.ts';
import type { Conflict, Entry } from '../../model/ledger.ts';
import type { TableName, WorkingTables } from '../../model/tables.ts';
import type { Resolved } from '../identities.ts';
import type { Decision } from '../match/seat.ts';
import type { OfferSheet } from '../offer-sheet.ts';
import type { Offer } from '../offers.ts';
import { type Counts, FACETS, type Facets, noFacets } from '../persons/facets.ts';
import type { NameRow } from '../persons/name-rows.ts';
import type { Report } from '../reports.ts';
import type { Placed, Telling } from '../tellings.ts';

/** First and last day; null for an open end. */
type PackedDays = readonly [number | null, number | null];

interface PackedReport extends Omit<Report, 'days'> {
  readonly days: PackedDays;
}

/** How a telling counts: that of a root, a copy's own, a repetition in a copy, or what a copy's cuts make of its root. */
export type Standing = 'root' | 'own' | 'echo' | 'read-there';

export interface ReportRow {
  readonly report: PackedReport;
  /** Its own id unless it is a copy. */
  readonly root: string;
  readonly copyReason: string | null;
  /** Local id of a person → key of the name's row. */
  readonly names: readonly (readonly [string, string])[];
  /** Keys of names and ids of things that its claims and speakers are resolved by. */
  readonly owners: readonly string[];
  readonly tellings: readonly string[];
  /** Who makes its statements, by ledger id. */
  readonly speakers: readonly string[];
  /** Claim → its entry and link, as the ledger has it. */
  readonly placed: readonly (readonly [claim: string, entry: string, link: string])[];
}

export interface SheetRow {
  readonly sampled: number;
  readonly runs: number;
}

export interface NameValue {
  readonly slug: string;
  readonly state: string | null;
  readonly root: string | null;
  readonly facets: PackedFacets;
  readonly resolved: Resolved | null;
}

export type PackedFacets = readonly (readonly (readonly [string, number])[])[];

export interface EntityRow {
  readonly entity: Entity | null;
  readonly rulings: readonly string[];
  /** Entries and reports that refer to it. */
  readonly uses: number;
}

export interface TellingRow {
  readonly telling: PackedTelling;
  readonly standing: Standing;
  /** Claim → the claim that it repeats. */
  readonly twins: readonly (readonly [string, string])[];
  readonly decision: Decision | null;
}

export interface EntryRow {
  readonly entry: Entry;
  readonly conflicts: readonly Conflict[];
  readonly drafts: readonly string[];
  /** All entities that it or its claims name. */
  readonly entities: readonly string[];
  /** Those that its title may name besides: the powers of its parties. */
  readonly powers: readonly string[];
}

export interface OfferRow {
  readonly offer: Offer;
  /** Among the likeliest few of both its entries. */
  readonly kept: boolean;
}

/** Claims in full; their report is that of the telling. */
export type ToldRow = readonly Omit<Placed, 'report'>[];

export interface RowTypes {
  readonly texts: string;
  readonly sheets: SheetRow;
  readonly ties: readonly string[];
  readonly reports: ReportRow;
  readonly names: NameValue;
  readonly entities: EntityRow;
  readonly tellings: TellingRow;
  readonly told: ToldRow;
  readonly entries: EntryRow;
  readonly outlines: OfferSheet;
  readonly offers: OfferRow;
}

/** The rows of a table by key, those that there are. */
export async function getRows<T extends keyof RowTypes & TableName>(
  tables: WorkingTables,
  table: T,
  keys: Iterable<string>,
): Promise<ReadonlyMap<string, RowTypes[T]>> {
  const once = [...new Set(keys)];
  if (once.length === 0) return new Map();
  return (await tables.get(table, once)) as ReadonlyMap<string, RowTypes[T]>;
}

const SETS = ['persons', 'types', 'topic', 'areas', 'systems'] as const;
type SetName = (typeof SETS)[number];

export interface PackedTelling
  extends Omit<Telling, SetName | 'report' | 'days' | 'bounds'>,
    Readonly<Record<SetName, readonly string[]>> {
  readonly report: PackedReport;
  readonly days: PackedDays | null;
  readonly bounds: PackedDays | null;
}

export function packReport({ id, days, dated, publisher, credit }: Report): PackedReport {
  return { id, days: packDays(days), dated, publisher, credit };
}

export function unpackReport(packed: PackedReport): Report {
  return { ...packed, days: unpackDays(packed.days) };
}

export function packTelling(telling: Telling): PackedTelling {
  const { persons, types, topic, areas, systems, days, bounds } = telling;
  return {
    id: telling.id,
    kind: telling.kind,
    report: packReport(telling.report),
    start: telling.start,
    claims: telling.claims,
    powers: telling.powers,
    persons: [...persons],
    from: telling.from,
    to: telling.to,
    types: [...types],
    topic: [...topic],
    areas: [...areas],
    systems: [...systems],
    named: telling.named,
    days: days === null ? null : packDays(days),
    bounds: bounds === null ? null : packDays(bounds),
    phase: telling.phase,
    done: telling.done,
    putOff: telling.putOff,
    isNews: telling.isNews,
    sort: telling.sort,
    mode: telling.mode,
    sides: telling.sides,
    amounts: telling.amounts,
    rulings: telling.rulings,
  };
}

export function unpackTelling(packed: PackedTelling): Telling {
  const { persons, types, topic, areas, systems, days, bounds } = packed;
  return {
    ...packed,
    report: unpackReport(packed.report),
    persons: new Set(persons),
    types: new Set(types),
    topic: new Set(topic),
    areas: new Set(areas),
    systems: new Set(systems),
    days: days === null ? null : unpackDays(days),
    bounds: bounds === null ? null : unpackDays(bounds),
  };
}

function packDays({ first, last }: Days): PackedDays {
  return [Number.isFinite(first) ? first : null, Number.isFinite(last) ? last : null];
}

function unpackDays([first, last]: PackedDays): Days {
  return { first: first ?? Number.NEGATIVE_INFINITY, last: last ?? Number.POSITIVE_INFINITY };
}

export function packFacets(facets: Facets): PackedFacets {
  return FACETS.map((name) => [...facets[name]].sort(([a], [b]) => (a < b ? -1 : 1)));
}

export function unpackFacets(packed: PackedFacets): Facets {
  const facets: Record<string, Counts> = noFacets();
  FACETS.forEach((name, i) => {
    facets[name] = new Map(packed[i]);
  });
  return facets as Facets;
}

export function unpackName(key: string, { slug, state, root, facets }: NameValue): NameRow {
  return { key, slug, state, root, facets: unpackFacets(facets) };
}

export function sameJson(a: unknown, b: unknown): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}
