/** The words behind a line, with who said them and where they stand: what a footnote or a description needs. */
import type { LedgerClaim } from '../../model/ledger.ts';
import { documentName } from '../view/published.ts';
import type { LedgerIndex } from '../view/view.ts';
import { webAddress } from '../view/web-address.ts';
import { entityName, quote } from '../view/words.ts';

export interface Citation {
  /** In quotation marks, whole. */
  readonly quote: string;
  /** Who is put behind the words, ", inferred" where that was worked out; null for the report's own voice. */
  readonly speaker: string | null;
  /** "Harbour Wire, 28 January 2026". */
  readonly report: string;
  readonly url: string | null;
}

export function citeClaim(claim: LedgerClaim, { documentsById, entities }: LedgerIndex): Citation {
  const document = documentsById.get(claim.document);
  const speaker = claim.attribution?.speaker ?? null;
  const known = speaker?.entity == null ? undefined : entities.get(speaker.entity);
  const name = speaker === null ? null : entityName(known, speaker.text);
  return {
    quote: quote(claim.evidence[0]?.exact ?? ''),
    speaker: name !== null && speaker?.basis === 'inferred' ? `${name}, inferred` : name,
    report: document === undefined ? 'a report that is not here' : documentName(document, 'long'),
    url: webAddress(document?.url ?? null),
  };
}
