/** Lines of a command on a library as one text. */
import { type Line, piece, printLine, wrap } from '../layout.ts';

export interface Style {
  /** Columns; no line is wider. */
  readonly width: number;
  readonly color: boolean;
}

export function printLines(lines: readonly Line[], { color }: Style): string {
  return lines.map((line) => `${printLine(line, color)}\n`).join('');
}

/** Wrapped, every line behind so many spaces; the first behind `lead` where it is given. */
export function indented(line: Line, width: number, indent: number, lead?: Line): readonly Line[] {
  const space = piece(' '.repeat(indent));
  return wrap(line, width - indent).map((part, index) => [
    ...(index === 0 && lead !== undefined ? lead : [space]),
    ...part,
  ]);
}

/** "Add reports first", in the words of whoever has not. */
export const EMPTY = 'The library is empty. entente add PATH… puts reports into it.';
