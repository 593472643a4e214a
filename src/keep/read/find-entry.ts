/** The present ids of entries, for those or any former ones. */
import { sql } from 'drizzle-orm';
import { type Database, rowsOf } from '../sql/database.ts';
import { texts } from '../sql/lists.ts';

interface Found {
  readonly asked: string;
  readonly entry: string;
}

/** An id is an address of a claim: the entry that has the claim is meant. Of two at one place, the first has it. */
async function findByAddress(database: Database, ids: readonly string[]): Promise<readonly Found[]> {
  return rowsOf<Found>(
    database,
    sql`select distinct on (asked) asked, entry from unnest(${texts(ids)}) as asked
        join claims on address = asked or salted_address = asked order by asked, claims.id`,
  );
}

/** Where the claim itself is no more, the entry that has most of those that stood beside it. */
async function findByFormer(database: Database, ids: readonly string[]): Promise<readonly Found[]> {
  return rowsOf<Found>(
    database,
    sql`select distinct on (former.id) former.id as asked, claims.entry
        from former_entries former join claims on claims.id = any(former.claims)
        where former.id = any(${texts(ids)})
        group by former.id, claims.entry order by former.id, count(*) desc, claims.entry`,
  );
}

/** Ids that lead nowhere are left out. */
export async function findEntries(
  database: Database,
  ids: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  const found = new Map<string, string>();
  const present = await rowsOf<{ id: string }>(
    database,
    sql`select id from entries where id = any(${texts(ids)})`,
  );
  for (const { id } of present) found.set(id, id);
  for (const find of [findByAddress, findByFormer]) {
    const missing = ids.filter((id) => !found.has(id));
    if (missing.length === 0) break;
    for (const { asked, entry } of await find(database, missing)) found.set(asked, entry);
  }
  return found;
}
