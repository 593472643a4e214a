/**
 * What becomes of sanctions whose ends no words name once the whole report is read: those that it names elsewhere are
 * meant, by whomever it names; mentioned a single time, they are left.
 */
import type { Draft } from './draft.ts';

/** Gives presumed sanctions the sources that their group names. */
export function adoptNamedSources(drafts: readonly Draft[]): void {
  for (const draft of drafts) {
    if (draft.plover?.event !== 'SANCTION' || !isSourceInferred(draft)) continue;
    const named = drafts
      .filter((other) => other.group === draft.group && !isSourceInferred(other))
      .flatMap(({ parties }) => parties.filter(({ role }) => role === 'source'));
    if (named.length === 0) continue;
    const sources = named.filter(
      (party, i) => named.findIndex(({ entity }) => entity === party.entity) === i,
    );
    draft.parties = [
      ...sources.map((party) => ({ ...party, basis: 'inferred' as const })),
      ...draft.parties.filter(({ role }) => role !== 'source'),
    ];
  }
}

/** True for the only mention of sanctions whose ends no words name. */
export function isPassingSanction(draft: Draft, drafts: readonly Draft[]): boolean {
  return draft.presumed && drafts.every((other) => other === draft || other.group !== draft.group);
}

function isSourceInferred({ parties }: Draft): boolean {
  return parties.every(({ role, basis }) => role !== 'source' || basis === 'inferred');
}
