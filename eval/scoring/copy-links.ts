/**
 * Counting "is a copy of". A family of n reports that are copies of one another has n − 1 links, whichever of them is
 * taken for the root; a link is right when both ends are of one family.
 */
import type { Counts } from './score.ts';

export interface Linked {
  readonly family: string;
  /** The report that this one is said to copy; null for none. */
  readonly root: { readonly family: string } | null;
}

export function countCopies(reports: readonly Linked[]): Counts {
  const families = new Set(reports.map(({ family }) => family));
  const links = reports.filter(({ root }) => root !== null);
  return {
    predicted: links.length,
    gold: reports.length - families.size,
    matched: links.filter(({ family, root }) => root!.family === family).length,
  };
}
