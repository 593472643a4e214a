/** Entries of drafts that have changed, and of all that rulings tie to them. */
import type { Conflict, Entry } from '../../model/ledger.ts';
import type { WorkingTables } from '../../model/tables.ts';
import { findConflicts } from '../conflicts.ts';
import { buildEntry } from '../entries.ts';
import { type Group, groupDrafts } from '../groups.ts';
import { GrowingDraft } from '../match/growing-draft.ts';
import { JOIN, PLACE } from '../match/moment.ts';
import { seatOf } from '../match/seat.ts';
import { membersOf } from '../members.ts';
import { type OfferSheet, sheetOf } from '../offer-sheet.ts';
import { push, sortedUnique } from '../order.ts';
import { powerOf } from '../powers.ts';
import type { Report } from '../reports.ts';
import { anchorsOf, type EntryAct, type RulingOn } from '../rulings.ts';
import { comparePlaced, type Placed } from '../tellings.ts';
import { entitiesIn } from '../write-ledger.ts';
import type { EntityBook } from './entity-book.ts';
import { draftOf } from './match-anew.ts';
import { type EntryRow, getRows, type TellingRow, unpackReport, unpackTelling } from './rows.ts';

export interface Regrouped {
  /** As they were: of all drafts that were looked at. */
  readonly before: ReadonlyMap<string, EntryRow>;
  /** As they are now, by id, in the order of the ledger. */
  readonly now: ReadonlyMap<string, Built>;
}

export interface Built {
  readonly group: Group;
  readonly entry: Entry;
  readonly conflicts: readonly Conflict[];
  readonly sheet: OfferSheet;
  /** All that it or its claims name. */
  readonly entities: readonly string[];
  /** Powers that only its title may name: those of its parties. */
  readonly powers: readonly string[];
}

/** `touched`: drafts and entries; `before` and `now`: the rulings on entries that were and are in force, in the order in which they were made. */
export async function regroup(
  touched: { readonly drafts: Iterable<string>; readonly entries: readonly string[] },
  before: readonly RulingOn<EntryAct>[],
  now: readonly RulingOn<EntryAct>[],
  book: EntityBook,
  tables: WorkingTables,
): Promise<Regrouped> {
  const ties = await tiesOf([...new Map([...before, ...now].map((one) => [one.id, one])).values()], tables);
  const changed = differing(before, now).flatMap(({ id }) => ties.get(id) ?? []);
  const rows = await getRows(tables, 'entries', touched.entries);
  const start = [...touched.drafts, ...[...rows.values()].flatMap((row) => row.drafts), ...changed];
  const { drafts, entries } = await closeDrafts(start, ties, tables);
  const drafted = await loadDrafts(drafts, tables);
  const groups = groupDrafts(drafted.all, now).sort((a, b) => comparePlaced(a.members[0]!, b.members[0]!));
  await book.load(
    groups.flatMap(({ members, tellings }) => [
      ...tellings.flatMap(({ persons }) => [...persons]),
      ...members.flatMap(({ claim }) => [
        ...claim.parties.map(({ entity }) => entity),
        ...claim.systems,
        ...claim.powers.flatMap((power) => [`state:${power}`, `org:${power}`]),
      ]),
    ]),
  );
  const known = book.all();
  const powersIn = ({ members }: Group) =>
    sortedUnique(
      members.flatMap(({ claim }) => claim.parties.flatMap(({ entity }) => powerOf(entity, known) ?? [])),
    ).flatMap((power) => [`state:${power}`, `org:${power}`]);
  await book.load(groups.flatMap(powersIn));
  const context = { entities: book.all(), reports: drafted.reports, personRulings: book.rulings() };
  const built = groups.map((group): [string, Built] => {
    const entry = buildEntry(group, context);
    const entities = entitiesIn(entry, group.members);
    const sheet = sheetOf(entry, group, context.entities);
    const conflicts = findConflicts(entry, group);
    return [entry.id, { group, entry, conflicts, sheet, entities, powers: powersIn(group) }];
  });
  return { before: entries, now: new Map(built) };
}

export function differing<T extends { readonly id: string }>(a: readonly T[], b: readonly T[]): T[] {
  const [x, y] = [new Set(a.map(({ id }) => id)), new Set(b.map(({ id }) => id))];
  return [...a.filter(({ id }) => !y.has(id)), ...b.filter(({ id }) => !x.has(id))];
}

/** Ruling → the drafts that it holds on to. */
async function tiesOf(
  rulings: readonly RulingOn<EntryAct>[],
  tables: WorkingTables,
): Promise<Map<string, readonly string[]>> {
  if (rulings.length === 0) return new Map();
  const anchors = rulings.map((ruling) => ({ id: ruling.id, ...anchorsOf(ruling) }));
  const addresses = [...new Set(anchors.flatMap(({ entries }) => entries))];
  const claims = [...new Set(anchors.flatMap((one) => one.claims))];
  const byAddress = await tables.lookup('tellings', 'address', addresses);
  const byClaim = claims.length === 0 ? new Map() : await tables.lookup('tellings', 'claim', claims);
  const keys = [...new Set([...byAddress.values(), ...byClaim.values()].flat())];
  const drafts = await draftsOf(keys, tables);
  return new Map(
    anchors.map(({ id, ...held }) => {
      const tellings = [
        ...held.entries.flatMap((one) => byAddress.get(one) ?? []),
        ...held.claims.flatMap((one) => byClaim.get(one) ?? []),
      ];
      return [id, [...new Set(tellings.flatMap((key) => drafts.get(key) ?? []))]];
    }),
  );
}

