/** A piece of HTML that is all text, as feeds carry it → plain text. To be imported only when one is met. */
import { parseBody } from './dom.ts';
import { toPlainText } from './plain-text.ts';
import { simplifyPage } from './simplify-page.ts';

/** @throws UnreadableError for a piece that is too large or nested too deep. */
export function readFragment(html: string): string {
  return toPlainText(parseBody(simplifyPage(html).body, '').body);
}
