/** What reports tell, with the ledger's ids, after copies and identities have been found anew. */
import type { Reading } from '../../model/reading.ts';
import type { WorkingTables } from '../../model/tables.ts';
import type { Resolved } from '../identities.ts';
import { sortedUnique } from '../order.ts';
import { nameRowFor } from '../persons/name-rows.ts';
import { placeClaims } from '../place-claims.ts';
import { type ReadReport, reportOf } from '../reports.ts';
import { type Told, tellingsOf } from '../tellings.ts';
import type { EntityBook } from './entity-book.ts';
import { getRows } from './rows.ts';

/** A report read with the ledger's ids. */
export interface Retold {
  readonly report: ReadReport;
  readonly tellings: readonly Told[];
  readonly names: readonly (readonly [string, string])[];
  readonly owners: readonly string[];
  readonly resolve: (id: string) => Resolved;
}

/** `wrong`: claims that a person says are wrong, with the ruling. */
export async function retell(
  readings: Iterable<Reading>,
  rootOf: (report: string) => string,
  book: EntityBook,
  wrong: ReadonlyMap<string, string>,
  tables: WorkingTables,
): Promise<Map<string, Retold>> {
  const reports = [...readings].map(reportOf);
  const namesOf = new Map(
    reports.map(({ id, reading }) => [
      id,
      new Map(
        reading.entities
          .filter(({ kind }) => kind === 'person')
          .map((entity) => [entity.id, nameRowFor(entity, rootOf(id)).key] as const),
      ),
    ]),
  );
  const rows = await getRows(
    tables,
    'names',
    [...namesOf.values()].flatMap((names) => [...names.values()]),
  );
  const resolveIn = (report: string) => (id: string) =>
    rows.get(namesOf.get(report)!.get(id) ?? '')?.resolved ?? { id, basis: 'stated' as const };
  const placed = reports.map((report) =>
    placeClaims(report, { resolve: (_, id) => resolveIn(report.id)(id) }),
  );
  await book.load(placed.flat().flatMap(({ claim }) => claim.parties.map(({ entity }) => entity)));
  const entities = book.all();
  return new Map(
    reports.map((report, i) => {
      const names = namesOf.get(report.id)!;
      const used = usedIn(report.reading);
      const retold: Retold = {
        report,
        tellings: tellingsOf(report, placed[i]!, entities, wrong),
        names: [...names],
        owners: sortedUnique([
          ...used.map((id) => names.get(id) ?? id),
          // A claim that is left out is found again through its report.
          ...report.reading.claims.flatMap(({ id }) => (wrong.has(id) ? [id] : [])),
        ]),
        resolve: resolveIn(report.id),
      };
      return [report.id, retold];
    }),
  );
}

/** Parties and speakers, by the report's own ids. */
function usedIn({ claims, statements }: Reading): string[] {
  return [
    ...claims.flatMap(({ parties, attribution }) => [
      ...parties.map(({ entity }) => entity),
      ...(attribution?.speaker.entity ? [attribution.speaker.entity] : []),
    ]),
    ...statements.flatMap(({ speaker }) => speaker.entity ?? []),
  ];
}
