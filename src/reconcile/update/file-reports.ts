/** Which reports an update brings, replaces or takes out. */
import type { LedgerUpdate } from '../../model/delta.ts';
import type { Reading } from '../../model/reading.ts';
import type { WorkingTables } from '../../model/tables.ts';
import { isPreferred, type ReadReport, reportOf } from '../reports.ts';
import { getRows, type ReportRow } from './rows.ts';

/** A report as it was before the update. */
export interface Former {
  readonly row: ReportRow;
  readonly reading: Reading;
}

export interface Filed {
  /** New, or read again under another path or title; with their texts. */
  readonly present: ReadonlyMap<string, ReadReport>;
  /** Taken out, or read again. */
  readonly former: ReadonlyMap<string, Former>;
}

/** Sorts out what is really new, and puts the readings and texts in their tables. */
export async function fileReports(update: LedgerUpdate, tables: WorkingTables): Promise<Filed> {
  const given = new Map<string, Reading>();
  for (const reading of update.added) {
    const seen = given.get(reading.document.id);
    if (seen === undefined || isPreferred(reading, seen)) given.set(reading.document.id, reading);
  }
  const known = await getRows(tables, 'reports', [...given.keys(), ...update.removed]);
  const readings = await readingsOf(tables, known.keys());
  const removed = new Set(update.removed);
  const present = new Map<string, ReadReport>();
  const former = new Map<string, Former>();
  for (const [id, row] of known) {
    const reading = readings.get(id)!;
    const next = given.get(id);
    if (next !== undefined && !removed.has(id) && !isPreferred(next, reading)) given.delete(id);
    else former.set(id, { row, reading });
  }
  for (const [id, reading] of given) present.set(id, reportOf(reading));
  const gone = [...former.keys()].filter((id) => !present.has(id));
  await tables.remove('readings', gone);
  await tables.put(
    'readings',
    [...present].map(([key, { reading }]) => ({ key, value: withoutText(reading) })),
  );
  await tables.put(
    'texts',
    [...present].map(([key, { reading }]) => ({ key, value: reading.document.text })),
  );
  return { present, former };
}

export async function readingsOf(
  tables: WorkingTables,
  keys: Iterable<string>,
): Promise<ReadonlyMap<string, Reading>> {
  const once = [...new Set(keys)];
  return once.length === 0
    ? new Map()
    : ((await tables.get('readings', once)) as ReadonlyMap<string, Reading>);
}

function withoutText(reading: Reading): Reading {
  return { ...reading, document: { ...reading.document, text: '' } };
}
