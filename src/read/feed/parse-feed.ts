/** RSS, Atom, RDF and JSON feeds → their items, whatever the form. A broken XML feed gives the items that are whole. */
import type { AnyFeed } from 'feedsmith';
import { UnreadableError } from '../../model/errors.ts';
import { atomItems } from './atom-items.ts';
import type { FeedItem } from './feed-item.ts';
import { jsonItems } from './json-items.ts';
import { rssItems } from './rss-items.ts';

/** An item, or why there is none; `number` counts from 1. */
export type ItemResult =
  | { readonly kind: 'item'; readonly number: number; readonly item: FeedItem }
  | { readonly kind: 'unread'; readonly number: number; readonly reason: string };

const BROKEN_ITEM =
  'It is not well-formed XML and was passed over. Fetch the feed again, or tell its publisher.';
const BROKEN_FEED =
  'The feed is not well-formed, and no whole item was found in it. Fetch it again, or tell its publisher.';
const NO_FEED =
  'It is neither RSS nor Atom nor JSON Feed. Give the texts as .txt files, HTML pages or JSONL.';

const ITEM = /<((?:[\w-]+:)?(?:item|entry))[\s>]/gi;
const ROOT = /<(?:[\w-]+:)?(rss|feed|rdf)(?:\s[^>]{0,4000})?>/i;

type Parse = (value: unknown) => AnyFeed;

function itemsOf(parsed: AnyFeed): readonly FeedItem[] {
  if (parsed.format === 'atom') return atomItems(parsed.feed);
  if (parsed.format === 'json') return jsonItems(parsed.feed);
  return rssItems(parsed.feed);
}

function tryItems(parse: Parse, xml: string): readonly FeedItem[] {
  try {
    return itemsOf(parse(xml));
  } catch {
    return [];
  }
}

/** From each place where an item starts: up to its last end before the next starts; null where it has none. */
function cutItems(xml: string): readonly (string | null)[] {
  const starts = [...xml.matchAll(ITEM)];
  return starts.map((start, index) => {
    const piece = xml.slice(start.index, starts[index + 1]?.index ?? xml.length);
    const end = piece.lastIndexOf(`</${start[1]}`);
    const close = end < 0 ? -1 : piece.indexOf('>', end);
    return close < 0 ? null : piece.slice(0, close + 1);
  });
}

/** Which of the pieces pass, tried together and then by halves: few are broken, and each try takes its time. */
function findWhole(
  pieces: readonly (string | null)[],
  passes: (some: readonly string[]) => boolean,
): readonly boolean[] {
  const some = pieces.filter((piece) => piece !== null);
  if (some.length === 0 || passes(some)) return pieces.map((piece) => piece !== null);
  if (pieces.length === 1) return [false];
  const middle = pieces.length >> 1;
  return [...findWhole(pieces.slice(0, middle), passes), ...findWhole(pieces.slice(middle), passes)];
}

/** Tries the items of a broken feed, and reads those that are whole in what the feed says of itself. */
function salvage(parse: Parse, xml: string): readonly ItemResult[] {
  const head = xml.slice(0, xml.search(ITEM));
  const [tag, name] = ROOT.exec(head) ?? [];
  if (tag === undefined || name === undefined) return [];
  const [open, close] = /^rss$/i.test(name)
    ? [`${tag}<channel>`, `</channel>${tag.replace(/^<([\w:-]+)[^>]*>$/, '</$1>')}`]
    : [tag, tag.replace(/^<([\w:-]+)[^>]*>$/, '</$1>')];
  const pieces = cutItems(xml);
  const whole = findWhole(
    pieces,
    (some) => tryItems(parse, `${open}${some.join('')}${close}`).length === some.length,
  );
  const body = pieces.filter((_, index) => whole[index]).join('');
  const inFeed = tryItems(parse, `${head}${body}${close}`);
  const items = inFeed.length > 0 ? inFeed : tryItems(parse, `${open}${body}${close}`);
  let next = 0;
  return whole.map((good, index) => {
    const item = good ? items[next++] : undefined;
    return item === undefined
      ? { kind: 'unread', number: index + 1, reason: BROKEN_ITEM }
      : { kind: 'item', number: index + 1, item };
  });
}

const countItems = (results: readonly ItemResult[]) => results.filter(({ kind }) => kind === 'item').length;

/**
 * The items of a feed, in its order.
 * @throws UnreadableError where the text is no feed, or nothing in it is whole.
 */
export async function parseFeedItems(text: string): Promise<readonly ItemResult[]> {
  const { DetectError, parseFeed } = await import('feedsmith');
  const parse: Parse = (value) => parseFeed(value);
  let results: readonly ItemResult[] | null = null;
  try {
    results = itemsOf(parse(text)).map((item, index) => ({ kind: 'item', number: index + 1, item }));
    // The parser forgives an item that is never closed, and what follows is lost in it.
    if (results.length >= (text.match(ITEM)?.length ?? 0)) return results;
  } catch (error) {
    if (error instanceof DetectError) throw new UnreadableError(NO_FEED);
  }
  const salvaged = salvage(parse, text);
  if (countItems(salvaged) >= Math.max(1, results?.length ?? 0)) return salvaged;
  if (results === null) throw new UnreadableError(BROKEN_FEED);
  return results;
}