/** Telling → the drafts that it, or what it repeats, is in. */
export async function draftsOf(
  keys: readonly string[],
  tables: WorkingTables,
): Promise<Map<string, readonly string[]>> {
  const rows = await getRows(tables, 'tellings', keys);
  const twins = [...new Set([...rows.values()].flatMap((row) => row.twins.map(([, twin]) => twin)))];
  const originals = twins.length === 0 ? new Map() : await tables.lookup('tellings', 'claim', twins);
  const originalRows = await getRows(tables, 'tellings', [...originals.values()].flat());
  return new Map(
    [...rows].map(([key, row]) => {
      const repeated = row.twins.flatMap(([, twin]): string[] => originals.get(twin) ?? []);
      const all = [row, ...repeated.flatMap((one) => originalRows.get(one) ?? [])];
      return [key, [...new Set(all.flatMap(({ decision }) => draftOf(decision) ?? []))]];
    }),
  );
}

/**
 * All drafts of entries that have one of the given, of the rulings that hold on to one, and of entries on which such a
 * ruling took effect while the other that it named was still there; and so on.
 */
async function closeDrafts(
  start: readonly string[],
  ties: ReadonlyMap<string, readonly string[]>,
  tables: WorkingTables,
): Promise<{ drafts: string[]; entries: Map<string, EntryRow> }> {
  const drafts = new Set<string>();
  const entries = new Map<string, EntryRow>();
  for (let next = [...new Set(start)]; next.length > 0; ) {
    for (const draft of next) drafts.add(draft);
    const keys = [...(await tables.lookup('entries', 'draft', next)).values()].flat();
    const rows = await newEntries(keys, entries, tables);
    const borne = rows.flatMap(({ entry }) => entry.rulings ?? []).filter((id) => ties.has(id));
    const ruled =
      borne.length === 0 ? new Map() : await tables.lookup('entries', 'name', [...new Set(borne)]);
    const others = await newEntries([...ruled.values()].flat(), entries, tables);
    const tied = [...ties.values()].filter((held) => held.some((draft) => drafts.has(draft)));
    const found = [...[...rows, ...others].flatMap((row) => row.drafts), ...tied.flat()];
    next = [...new Set(found)].filter((draft) => !drafts.has(draft));
  }
  return { drafts: [...drafts], entries };
}

/** Takes in entries that are not there yet. */
async function newEntries(
  keys: readonly string[],
  entries: Map<string, EntryRow>,
  tables: WorkingTables,
): Promise<EntryRow[]> {
  const rows = await getRows(
    tables,
    'entries',
    keys.filter((key) => !entries.has(key)),
  );
  for (const [key, row] of rows) entries.set(key, row);
  return [...rows.values()];
}

async function loadDrafts(drafts: readonly string[], tables: WorkingTables) {
  const keys =
    drafts.length === 0 ? [] : [...(await tables.lookup('tellings', 'draft', drafts)).values()].flat();
  const rows = await getRows(tables, 'tellings', keys);
  const claims = [...rows.values()].flatMap(({ telling }) => telling.claims);
  const echoKeys =
    claims.length === 0 ? [] : [...(await tables.lookup('tellings', 'twin', claims)).values()].flat();
  const echoes = await getRows(tables, 'tellings', echoKeys);
  const told = await getRows(tables, 'told', [...rows.keys(), ...echoes.keys()]);
  const documents = [...rows.values(), ...echoes.values()].map(({ telling }) => telling.report.id);
  const reportRows = await getRows(tables, 'reports', documents);
  const roots = await getRows(
    tables,
    'reports',
    [...reportRows.values()].map(({ root }) => root),
  );
  const reports = new Map<string, Report>(
    [...reportRows, ...roots].map(([id, { report }]) => [id, unpackReport(report)]),
  );
  const placedIn = (key: string, row: TellingRow): Placed[] =>
    told.get(key)!.map((one) => ({ ...one, report: reports.get(row.telling.report.id)! }));
  const placed = new Map([...rows].map(([key, row]) => [key, placedIn(key, row)]));
  const repeated = new Map<string, Placed[]>();
  for (const [key, row] of echoes) {
    const twinOf = new Map(row.twins);
    for (const one of placedIn(key, row)) push(repeated, twinOf.get(one.claim.id)!, one);
  }
  const rootOf = (report: string) => reportRows.get(report)!.root;
  return {
    reports,
    all: draftsIn(rows).map((draft) => ({
      draft,
      members: membersOf(draft, (telling) => placed.get(telling)!, repeated, rootOf),
    })),
  };
}

function draftsIn(rows: ReadonlyMap<string, TellingRow>): GrowingDraft[] {
  const drafts = new Map<string, GrowingDraft>();
  for (const { telling, standing, decision } of rows.values()) {
    const { joined, placed } = decision!;
    const choice = (joined ?? placed)!;
    const turn = seatOf(unpackTelling(telling), standing === 'own' ? 1 : 0, decision!);
    const draft = drafts.get(choice.draft) ?? new GrowingDraft(choice.draft, []);
    const phase = joined === null ? PLACE : JOIN;
    drafts.set(choice.draft, draft.with({ turn, phase, link: choice.link }));
  }
  return [...drafts.values()];
}
