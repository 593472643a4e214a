/** The part of the DOM that reading a page needs, and how a simplified page becomes one. */
import { parseHTML } from 'linkedom';

export interface DomNode {
  /** 1 for an element, 3 for text. */
  readonly nodeType: number;
  readonly firstChild: DomNode | null;
  readonly nextSibling: DomNode | null;
  readonly parentNode: DomNode | null;
  textContent: string | null;
}

export interface DomElement extends DomNode {
  readonly localName: string;
  readonly ownerDocument: unknown;
  readonly parentElement: DomElement | null;
  readonly nextElementSibling: DomElement | null;
  getAttribute(name: string): string | null;
  hasAttribute(name: string): boolean;
  querySelector(selector: string): DomElement | null;
  querySelectorAll(selector: string): Iterable<DomElement>;
  contains(node: DomNode): boolean;
  remove(): void;
}

export interface DomDocument {
  readonly body: DomElement;
}

const ELEMENT = 1;

export function isElement(node: DomNode): node is DomElement {
  return node.nodeType === ELEMENT;
}

function escapeText(text: string): string {
  return text.replace(/&/g, '&amp;').replace(/</g, '&lt;');
}

/** `body` is well-formed HTML, as `simplifyPage` gives it; `title` lets the reader of bodies tell the headline. */
export function parseBody(body: string, title: string): DomDocument {
  return parseHTML(
    `<!doctype html><html><head><title>${escapeText(title)}</title></head><body>${body}</body></html>`,
  ).document as unknown as DomDocument;
}
