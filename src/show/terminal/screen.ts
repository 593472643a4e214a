/** The frame that every section is drawn in: a heading, rows of two columns, and what was left out. */

import { fitText } from '../view/measure.ts';
import type { View } from '../view/view.ts';
import { besides, fitAround, type Line, type Piece, piece, wrap } from './layout.ts';

export interface Screen {
  readonly view: View;
  /** Columns; no line is wider. */
  readonly width: number;
  /** Rows of a section before "… and 8 more". */
  readonly limit: number;
}

const INDENT = 2;
const LEFT = 17;

/** Columns of the right-hand, main column. */
export function mainWidth({ width }: Screen): number {
  return width - INDENT - LEFT;
}

/** A row: a narrow cell (one cell line or more) beside the main lines. */
export function row(cell: readonly Line[], main: readonly Line[]): readonly Line[] {
  return besides(
    cell.flatMap((line) => wrap(line, LEFT - 1)),
    main,
    INDENT,
    LEFT,
  );
}

/** Heading, rows and the count of those left out; nothing at all where there are no rows. */
export function section(
  screen: Screen,
  heading: Line,
  rows: readonly (() => readonly Line[])[],
): readonly Line[] {
  if (rows.length === 0) return [];
  const shown = rows.slice(0, screen.limit).flatMap((draw) => draw());
  return [[], heading, ...shown, ...leftOut(rows.length - screen.limit, screen.width)];
}

export function leftOut(count: number, width: number): readonly Line[] {
  if (count <= 0) return [];
  const text = `… and ${count} more (--format json has all)`;
  return [[piece(' '.repeat(INDENT)), piece(fitText(text, width - INDENT), 'dim')]];
}

/** Wrapped to at most `lines` lines of the main column, cutting `text` with "…" around `focus`; `tail` stays whole. */
export function excerpt(
  text: string,
  shape: (cut: string) => Line,
  tail: Line,
  width: number,
  lines: number,
  focus: string | null = null,
): readonly Line[] {
  let room = width * lines;
  let drawn = wrap([...shape(text), ...tail], width);
  while (drawn.length > lines && room > 12) {
    room -= 4;
    drawn = wrap([...shape(fitAround(text, room, focus)), ...tail], width);
  }
  return drawn;
}

/** Report numbers after a text, if there are any. */
export function references(numbers: string): readonly Piece[] {
  return numbers === '' ? [] : [piece('  '), piece(numbers, 'reference')];
}

/** The main lines, each paragraph wrapped. */
export function paragraphs(screen: Screen, ...lines: readonly Line[]): readonly Line[] {
  return lines.flatMap((line) => wrap(line, mainWidth(screen)));
}
