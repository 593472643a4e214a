/** Tellings of the reports that an update bears on, and the drafts that they change. */
import type { Reading } from '../../model/reading.ts';
import type { Ruling } from '../../model/ruling.ts';
import type { WorkingTables } from '../../model/tables.ts';
import type { Copy } from '../copies.ts';
import { wrongClaims } from '../rulings.ts';
import type { Told } from '../tellings.ts';
import type { EntityBook } from './entity-book.ts';
import { type Filed, readingsOf } from './file-reports.ts';
import { hearAnew, type Member } from './hear-anew.ts';
import type { Reidentified } from './identify-anew.ts';
import { draftOf, type MatchingEffort, matchAnew } from './match-anew.ts';
import { draftsOf } from './regroup.ts';
import type { ReportBook } from './report-book.ts';
import { type Retold, retell } from './retell.ts';
import { getRows, packReport, unpackReport, unpackTelling } from './rows.ts';
import { counts, isSame, writeDecisions, writeTellings } from './write-tellings.ts';

export interface TellingInput {
  readonly filed: Filed;
  /** Of all reports that were compared anew. */
  readonly copies: ReadonlyMap<string, Copy | undefined>;
  /** Those whose root or its reason has changed, or that are new. */
  readonly recopied: readonly string[];
  readonly identified: Reidentified;
  readonly before: readonly Ruling[];
  readonly now: readonly Ruling[];
}

export interface ToldAnew {
  readonly retold: ReadonlyMap<string, Retold>;
  /** Ids of claims that are new or say something else than before. */
  readonly changed: ReadonlySet<string>;
  /** Drafts whose entries may have changed. */
  readonly drafts: ReadonlySet<string>;
}

export async function tellAnew(
  input: TellingInput,
  reports: ReportBook,
  entities: EntityBook,
  tables: WorkingTables,
  onEffort?: (effort: MatchingEffort) => void,
): Promise<ToldAnew> {
  const { filed, copies, recopied } = input;
  const readings = await touchedReadings(input, entities, tables);
  const rootOf = (id: string) =>
    copies.has(id) ? (copies.get(id)?.root ?? id) : (reports.get(id)?.root ?? id);
  await reports.load(readings.keys());
  const retold = await retell(readings.values(), rootOf, entities, wrongClaims(input.now), tables);

  const gone = [...filed.former.keys()].filter((id) => !filed.present.has(id));
  const affected = [...new Set([...retold.keys(), ...recopied, ...gone])];
  const roots = new Set(affected.flatMap((id) => [reports.get(id)?.root ?? id, rootOf(id)]));
  const oldTellings = new Map(affected.map((id) => [id, reports.get(id)?.tellings ?? []]));
  for (const id of gone) reports.set(id, null);
  for (const id of affected.filter((one) => !gone.includes(one))) {
    const [row, one] = [reports.get(id), retold.get(id)];
    reports.set(id, {
      report: one === undefined ? row!.report : packReport(one.report),
      root: rootOf(id),
      copyReason: copies.has(id) ? (copies.get(id)?.reason ?? null) : row!.copyReason,
      names: one?.names ?? row!.names,
      owners: one?.owners ?? row!.owners,
      tellings: one?.tellings.map((telling) => telling.id) ?? row!.tellings,
      speakers: row?.speakers ?? [],
      placed: row?.placed ?? [],
    });
  }
  await reports.write();

  const members = await familiesOf([...roots], retold, reports, tables);
  const heard = await hearAnew(members, tables);
  const known = await getRows(tables, 'tellings', [...heard.keys(), ...[...oldTellings.values()].flat()]);
  const bodies = await getRows(tables, 'told', known.keys());
  const changed = new Set<string>();
  for (const [id, one] of heard)
    if (!(known.has(id) && isSame(one, known.get(id)!, bodies.get(id)))) changed.add(id);
  const vanished = [...known.keys()].filter((id) => !heard.has(id));
  const outdated = [...known].filter(([id]) => changed.has(id) || !heard.has(id));
  const before = await draftsOf([...known.keys()], tables);
  const matched = await matchAnew(
    outdated.filter(([, row]) => counts(row)).map(([id]) => id),
    [...changed]
      .map((id) => heard.get(id)!)
      .filter(counts)
      .map(({ told, standing }) => ({ telling: told, batch: standing === 'own' ? 1 : 0 })),
    tables,
    onEffort,
  );
  await tables.remove('tellings', vanished);
  await tables.remove('told', vanished);
  await writeTellings(
    [...changed].map((id) => heard.get(id)!),
    matched.decisions,
    tables,
  );
  await writeDecisions(matched.decisions, changed, tables);
  const after = await draftsOf([...heard.keys()], tables);
  return {
    retold,
    changed: new Set([...changed].flatMap((id) => heard.get(id)!.told.claims)),
    drafts: new Set([
      ...matched.drafts,
      ...[...matched.decisions.values()].flatMap((decision) => draftOf(decision) ?? []),
      // Where reports have other roots than before, what they support looks different, though nobody says anything else.
      ...[...before.values(), ...after.values()].flat(),
    ]),
  };
}

/** New reports, and those that say something else now because names, things or rulings have changed. */
async function touchedReadings(
  { filed, recopied, identified, before, now }: TellingInput,
  entities: EntityBook,
  tables: WorkingTables,
): Promise<Map<string, Reading>> {
  const moved = entities.changed(({ entity }) => entity?.state);
  const owners = new Set([
    ...identified.names,
    ...moved.flatMap((id) => [id, ...(identified.keysOf.get(id) ?? [])]),
  ]);
  const [old, wrong] = [wrongClaims(before), wrongClaims(now)];
  const claims = [...new Set([...old.keys(), ...wrong.keys()])].filter((id) => old.get(id) !== wrong.get(id));
  for (const claim of claims) owners.add(claim);
  // A surname alone is bound to the root of its report.
  const touched = new Set(recopied);
  if (owners.size > 0)
    for (const keys of (await tables.lookup('reports', 'owner', [...owners])).values())
      for (const key of keys) touched.add(key);
  if (claims.length > 0) {
    const keys = [...(await tables.lookup('tellings', 'claim', claims)).values()].flat();
    for (const { telling } of (await getRows(tables, 'tellings', keys)).values())
      touched.add(telling.report.id);
  }
  const { present, former } = filed;
  const stored = await readingsOf(
    tables,
    [...touched].filter((id) => !present.has(id) && !former.has(id)),
  );
  return new Map([...stored, ...[...present].map(([id, { reading }]) => [id, reading] as const)]);
}

/** All reports of the families of these roots, with what they tell. */
async function familiesOf(
  roots: readonly string[],
  retold: ReadonlyMap<string, Retold>,
  reports: ReportBook,
  tables: WorkingTables,
): Promise<Member[]> {
  if (roots.length === 0) return [];
  const ids = [...(await tables.lookup('reports', 'root', roots)).values()].flat();
  await reports.load(ids);
  const others = ids.filter((id) => !retold.has(id)).flatMap((id) => reports.get(id)!.tellings);
  const rows = await getRows(tables, 'tellings', others);
  const bodies = await getRows(tables, 'told', others);
  return ids.map((id) => {
    const { report, root, tellings } = reports.get(id)!;
    const one = retold.get(id);
    if (one !== undefined) return { report: one.report, root, tellings: one.tellings };
    return {
      report: unpackReport(report),
      root,
      tellings: tellings.map((key): Told => {
        const telling = unpackTelling(rows.get(key)!.telling);
        return { ...telling, placed: bodies.get(key)!.map((one) => ({ ...one, report: telling.report })) };
      }),
    };
  });
}
