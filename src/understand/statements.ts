/** From attributions to statements: who said what to whom, with the words as evidence. */
import type { Claim } from '../model/claim.ts';
import type { Document, Published } from '../model/document.ts';
import type { Entity } from '../model/entity.ts';
import { quoteEvidence } from '../model/evidence.ts';
import { shortHash } from '../model/hash.ts';
import type { Statement } from '../model/statement.ts';
import type { Attribution, Mention } from './analysis.ts';
import { speakerOf } from './claims/find-claims.ts';

/** Words fewer than this say nothing by themselves ("yes, he said"). */
const LEAST_LENGTH = 12;

export interface SpokenOf {
  readonly mentions: readonly Mention[];
  readonly entities: ReadonlyMap<string, Entity>;
}

function powersOf({ entities }: SpokenOf, mention: Mention | null): string[] {
  return (mention?.entities ?? []).flatMap((id) => entities.get(id)?.state ?? []);
}

/** True when somebody who acts for one power speaks of another: the words bear on their relation. */
function bearsOnRelation(attribution: Attribution, spoken: SpokenOf): boolean {
  const own = powersOf(spoken, attribution.source);
  if (own.length === 0) return false;
  return spoken.mentions.some(
    (mention) =>
      attribution.content.some(({ start, end }) => start <= mention.start && mention.end <= end) &&
      powersOf(spoken, mention).some((power) => !own.includes(power)),
  );
}

/**
 * The statements of a report. Of one that makes no claim only those in which one power's official speaks of another:
 * the rest bears on no relation.
 */
export function makeStatements(
  document: Document,
  published: Published,
  attributions: readonly Attribution[],
  claims: readonly Claim[],
  spoken: SpokenOf,
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
    if (claims.length === 0 && !bearsOnRelation(attribution, spoken)) continue;
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
