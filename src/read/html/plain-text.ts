/**
 * Elements → plain text: paragraphs parted by a blank line, headings alone, list items and rows of tables on lines of
 * their own, `<br>` a new line and `<br><br>` a new paragraph. White space is one space, and no-break spaces are
 * spaces; characters that are not seen (soft hyphens, zero-width spaces) are left out.
 */
import { type DomElement, type DomNode, isElement } from './dom.ts';

const PARAGRAPHS = new Set(
  (
    'address article aside blockquote body center details dialog dd div dl dt fieldset figcaption figure footer form ' +
    'h1 h2 h3 h4 h5 h6 header hgroup hr main nav ol p pre section summary table ul'
  ).split(' '),
);
const LINES = new Set(['li', 'tr', 'caption']);
const CELLS = new Set(['td', 'th']);

const INVISIBLE = /[\u00AD\u200B\u2060\uFEFF]/g;
/** White space of every kind, but no control characters. */
const SPACE = /[\t\n\f\r\u0020\u0085\u00A0\u1680\u2000-\u200A\u2028\u2029\u202F\u205F\u3000]+/g;

/** Breaks wait here until text comes, so that none stands at either end. */
class Writer {
  readonly #pieces: string[] = [];
  #breaks = 0;
  #space = false;
  #cell = false;

  break(lines: 1 | 2): void {
    this.#breaks = Math.max(this.#breaks, lines);
    this.#space = false;
  }

  /** One more line feed, up to a blank line. */
  lineFeed(): void {
    this.#breaks = Math.min(2, this.#breaks + 1);
    this.#space = false;
  }

  text(raw: string): void {
    const text = raw.replace(INVISIBLE, '').replace(SPACE, ' ');
    const trimmed = text.trim();
    if (trimmed === '') {
      this.#space ||= text !== '';
      return;
    }
    if (this.#pieces.length === 0) this.#pieces.push('');
    else if (this.#breaks > 0) this.#pieces.push('\n'.repeat(this.#breaks));
    else if (this.#cell) this.#pieces.push(' | ');
    else if (this.#space || text.startsWith(' ')) this.#pieces.push(' ');
    this.#pieces.push(trimmed);
    this.#breaks = 0;
    this.#cell = false;
    this.#space = text.endsWith(' ');
  }

  /** Parts what comes from what stands before it on the same line, if anything does. */
  cell(): void {
    this.#cell = true;
  }

  toString(): string {
    return this.#pieces.join('');
  }
}

/** Wires wrap their lines: inside `<pre>` a blank line parts paragraphs, and any other line feed is a space. */
function writePreformatted(text: string, writer: Writer): void {
  for (const [i, block] of text.split(/\n[ \t]*\n\s*/).entries()) {
    if (i > 0) writer.break(2);
    writer.text(block);
  }
}

function isPreformatted(node: DomNode): boolean {
  const parent = node.parentNode;
  return parent !== null && isElement(parent) && parent.localName === 'pre';
}

function enter(element: DomElement, writer: Writer): void {
  const name = element.localName;
  if (name === 'br') writer.lineFeed();
  else if (PARAGRAPHS.has(name)) writer.break(2);
  else if (LINES.has(name)) writer.break(1);
  else if (CELLS.has(name)) writer.cell();
}

function leave(element: DomElement, writer: Writer): void {
  if (PARAGRAPHS.has(element.localName)) writer.break(2);
  else if (LINES.has(element.localName)) writer.break(1);
}

/** Without recursion, since pages nest deeply. */
export function toPlainText(root: DomElement): string {
  const writer = new Writer();
  let node: DomNode = root;
  for (;;) {
    if (isElement(node)) enter(node, writer);
    else if (node.nodeType === 3) {
      const text = node.textContent ?? '';
      if (isPreformatted(node)) writePreformatted(text, writer);
      else writer.text(text);
    }
    if (node.firstChild !== null) {
      node = node.firstChild;
      continue;
    }
    for (;;) {
      if (isElement(node)) leave(node, writer);
      if (node === root) return writer.toString();
      if (node.nextSibling !== null) {
        node = node.nextSibling;
        break;
      }
      const parent: DomNode | null = node.parentNode;
      if (parent === null) return writer.toString();
      node = parent;
    }
  }
}
