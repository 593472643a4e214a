/**
 * Finds the quotations of a text, whatever their marks: “curly”, „low“, "straight", ''doubled'', «angled», ‘single’
 * and 'plain'. Apostrophes ("Israel's", "the ministers' talks", "the '90s") open and close nothing. A quotation that
 * runs over paragraphs is written without a closing mark until its last, each paragraph opening anew; each paragraph
 * gives one quotation, the later ones `resumed`. A mark that finds no partner in its paragraph is dropped.
 *
 * One pass with a stack of open marks, at most one of each style: linear in the length of the text.
 */
import type { Span } from '../../model/span.ts';
import { type Mark, markAt, type QuoteStyle } from './quote-marks.ts';

export interface Quotation extends Span {
  /** The words without the marks. */
  readonly inner: Span;
  /** 0 for a quotation that stands in no other. */
  readonly depth: number;
  /** Goes on from a quotation that the paragraph before left open. */
  readonly resumed: boolean;
  /** False where the paragraph ends and the same speaker goes on in the next. */
  readonly closed: boolean;
}

interface Open {
  readonly style: QuoteStyle;
  readonly start: number;
  readonly inner: number;
  readonly resumed: boolean;
  /** A closing mark that may as well be the apostrophe of a plural ("the ministers' talks"), or -1. */
  weak: number;
}

/** Quotations in the order of their start. `paragraphs` are ranges in the order of reading. */
export function findQuotations(text: string, paragraphs: readonly Span[]): Quotation[] {
  const found: Quotation[] = [];
  let running: QuoteStyle | null = null;
  paragraphs.forEach((paragraph, i) => {
    const next = paragraphs[i + 1];
    const upcoming = next === undefined ? null : (markAt(text, next.start)?.style ?? null);
    running = scanParagraph(text, paragraph, running, upcoming, found);
  });
  return withDepths(found);
}

/** Reads one paragraph; the style that runs on into the next is the result. */
function scanParagraph(
  text: string,
  range: Span,
  running: QuoteStyle | null,
  upcoming: QuoteStyle | null,
  found: Quotation[],
): QuoteStyle | null {
  const stack: Open[] = [];
  for (let i = range.start; i < range.end; i++) {
    const mark = markAt(text, i);
    if (mark === null) continue;
    const resumed = i === range.start && mark.style === running;
    readMark(mark, i, resumed, stack, found);
    i += mark.length - 1;
  }
  return closeParagraph(range.end, stack, upcoming, found);
}

function readMark(mark: Mark, at: number, resumed: boolean, stack: Open[], found: Quotation[]): void {
  const level = stack.findIndex((open) => matches(open.style, mark));
  const open = stack[level];
  const lowEnd = open?.style === 'low' && mark.style === 'curly';
  if (open !== undefined && (lowEnd || mark.closes !== 'no')) {
    if (mark.closes === 'weak') {
      if (open.weak < 0) open.weak = at;
      return;
    }
    settle(stack, level + 1, found);
    stack.length = level;
    emit(open, at, mark.length, found);
  } else if (mark.opens) {
    // The same mark open already: it was a stray one, or its partner was taken for an apostrophe.
    if (open !== undefined) {
      settle(stack, level, found);
      stack.length = level;
    }
    stack.push({ style: mark.style, start: at, inner: at + mark.length, resumed, weak: -1 });
  }
}

/** German „low“ marks close with the mark that opens in English. */
function matches(style: QuoteStyle, mark: Mark): boolean {
  return style === mark.style || (style === 'low' && mark.style === 'curly');
}

/** What is still open from `level` on ends at its weak mark if it has one, and is dropped if not. */
function settle(stack: readonly Open[], level: number, found: Quotation[]): void {
  for (const open of stack.slice(level)) if (open.weak >= 0) emit(open, open.weak, 1, found);
}

function closeParagraph(
  end: number,
  stack: readonly Open[],
  upcoming: QuoteStyle | null,
  found: Quotation[],
): QuoteStyle | null {
  settle(stack, 0, found);
  const outer = stack.find((open) => open.weak < 0 && (open.style === upcoming || open.resumed));
  if (outer === undefined) return null;
  found.push({ ...spanOf(outer, end, 0), resumed: outer.resumed, closed: false, depth: 0 });
  return outer.style;
}

function emit(open: Open, at: number, length: number, found: Quotation[]): void {
  if (at > open.inner)
    found.push({ ...spanOf(open, at, length), resumed: open.resumed, closed: true, depth: 0 });
}

function spanOf(open: Open, at: number, length: number): Span & { inner: Span } {
  return { start: open.start, end: at + length, inner: { start: open.inner, end: at } };
}

function withDepths(found: Quotation[]): Quotation[] {
  found.sort((a, b) => a.start - b.start || b.end - a.end);
  const ends: number[] = [];
  const nested: Quotation[] = [];
  for (const quotation of found) {
    while (ends.length > 0 && ends[ends.length - 1]! <= quotation.start) ends.pop();
    // A single mark that straddles the end of the quotation around it was an apostrophe.
    if (ends.length > 0 && ends[ends.length - 1]! < quotation.end) continue;
    nested.push({ ...quotation, depth: ends.length });
    ends.push(quotation.end);
  }
  return nested;
}
