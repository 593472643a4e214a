/** Lines of styled pieces, measured in columns of a terminal: wide characters count two, combining marks none. */
import { styleText } from 'node:util';
import { cutText, fitText, widthOf } from '../view/measure.ts';

export type Tone = 'plain' | 'heading' | 'strong' | 'dim' | 'quote' | 'warning' | 'reference';

export interface Piece {
  readonly text: string;
  readonly tone: Tone;
}

export type Line = readonly Piece[];

const STYLES = {
  plain: [],
  heading: ['bold', 'cyan'],
  strong: ['bold'],
  dim: ['dim'],
  quote: ['italic'],
  warning: ['yellow'],
  /** Report numbers, and nothing else: the list of reports shows those that the lines above refer to. */
  reference: ['cyan'],
} as const satisfies Record<Tone, readonly string[]>;

export function piece(text: string, tone: Tone = 'plain'): Piece {
  return { text, tone };
}

/** A space that no line breaks at; it is printed as a plain one. `safeText` leaves none of the source's. */
export const TIED = '\u00a0';

export function tie(text: string): string {
  return text.replaceAll(' ', TIED);
}

export function lineWidth(line: Line): number {
  return line.reduce((sum, { text }) => sum + widthOf(text), 0);
}

/**
 * Cut to fit, keeping `focus` in sight: where cutting the end alone would lose it, words go from the start as well.
 * A focus that is not in the text, or does not fit, is let go.
 */
export function fitAround(text: string, width: number, focus: string | null): string {
  const plain = fitText(text, width);
  const at = focus === null ? -1 : text.toLowerCase().indexOf(focus.toLowerCase());
  if (focus === null || at <= 0 || plain === text || at + focus.length < plain.length) return plain;
  const before = text.slice(0, at).split(/(?<= )/u);
  // A third of the room for what leads up to it, or all that what follows leaves.
  const lead = Math.max(Math.floor((width - widthOf(focus)) / 3), width - 1 - widthOf(text.slice(at)));
  while (before.length > 0 && widthOf(before.join('')) > lead) before.shift();
  return fitText(`…${before.join('')}${text.slice(at)}`, width);
}

/** A word keeps its tone; one wider than the line is broken between graphemes. */
function wordsOf(pieces: Line, width: number): readonly Piece[] {
  return pieces.flatMap(({ text, tone }) =>
    text
      .split(/(?<= )(?=[^ ])/u)
      .flatMap((word) => breakWord(word, width))
      .map((word) => piece(word, tone)),
  );
}

function breakWord(word: string, width: number): readonly string[] {
  const parts: string[] = [];
  let rest = word;
  while (widthOf(rest.trimEnd()) > width) {
    const part = cutText(rest, width);
    // A single grapheme wider than the whole line: nothing of it can be shown.
    if (part === '') return [...parts, '…'];
    parts.push(part);
    rest = rest.slice(part.length);
  }
  return [...parts, rest];
}

/** Joins neighbours of one tone and drops the space at the end of the line. */
function tidy(words: readonly Piece[]): Line {
  const line: Piece[] = [];
  for (const word of words) {
    const last = line.at(-1);
    if (last !== undefined && last.tone === word.tone)
      line[line.length - 1] = piece(last.text + word.text, word.tone);
    else line.push(word);
  }
  const last = line.pop();
  return last === undefined
    ? []
    : [...line, piece(last.text.trimEnd(), last.tone)].filter(({ text }) => text);
}

/** Breaks at spaces into lines of at most `width` columns. */
export function wrap(pieces: Line, width: number): readonly Line[] {
  const lines: Line[] = [];
  let words: Piece[] = [];
  let used = 0;
  for (const word of wordsOf(pieces, width)) {
    if (used > 0 && used + widthOf(word.text.trimEnd()) > width) {
      lines.push(tidy(words));
      words = [];
      used = 0;
    }
    words.push(word);
    used += widthOf(word.text);
  }
  return words.length > 0 ? [...lines, tidy(words)] : lines;
}

/** Two columns: `left` wrapped in `leftWidth`, `right` lines beside it. */
export function besides(
  left: readonly Line[],
  right: readonly Line[],
  indent: number,
  leftWidth: number,
): readonly Line[] {
  return Array.from({ length: Math.max(left.length, right.length) }, (_, index) => {
    const cell = left[index] ?? [];
    const main = right[index] ?? [];
    const gap = indent + (main.length > 0 ? leftWidth - lineWidth(cell) : 0);
    const first = [piece(' '.repeat(indent)), ...cell];
    return main.length > 0 ? [...first, piece(' '.repeat(gap - indent)), ...main] : first;
  });
}

/** `left` and, flush with the right edge, `right`; the two must fit together. */
export function spread(left: Line, right: Line, width: number): Line {
  if (right.length === 0) return left;
  return [...left, piece(' '.repeat(Math.max(1, width - lineWidth(left) - lineWidth(right)))), ...right];
}

/** The line as text, with escape sequences only where colour is wanted. */
export function printLine(line: Line, color: boolean): string {
  const text = line.map(({ text, tone }) => {
    const styles = STYLES[tone];
    // The caller has decided on colour: styleText must not look at the stream or the environment again.
    return color && styles.length > 0 ? styleText([...styles], text, { validateStream: false }) : text;
  });
  return text.join('').replaceAll(TIED, ' ').trimEnd();
}
