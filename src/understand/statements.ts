/** From attributions to statements: who said what to whom, with the words as evidence. */
import type { Claim } from '../model/claim.ts';
import type { Document, Published } from '../model/document.ts';
import { quoteEvidence } from '../model/evidence.ts';
import { shortHash } from '../model/hash.ts';
import type { Statement } from '../model/statement.ts';
import type { Attribution } from './analysis.ts';
import { speakerOf } from './claims/find-claims.ts';

/** Words fewer than this say nothing by themselves ("yes, he said"). */
const LEAST_LENGTH = 12;

export function makeStatements(
  document: Document,
  published: Published,
  attributions: readonly Attribution[],
  claims: readonly Claim[],
): Statement[] {
  const out: Statement[] = [];
  const seen = new Set<string>();
  for (const attribution of attributions) {
    const content = attribution.content.filter(({ start, end }) => end - start >= LEAST_LENGTH);
    const first = content[0];
    if (first === undefined || attribution.sourceText === '') continue;
    const id = `statement:${shortHash(document.id, String(first.start), String(first.end), attribution.sourceText)}`;
    if (seen.has(id)) continue;
    seen.add(id);
    const about = claims.filter(({ evidence }) =>
      content.some(({ start, end }) => evidence.some((piece) => piece.start < end && start < piece.end)),
    );
    out.push({
      id,
      document: document.id,
      speaker: speakerOf(attribution),
      listener: attribution.listener,
      verb: attribution.verb,
      manner: attribution.manner,
      said: published.value,
      about: [...new Set(about.map((claim) => claim.id))],
      evidence: content.map((span) => quoteEvidence(document.text, span)),
    });
  }
  return out;
}
