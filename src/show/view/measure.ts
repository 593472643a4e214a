/** How wide text is, in columns of a terminal: wide characters count two, combining marks none. */
import stringWidth from 'string-width';

const graphemes = new Intl.Segmenter('en', { granularity: 'grapheme' });

/** Columns that the text takes; it must not hold control characters (see `safeText`). */
export function widthOf(text: string): number {
  return stringWidth(text, { countAnsiEscapeCodes: true });
}

/** The longest start of `text`, in whole graphemes, that fits; it may be empty. */
export function cutText(text: string, width: number): string {
  if (widthOf(text) <= width) return text;
  let taken = '';
  let used = 0;
  for (const { segment } of graphemes.segment(text)) {
    used += widthOf(segment);
    if (used > width) break;
    taken += segment;
  }
  return taken;
}

/** Cut to fit with "…" at the end; a word is not cut unless it is the only one. */
export function fitText(text: string, width: number): string {
  if (widthOf(text) <= width) return text;
  const cut = cutText(text, width - 1);
  const space = cut.lastIndexOf(' ');
  return `${(space > 0 ? cut.slice(0, space) : cut).trimEnd()}…`;
}
