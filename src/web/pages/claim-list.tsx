/** All passages that an entry rests on, in the order of their reports; each opens its report beside the entry. */
import type { Entry, LedgerClaim } from '../../model/ledger.ts';
import { Quotation } from '../../show/html/quotation.tsx';
import { anchorOf, type Sheet } from '../../show/html/sheet.ts';
import { amountText } from '../../show/view/amount.ts';
import { safeText } from '../../show/view/safe-text.ts';
import { compareText, type View } from '../../show/view/view.ts';
import { dateText } from '../../show/view/words.ts';
import { CLAIMS_FORM } from './ruling-forms.tsx';

export function claimsOf(entry: Entry, view: View): readonly LedgerClaim[] {
  return entry.claims
    .map((id) => view.claims.get(id))
    .filter((claim) => claim !== undefined)
    .toSorted(
      (a, b) =>
        (view.numbers.get(a.document) ?? 0) - (view.numbers.get(b.document) ?? 0) ||
        (a.evidence[0]?.start ?? 0) - (b.evidence[0]?.start ?? 0) ||
        compareText(a.id, b.id),
    );
}

/** What is read out of the words besides the stage. */
function Gist({ claim }: { readonly claim: LedgerClaim }) {
  const { when, place, amount, superlative, attribution } = claim;
  const facts = [
    dateText(when, 'long'),
    place === null ? null : safeText(place),
    amount === null ? null : amountText(amount),
    superlative === null ? null : safeText(superlative.text),
    attribution?.listener ? `told to ${safeText(attribution.listener)}` : null,
  ].filter((fact) => fact !== null);
  if (facts.length === 0) return null;
  return (
    <p class="gist">
      {facts.map((fact) => (
        <span>{fact}</span>
      ))}
    </p>
  );
}

/** So many stand open: of an entry with hundreds, the rest is folded. */
const OPEN = 40;

export function ClaimList({
  sheet,
  entry,
  shown,
}: {
  readonly sheet: Sheet;
  readonly entry: Entry;
  /** The report that stands beside. */
  readonly shown: string | null;
}) {
  const claims = claimsOf(entry, sheet.view);
  const item = (claim: LedgerClaim) => (
    <article class={claim.document === shown ? 'claim row shown' : 'claim row'} id={anchorOf(claim.id)}>
      <label class="tick">
        <input type="checkbox" name="claim" value={claim.id} form={CLAIMS_FORM} />
        <span class="unseen">Rule on this passage</span>
      </label>
      <div>
        <Quotation sheet={sheet} claim={claim} mark />
        <Gist claim={claim} />
      </div>
    </article>
  );
  return (
    <div class="claims">
      <p class="hint">Each passage opens its report beside the entry. Ticked ones can be ruled on below.</p>
      {claims.slice(0, OPEN).map(item)}
      {claims.length <= OPEN ? null : (
        <details>
          <summary>{claims.length - OPEN} more passages</summary>
          {claims.slice(OPEN).map(item)}
        </details>
      )}
    </div>
  );
}
