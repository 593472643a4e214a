/** Reads one short text as a report and gives its claims in a form that a table row can state. */

import type { Claim } from '../../../src/model/claim.ts';
import type { Document } from '../../../src/model/document.ts';
import type { Reading } from '../../../src/model/reading.ts';
import { understand } from '../../../src/understand/understand.ts';

export function reportOf(text: string, published: string | null = '2019-06-12'): Document {
  return {
    id: 'doc:test',
    path: null,
    url: null,
    externalId: null,
    publisher: null,
    title: null,
    language: 'en',
    published: { value: published, basis: published === null ? null : 'metadata' },
    credit: null,
    text,
  };
}

export function readText(text: string, published?: string | null): Reading {
  return understand(reportOf(text, published));
}

/** "visit VNM-NZL planned/likely 2019-07": kind, PLOVER type, powers, stage, certainty, date where words give one. */
export function summarise(claim: Claim): string {
  const kind = claim.plover === null ? claim.kind : `${claim.kind} ${claim.plover.event}`;
  const { value, basis, text } = claim.when;
  const date = basis === 'inferred' && text === null ? null : value;
  return [kind, claim.powers.join('-'), `${claim.stage}/${claim.certainty}`, date ?? ''].join(' ').trim();
}

export function claimsOf(text: string, published?: string): string[] {
  return readText(text, published).claims.map(summarise);
}
