/** What counts of what reports tell, after reports or copies have changed: family by family, a root with its copies. */
import { LONGEST_UNDERSTOOD } from '../../model/document.ts';
import type { WorkingTables } from '../../model/tables.ts';
import { hearCopies } from '../echoes.ts';
import { groupBy } from '../order.ts';
import { compareReports } from '../reports.ts';
import type { Told } from '../tellings.ts';
import type { Standing } from './rows.ts';

export interface Heard {
  readonly told: Told;
  readonly standing: Standing;
  readonly twins: readonly (readonly [string, string])[];
}

export interface Member {
  readonly report: Told['report'];
  readonly root: string;
  readonly tellings: readonly Told[];
}

/** `members`: whole families. Telling id → how it counts. */
export async function hearAnew(
  members: readonly Member[],
  tables: WorkingTables,
): Promise<Map<string, Heard>> {
  const families = groupBy(members, ({ root }) => root);
  const roots = [...families].filter(([, family]) => family.length > 1).map(([root]) => root);
  const texts =
    roots.length === 0 ? new Map() : ((await tables.get('texts', roots)) as ReadonlyMap<string, string>);
  const heard = new Map<string, Heard>();
  for (const [id, family] of families) {
    const own = family.filter(({ report, root }) => report.id === root).flatMap(({ tellings }) => tellings);
    for (const told of own) heard.set(told.id, { told, standing: 'root', twins: [] });
    const copied = family
      .filter(({ report, root }) => report.id !== root)
      .sort((a, b) => compareReports(a.report, b.report))
      .flatMap(({ tellings }) => tellings);
    if (copied.length === 0) continue;
    const root = { id, text: (texts.get(id) ?? '').slice(0, LONGEST_UNDERSTOOD), tellings: own };
    const { echoes, own: new_ } = hearCopies(copied, () => root);
    const news = new Set(new_);
    for (const told of copied) {
      const twins = told.claims.flatMap((claim) =>
        echoes.has(claim) ? [[claim, echoes.get(claim)!] as const] : [],
      );
      const standing = news.has(told) ? 'own' : twins.length > 0 ? 'echo' : 'read-there';
      heard.set(told.id, { told, standing, twins });
    }
  }
  return heard;
}
