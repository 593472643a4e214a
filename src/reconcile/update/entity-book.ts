/** The entities of the ledger during an update: as they are now, and how they were. */
import type { Entity } from '../../model/entity.ts';
import type { WorkingTables } from '../../model/tables.ts';
import type { Known } from './identify-anew.ts';
import { type EntityRow, getRows, sameJson } from './rows.ts';

const NOBODY: EntityRow = { entity: null, rulings: [], uses: 0 };

export class EntityBook {
  readonly #tables: WorkingTables;
  readonly #before = new Map<string, EntityRow>();
  readonly #now = new Map<string, Known>();
  readonly #uses = new Map<string, number>();

  constructor(tables: WorkingTables) {
    this.#tables = tables;
  }

  /** Takes in what has been identified anew. */
  async change(known: ReadonlyMap<string, Known>): Promise<void> {
    await this.load(known.keys());
    for (const [id, one] of known) this.#now.set(id, { entity: one.entity, rulings: one.rulings });
  }

  async load(ids: Iterable<string>): Promise<void> {
    const missing = [...new Set(ids)].filter((id) => !this.#before.has(id));
    const rows = await getRows(this.#tables, 'entities', missing);
    for (const id of missing) {
      const row = rows.get(id) ?? NOBODY;
      this.#before.set(id, row);
      this.#now.set(id, { entity: row.entity, rulings: row.rulings });
    }
  }

  /** Of those that are loaded, the ones that some report gives. */
  all(): ReadonlyMap<string, Entity> {
    return new Map([...this.#now].flatMap(([id, { entity }]) => (entity === null ? [] : [[id, entity]])));
  }

  rulings(): ReadonlyMap<string, readonly string[]> {
    return new Map([...this.#now].map(([id, { rulings }]) => [id, rulings]));
  }

  /** Those that differ from before in what `pick` takes of them. */
  changed(pick: (known: Known) => unknown): string[] {
    return [...this.#now]
      .filter(([id, now]) => !sameJson(pick(this.#before.get(id)!), pick(now)))
      .map(([id]) => id);
  }

  /** Counts references in (1) or out (-1), each id once. */
  count(ids: Iterable<string>, by: 1 | -1): void {
    for (const id of ids) this.#uses.set(id, (this.#uses.get(id) ?? 0) + by);
  }

  /** Writes all; gives those that the ledger has to put or to remove: it holds only what something refers to. */
  async write(): Promise<{ put: Entity[]; remove: string[] }> {
    await this.load(this.#uses.keys());
    const [put, remove]: [Entity[], string[]] = [[], []];
    const [rows, gone]: [{ key: string; value: EntityRow }[], string[]] = [[], []];
    for (const [id, known] of this.#now) {
      const before = this.#before.get(id)!;
      const uses = before.uses + (this.#uses.get(id) ?? 0);
      const after: EntityRow = { entity: known.entity, rulings: known.rulings, uses };
      if (sameJson(before, after)) continue;
      if (known.entity === null && uses === 0) gone.push(id);
      else rows.push({ key: id, value: after });
      const [was, is] = [before.entity !== null && before.uses > 0, known.entity !== null && uses > 0];
      if (is && !(was && sameJson(before.entity, known.entity))) put.push(known.entity!);
      else if (was && !is) remove.push(id);
    }
    await this.#tables.remove('entities', gone);
    await this.#tables.put('entities', rows);
    return { put, remove };
  }
}
