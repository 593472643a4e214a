/** Tellings that fitted several entries equally well, as pairs of entries. */
import type { WorkingTables } from '../../model/tables.ts';
import { draftOf } from './match-anew.ts';
import { type EntryRow, getRows, type TellingRow } from './rows.ts';

/** All pairs that one of the given entries is in. */
export async function undecidedOf(
  entries: readonly string[],
  tables: WorkingTables,
): Promise<[string, string][]> {
  const rows = await getRows(tables, 'entries', entries);
  const claims = [...rows.values()].flatMap(({ entry }) => entry.claims);
  if (claims.length === 0) return [];
  // A draft is named by the first claim of the telling that opens it.
  const asking = await tables.lookup('tellings', 'rival', claims);
  const own = await tables.lookup('tellings', 'claim', claims);
  const tellings = await getRows(tables, 'tellings', [...asking.values(), ...own.values()].flat());
  const torn = [...tellings.values()].filter(({ decision }) => rivalsOf(decision).length > 0);
  const openers = await getRows(
    tables,
    'tellings',
    torn.flatMap(({ decision }) => rivalsOf(decision)),
  );
  const entryOf = await entriesOf([...torn, ...openers.values()], tables);
  return torn.flatMap(({ telling, decision }) =>
    rivalsOf(decision).map((rival): [string, string] => [entryOf(telling.id), entryOf(rival)]),
  );
}

/** Those between which a telling is torn; none once it has joined one after all. */
export function rivalsOf(decision: TellingRow['decision']): readonly string[] {
  return decision === null || decision.joined !== null ? [] : decision.rivals;
}

/** The entry of the first claim of each telling. */
async function entriesOf(
  tellings: readonly TellingRow[],
  tables: WorkingTables,
): Promise<(claim: string) => string> {
  const drafts = [...new Set(tellings.flatMap(({ decision }) => draftOf(decision) ?? []))];
  const keys =
    drafts.length === 0 ? [] : [...(await tables.lookup('entries', 'draft', drafts)).values()].flat();
  const rows: ReadonlyMap<string, EntryRow> = await getRows(tables, 'entries', keys);
  const entryOf = new Map(
    [...rows].flatMap(([id, { entry }]) => entry.claims.map((claim) => [claim, id] as const)),
  );
  return (claim) => entryOf.get(claim)!;
}
