/** Which words of the reports an entry is shown with. */
import type { Entry, LedgerClaim } from '../../model/ledger.ts';
import { safeText } from './safe-text.ts';
import { compareText, type LedgerIndex } from './view.ts';

const POSITIONS = ['lead', 'body', 'background'];

/** A quotation up to this length is mostly shown whole. */
const SHORT = 110;

export function claimWords({ evidence }: LedgerClaim): string {
  return safeText(evidence[0]?.exact ?? '');
}

/** Which words of its evidence must stay in sight: those that name the thing, else those that date it. */
export function focusOf(claim: LedgerClaim): string | null {
  const marks = [claim.label, claim.superlative?.text ?? null, claim.when.text];
  const text = claimWords(claim).toLowerCase();
  const seen = (mark: string) => mark !== '' && text.includes(mark.toLowerCase());
  return marks.map((mark) => safeText(mark ?? '')).find(seen) ?? null;
}

/**
 * The claim to quote: of those behind the present stage (else the outlook), one that says that very stage, names the
 * thing and has its date rather than one that mentions it; that can be shown whole; that stands foremost in the
 * earliest report.
 */
export function decisiveClaim(entry: Entry, index: LedgerIndex): LedgerClaim | undefined {
  const step = entry.history.findLast(
    ({ stage, certainty }) => stage === entry.stage && certainty === 'stated',
  );
  const ids = step?.claims ?? entry.outlook?.claims ?? entry.claims;
  const stage = entry.stage ?? entry.outlook?.stage ?? null;
  const ranks: readonly ((claim: LedgerClaim) => number)[] = [
    (claim) => (claim.stage === stage ? 0 : 1),
    (claim) => (claim.label !== null && focusOf(claim) === safeText(claim.label) ? 0 : 1),
    (claim) => (claim.when.value === entry.date.value ? 0 : 1),
    (claim) => (claimWords(claim).length <= SHORT ? 0 : 1),
    (claim) => POSITIONS.indexOf(claim.position),
    (claim) => index.numbers.get(claim.document) ?? 0,
  ];
  const compare = (a: LedgerClaim, b: LedgerClaim) =>
    ranks.map((rank) => rank(a) - rank(b)).find((difference) => difference !== 0) ?? compareText(a.id, b.id);
  return ids
    .map((id) => index.claims.get(id))
    .filter((claim) => claim !== undefined)
    .toSorted(compare)[0];
}
