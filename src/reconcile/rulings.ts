/** A person's decisions as reconciling takes them: those in force, in the order in which they were made, by their act. */
import { compareRulings } from '../model/assemble-ledger.ts';
import type { Ruling, RulingAct } from '../model/ruling.ts';

export interface Ruled<A extends RulingAct['act']> {
  readonly id: string;
  readonly ruling: Extract<RulingAct, { readonly act: A }>;
}

export type RulingOn<A extends RulingAct['act']> = Ruling & Ruled<A>;

/** Acts on entries, which name them by address. */
export const ENTRY_ACTS = ['same-entry', 'other-entry', 'not-same', 'right-date'] as const;
export type EntryAct = (typeof ENTRY_ACTS)[number];

export function inForce(rulings: readonly Ruling[]): Ruling[] {
  return rulings.filter(({ undone }) => undone === null).sort(compareRulings);
}

export function rulingsOn<A extends RulingAct['act']>(
  acts: readonly A[],
  rulings: readonly Ruling[],
): RulingOn<A>[] {
  return rulings.filter((one): one is RulingOn<A> => (acts as readonly string[]).includes(one.ruling.act));
}

/** Claim id → the ruling that says it is wrong, the first of several. */
export function wrongClaims(rulings: readonly Ruling[]): Map<string, string> {
  const wrong = new Map<string, string>();
  for (const { id, ruling } of rulingsOn(['wrong-claim'], rulings))
    if (!wrong.has(ruling.claim)) wrong.set(ruling.claim, id);
  return wrong;
}

/** The addresses of entries, and the claims, by which a ruling holds on to what it speaks of. */
export function anchorsOf({ ruling }: Ruled<EntryAct>): {
  entries: readonly string[];
  claims: readonly string[];
} {
  switch (ruling.act) {
    case 'same-entry':
    case 'not-same':
      return { entries: ruling.entries, claims: [] };
    case 'other-entry':
      return { entries: [ruling.entry], claims: ruling.claims };
    case 'right-date':
      return { entries: [ruling.entry], claims: [] };
  }
}
