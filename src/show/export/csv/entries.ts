/** One row an entry: what stands, and the words that decide it. */
import { type EntryKind, KINDS } from '../../../model/kinds/kinds.ts';
import type { Entry, LedgerClaim } from '../../../model/ledger.ts';
import { decisiveClaim } from '../../view/decisive-claim.ts';
import type { LedgerIndex } from '../../view/view.ts';
import { amountColumns, dateColumns, listOf, namesOf } from './cells.ts';
import { documentColumnsOf, evidenceColumns } from './claims.ts';
import type { Column } from './table.ts';

/** Journeys and talks have no price. */
const WITHOUT_AMOUNT: ReadonlySet<EntryKind> = new Set(['visit', 'meeting']);

interface EntryRow {
  readonly entry: Entry;
  /** The claim whose words the row shows. */
  readonly claim: LedgerClaim | undefined;
}

export function entryRows(entries: readonly Entry[], index: LedgerIndex): readonly EntryRow[] {
  return entries.map((entry) => ({ entry, claim: decisiveClaim(entry, index) }));
}

function partyColumns(kind: EntryKind, index: LedgerIndex): readonly Column<EntryRow>[] {
  const inRole =
    (role: string) =>
    ({ entry }: EntryRow) =>
      namesOf(
        entry.parties.filter((party) => party.role === role),
        index,
      );
  const inferred = ({ entry }: EntryRow) =>
    namesOf(
      entry.parties.filter(({ basis }) => basis === 'inferred'),
      index,
    );
  return [
    ...KINDS[kind].roles.map((role): Column<EntryRow> => [`parties.${role}`, inRole(role)]),
    ['parties.inferred', inferred],
  ];
}

const OUTLOOK: readonly Column<EntryRow>[] = [
  ['outlook.stage', ({ entry }) => entry.outlook?.stage ?? null],
  ['outlook.certainty', ({ entry }) => entry.outlook?.certainty ?? null],
  ['outlook.when', ({ entry }) => entry.outlook?.when.value ?? null],
  ['outlook.when.text', ({ entry }) => entry.outlook?.when.text ?? null],
];

/** The columns of one kind: its roles are columns of their own. */
export function entryColumns(kind: EntryKind, index: LedgerIndex): readonly Column<EntryRow>[] {
  const systems = ({ entry }: EntryRow) =>
    namesOf(
      entry.systems.map((entity) => ({ entity })),
      index,
    );
  return [
    ['id', ({ entry }) => entry.id],
    ['type', ({ entry }) => entry.type],
    ['title', ({ entry }) => entry.title],
    ['relations', ({ entry }) => listOf(entry.relations)],
    ['powers', ({ entry }) => listOf(entry.powers)],
    ...partyColumns(kind, index),
    ['stage', ({ entry }) => entry.stage],
    ['certainty', ({ entry }) => entry.certainty],
    ...dateColumns<EntryRow>('date', ({ entry }) => entry.date),
    ...OUTLOOK,
    ['overdue', ({ entry }) => entry.overdue],
    ['place', ({ entry }) => entry.place],
    ['areas', ({ entry }) => listOf(entry.areas)],
    ['systems', systems],
    ...(WITHOUT_AMOUNT.has(kind) ? [] : amountColumns<EntryRow>(({ entry }) => entry.amount)),
    ['plover.event', ({ entry }) => entry.plover?.event ?? null],
    ['support.documents', ({ entry }) => entry.support.documents],
    ['support.origins', ({ entry }) => entry.support.origins.length],
    ['claims', ({ entry }) => entry.claims.length],
    ['claim', ({ claim }) => claim?.id ?? null],
    ...documentColumnsOf<EntryRow>(({ claim }) => claim?.document, index),
    ...evidenceColumns<EntryRow>(({ claim }) => claim?.evidence[0]),
  ];
}
