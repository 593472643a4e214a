/**
 * Roles of attributions against PolNeAR's. A role is the set of the words its spans cover; marks at the edges of a
 * span (commas, full stops, dashes, quotation marks) do not count, because the annotators let them in or out at
 * random. A predicted role is right when a gold role of the same document covers exactly the same words, each gold
 * role once. Attributions without the role are not counted for it.
 */
import type { Counts } from './score.ts';

export type Spans = readonly (readonly [number, number])[];

/** What a role covers, by the starts of its words; empty when it covers none. */
export function keyOfRole(text: string, spans: Spans): string {
  const words = new Set<number>();
  for (const [start, end] of spans)
    for (const match of text.slice(start, end).matchAll(/[\p{L}\p{N}$%€£#@]+/gu))
      words.add(start + match.index);
  return [...words].sort((a, b) => a - b).join(' ');
}

/** Adds one document's roles, as keys, to the counts. */
export function countRoles(counts: Counts, found: readonly string[], gold: readonly string[]): Counts {
  const [foundHere, goldHere] = [found, gold].map((keys) => keys.filter((key) => key !== ''));
  const open = new Map<string, number>();
  for (const key of goldHere!) open.set(key, (open.get(key) ?? 0) + 1);
  let matched = 0;
  for (const key of foundHere!) {
    const left = open.get(key) ?? 0;
    if (left === 0) continue;
    matched++;
    open.set(key, left - 1);
  }
  return {
    predicted: counts.predicted + foundHere!.length,
    gold: counts.gold + goldHere!.length,
    matched: counts.matched + matched,
  };
}
