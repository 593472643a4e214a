import type { AtomFeed } from 'feedsmith';
import { type FeedItem, type FeedText, html, joinNames, plain, webAddress } from './feed-item.ts';

type Entry = AtomFeed.Entry<string>;
type Feed = AtomFeed.Feed<string>;

/** RFC 4287: plain unless it says otherwise; a content that is neither text nor HTML has no words in it. */
function words(text: { readonly value?: string; readonly type?: string } | undefined): FeedText | null {
  const type = (text?.type ?? 'text').toLowerCase();
  if (/^(?:x?html|text\/html|application\/xhtml\+xml)\b/.test(type)) return html(text?.value);
  return /^text(?:\/plain)?\b/.test(type) ? plain(text?.value) : null;
}

function linkOf({ links = [], xml }: Entry, feed: Feed): string | null {
  const alternates = links.filter(({ rel }) => rel === undefined || rel === 'alternate');
  const link = alternates.find(({ type }) => type === undefined || type.includes('html')) ?? alternates[0];
  const own = feed.links?.find(({ rel }) => rel === 'self')?.href;
  const home = feed.links?.find(({ rel }) => rel === undefined || rel === 'alternate')?.href;
  return webAddress(link?.href, xml?.base, feed.xml?.base, home, own);
}

function atomItem(entry: Entry, feed: Feed): FeedItem {
  return {
    id: entry.id ?? null,
    url: linkOf(entry, feed),
    title: words(entry.title),
    body: words(entry.content) ?? words(entry.summary),
    // Many feeds give an entry one date only, and this is then the one that they must give.
    published: entry.published ?? entry.dc?.dates?.[0] ?? entry.updated ?? null,
    updated: entry.updated ?? null,
    byline:
      joinNames(entry.authors?.map(({ name }) => name)) ?? joinNames(feed.authors?.map(({ name }) => name)),
    publisher: words(entry.source?.title) ?? words(feed.title),
  };
}

export function atomItems(feed: Feed): readonly FeedItem[] {
  return (feed.entries ?? []).map((entry) => atomItem(entry, feed));
}
