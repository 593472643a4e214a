/** URLs → what they lead to, fetched ahead and given in the order of the URLs. */
import { UnreadableError } from '../../model/errors.ts';
import { detectFormat, HEAD_SIZE } from '../detect-format.ts';
import type { ListedFeed } from '../feed/list-feeds.ts';
import { inOrder } from '../in-order.ts';
import { fileNameOf } from './content-type.ts';
import type { Fetch, Fetched } from './fetch.ts';
import type { GatheredItem } from './gather-feed.ts';
import { isUrl } from './url.ts';

/** How many URLs are under way or wait to be read: with few hosts at a time more would only fill memory. */
const AHEAD = 16;

export const LIMIT_PER_FEED = 30;

/** What came of a URL; `path` is the URL as it was given or listed. */
export type Gathered =
  | { readonly kind: 'fetched'; readonly path: string; readonly fetched: Fetched }
  | {
      readonly kind: 'feed';
      readonly path: string;
      /** In the order of the feed; null for what was still to come when the signal aborted. */
      readonly items: readonly Promise<GatheredItem | null>[];
    }
  | { readonly kind: 'unread'; readonly path: string; readonly reason: string };

interface FeedList {
  readonly kind: 'list';
  readonly path: string;
  /** Where the list was. */
  readonly url: string;
  readonly feeds: readonly ListedFeed[];
}

export interface GatherOptions {
  readonly fetch?: Fetch;
  readonly limitPerFeed?: number;
  readonly signal?: AbortSignal | undefined;
}

const NO_FETCHING = 'Nothing is fetched here. Download it and give the file, or give `fetch` in the options.';

function isFeed(fetched: Fetched): boolean {
  const head = fetched.bytes.subarray(0, HEAD_SIZE);
  try {
    return detectFormat(head, fileNameOf(fetched), head.length === fetched.bytes.length) === 'feed';
  } catch (error) {
    // What is not read at all is told of when its turn comes.
    if (error instanceof UnreadableError) return false;
    throw error;
  }
}

async function openFeed(
  path: string,
  fetched: Fetched,
  get: Fetch,
  limit: number,
  signal: AbortSignal,
): Promise<Gathered | FeedList> {
  const { decodeFeed, isFeedList } = await import('../feed/split-feed.ts');
  const { text } = decodeFeed(fetched.bytes, fetched.contentType);
  if (isFeedList(text)) {
    const { listFeeds } = await import('../feed/list-feeds.ts');
    return { kind: 'list', path, url: fetched.url, feeds: await listFeeds(text) };
  }
  const { gatherFeed } = await import('./gather-feed.ts');
  return { kind: 'feed', path, items: await gatherFeed(path, fetched, { get, limit, signal }) };
}

/** Fetches one URL and what its feed links to; null once the signal has aborted. */
async function gatherOne(
  path: string,
  from: string | null,
  options: GatherOptions,
  signal: AbortSignal,
): Promise<Gathered | FeedList | null> {
  const { fetch: get, limitPerFeed = LIMIT_PER_FEED } = options;
  if (get === undefined) return { kind: 'unread', path, reason: NO_FETCHING };
  try {
    const fetched = await get(path, { from, signal });
    return isFeed(fetched)
      ? await openFeed(path, fetched, get, limitPerFeed, signal)
      : { kind: 'fetched', path, fetched };
  } catch (error) {
    if (signal.aborted) return null;
    if (error instanceof UnreadableError) return { kind: 'unread', path, reason: error.message };
    throw error;
  }
}

async function* openList(
  { path, url, feeds }: FeedList,
  options: GatherOptions,
  signal: AbortSignal,
): AsyncGenerator<Gathered> {
  if (feeds.length === 0)
    yield {
      kind: 'unread',
      path,
      reason: 'It is a list of feeds (OPML) that lists none. Give feeds themselves.',
    };
  for await (const found of inOrder(feeds, AHEAD, (feed) => gatherOne(feed.url, url, options, signal))) {
    if (found === null) return;
    if (found.kind !== 'list') yield found;
    else
      yield {
        kind: 'unread',
        path: found.path,
        reason: `It is a list of feeds (OPML) within the list ${path}, and is not opened. Give it by itself.`,
      };
  }
}

async function* onlyOne(found: Gathered): AsyncGenerator<Gathered> {
  yield found;
}

/**
 * For each URL among the inputs what it leads to: one thing, or of a list of feeds as many as it lists. Nothing more
 * comes once `signal` has aborted; ending the iteration stops what is under way.
 */
export async function* gatherUrls(
  inputs: readonly string[],
  options: GatherOptions,
): AsyncGenerator<AsyncGenerator<Gathered>> {
  const left = new AbortController();
  const signal = options.signal === undefined ? left.signal : AbortSignal.any([options.signal, left.signal]);
  try {
    const urls = inputs.filter(isUrl);
    for await (const found of inOrder(urls, AHEAD, (url) => gatherOne(url, null, options, signal))) {
      if (found === null) return;
      yield found.kind === 'list' ? openList(found, options, signal) : onlyOne(found);
    }
  } finally {
    left.abort();
  }
}
