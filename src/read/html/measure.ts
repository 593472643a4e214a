/** What every element of a page holds, counted in one pass, since asking each element anew takes the square of it. */
import { type DomElement, type DomNode, isElement } from './dom.ts';

export interface Measures {
  /** Characters of text, white space at the edges of text nodes left out. */
  text: number;
  /** Of these, in links. */
  linked: number;
  /** Of these, in `<p>`. */
  inParagraphs: number;
  links: number;
  /** h1 to h5. */
  headings: number;
  /** Whether it is, or holds, what microdata mark as the body of the article. */
  markedBody: boolean;
}

export type Measured = ReadonlyMap<DomElement, Measures>;

function begin(element: DomElement): Measures {
  const name = element.localName;
  return {
    text: 0,
    linked: 0,
    inParagraphs: 0,
    links: name === 'a' ? 1 : 0,
    headings: /^h[1-5]$/.test(name) ? 1 : 0,
    markedBody: /(?:^|\s)articleBody(?:\s|$)/.test(element.getAttribute('itemprop') ?? ''),
  };
}

function finish(element: DomElement, own: Measures, parent: Measures | undefined): void {
  if (element.localName === 'a') own.linked = own.text;
  if (element.localName === 'p') own.inParagraphs = own.text;
  if (parent === undefined) return;
  parent.text += own.text;
  parent.linked += own.linked;
  parent.inParagraphs += own.inParagraphs;
  parent.links += own.links;
  parent.headings += own.headings;
  parent.markedBody ||= own.markedBody;
}

/** As the page stands now: what is taken out later is still counted in what was around it. */
export function measure(root: DomElement): Measured {
  const measured = new Map<DomElement, Measures>();
  const open: Measures[] = [];
  let node: DomNode = root;
  for (;;) {
    if (isElement(node)) {
      const own = begin(node);
      measured.set(node, own);
      open.push(own);
    } else if (node.nodeType === 3) open.at(-1)!.text += (node.textContent ?? '').trim().length;
    if (node.firstChild !== null) {
      node = node.firstChild;
      continue;
    }
    for (;;) {
      if (isElement(node)) finish(node, open.pop()!, open.at(-1));
      if (node === root) return measured;
      if (node.nextSibling !== null) {
        node = node.nextSibling;
        break;
      }
      node = node.parentNode!;
    }
  }
}

/** An element and all that it stands in. */
export function withAncestors(element: DomElement | null): ReadonlySet<DomElement> {
  const found = new Set<DomElement>();
  for (let one = element; one !== null; one = one.parentElement) found.add(one);
  return found;
}

/** Whether an element, or one around it, is in the set. */
export function isWithin(element: DomElement, set: ReadonlySet<DomElement>): boolean {
  for (let one: DomElement | null = element; one !== null; one = one.parentElement)
    if (set.has(one)) return true;
  return false;
}
