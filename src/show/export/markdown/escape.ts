/**
 * Text of reports as Markdown that shows it as it stands: no emphasis, code, link, footnote, table, mathematics or
 * HTML comes of it (CommonMark 0.31 with the extensions of GitHub).
 */
import { safeText } from '../../view/safe-text.ts';

/** Signs that mean something inside a line; a colon only where an address or the name of a picture may follow. */
const SIGNS = /[\\`*_[\]<>|~&#$@{}!]|:(?=\S)|(?<=\bwww)\./giu;

export function escapeMarkdown(text: string): string {
  return safeText(text).replace(SIGNS, '\\$&');
}
