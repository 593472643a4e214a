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
import { safeText } from './safe-text.ts';

export interface View {
  readonly relation: string;
  readonly asOf: string;
  readonly entries: readonly Entry[];
  readonly statements: readonly LedgerStatement[];
  readonly conflicts: readonly Conflict[];
  readonly matches: readonly PossibleMatch[];
  /** In the order of their numbers. */
  readonly documents: readonly LedgerDocument[];
  /** Report number, from 1, by document id. */
  readonly numbers: ReadonlyMap<string, number>;
  readonly entities: ReadonlyMap<string, LedgerEntity>;
  readonly claims: ReadonlyMap<string, LedgerClaim>;
  /** All entries of the ledger by id: a possible match may stand in another relation. */
  readonly allEntries: ReadonlyMap<string, Entry>;
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

/** A ledger's things by id, made once for all its relations. */
export interface LedgerIndex {
  readonly entries: ReadonlyMap<string, Entry>;
  readonly entities: ReadonlyMap<string, LedgerEntity>;
  readonly claims: ReadonlyMap<string, LedgerClaim>;
  readonly documents: ReadonlyMap<string, LedgerDocument>;
  /** A root and its copies, by the root's id. */
  readonly families: ReadonlyMap<string, readonly LedgerDocument[]>;
}

export function indexLedger(ledger: Ledger): LedgerIndex {
  const families = new Map<string, LedgerDocument[]>();
  for (const document of ledger.documents) {
    const root = document.copyOf ?? document.id;
    const family = families.get(root);
    if (family === undefined) families.set(root, [document]);
    else family.push(document);
  }
  return {
    entries: byId(ledger.entries),
    entities: byId(ledger.entities),
    claims: byId(ledger.claims),
    documents: byId(ledger.documents),
    families,
  };
}

/** The reports that speak of the entries, with the roots and the copies of each, in the order of their numbers. */
export function documentsBehind(entries: readonly Entry[], index: LedgerIndex): readonly LedgerDocument[] {
  const roots = new Set<string>();
  const add = (id: string | undefined) => {
    if (id !== undefined) roots.add(index.documents.get(id)?.copyOf ?? id);
  };
  for (const entry of entries) {
    for (const origin of entry.support.origins) for (const id of origin.documents) add(id);
    for (const id of entry.claims) add(index.claims.get(id)?.document);
  }
  return [...roots].flatMap((root) => index.families.get(root) ?? []).toSorted(compareDocuments);
}

/** Statements about the entries, and those that officials of the two powers make in the same reports. */
function statementsOf(
  ledger: Ledger,
  relation: string,
  entries: readonly Entry[],
  documents: ReadonlyMap<string, number>,
  entities: ReadonlyMap<string, LedgerEntity>,
): readonly LedgerStatement[] {
  const ids = new Set(entries.map(({ id }) => id));
  const powers = powersOf(relation);
  return ledger.statements.filter(({ about, document, speaker }) => {
    if (about.some((id) => ids.has(id))) return true;
    const state = speaker.entity === null ? null : (entities.get(speaker.entity)?.state ?? null);
    return documents.has(document) && state !== null && powers.includes(state);
  });
}

/** The two codes of a relation. */
export function powersOf(relation: string): readonly string[] {
  return relation.split('-');
}

export function viewRelation(ledger: Ledger, relation: string, index = indexLedger(ledger)): View {
  const entries = ledger.entries.filter(({ relations }) => relations.includes(relation));
  const ids = new Set(entries.map(({ id }) => id));
  const documents = documentsBehind(entries, index);
  const numbers = new Map(documents.map(({ id }, position) => [id, position + 1]));
  return {
    relation,
    asOf: ledger.asOf,
    entries,
    statements: statementsOf(ledger, relation, entries, numbers, index.entities),
    conflicts: ledger.conflicts.filter((conflict) => conflict.entries.some((id) => ids.has(id))),
    matches: ledger.possibleMatches.filter((match) => match.entries.some((id) => ids.has(id))),
    documents,
    numbers,
    entities: index.entities,
    claims: index.claims,
    allEntries: index.entries,
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
