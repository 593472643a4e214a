import type { Span } from './span.ts';

/** A span with its exact words and a little of what stands around it (W3C Web Annotation: TextQuoteSelector). */
export interface Evidence extends Span {
  readonly exact: string;
  readonly prefix: string;
  readonly suffix: string;
}

/** Longest evidence, in UTF-16 code units: a clause or a sentence, not a paragraph. */
export const MAX_EVIDENCE = 300;
const CONTEXT = 32;

/** Cuts `[start, end)` out of `text`; a longer range is cut down to MAX_EVIDENCE around `focus`. */
export function quoteEvidence(text: string, span: Span, focus: Span = span): Evidence {
  let start = Math.max(0, span.start);
  let end = Math.min(text.length, span.end);
  if (end - start > MAX_EVIDENCE) {
    const middle = Math.max(start, Math.min(focus.start, end - 1));
    if (focus.end > start + MAX_EVIDENCE)
      start = Math.max(start, Math.min(middle - MAX_EVIDENCE / 3, end - MAX_EVIDENCE) | 0);
    end = Math.min(end, start + MAX_EVIDENCE);
    if (start > span.start) while (start < middle && !/\s/.test(text[start - 1] ?? ' ')) start++;
    if (end < span.end) while (end > middle + 1 && !/\s/.test(text[end] ?? ' ')) end--;
  }
  while (start < end && /\s/.test(text[start] ?? '')) start++;
  while (end > start && /\s/.test(text[end - 1] ?? '')) end--;
  return {
    start,
    end,
    exact: text.slice(start, end),
    prefix: text.slice(Math.max(0, start - CONTEXT), start),
    suffix: text.slice(end, end + CONTEXT),
  };
}
