/**
 * Paragraphs: a blank line ends one, and so does a single line break, unless the lines were filled to a
 * fixed width by a mail program or an agency's wire ("hard wrapping").
 */
import type { Span } from '../../model/span.ts';

const LINE_BREAK = /\r\n|[\n\r\v\f\u0085\u2028\u2029]/g;
/** A column as narrow as 40 or as wide as 100 characters is still taken for hard wrapping. */
const NARROWEST = 40;
const WIDEST = 100;

/** Paragraphs in order; they may start or end with white space, and hold at least one other character. */
export function findParagraphs(text: string): Span[] {
  const paragraphs: Span[] = [];
  let block: Span[] = [];
  for (const line of findLines(text)) {
    if (!isBlank(text, line)) {
      block.push(line);
      continue;
    }
    joinLines(text, block, paragraphs);
    block = [];
  }
  joinLines(text, block, paragraphs);
  return paragraphs;
}

function findLines(text: string): Span[] {
  const lines: Span[] = [];
  let start = 0;
  for (const match of text.matchAll(LINE_BREAK)) {
    lines.push({ start, end: match.index });
    start = match.index + match[0].length;
  }
  lines.push({ start, end: text.length });
  return lines;
}

function isBlank(text: string, line: Span): boolean {
  for (let i = line.start; i < line.end; i++) {
    const code = text.charCodeAt(i);
    if (code > 0x20 && code !== 0xa0 && code !== 0xfeff && code !== 0x200b) return false;
  }
  return true;
}

/** Adds the lines of one block: as one paragraph when they are hard-wrapped, else one by one. */
function joinLines(text: string, block: readonly Span[], paragraphs: Span[]): void {
  if (block.length === 0) return;
  if (isHardWrapped(text, block)) {
    paragraphs.push({ start: block[0]!.start, end: block[block.length - 1]!.end });
    return;
  }
  for (const lines of joinBrokenLines(text, block)) paragraphs.push(lines);
}

/**
 * Lines filled to a width: none but the last could have taken the first word of the next, and at least one
 * continues in lower case. A list of headlines fails the first test, verse fails it too.
 */
function isHardWrapped(text: string, block: readonly Span[]): boolean {
  if (block.length < 2) return false;
  let widest = 0;
  for (const line of block) widest = Math.max(widest, line.end - line.start);
  if (widest < NARROWEST || widest > WIDEST) return false;
  let continued = false;
  for (let i = 0; i + 1 < block.length; i++) {
    const line = block[i]!;
    const next = block[i + 1]!;
    const word = text.slice(next.start, next.start + WIDEST).match(/^\s*(\S+)/)?.[1] ?? '';
    // Two characters of slack: wrapping counts a trailing space or a tab differently from program to program.
    if (line.end - line.start + 1 + word.length < widest - 2) return false;
    if (/^\p{Ll}/u.test(word)) continued = true;
  }
  return continued;
}

/** A long line without an end to its sentence, followed by a line in lower case, goes on there. */
function joinBrokenLines(text: string, block: readonly Span[]): Span[] {
  const joined: Span[] = [];
  for (const line of block) {
    const last = joined[joined.length - 1];
    const opening = text.slice(line.start, line.start + 40).trimStart();
    const closing =
      last === undefined ? '' : text.slice(Math.max(last.start, last.end - 40), last.end).trimEnd();
    const goesOn = last !== undefined && last.end - last.start >= NARROWEST;
    if (goesOn && /^\p{Ll}{2}/u.test(opening) && /[\p{L}\p{N},–—-]$/u.test(closing)) {
      joined[joined.length - 1] = { start: last.start, end: line.end };
    } else {
      joined.push(line);
    }
  }
  return joined;
}
