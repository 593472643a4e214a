/**
 * Which predicted entry answers which gold entry, as `gold/README.md` counts it: the same kind, the same powers or
 * at least two in common (one, where an international organisation is the other party), overlapping evidence and,
 * for events, the same PLOVER type; one to one, and as many pairs as can be had.
 */
import type { Ledger } from '../../src/model/ledger.ts';
import type { GoldEntry } from './gold.ts';

export interface PredictedEvidence {
  readonly document: string;
  readonly start: number;
  readonly end: number;
}

export interface Predicted {
  readonly id: string;
  readonly kind: string;
  readonly title: string;
  readonly states: readonly string[];
  /** True when one of its powers is an international organisation. */
  readonly organisation: boolean;
  readonly plover: string | null;
  /** The entry's stage, or its outlook's where nothing is stated. */
  readonly stage: string | null;
  readonly certainty: string;
  readonly date: string | null;
  readonly persons: readonly { readonly name: string; readonly role: string }[];
  readonly evidence: readonly PredictedEvidence[];
}

/** The ledger's entries as the scorer sees them; `documentKey` gives the gold's name of a document. */
export function predictedEntries(ledger: Ledger, documentKey: (id: string) => string): Predicted[] {
  const entities = new Map(ledger.entities.map((entity) => [entity.id, entity]));
  const claims = new Map(ledger.claims.map((claim) => [claim.id, claim]));
  return ledger.entries.map((entry) => {
    const states = entry.powers.filter(
      (power) =>
        entities.get(`state:${power}`) !== undefined ||
        (/^[A-Z]{3}$/.test(power) && !entities.has(`org:${power}`)),
    );
    return {
      id: entry.id,
      kind: entry.kind,
      title: entry.title,
      states,
      organisation: states.length < entry.powers.length,
      plover: entry.plover?.event ?? null,
      stage: entry.stage ?? entry.outlook?.stage ?? null,
      certainty: entry.stage === null && entry.outlook ? entry.outlook.certainty : entry.certainty,
      date: entry.date.value ?? entry.outlook?.when.value ?? null,
      persons: entry.parties.flatMap((party) => {
        const entity = entities.get(party.entity);
        return entity?.kind === 'person' ? [{ name: entity.name, role: party.role }] : [];
      }),
      evidence: entry.claims.flatMap((id) => {
        const claim = claims.get(id);
        if (claim === undefined) return [];
        return claim.evidence.map(({ start, end }) => ({
          document: documentKey(claim.document),
          start,
          end,
        }));
      }),
    };
  });
}

/** True when the powers agree; a gold party without a state is an organisation or nobody's. */
export function statesAgree(predicted: Predicted, gold: GoldEntry): boolean {
  const shared = gold.states.filter((state) => predicted.states.includes(state)).length;
  if (shared >= 2) return true;
  if (shared === gold.states.length && shared === predicted.states.length) return true;
  const organisation = predicted.organisation || gold.parties.some((party) => party.state === null);
  return shared >= 1 && organisation;
}

export function evidenceOverlaps(predicted: Predicted, gold: GoldEntry): boolean {
  return predicted.evidence.some((p) =>
    gold.evidence.some((g) => g.document === p.document && p.start < g.end && g.start < p.end),
  );
}

export function couldMatch(predicted: Predicted, gold: GoldEntry): boolean {
  return (
    predicted.kind === gold.kind &&
    (gold.kind !== 'event' || predicted.plover === gold.plover) &&
    evidenceOverlaps(predicted, gold) &&
    statesAgree(predicted, gold)
  );
}

/** Prefers pairs that also agree on the stage, then on the date, so that twins are not scored crosswise. */
function preference(predicted: Predicted, gold: GoldEntry): number {
  return (predicted.stage === gold.stage ? 2 : 0) + (predicted.date === gold.date ? 1 : 0);
}

/** A largest one-to-one matching (augmenting paths); gold index → predicted index. */
export function matchEntries(
  predicted: readonly Predicted[],
  gold: readonly GoldEntry[],
): Map<number, number> {
  const candidates = gold.map((entry) =>
    predicted
      .map((p, index) => ({ index, score: couldMatch(p, entry) ? preference(p, entry) : -1 }))
      .filter(({ score }) => score >= 0)
      .sort((a, b) => b.score - a.score || a.index - b.index)
      .map(({ index }) => index),
  );
  const takenBy = new Map<number, number>();
  const place = (g: number, seen: Set<number>): boolean => {
    for (const p of candidates[g] ?? []) {
      if (seen.has(p)) continue;
      seen.add(p);
      const holder = takenBy.get(p);
      if (holder === undefined || place(holder, seen)) {
        takenBy.set(p, g);
        return true;
      }
    }
    return false;
  };
  gold.forEach((_, g) => {
    place(g, new Set());
  });
  return new Map([...takenBy].map(([p, g]) => [g, p]));
}
