/**
 * From a draft's clause and its quotations to the words said: which spans, and whether direct, indirect or mixed.
 * "The trip was 'historic,' Azar said" is one mixed span from the start of the clause; a clause that runs into a
 * quotation takes the whole of it.
 */
import { overlaps, type Span } from '../../model/span.ts';
import type { Attribution } from '../analysis.ts';
import type { Draft } from './draft.ts';
import { spanOf, trimRange } from './parsed.ts';
import type { Quotation } from './quotations.ts';

export interface Settled {
  readonly content: readonly Span[];
  readonly manner: Attribution['manner'];
}

/** Null when nothing was said. `around` finds the outermost quotation that holds or meets an offset range. */
export function settleContent(
  draft: Draft,
  text: string,
  meeting: (span: Span) => readonly Quotation[],
): Settled | null {
  const spans =
    draft.quotations.length === 0
      ? draft.content.map((span) => (draft.clause ? widenOverQuotations(span, draft, meeting) : span))
      : withQuotations(draft);
  const content = joinSpans(spans).map((span) => withoutStrayMark(span, text, meeting));
  if (content.length === 0) return null;
  // Inside a quotation its marks say nothing about how the cue gives the words.
  const at = draft.parsed.sentence.tokens[draft.cue.first]!;
  const around = (span: Span): readonly Quotation[] =>
    meeting(span).filter((quotation) => !overlaps(quotation, at));
  return { content, manner: mannerOf(content, text, around) };
}

/** An opening mark that never closes is no part of the words. */
function withoutStrayMark(span: Span, text: string, meeting: (span: Span) => readonly Quotation[]): Span {
  const stray = /^["“‘]/.test(text.slice(span.start, span.start + 1)) && span.end > span.start + 1;
  return stray && meeting({ start: span.start, end: span.start + 1 }).length === 0
    ? { start: span.start + 1, end: span.end }
    : span;
}

/** A clause that begins outside a quotation and ends inside it goes on to its end, also beyond the sentence. */
function widenOverQuotations(span: Span, draft: Draft, meeting: (span: Span) => readonly Quotation[]): Span {
  const cue = draft.parsed.sentence.tokens[draft.cue.first]!;
  let { start, end } = span;
  for (const quotation of meeting(span)) {
    if (quotation.start <= cue.start && cue.end <= quotation.end) continue;
    if (quotation.end > end && (end >= cue.end || quotation.end <= cue.start)) end = quotation.end;
    if (quotation.start < start && (quotation.start >= cue.end || quotation.end <= cue.start))
      start = quotation.start;
  }
  return { start, end };
}

/** The quotations, the first widened to the clause it closes, and a clause of the draft that lies apart from them. */
function withQuotations(draft: Draft): Span[] {
  const { tokens } = draft.parsed.sentence;
  const cueStart = tokens[draft.cue.first]!.start;
  const spans = draft.quotations.map((quotation, i): Span => {
    const lead = i === 0 && quotation.end <= cueStart ? leadIn(draft, quotation) : null;
    return { start: lead ?? quotation.start, end: quotation.end };
  });
  const following = draft.quotations.every((quotation) => quotation.start > draft.parsed.sentence.end - 1);
  const apart = following
    ? draft.content.filter((span) => spans.every((other) => !overlaps(span, other)))
    : [];
  return [...apart, ...spans];
}

/** Where the clause begins that a quotation closes: 'They "had chemistry," he said'. */
function leadIn(draft: Draft, quotation: Quotation): number | null {
  const { parsed } = draft;
  const { tokens } = parsed.sentence;
  if (quotation.start <= parsed.sentence.start) return null;
  let last = 0;
  while (last < tokens.length && tokens[last]!.start < quotation.start) last++;
  if (/^[.?!]$/.test(tokens[last - 1]?.text ?? '')) return null;
  const lead = trimRange(parsed, { first: 0, last });
  if (lead === null || lead.last - lead.first > MAX_LEAD) return null;
  let words = 0;
  for (let i = lead.first; i < lead.last; i++) {
    if (parsed.tree.upos[i] === 'PUNCT') continue;
    if (parsed.tree.upos[i] !== 'CCONJ') words++;
  }
  return words === 0 ? null : spanOf(parsed, lead).start;
}

const MAX_LEAD = 40;

/** Sorted; what touches or overlaps becomes one. */
function joinSpans(spans: readonly Span[]): Span[] {
  const sorted = [...spans].sort((a, b) => a.start - b.start || a.end - b.end);
  const joined: Span[] = [];
  for (const span of sorted) {
    const before = joined.at(-1);
    if (before !== undefined && span.start < before.end)
      joined[joined.length - 1] = { start: before.start, end: Math.max(before.end, span.end) };
    else joined.push(span);
  }
  return joined;
}

const WORD = /[\p{L}\p{N}]+/gu;

function mannerOf(
  content: readonly Span[],
  text: string,
  meeting: (span: Span) => readonly Quotation[],
): Attribution['manner'] {
  let quoted = false;
  let own = false;
  for (const span of content) {
    let at = span.start;
    for (const quotation of meeting(span)) {
      if (isName(text.slice(quotation.inner.start, quotation.inner.end))) continue;
      if (hasWord(text.slice(at, Math.max(at, quotation.start)))) own = true;
      quoted = true;
      at = Math.max(at, quotation.end);
    }
    if (hasWord(text.slice(at, Math.max(at, span.end)))) own = true;
  }
  if (!quoted) return 'indirect';
  return own ? 'mixed' : 'direct';
}

const hasWord = (words: string): boolean => /[\p{L}\p{N}]/u.test(words);

/** 'Make in India', “Unifier?”: a title in quotation marks is nobody's speech. */
function isName(words: string): boolean {
  const list = words.match(WORD) ?? [];
  return (
    list.length <= 6 &&
    list.every((word) => /^[\p{Lu}\p{N}]/u.test(word) || /^(?:in|of|the|and|for|to|a|s)$/.test(word))
  );
}
