/** The bytes of a feed → its items as reports. */
import { createHash } from 'node:crypto';
import { UnreadableError } from '../../model/errors.ts';
import { charsetOf, decodeText, explainInvalidUtf8, toEncodingName } from '../decode.ts';
import { explainError } from '../errors.ts';
import type { LineResult } from '../jsonl.ts';
import type { Report } from '../report.ts';
import type { FeedItem, FeedText } from './feed-item.ts';
import { explainFeedList, listFeeds } from './list-feeds.ts';
import { parseFeedItems } from './parse-feed.ts';

const MARKUP = /<[a-z!/]|&#?\w+;/i;

async function toText(text: FeedText | null): Promise<string> {
  if (text === null) return '';
  if (!text.html || !MARKUP.test(text.value)) return text.value.trim();
  const { readFragment } = await import('../html/read-fragment.ts');
  return readFragment(text.value);
}

const orNull = (text: string) => (text === '' ? null : text);

/**
 * Headline and body, parted by a blank line, as a newspaper prints them; the headline once where the body opens with
 * it. A teaser is a body: it is all that the feed says.
 */
function joinText(title: string, body: string): string {
  if (title === '' || body.startsWith(title)) return body;
  return body === '' ? title : `${title}\n\n${body}`;
}

async function toReport(item: FeedItem, path: string | null, hash: string): Promise<Report> {
  // A headline is one line, whatever the feed breaks it into.
  const title = (await toText(item.title)).replace(/\s+/g, ' ');
  return {
    path,
    text: joinText(title, await toText(item.body)),
    metadata: {
      externalId: item.id,
      url: item.url,
      title: orNull(title),
      publisher: orNull((await toText(item.publisher)).replace(/\s+/g, ' ')),
      published: item.published,
      byline: item.byline,
      updated: item.updated,
      hash,
    },
  };
}

/** The encoding that an XML declaration names; null where there is none. */
function declaredEncoding(bytes: Buffer): string | null {
  const start = bytes.toString('latin1', 0, 300);
  const label = /^[^<]{0,8}<\?xml[^>]{0,200}?encoding\s*=\s*["']([\w.:-]+)["']/i.exec(start)?.[1];
  return label === undefined ? null : toEncodingName(label);
}

/** The text of a feed or list of feeds, in the encoding that `contentType` or its own first line names. */
export function decodeFeed(
  bytes: Buffer,
  contentType: string | null,
): { text: string; invalidAt: number | null } {
  return decodeText(bytes, charsetOf(contentType) ?? declaredEncoding(bytes));
}

/** Whether it is a list of feeds (OPML) and not itself one. */
export function isFeedList(text: string): boolean {
  return /<(?:\w+:)?opml[\s>]/i.test(text.slice(0, 4096));
}

/**
 * Items in the order of the feed, counted from 1.
 * @throws UnreadableError for XML or JSON that is no feed, for a broken one without any whole item, and for a list of feeds.
 */
export async function* splitFeed(
  bytes: Buffer,
  path: string | null,
  contentType: string | null,
  warn: (reason: string) => void,
): AsyncGenerator<LineResult> {
  const { text, invalidAt } = decodeFeed(bytes, contentType);
  if (invalidAt !== null) warn(explainInvalidUtf8(invalidAt));
  if (isFeedList(text)) throw new UnreadableError(explainFeedList(await listFeeds(text)));
  const results = await parseFeedItems(text);
  if (results.length === 0) throw new UnreadableError('The feed holds no items. Fetch it again later.');
  const hash = `sha256:${createHash('sha256').update(bytes).digest('hex')}`;
  for (const result of results) {
    const { number: line } = result;
    if (result.kind === 'unread') {
      yield { kind: 'unread', line, reason: result.reason, last: line === results.length };
      continue;
    }
    try {
      yield { kind: 'report', line, report: await toReport(result.item, path, hash) };
    } catch (error) {
      yield { kind: 'unread', line, reason: explainError(error), last: false };
    }
  }
}
