/** Ids and kinds of bodies, the same for those that the tables name and those that a state and a noun make. */
import type { EntityKind, Power } from '../../model/entity.ts';
import { slugOf } from './slug.ts';

/** What a body's type makes of it in the ledger. */
export function kindOfBody(type: string): EntityKind {
  if (type === 'company' || type === 'bank') return 'company';
  return type === 'party' || type === 'media' || type === 'research' ? 'organisation' : 'body';
}

/** One id for the ministry whatever it is called: "Pentagon", "Department of Defense". */
export function bodyId(state: Power, type: string, name: string): string {
  const code = state.toLowerCase();
  if (type === 'foreign-ministry') return `body:${code}-ministry-of-foreign-affairs`;
  if (type === 'defence-ministry') return `body:${code}-ministry-of-defence`;
  const kind = kindOfBody(type);
  if (kind !== 'body') return `${kind}:${slugOf(name)}`;
  return `body:${code}-${slugOf(name)}`;
}
