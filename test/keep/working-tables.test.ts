/** Working tables in SQL do as those in memory do, whatever is written to them and in whatever units. */

import { PGlite } from '@electric-sql/pglite';
import { sql } from 'drizzle-orm';
import { drizzle } from 'drizzle-orm/pglite';
import fc from 'fast-check';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { migrate } from '../../src/keep/migrate.ts';
import type { Database } from '../../src/keep/sql/database.ts';
import { SqlTables } from '../../src/keep/working-tables.ts';
import type { WorkingRow, WorkingTables } from '../../src/model/tables.ts';
import { MemoryTables } from '../reconcile/update/memory-tables.ts';
import { template } from './stores.ts';

let postgres: PGlite;
let database: Database;
beforeAll(async () => {
  postgres = await PGlite.create({ loadDataDir: await template() });
  database = drizzle(postgres) as unknown as Database;
  await migrate(database);
  await database.execute(sql`set search_path to entente`);
});
beforeEach(() => database.execute(sql`truncate working_rows, working_texts, working_numbers`));
afterAll(() => postgres.close());

const key = fc.constantFrom('a', 'b', 'ü "quoted", {x}', 'nul\0', 'half\ud800', '\\back\\', '\\"json"', '');
const name = fc.constantFrom('d', 'e', 'nul\0', '\udfff', "it's", 'null', '\\');
const number = fc.constantFrom(0, -1, 2 ** 31 - 1, -(2 ** 31), 7);
const row: fc.Arbitrary<WorkingRow<'tellings'>> = fc.record({
  key,
  value: fc.jsonValue({ maxDepth: 2 }),
  index: fc.record(
    {
      hold: fc.uniqueArray(number, { maxLength: 3 }),
      draft: fc.uniqueArray(name, { maxLength: 3 }),
      claim: fc.uniqueArray(name, { maxLength: 2 }),
    },
    { requiredKeys: [] },
  ),
});

type Step =
  | { readonly put: readonly WorkingRow<'tellings'>[] }
  | { readonly remove: readonly string[] }
  | { readonly flush: true };
const step: fc.Arbitrary<Step> = fc.oneof(
  fc.record({ put: fc.uniqueArray(row, { selector: (one) => one.key, maxLength: 4 }) }),
  fc.record({ remove: fc.uniqueArray(key, { maxLength: 3 }) }),
  fc.constant({ flush: true } as const),
);

/** All that can be read: rows by key, keys by value, in an order of their own. */
async function readAll(tables: WorkingTables): Promise<unknown> {
  const keys = ['a', 'b', 'ü "quoted", {x}', 'nul\0', 'half\ud800', '\\back\\', '\\"json"', '', 'none'];
  const names = ['d', 'e', 'nul\0', '\udfff', "it's", 'null', '\\', 'none'];
  const sorted = (found: ReadonlyMap<unknown, unknown>) =>
    [...found]
      .map(([one, value]) => JSON.stringify([one, Array.isArray(value) ? value.toSorted() : value]))
      .toSorted();
  const rows = await tables.get('tellings', keys);
  return [
    [...rows].map((one) => JSON.stringify(one)).toSorted(),
    sorted(await tables.lookup('tellings', 'hold', [0, -1, 2 ** 31 - 1, -(2 ** 31), 7, 8])),
    sorted(await tables.lookup('tellings', 'draft', names)),
    sorted(await tables.lookup('tellings', 'claim', names)),
    [...(await tables.get('told', keys))],
  ];
}

test('rows are read as they were last written, within a unit and after it', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(step, { maxLength: 8 }), async (steps) => {
      await database.execute(sql`truncate working_rows, working_texts, working_numbers`);
      const memory = new MemoryTables();
      let tables = new SqlTables(database);
      for (const one of steps) {
        for (const each of [memory, tables]) {
          if ('put' in one) await each.put('tellings', one.put);
          if ('remove' in one) await each.remove('tellings', one.remove);
        }
        if ('flush' in one) {
          await tables.flush();
          tables = new SqlTables(database);
        }
        expect(await readAll(tables)).toEqual(await readAll(memory));
      }
      await tables.flush();
      expect(await readAll(new SqlTables(database))).toEqual(await readAll(memory));
    }),
    { numRuns: 40 },
  );
});

test('a list may be longer than PostgreSQL takes values', async () => {
  const tables = new SqlTables(database);
  const rows = Array.from({ length: 70_000 }, (_, at) => ({
    key: `k${at}`,
    value: at,
    index: { run: [at, -1 - at] },
  }));
  await tables.put('sheets', rows);
  await tables.flush();
  const found = await tables.get(
    'sheets',
    rows.map((one) => one.key),
  );
  expect(found.size).toBe(70_000);
  const posted = await tables.lookup(
    'sheets',
    'run',
    rows.map(({ value }) => value),
  );
  expect(posted.get(69_999)).toEqual(['k69999']);
});
