/** A library emptied and filled again within one transaction: readers see it as it was until all is done. */
import { sql } from 'drizzle-orm';
import type { Document } from '../model/document.ts';
import type { Reading } from '../model/reading.ts';
import { noteUpdate } from './meta.ts';
import { readWhole, recordChanges } from './record-changes.ts';
import { type Database, rowsOf } from './sql/database.ts';
import { texts } from './sql/lists.ts';
import { Unit } from './unit.ts';
import { AREA_OF } from './working-tables.ts';
import type { Update } from './write-delta.ts';

export interface Rebuild {
  readonly unit: Unit;
  /** Ids of all reports, in code-unit order. */
  readonly documents: readonly string[];
  /** Reports with their texts, as they were first read. */
  read(ids: readonly string[]): Promise<readonly Document[]>;
  /** As `Unit.apply`; what it means for entries is found out at the end, for all at once. */
  write(update: Update): Promise<void>;
}

const EMPTIED = [
  'documents',
  'entries',
  'claims',
  'statements',
  'conflicts',
  'possible_matches',
  'entities',
  'working_rows',
  'working_texts',
  'working_numbers',
];

/** `exclusive`: nobody reads meanwhile; a table can then be emptied at once, without a trace of its rows. */
async function empty(writer: Database, exclusive: boolean): Promise<void> {
  if (exclusive) await writer.execute(sql`truncate ${sql.raw(EMPTIED.join(', '))}`);
  else for (const table of EMPTIED) await writer.execute(sql`delete from ${sql.raw(table)}`);
}

async function readAside(writer: Database, ids: readonly string[]): Promise<readonly Document[]> {
  const rows = await rowsOf<{ reading: string; text: string }>(
    writer,
    sql`select readings.value as reading, texts.value as text
        from set_aside readings join set_aside texts using (key)
        where readings.area = ${AREA_OF.readings} and texts.area = ${AREA_OF.texts} and key = any(${texts(ids)})
        order by key`,
  );
  return rows.map(({ reading, text }) => ({
    ...(JSON.parse(reading) as Reading).document,
    text: JSON.parse(text) as string,
  }));
}

export async function rebuildWithin(
  writer: Database,
  at: string,
  exclusive: boolean,
  work: (rebuild: Rebuild) => Promise<void>,
): Promise<void> {
  const before = await readWhole(writer);
  const ids = await rowsOf<{ id: string }>(writer, sql`select id from documents order by id`);
  await writer.execute(
    sql`create temporary table set_aside on commit drop as
        select area, key, value from working_rows where area in (${AREA_OF.readings}, ${AREA_OF.texts})`,
  );
  await writer.execute(sql`create index on set_aside (key)`);
  await empty(writer, exclusive);
  const unit = new Unit(writer, at);
  await work({
    unit,
    documents: ids.map(({ id }) => id),
    read: (some) => readAside(writer, some),
    write: (update) => unit.write(update),
  });
  await recordChanges(writer, before, await readWhole(writer), { documents: [], at });
  await noteUpdate(writer, at);
}
