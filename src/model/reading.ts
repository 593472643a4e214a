import type { Claim } from './claim.ts';
import type { Document, Published } from './document.ts';
import type { Entity } from './entity.ts';
import type { Span } from './span.ts';
import type { Statement } from './statement.ts';

/** What understanding takes from one report: a pure function of that report, and all that reconciling sees of it. */
export interface Reading {
  readonly document: Document;
  /** As read, or worked out from the text (basis `inferred`) where the input gave none. */
  readonly published: Published;
  /** With ids local to this report: claims and statements refer to them. */
  readonly entities: readonly Entity[];
  readonly claims: readonly Claim[];
  readonly statements: readonly Statement[];
  /** Sentences that name two powers and a trigger and gave no claim. */
  readonly unmatched: readonly Span[];
}
