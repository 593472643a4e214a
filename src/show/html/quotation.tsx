/** Words of a report, in quotation marks, with who said them and where they stand. */
import type { Evidence } from '../../model/evidence.ts';
import type { Entry, LedgerClaim } from '../../model/ledger.ts';
import { decisiveClaim } from '../view/decisive-claim.ts';
import { documentName } from '../view/published.ts';
import { compareText } from '../view/view.ts';
import { quote, speakerName } from '../view/words.ts';
import { Inferred, Linked, upperFirst } from './phrases.tsx';
import type { Sheet } from './sheet.ts';
import { Sign } from './sign.tsx';

/** "[3] Harbour Wire, 28 January 2026", leading to the words in the report. */
function Source({
  sheet,
  document,
  evidence,
}: {
  readonly sheet: Sheet;
  readonly document: string;
  readonly evidence: Evidence;
}) {
  const { view, links } = sheet;
  const report = view.documentsById.get(document);
  const number = view.numbers.get(document);
  if (report === undefined) return null;
  return (
    <Linked href={links.words(document, evidence)} class="source">
      {documentName(report, 'long')}
      {sheet.numbered === false ? '' : ` [${number ?? '?'}]`}
    </Linked>
  );
}

/** One link for each passage: a claim or statement may rest on two. */
export function Sources({
  sheet,
  document,
  evidence,
}: {
  readonly sheet: Sheet;
  readonly document: string;
  readonly evidence: readonly Evidence[];
}) {
  return (
    <>
      {evidence.map((one, at) => (
        <>
          {at === 0 ? '' : ' and '}
          <Source sheet={sheet} document={document} evidence={one} />
        </>
      ))}
    </>
  );
}

function Speaker({ sheet, claim }: { readonly sheet: Sheet; readonly claim: LedgerClaim }) {
  const speaker = claim.attribution?.speaker;
  if (speaker === undefined) return null;
  return (
    <>
      {upperFirst(speakerName(sheet.view, { ...speaker, basis: 'stated' }))}
      {speaker.basis === 'inferred' ? <Inferred /> : null} in{' '}
    </>
  );
}

/** The words of one claim. `mark` puts how sure they are in front. */
export function Quotation({
  sheet,
  claim,
  mark = false,
}: {
  readonly sheet: Sheet;
  readonly claim: LedgerClaim;
  readonly mark?: boolean;
}) {
  return (
    <figure class="quotation">
      {claim.evidence.map((evidence) => (
        <blockquote>{quote(evidence.exact)}</blockquote>
      ))}
      <figcaption>
        {mark ? (
          <span class="sense">
            <Sign of={claim.certainty} />
            {[claim.stage?.replaceAll('-', ' '), claim.certainty === 'stated' ? null : claim.certainty]
              .filter((word) => word !== null && word !== undefined)
              .join(', ') || 'told of'}
            {claim.link === 'inferred' ? (
              <span class="inferred"> (matched, not said to be the same)</span>
            ) : null}
            {' · '}
          </span>
        ) : null}
        <Speaker sheet={sheet} claim={claim} />
        <Sources sheet={sheet} document={claim.document} evidence={claim.evidence} />
      </figcaption>
    </figure>
  );
}

/** The words that an entry stands on most, and, folded, all others. */
export function Quotations({ sheet, entry }: { readonly sheet: Sheet; readonly entry: Entry }) {
  const { view } = sheet;
  const decisive = decisiveClaim(entry, view);
  const others = entry.claims
    .map((id) => view.claims.get(id))
    .filter((claim) => claim !== undefined)
    .filter(({ id }) => id !== decisive?.id)
    .toSorted(
      (a, b) =>
        (view.numbers.get(a.document) ?? 0) - (view.numbers.get(b.document) ?? 0) ||
        (a.evidence[0]?.start ?? 0) - (b.evidence[0]?.start ?? 0) ||
        compareText(a.id, b.id),
    );
  return (
    <>
      {decisive === undefined ? null : <Quotation sheet={sheet} claim={decisive} />}
      {others.length === 0 ? null : (
        <details class="more">
          <summary>{others.length === 1 ? 'One more passage' : `${others.length} more passages`}</summary>
          {others.map((claim) => (
            <Quotation sheet={sheet} claim={claim} mark />
          ))}
        </details>
      )}
    </>
  );
}
