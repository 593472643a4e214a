/**
 * The report in a page, without what the page puts around it: chrome is taken out, the reader view of browsers finds
 * the block that holds the text, and what the page marks as its body has a say where the two differ.
 */
import { Readability } from '@mozilla/readability';
import { findHeaderDate } from '../header.ts';
import { type DomElement, parseBody } from './dom.ts';
import { isWithin, type Measured, measure } from './measure.ts';
import { toPlainText } from './plain-text.ts';
import { isPrompt } from './prompts.ts';
import { removeChrome } from './remove-chrome.ts';

/** Below this many characters Readability tries again with laxer rules; briefs are as short as this. */
const SHORTEST = 140;
const MAX_ELEMENTS = 200_000;
/** Fewest characters that a body in JSON-LD has when it is the whole of it and no summary. */
const SHORTEST_STATED = 250;

const MARKED =
  /^(?:(?:article|story|entry|post|news|content|page|main|release|single|detail)s?[-_]*(?:article|story|full|main)?[-_]*(?:body|content|contents|text|copy|maincontent)|articlebodycontent|bodytext|body-?copy|rich-?text|govspeak|available-content)$/i;

export interface PageBody {
  /** As `simplifyPage` gives it. */
  readonly html: string;
  readonly title: string;
  /** `articleBody` of the JSON-LD. */
  readonly stated: string | null;
  readonly authors: readonly string[];
}

function wordsOf(text: string): readonly string[] {
  return text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
}

/** Share of the words of `part` that `whole` has as well. */
function shareIn(part: string, whole: string): number {
  const words = wordsOf(part);
  if (words.length === 0) return 0;
  const known = new Set(wordsOf(whole));
  return words.filter((word) => known.has(word)).length / words.length;
}

function cleanBody({ html, title }: PageBody): DomElement {
  const { body } = parseBody(html, title);
  removeChrome(body, title);
  return body;
}

/** Consumes the body, which it is free to change. */
function readWithReadability(body: DomElement): string {
  const document = body.ownerDocument as unknown as ConstructorParameters<typeof Readability>[0];
  const found = new Readability<DomElement>(document, {
    maxElemsToParse: MAX_ELEMENTS,
    charThreshold: SHORTEST,
    disableJSONLD: true,
    serializer: (element) => element as unknown as DomElement,
  }).parse();
  return found?.content == null ? '' : toPlainText(found.content);
}

function isMarked(element: DomElement): boolean {
  if (/(?:^|\s)articleBody(?:\s|$)/.test(element.getAttribute('itemprop') ?? '')) return true;
  const names = `${element.getAttribute('class') ?? ''} ${element.getAttribute('id') ?? ''}`.split(/\s+/);
  return names.some((name) => MARKED.test(name.replace(/(?:__?|--?)[a-z0-9]*\d[a-z0-9]*_*$/i, '')));
}

/** What the page marks as its text, by microdata or by the names that publishing systems give it; or null. */
function findMarkedBody(body: DomElement, measured: Measured): string | null {
  const marked = new Set([...body.querySelectorAll('[itemprop],[class],[id]')].filter(isMarked));
  let longest: DomElement | null = null;
  for (const element of marked) {
    if (element.parentElement !== null && isWithin(element.parentElement, marked)) continue;
    if (longest === null || measured.get(element)!.text > measured.get(longest)!.text) longest = element;
  }
  return longest === null ? null : toPlainText(longest);
}

const INNER = 'p,div,td,section,article,span,pre,blockquote';

/** The block whose own paragraphs and lines hold the most text outside of links. */
function findDensestBlock(body: DomElement, measured: Measured): string {
  const blocks = new Set(body.querySelectorAll(INNER));
  const outer = new Set<DomElement>();
  for (const block of blocks) if (block.parentElement !== null) outer.add(block.parentElement);
  const weights = new Map<DomElement, number>();
  for (const block of blocks) {
    const parent = block.parentElement;
    if (parent === null || outer.has(block)) continue;
    const { text, linked } = measured.get(block)!;
    if (text > 2 * linked) weights.set(parent, (weights.get(parent) ?? 0) + text - 2 * linked);
  }
  let densest: readonly [DomElement, number] | null = null;
  for (const one of weights) if (densest === null || one[1] > densest[1]) densest = one;
  return toPlainText(densest?.[0] ?? body);
}

/** Text of an `articleBody`, which may be HTML, or lines without blank lines between them. */
function plainStated(stated: string | null): string {
  if (stated === null) return '';
  const html = /<\/?[a-z][^>]*>|&[a-z]+;|&#\d+;/i.test(stated)
    ? stated
    : stated.replace(/&/g, '&amp;').replace(/</g, '&lt;');
  const blocks = html.split(/\r?\n\s*/).map((line) => `<p>${line}</p>`);
  return toPlainText(parseBody(blocks.join(''), '').body);
}

/** How many lines at the start may be byline, date and section, and how far down the headline is looked for. */
const HEAD_LINES = 8;
const LINES_TO_TITLE = 20;

/** What stands over the report (section, headline, byline, date) and what it closes with are no part of it. */
function trimEnds(text: string, { title, authors }: PageBody): string {
  const all = text.split('\n');
  const titleAt = title === '' ? -1 : all.slice(0, LINES_TO_TITLE).indexOf(title);
  const lines = all.slice(titleAt + 1);
  const isByline = (line: string) =>
    authors.some((author) => line.replace(/^(?:written )?by:? /i, '').startsWith(author));
  const isHead = (line: string) =>
    isPrompt(line) || (line.length < 100 && (findHeaderDate(line) !== null || isByline(line)));
  const isFoot = (line: string) =>
    /^[\s*#•._=–—-]*$/.test(line) || isPrompt(line) || /^\p{Lu}{2,4}(?:\/\p{Lu}{2,4})+$/u.test(line);
  while (lines.length > 0 && isFoot(lines.at(-1)!)) lines.pop();
  return lines
    .filter((line, i) => i >= HEAD_LINES || !isHead(line))
    .join('\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim();
}

/** The text, or "" where there is none. */
export function findBody(page: PageBody): string {
  const stated = plainStated(page.stated);
  const read = readWithReadability(cleanBody(page));
  const fallback = cleanBody(page);
  const measured = measure(fallback);
  const marked = findMarkedBody(fallback, measured);
  const densest = () => findDensestBlock(fallback, measured);
  return trimEnds(choose({ read, marked, stated, densest }), page);
}

interface Candidates {
  readonly read: string;
  readonly marked: string | null;
  readonly stated: string;
  readonly densest: () => string;
}

function choose({ read, marked, stated, densest }: Candidates): string {
  // A page that a script fills has nothing but menus in it.
  if (stated.length >= SHORTEST_STATED && shareIn(stated, read) < 0.6) return stated;
  if (marked !== null && marked.length >= SHORTEST && marked.length * 2 >= read.length) return marked;
  if (read.length >= SHORTEST) return read;
  const dense = densest();
  return dense.length > read.length ? dense : read;
}
