/**
 * Cuts what heads a report off its first sentence: "date 2026-01-28 …", "NEW DELHI, July 24 (Agency) – …". It is no
 * part of the sentence, misleads its tree, and is nobody's words. Not a sentence that merely opens with a place.
 */
import type { Sentence } from './analysis.ts';

const DATE_HEAD =
  /^\s*(?:(?:date|dated|published|posted|updated|last updated)\b\s*:?\s*(?:on\s+)?)?\d{4}-\d{2}-\d{2}(?:[T ]\d{2}:\d{2}(?::\d{2})?Z?)?[\s,:|–—-]+(?=\S)/i;
/** A place in capitals or in title case, perhaps a date, then the agency in brackets, then a dash or colon. */
const DATELINE =
  /^\s*\p{Lu}[\p{L}.' -]{2,40}(?:\[[\p{L} ]+\])?(?:,\s*[\p{L}. ]{2,20}\d{0,2}(?:,? \d{4})?)?\s*\([\p{L}\d&.,' -]{2,40}\)\s*[-–—:]+\s*(?=\S)/u;
/** Longest heading, in UTF-16 code units. */
const LONGEST = 160;

function headingEnd(text: string): number {
  const head = text.slice(0, LONGEST);
  return (DATE_HEAD.exec(head) ?? DATELINE.exec(head))?.[0].length ?? 0;
}

/** The sentences, the heading of the first one cut off as a sentence of its own; unchanged where there is none. */
export function splitHeading(text: string, sentences: readonly Sentence[]): Sentence[] {
  const [first, ...rest] = sentences;
  if (first === undefined) return [];
  const end = first.start + headingEnd(text.slice(first.start, first.start + LONGEST));
  const at = first.tokens.findIndex((token) => token.start >= end);
  if (end === first.start || at <= 0) return [...sentences];
  const last = first.tokens[at - 1]!;
  const body = first.tokens[at]!;
  return [
    { ...first, end: last.end, tokens: first.tokens.slice(0, at) },
    { ...first, index: 1, start: body.start, tokens: first.tokens.slice(at) },
    ...rest.map((sentence) => ({ ...sentence, index: sentence.index + 1 })),
  ];
}
