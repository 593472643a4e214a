/** A feed from the web → its items: the page that each links to, or what the feed itself says where that cannot be had. */
import { UnreadableError } from '../../model/errors.ts';
import { detectFormat, HEAD_SIZE } from '../detect-format.ts';
import { splitFeed } from '../feed/split-feed.ts';
import { readPage } from '../html/read-page.ts';
import type { LineResult } from '../jsonl.ts';
import { mergeMetadata, type Report } from '../report.ts';
import { fileNameOf } from './content-type.ts';
import type { Fetch, Fetched } from './fetch.ts';
import { settleUrl } from './settle-url.ts';

/** An item: its report, and what is to be told of it; one of both at least. */
export interface GatheredItem {
  /** The feed with the number of the item. */
  readonly path: string;
  readonly report: Report | null;
  readonly reason: string | null;
}

export interface FeedSetup {
  readonly get: Fetch;
  /** Of how many items the page is fetched; the others are read as the feed gives them. */
  readonly limit: number;
  readonly signal: AbortSignal;
}

function readItemPage(fetched: Fetched, item: Report): Report {
  const head = fetched.bytes.subarray(0, HEAD_SIZE);
  if (detectFormat(head, fileNameOf(fetched), head.length === fetched.bytes.length) !== 'html')
    throw new UnreadableError('It is no page.');
  const page = readPage(fetched.bytes, fetched);
  // The page knows itself better; the feed knows what the page leaves out.
  const own = { ...page.metadata, url: settleUrl(page.metadata.url, fetched.url) };
  return { path: item.metadata.url, text: page.text, metadata: mergeMetadata(own, item.metadata) };
}

async function gatherItem(
  path: string,
  item: Report,
  from: string,
  setup: FeedSetup,
): Promise<GatheredItem | null> {
  const url = item.metadata.url ?? '';
  try {
    const fetched = await setup.get(url, { from, signal: setup.signal });
    return { path, report: readItemPage(fetched, item), reason: null };
  } catch (error) {
    if (setup.signal.aborted) return null;
    if (!(error instanceof UnreadableError)) throw error;
    const instead = /\S/.test(item.text) ? ' What the feed itself says of it was read instead.' : '';
    return { path, report: instead === '' ? null : item, reason: `${url}: ${error.message}${instead}` };
  }
}

/**
 * The items of a feed, in its order, all of them under way; null for one whose page was still to come when the signal
 * aborted. `path` names the feed in documents and messages.
 * @throws UnreadableError for what is no feed, or one in which nothing is whole.
 */
export async function gatherFeed(
  path: string,
  feed: Fetched,
  setup: FeedSetup,
): Promise<readonly Promise<GatheredItem | null>[]> {
  const items: Promise<GatheredItem | null>[] = [];
  const add = (item: GatheredItem) => items.push(Promise.resolve(item));
  const results: LineResult[] = [];
  const warn = (reason: string) => add({ path, report: null, reason });
  for await (const result of splitFeed(feed.bytes, path, feed.contentType, warn)) results.push(result);
  let linked = 0;
  for (const result of results) {
    const place = `${path}:${result.line}`;
    if (result.kind === 'unread') add({ path: place, report: null, reason: result.reason });
    else if (result.report.metadata.url === null || linked === setup.limit)
      add({ path: place, report: result.report, reason: null });
    else {
      linked++;
      const item = gatherItem(place, result.report, feed.url, setup);
      // It is heard when its turn comes; until then nobody listens, which must not end the process.
      item.catch(() => {});
      items.push(item);
    }
  }
  return items;
}
