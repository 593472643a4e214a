/** Ids of persons in the ledger. */
import { shortHash } from '../../model/hash.ts';
import { groupBy } from '../order.ts';
import type { Namesake } from './join-names.ts';
import type { Person } from './same-person.ts';

/** `person:<slug of the fullest name>`; a surname alone adds the report that it is bound to. */
export function idOfName({ slug, root }: Pick<Namesake, 'slug' | 'root'>): string {
  return root === null ? `person:${slug}` : `person:${slug}-${shortHash(root).slice(0, 8)}`;
}

/** Different people of one name carry their states as well. `people`: with each, all others of its fullest name. */
export function nameIds(people: readonly Person[]): [string, Person][] {
  const bySlug = groupBy(people, ({ forms }) => idOfName(forms[0]!));
  return [...bySlug].flatMap(([id, same]) =>
    same.map((person): [string, Person] => {
      const { state } = person.forms[0]!;
      return [same.length > 1 && state !== null ? `${id}-${state.toLowerCase()}` : id, person];
    }),
  );
}
