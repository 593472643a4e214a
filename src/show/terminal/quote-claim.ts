/** Which words of the reports an entry is shown with. */
import type { Entry, LedgerClaim } from '../../model/ledger.ts';
import { fitText, type Line, piece } from './layout.ts';
import { safeText } from './safe-text.ts';
import { excerpt, mainWidth, references, type Screen } from './screen.ts';
import { compareText, type View } from './view.ts';
import { claimNumbers, quote, speakerName } from './words.ts';

const QUOTE_LINES = 2;
const POSITIONS = ['lead', 'body', 'background'];

/** Words that name the thing, in the claim's own evidence. */
function focusOf({ label, evidence }: LedgerClaim): string | null {
  const named = label === null ? '' : safeText(label);
  return named !== '' && safeText(evidence[0]?.exact ?? '').includes(named) ? named : null;
}

/**
 * The claim to quote: of those behind the present stage (else the outlook), one that says that very stage and names the
 * thing rather than one that mentions it; then the one that stands foremost, in the earliest report.
 */
export function decisiveClaim(entry: Entry, view: View): LedgerClaim | undefined {
  const step = entry.history.findLast(
    ({ stage, certainty }) => stage === entry.stage && certainty === 'stated',
  );
  const ids = step?.claims ?? entry.outlook?.claims ?? entry.claims;
  const stage = entry.stage ?? entry.outlook?.stage ?? null;
  const ranks: readonly ((claim: LedgerClaim) => number)[] = [
    (claim) => (claim.stage === stage ? 0 : 1),
    (claim) => (focusOf(claim) === null ? 1 : 0),
    (claim) => POSITIONS.indexOf(claim.position),
    (claim) => view.numbers.get(claim.document) ?? 0,
  ];
  const compare = (a: LedgerClaim, b: LedgerClaim) =>
    ranks.map((rank) => rank(a) - rank(b)).find((difference) => difference !== 0) ?? compareText(a.id, b.id);
  return ids
    .map((id) => view.claims.get(id))
    .filter((claim) => claim !== undefined)
    .toSorted(compare)[0];
}

/** The words of a claim, cut to fit, with who said them and the report's number. */
export function quoteLines(screen: Screen, claim: LedgerClaim, lines = QUOTE_LINES): readonly Line[] {
  const { view } = screen;
  const words = safeText(claim.evidence[0]?.exact ?? '');
  const who = claim.attribution === null ? '' : ` (${speakerName(view, claim.attribution.speaker)})`;
  const tail = [piece(fitText(who, mainWidth(screen)), 'dim'), ...references(claimNumbers(view, [claim.id]))];
  const shape = (cut: string) => [piece(quote(cut), 'quote')];
  return excerpt(words, shape, tail, mainWidth(screen), lines, focusOf(claim));
}
