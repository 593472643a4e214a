/** How claims came into their entries: the ledger put together with what a trace of its making told. */
import type { ExplainedMember } from './explanation.ts';
import type { Ledger } from './ledger.ts';
import type { MatchStep, MatchTrace } from './trace.ts';

export interface MatchRecord {
  readonly trace: MatchTrace;
  /** The members for claims by id; those that the ledger does not know are left out. */
  readonly membersOf: (ledger: Ledger, claims: readonly string[]) => readonly ExplainedMember[];
}

export function recordMatches(): MatchRecord {
  const steps = new Map<string, MatchStep>();
  const originals = new Map<string, string>();
  const trace: MatchTrace = {
    matched(step) {
      for (const claim of step.claims) steps.set(claim, step);
    },
    echoed(claim, original) {
      originals.set(claim, original);
    },
  };
  const membersOf: MatchRecord['membersOf'] = (ledger, ids) => {
    const documents = new Map(ledger.documents.map((document) => [document.id, document]));
    const claims = new Map(ledger.claims.map((claim) => [claim.id, claim]));
    const titles = new Map(ledger.entries.map(({ id, title }) => [id, title]));
    return ids.flatMap((id): ExplainedMember[] => {
      const claim = claims.get(id);
      const document = documents.get(claim?.document ?? '');
      if (claim === undefined || document === undefined) return [];
      const step = steps.get(id) ?? null;
      const joined = documents.get(claims.get(step?.joined ?? '')?.document ?? '') ?? null;
      const entry = titles.get(claim.entry) ?? claim.entry;
      return [{ claim, document, entry, step, original: originals.get(id) ?? null, joined }];
    });
  };
  return { trace, membersOf };
}
