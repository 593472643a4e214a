/**
 * One pass over a page's tags: what its head says, and its body as small, well-formed HTML. Scripts, styles, drawings
 * and comments are left out, and of the attributes only those that tell chrome from text stay. The pass is linear and
 * stops at its limits, so that what parses and weighs the result (recursively, in places) is safe from hostile pages.
 */
import { Parser } from 'htmlparser2';
import { UnreadableError } from '../../model/errors.ts';

/** `<meta>` fields: the lower-case name, property or itemprop with its content, in the order of the page. */
export type MetaField = readonly [name: string, content: string];

export interface SimplePage {
  /** `lang` of `<html>`. */
  readonly language: string | null;
  /** Contents of `<title>`. */
  readonly title: string | null;
  readonly meta: readonly MetaField[];
  /** `href` of `<link rel="canonical">`. */
  readonly canonical: string | null;
  /** Contents of the scripts that hold JSON-LD. */
  readonly jsonLd: readonly string[];
  /** What stands in the body, as elements that are all closed. */
  readonly body: string;
}

/** Browsers stop at 512 as well. */
const MAX_DEPTH = 512;
/** Largest page in characters, once scripts, styles and attributes are gone; the longest live blogs have 2 million. */
const MAX_BODY = 8_000_000;
/** Sum of the depths of all elements, which bounds the time that weighing them takes; large pages have 200,000. */
const MAX_TOTAL_DEPTH = 2_000_000;
/** Sum over all characters of the elements around them, for the same reason; large pages have 20 million. */
const MAX_WRAPPED_TEXT = 200_000_000;

const SKIPPED = new Set(
  'script style svg math template noscript iframe object embed canvas audio video map select textarea datalist'.split(
    ' ',
  ),
);
const VOID = new Set('area base br col embed hr img input link meta param source track wbr'.split(' '));
const HEAD_ONLY = new Set('html head body title meta link base'.split(' '));
const KEPT_ATTRIBUTES = new Set(
  'id class role rel href itemprop itemtype datetime title hidden aria-hidden aria-label data-component data-testid data-type data-module data-block content pubdate'.split(
    ' ',
  ),
);
const LONGEST_ATTRIBUTE = 500;

function tooLarge(what: string): UnreadableError {
  return new UnreadableError(`The page ${what}. Save the text of the report as a .txt file and read that.`);
}

function escapeText(text: string): string {
  return text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;');
}

function isHidden(attributes: Readonly<Record<string, string>>): boolean {
  return /(?:^|[;\s])(?:display\s*:\s*none|visibility\s*:\s*hidden)/i.test(
    (attributes.style ?? '').slice(0, LONGEST_ATTRIBUTE),
  );
}

function writeTag(name: string, attributes: Readonly<Record<string, string>>): string {
  let tag = `<${name}`;
  for (const [key, value] of Object.entries(attributes))
    if (KEPT_ATTRIBUTES.has(key) && value.length <= LONGEST_ATTRIBUTE)
      tag += ` ${key}="${escapeText(value).replace(/"/g, '&quot;')}"`;
  if (isHidden(attributes)) tag += ' hidden=""';
  return `${tag}>`;
}

/** @throws UnreadableError for a page that is nested too deep or too large. */
export function simplifyPage(html: string): SimplePage {
  const meta: MetaField[] = [];
  const jsonLd: string[] = [];
  const written: string[] = [];
  let language: string | null = null;
  let canonical: string | null = null;
  let title: string | null = null;
  let depth = 0;
  let totalDepth = 0;
  let length = 0;
  let wrappedText = 0;
  /** Depth at which the element that is being left out opened; 0 outside of one. */
  let skippedAt = 0;
  let capture: string[] | null = null;

  const write = (piece: string) => {
    length += piece.length;
    if (length > MAX_BODY)
      throw tooLarge(`holds more than ${MAX_BODY / 1_000_000} million characters beside its scripts`);
    written.push(piece);
  };
  const readHead = (name: string, attributes: Readonly<Record<string, string>>) => {
    if (name === 'html') language ??= attributes.lang ?? attributes['xml:lang'] ?? null;
    else if (name === 'meta') {
      const content = attributes.content;
      const keys = [attributes.property, attributes.name, attributes.itemprop, attributes['http-equiv']];
      if (content !== undefined)
        for (const key of keys) if (key !== undefined) meta.push([key.trim().toLowerCase(), content]);
    } else if (name === 'link' && /(?:^|\s)canonical(?:\s|$)/i.test(attributes.rel ?? ''))
      canonical ??= attributes.href ?? null;
  };

  const parser = new Parser({
    onopentag(name, attributes) {
      depth++;
      totalDepth += depth;
      if (depth > MAX_DEPTH) throw tooLarge(`nests its elements more than ${MAX_DEPTH} deep`);
      if (totalDepth > MAX_TOTAL_DEPTH) throw tooLarge('has too many elements, or nests them too deep');
      readHead(name, attributes);
      if (skippedAt > 0) return;
      if (SKIPPED.has(name)) {
        skippedAt = depth;
        if (name === 'script' && /^\s*application\/(?:ld\+)?json\b/i.test(attributes.type ?? ''))
          capture = /ld\+json/i.test(attributes.type ?? '') ? [] : null;
      } else if (name === 'title' && title === null) capture = [];
      else if (!HEAD_ONLY.has(name) || (name === 'meta' && 'itemprop' in attributes))
        write(writeTag(name, attributes));
    },
    ontext(text) {
      if (capture !== null) capture.push(text);
      else if (skippedAt === 0) {
        wrappedText += text.length * depth;
        if (wrappedText > MAX_WRAPPED_TEXT) throw tooLarge('holds too much text, or nests it too deep');
        write(escapeText(text));
      }
    },
    onclosetag(name) {
      if (name === 'script' && capture !== null) jsonLd.push(capture.join(''));
      if (name === 'title' && capture !== null) title ??= capture.join('');
      if (name === 'script' || name === 'title') capture = null;
      const wasSkipped = skippedAt > 0;
      if (skippedAt === depth) skippedAt = 0;
      depth--;
      if (!wasSkipped && !HEAD_ONLY.has(name) && !VOID.has(name)) write(`</${name}>`);
    },
  });
  parser.end(html);
  return { language, title, meta, canonical, jsonLd, body: written.join('') };
}
