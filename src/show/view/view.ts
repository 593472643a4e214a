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
import { splitLedger } from '../../model/split-ledger.ts';
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
  /** Names of states and international organisations by code. */
  readonly powers: ReadonlyMap<string, string>;
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
  /** Outlets as reports write them, by slug. */
  readonly outlets: ReadonlyMap<string, string>;
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

export function compareDocuments(a: LedgerDocument, b: LedgerDocument): number {
  const [x, y] = [firstDay(a), firstDay(b)];
  return x === y ? compareText(a.id, b.id) : x < y ? -1 : 1;
}

/** The two codes of a relation; none for a view of a whole ledger. */
export function powersOf(relation: string): readonly string[] {
  return relation === '' ? [] : relation.split('-');
}

/** The ledger by id; reports are numbered from the earliest. `documents`: those that have a number. */
export function indexLedger(ledger: Ledger, documents = ledger.documents): LedgerIndex {
  return {
    numbers: numbersOf(documents.toSorted(compareDocuments)),
    documentsById: byId(documents),
    entities: byId(ledger.entities),
    claims: byId(ledger.claims),
    allEntries: byId(ledger.entries),
    powers: namePowers(ledger.entities),
  };
}

function numbersOf(ordered: readonly LedgerDocument[]): ReadonlyMap<string, number> {
  return new Map(ordered.map(({ id }, index) => [id, index + 1]));
}

/** "The Straits Times" and "straits-times" are one outlet: an origin that is one has such a slug for its id. */
export function slugOf(name: string): string {
  const words =
    name
      .normalize('NFKD')
      .toLowerCase()
      .match(/[\p{L}\p{N}]+/gu) ?? [];
  return words.join('-');
}

/** The outlets as reports write them, by slug. */
function nameOutlets(documents: readonly LedgerDocument[], { claims }: Ledger): ReadonlyMap<string, string> {
  const outlets = new Map<string, string>();
  const add = (name: string | null) => {
    const plain = name?.replace(/^the\s+/i, '') ?? '';
    const slug = slugOf(plain);
    if (slug !== '' && !outlets.has(slug)) outlets.set(slug, plain);
  };
  for (const { publisher, credit } of documents) {
    add(publisher);
    add(credit);
  }
  for (const { attribution } of claims) add(attribution?.listener ?? null);
  return outlets;
}

/** Names of states and international organisations by code. */
export function namePowers(entities: readonly LedgerEntity[]): ReadonlyMap<string, string> {
  const powers = new Map<string, string>();
  for (const { kind, state, name } of entities)
    if (state !== null && !powers.has(state) && (kind === 'state' || kind === 'international-organisation'))
      powers.set(state, safeText(name));
  return powers;
}

/**
 * Views of one ledger, relation by relation; what they have in common is worked out once. Reports are numbered within
 * the relation, or, for dossiers that share one list of reports, through the whole ledger.
 */
export function openViews(
  ledger: Ledger,
  numbering: 'relation' | 'ledger' = 'relation',
): (relation: string) => View {
  const restrict = splitLedger(ledger);
  const all = indexLedger(ledger);
  const outlets = nameOutlets(ledger.documents.toSorted(compareDocuments), ledger);
  return (relation) => {
    const { entries, documents, statements, conflicts, possibleMatches } = restrict(relation);
    const ordered = documents.toSorted(compareDocuments);
    return {
      ...all,
      outlets,
      relation,
      asOf: ledger.asOf,
      entries,
      statements,
      conflicts,
      matches: possibleMatches,
      documents: ordered,
      documentsById: byId(ordered),
      numbers: numbering === 'ledger' ? all.numbers : numbersOf(ordered),
    };
  };
}

/** A whole ledger as one view, across relations. */
export function viewLedger(ledger: Ledger): View {
  const { entries, documents, statements, conflicts, possibleMatches } = ledger;
  const ordered = documents.toSorted(compareDocuments);
  return {
    ...indexLedger(ledger),
    outlets: nameOutlets(ordered, ledger),
    relation: '',
    asOf: ledger.asOf,
    entries,
    statements,
    conflicts,
    matches: possibleMatches,
    documents: ordered,
  };
}

export function viewRelation(ledger: Ledger, relation: string): View {
  return openViews(ledger)(relation);
}

type Powers = Pick<LedgerIndex, 'powers'>;

/** The name of a state or international organisation; its code where no report names it. */
export function powerName({ powers }: Powers, code: string): string {
  return powers.get(code) ?? code;
}

/** "India – Israel". */
export function relationName(view: Powers, relation: string): string {
  return powersOf(relation)
    .map((code) => powerName(view, code))
    .join(' – ');
}
