/**
 * Copies after reports came or went. Two reports are compared only when they share enough runs of words to be candidates;
 * so what follows from a report ends at the reports that are tied to it by such pairs, and these are looked at anew.
 */
import { LONGEST_UNDERSTOOD } from '../../model/document.ts';
import type { WorkingTables } from '../../model/tables.ts';
import { type Copy, findCopies } from '../copies.ts';
import { push } from '../order.ts';
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
  const sheets = new Map<string, Sheet>();
  const texts = new Map<string, string>();
  for (const [id, { reading }] of present) texts.set(id, reading.document.text);
  const lay = (id: string) =>
    sheets.set(id, sheetOf(shinglesOf(texts.get(id)!.slice(0, LONGEST_UNDERSTOOD))));
  for (const id of present.keys()) lay(id);
  await tables.put(
    'sheets',
    [...present.keys()].map((key) => {
      const { sampled, runs, sample, whole } = sheets.get(key)!;
      return { key, value: { sampled, runs }, index: { run: sample, whole: [whole] } };
    }),
  );

  const seen = new Set([...present.keys(), ...former.keys()]);
  for (let edge = [...seen]; edge.length > 0; ) {
    const bare = edge.filter((id) => !sheets.has(id));
    const found =
      bare.length === 0
        ? []
        : await tables.get(
            'texts',
            bare.filter((id) => !texts.has(id)),
          );
    for (const [id, text] of found as ReadonlyMap<string, string>) texts.set(id, text);
    for (const id of bare) lay(id);
    edge = (await candidatesOf(edge, sheets, tables)).filter((id) => !seen.has(id));
    for (const id of edge) seen.add(id);
  }

  const gone = [...former.keys()].filter((id) => !present.has(id));
  await tables.remove('sheets', gone);
  await tables.remove('texts', gone);
  for (const id of gone) seen.delete(id);
  const rows = await getRows(
    tables,
    'reports',
    [...seen].filter((id) => !present.has(id)),
  );
  const reports = [...seen].map((id): Report => present.get(id) ?? unpackReport(rows.get(id)!.report));
  const copies = findCopies(reports, (id) => texts.get(id)!.slice(0, LONGEST_UNDERSTOOD));
  return { copies: new Map(reports.map(({ id }) => [id, copies.get(id)])) };
}

function sheetOf({ hashes, whole }: Shingles): Sheet {
  const sample = [...hashes].filter(isSampled).map((run) => run | 0);
  return { sampled: sample.length, runs: hashes.length, sample, whole: whole | 0 };
}

/** All that either side would take as a candidate for being compared with one of the given. */
async function candidatesOf(
  ids: readonly string[],
  sheets: ReadonlyMap<string, Sheet>,
  tables: WorkingTables,
): Promise<string[]> {
  const runs = new Map<number, string[]>();
  const wholes = new Map<number, string[]>();
  for (const id of ids) {
    const { sample, whole } = sheets.get(id)!;
    for (const run of sample) push(runs, run, id);
    push(wholes, whole, id);
  }
  const sharing = await tables.lookup('sheets', 'run', [...runs.keys()]);
  const same = await tables.lookup('sheets', 'whole', [...wholes.keys()]);
  const counts = new Map<string, Map<string, number>>();
  for (const [run, keys] of sharing)
    for (const id of runs.get(run as number) ?? [])
      for (const key of keys) {
        if (key === id) continue;
        const shared = counts.get(key) ?? new Map<string, number>();
        counts.set(key, shared.set(id, (shared.get(id) ?? 0) + 1));
      }
  const others = await getRows(tables, 'sheets', counts.keys());
  const found = new Set([...same.values()].flat());
  for (const [key, shared] of counts) {
    const other = others.get(key)!;
    for (const [id, count] of shared) {
      const own = sheets.get(id)!;
      if (mayShare(count, own.sampled, other.runs) || mayShare(count, other.sampled, own.runs))
        found.add(key);
    }
  }
  return [...found];
}
