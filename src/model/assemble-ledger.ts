/** Rows of a ledger, in any order, to the ledger as it is printed: what stands first follows from the rows alone. */
import { daysOfPublication, type Unread } from './document.ts';
import type { Evidence } from './evidence.ts';
import type { Ledger, LedgerClaim } from './ledger.ts';
import { isOverdue } from './overdue.ts';
import type { Ruling } from './ruling.ts';

/** All rows of a ledger, or as many as are wanted of it: of what an entry has, all its claims and their documents. */
export type LedgerRows = Omit<Ledger, 'format' | 'asOf' | 'rulings' | 'unread'>;

/** `asOf`: the reader's today, an ISO day. */
export function assembleLedger(
  rows: LedgerRows,
  { asOf, rulings, unread }: { asOf: string; rulings: readonly Ruling[]; unread: readonly Unread[] },
): Ledger {
  const documents = [...rows.documents]
    .map((document) => ({ document, day: daysOfPublication(document.published).last }))
    .sort((a, b) => (a.day === b.day ? compareText(a.document.id, b.document.id) : a.day - b.day))
    .map(({ document }) => document);
  const orderOf = new Map(documents.map(({ id }, order) => [id, order]));
  const compareTold = (a: Told, b: Told) =>
    orderOf.get(a.document)! - orderOf.get(b.document)! || startOf(a) - startOf(b) || compareText(a.id, b.id);
  const claims = [...rows.claims].sort(compareTold);
  const placeOf = new Map(claims.map(({ id }: LedgerClaim, place) => [id, place]));
  const entries = [...rows.entries]
    .sort((a, b) => placeOf.get(a.claims[0]!)! - placeOf.get(b.claims[0]!)!)
    .map((entry) => ({ ...entry, overdue: isOverdue(entry, asOf) }));
  const numberOf = new Map(entries.map(({ id }, place) => [id, place]));
  return {
    format: 'entente.ledger/1',
    asOf,
    documents,
    entities: [...rows.entities].sort((a, b) => compareText(a.id, b.id)),
    entries,
    claims,
    statements: [...rows.statements].sort(compareTold),
    conflicts: [...rows.conflicts].sort(
      (a, b) =>
        numberOf.get(a.entries[0]!)! - numberOf.get(b.entries[0]!)! ||
        FIELDS.indexOf(a.field) - FIELDS.indexOf(b.field),
    ),
    possibleMatches: [...rows.possibleMatches].sort((a, b) =>
      compareText(a.entries.join(' '), b.entries.join(' ')),
    ),
    rulings: [...rulings].sort(compareRulings),
    unread: sortUnread(unread),
  };
}

/** In the order in which they were made. */
export function compareRulings(a: Ruling, b: Ruling): number {
  return compareText(a.at, b.at) || compareText(a.id, b.id);
}

interface Told {
  readonly id: string;
  readonly document: string;
  readonly evidence: readonly Pick<Evidence, 'start'>[];
}

const FIELDS = ['date', 'amount', 'place', 'superlative', 'stage', 'existence'];

function startOf({ evidence }: Told): number {
  return evidence[0]?.start ?? 0;
}

function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** Each input once, by path and reason. */
function sortUnread(unread: readonly Unread[]): Unread[] {
  const once = new Map(unread.map(({ path, reason }) => [JSON.stringify([path, reason]), { path, reason }]));
  return [...once].sort(([a], [b]) => compareText(a, b)).map(([, one]) => one);
}
