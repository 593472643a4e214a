/** What a dossier shows of a ledger: the entries of one relation, the reports behind them, and their numbers. */
import { daysOf } from '../../model/edtf.ts';
import type {
  Conflict,
  Entry,
  Ledger,
  LedgerClaim,
  LedgerDocument,
  LedgerEntity,
  LedgerStatement,
  PossibleMatch,
} from '../../model/ledger.ts';
import { restrictLedger } from '../../model/restrict.ts';
import { safeText } from './safe-text.ts';

/** What lines refer to, by id. */
export interface LedgerIndex {
  /** Report number, from 1, by document id. */
  readonly numbers: ReadonlyMap<string, number>;
  readonly documentsById: ReadonlyMap<string, LedgerDocument>;
  readonly entities: ReadonlyMap<string, LedgerEntity>;
  readonly claims: ReadonlyMap<string, LedgerClaim>;
  /** All entries of the ledger by id: a possible match may stand in another relation. */
  readonly allEntries: ReadonlyMap<string, Entry>;
}

export interface View extends LedgerIndex {
  readonly relation: string;
  readonly asOf: string;
  readonly entries: readonly Entry[];
  readonly statements: readonly LedgerStatement[];
  readonly conflicts: readonly Conflict[];
  readonly matches: readonly PossibleMatch[];
  /** In the order of their numbers. */
  readonly documents: readonly LedgerDocument[];
}

export function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

function byId<T extends { readonly id: string }>(items: readonly T[]): ReadonlyMap<string, T> {
  return new Map(items.map((item) => [item.id, item]));
}

/** The first day that a report can be from; one without any date comes last. */
function firstDay({ published }: LedgerDocument): number {
  const value = published.value ?? published.latest ?? published.earliest ?? null;
  return daysOf(value)?.first ?? Number.POSITIVE_INFINITY;
}

function compareDocuments(a: LedgerDocument, b: LedgerDocument): number {
  const [x, y] = [firstDay(a), firstDay(b)];
  return x === y ? compareText(a.id, b.id) : x < y ? -1 : 1;
}

/** The two codes of a relation. */
export function powersOf(relation: string): readonly string[] {
  return relation.split('-');
}

/** The ledger by id; reports are numbered from the earliest. `documents`: those that have a number. */
export function indexLedger(ledger: Ledger, documents = ledger.documents): LedgerIndex {
  return {
    numbers: new Map(documents.toSorted(compareDocuments).map(({ id }, index) => [id, index + 1])),
    documentsById: byId(documents),
    entities: byId(ledger.entities),
    claims: byId(ledger.claims),
    allEntries: byId(ledger.entries),
  };
}

export function viewRelation(ledger: Ledger, relation: string): View {
  const { entries, documents, statements, conflicts, possibleMatches } = restrictLedger(ledger, relation);
  return {
    ...indexLedger(ledger, documents),
    relation,
    asOf: ledger.asOf,
    entries,
    statements,
    conflicts,
    matches: possibleMatches,
    documents: documents.toSorted(compareDocuments),
  };
}

/** The name of a state or international organisation; its code where no report names it. */
export function powerName(entities: Iterable<LedgerEntity>, code: string): string {
  for (const { kind, state, name } of entities)
    if (state === code && (kind === 'state' || kind === 'international-organisation')) return safeText(name);
  return code;
}

/** "India – Israel". */
export function relationName(entities: Iterable<LedgerEntity>, relation: string): string {
  const known = [...entities];
  return powersOf(relation)
    .map((code) => powerName(known, code))
    .join(' – ');
}
