/**
 * Copies after reports came or went. Two reports are compared only when they share enough runs of words to be candidates;
 * so what follows from a report ends at the reports that are tied to it by such pairs, and these are looked at anew.
 */
import { LONGEST_UNDERSTOOD } from '../../model/document.ts';
import type { IndexValue, WorkingTables } from '../../model/tables.ts';
import { type Copy, findCopies } from '../copies.ts';
import { push, sortedUnique } from '../order.ts';
import type { Report } from '../reports.ts';
import { isSampled, mayShare } from '../root-index.ts';
import { type Shingles, shinglesOf } from '../shingles.ts';
import type { Filed } from './file-reports.ts';
import { getRows, type SheetRow, unpackReport } from './rows.ts';

export interface Recopied {
  /** All reports that were looked at anew: document id → its root, or undefined for a root. */
  readonly copies: ReadonlyMap<string, Copy | undefined>;
}

interface Sheet extends SheetRow {
  readonly sample: readonly number[];
  readonly whole: number;
}

export async function findCopiesAnew({ present, former }: Filed, tables: WorkingTables): Promise<Recopied> {
  const added = [...present.keys()].filter((id) => !former.has(id));
  const gone = [...former.keys()].filter((id) => !present.has(id));
  await tie(added, present, tables);
  const closure = await closeTies([...present.keys(), ...former.keys()], tables);
  await untie(gone, tables);
  for (const id of gone) closure.delete(id);

  const others = [...closure].filter((id) => !present.has(id));
  const texts = new Map<string, string>();
  if (others.length > 0)
    for (const [id, text] of await tables.get('texts', others)) texts.set(id, text as string);
  for (const [id, { reading }] of present) texts.set(id, reading.document.text);
  const rows = await getRows(tables, 'reports', others);
  const reports = [...closure].map((id): Report => present.get(id) ?? unpackReport(rows.get(id)!.report));
  const copies = findCopies(reports, (id) => texts.get(id)!.slice(0, LONGEST_UNDERSTOOD));
  return { copies: new Map(reports.map(({ id }) => [id, copies.get(id)])) };
}

/** Finds what new reports are to be compared with, and notes it on both sides. */
async function tie(
  added: readonly string[],
  present: Filed['present'],
  tables: WorkingTables,
): Promise<void> {
  const sheets = new Map(
    added.map((id) => [
      id,
      sheetOf(shinglesOf(present.get(id)!.reading.document.text.slice(0, LONGEST_UNDERSTOOD))),
    ]),
  );
  await tables.put(
    'sheets',
    [...sheets].map(([key, { sampled, runs, sample, whole }]) => ({
      key,
      value: { sampled, runs },
      index: { run: sample, whole: [whole] },
    })),
  );
  const pairs = await candidatesOf(sheets, tables);
  await changeTies(
    pairs.flatMap(([a, b]) => [[a, b] as const, [b, a] as const]),
    (ties, other) => ties.add(other),
    tables,
  );
}

async function untie(gone: readonly string[], tables: WorkingTables): Promise<void> {
  const rows = await getRows(tables, 'ties', gone);
  await changeTies(
    [...rows].flatMap(([id, others]) => others.map((other) => [other, id] as const)),
    (ties, other) => ties.delete(other),
    tables,
  );
  for (const table of ['ties', 'sheets', 'texts'] as const) await tables.remove(table, gone);
}

async function changeTies(
  pairs: readonly (readonly [string, string])[],
  change: (ties: Set<string>, other: string) => void,
  tables: WorkingTables,
): Promise<void> {
  const rows = await getRows(
    tables,
    'ties',
    pairs.map(([id]) => id),
  );
  const changed = new Map<string, Set<string>>();
  for (const [id, other] of pairs) {
    const ties = changed.get(id) ?? new Set(rows.get(id));
    changed.set(id, ties);
    change(ties, other);
  }
  const [some, none] = [
    [...changed].filter(([, ties]) => ties.size > 0),
    [...changed].filter(([, ties]) => ties.size === 0),
  ];
  await tables.put(
    'ties',
    some.map(([key, ties]) => ({ key, value: sortedUnique(ties) })),
  );
  await tables.remove(
    'ties',
    none.map(([id]) => id),
  );
}

/** All that are tied to one of these, to one of those, and so on. */
async function closeTies(ids: readonly string[], tables: WorkingTables): Promise<Set<string>> {
  const closure = new Set(ids);
  for (let edge = [...closure]; edge.length > 0; ) {
    const rows = await getRows(tables, 'ties', edge);
    edge = [...new Set([...rows.values()].flat())].filter((id) => !closure.has(id));
    for (const id of edge) closure.add(id);
  }
  return closure;
}

function sheetOf({ hashes, whole }: Shingles): Sheet {
  const sample = [...hashes].filter(isSampled).map((run) => run | 0);
  return { sampled: sample.length, runs: hashes.length, sample, whole: whole | 0 };
}

/** Pairs of which either side would take the other as a candidate for being compared. */
async function candidatesOf(
  sheets: ReadonlyMap<string, Sheet>,
  tables: WorkingTables,
): Promise<[string, string][]> {
  const runs = new Map<IndexValue, string[]>();
  const wholes = new Map<IndexValue, string[]>();
  for (const [id, { sample, whole }] of sheets) {
    for (const run of sample) push(runs, run, id);
    push(wholes, whole, id);
  }
  const sharing = runs.size === 0 ? [] : await tables.lookup('sheets', 'run', [...runs.keys()]);
  const same = wholes.size === 0 ? [] : await tables.lookup('sheets', 'whole', [...wholes.keys()]);
  const counts = new Map<string, Map<string, number>>();
  for (const [run, keys] of sharing)
    for (const id of runs.get(run)!)
      for (const key of keys) {
        if (key === id) continue;
        const shared = counts.get(key) ?? new Map<string, number>();
        counts.set(key, shared.set(id, (shared.get(id) ?? 0) + 1));
      }
  const others = await getRows(tables, 'sheets', counts.keys());
  const pairs: [string, string][] = [];
  for (const [whole, keys] of same)
    for (const id of wholes.get(whole)!) for (const key of keys) if (key !== id) pairs.push([id, key]);
  for (const [key, shared] of counts) {
    const other = others.get(key)!;
    for (const [id, count] of shared) {
      const own = sheets.get(id)!;
      if (mayShare(count, own.sampled, other.runs) || mayShare(count, other.sampled, own.runs))
        pairs.push([id, key]);
    }
  }
  return pairs;
}
