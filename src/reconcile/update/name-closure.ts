/** The names that what has changed bears on. */
import type { WorkingTables } from '../../model/tables.ts';
import type { Resolved } from '../identities.ts';
import { formKeys, groupKeyOf, type NameRow } from '../persons/name-rows.ts';
import { type PersonRuling, slugOfPerson } from '../persons/same-person.ts';
import { getRows, unpackName } from './rows.ts';

/** Names that bear on each other: found from those that have changed. */
export class NameClosure {
  readonly rows = new Map<string, NameRow>();
  readonly resolved = new Map<string, Resolved>();
  readonly counted = new Set<string>();
  readonly #rulings: readonly PersonRuling[];
  readonly #slugs = new Set<string>();
  readonly #forms = new Set<string>();
  readonly #ruled = new Set<string>();

  constructor(before: readonly PersonRuling[], now: readonly PersonRuling[]) {
    this.#rulings = [...before, ...now];
    const changed = [...difference(before, now), ...difference(now, before)];
    for (const { ruling } of changed) for (const one of ruling.persons) this.#slugs.add(slugOfPerson(one));
  }

  /** Takes in a name with what it is found by; again, once its facets have changed. */
  add(row: NameRow): void {
    if (!this.rows.has(row.key)) this.rows.set(row.key, row);
    this.#slugs.add(groupKeyOf(row));
    if (row.root === null) for (const key of formKeys(row.facets)) this.#forms.add(key);
    for (const { id, ruling } of this.#rulings) {
      if (this.#ruled.has(id)) continue;
      const slugs = ruling.persons.map(slugOfPerson);
      if (!slugs.includes(row.slug)) continue;
      this.#ruled.add(id);
      for (const slug of slugs) this.#slugs.add(slug);
    }
  }

  async take(keys: readonly string[], tables: WorkingTables): Promise<void> {
    const stored = await getRows(
      tables,
      'names',
      keys.filter((key) => !this.rows.has(key)),
    );
    for (const [key, value] of stored) {
      if (value.resolved !== null) this.resolved.set(key, value.resolved);
      this.add(unpackName(key, value));
    }
  }

  async close(tables: WorkingTables): Promise<void> {
    const [slugs, forms] = [new Set<string>(), new Set<string>()];
    for (;;) {
      const newSlugs = [...this.#slugs].filter((slug) => !slugs.has(slug));
      const newForms = [...this.#forms].filter((form) => !forms.has(form));
      if (newSlugs.length + newForms.length === 0) return;
      for (const slug of newSlugs) slugs.add(slug);
      for (const form of newForms) forms.add(form);
      const found = [
        ...(newSlugs.length > 0 ? await tables.lookup('names', 'slug', newSlugs) : []),
        ...(newForms.length > 0 ? await tables.lookup('names', 'form', newForms) : []),
      ];
      await this.take([...new Set(found.flatMap(([, keys]) => keys))], tables);
    }
  }
}

function difference(a: readonly PersonRuling[], b: readonly PersonRuling[]): PersonRuling[] {
  const ids = new Set(b.map(({ id }) => id));
  return a.filter(({ id }) => !ids.has(id));
}
