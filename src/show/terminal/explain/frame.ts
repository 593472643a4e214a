/** The shape of an explanation: headings, and labelled rows beside a narrow column. */
import { besides, type Line, piece, wrap } from '../layout.ts';

const INDENT = 2;
const LABEL = 11;

/** Columns beside the labels. */
export function fieldWidth(width: number): number {
  return width - INDENT - LABEL;
}

/** A label and its lines; nothing where there are none. */
export function field(label: string, lines: readonly Line[], width: number): readonly Line[] {
  if (lines.length === 0) return [];
  const wrapped = lines.flatMap((line) => wrap(line, fieldWidth(width)));
  return besides([[piece(label, 'dim')]], wrapped, INDENT, LABEL);
}

/** Lines that are as wide as they may be already. */
export function block(label: string, lines: readonly Line[]): readonly Line[] {
  return lines.length === 0 ? [] : besides([[piece(label, 'dim')]], lines, INDENT, LABEL);
}
