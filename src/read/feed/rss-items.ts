import type { RdfFeed, RssFeed } from 'feedsmith';
import { type FeedItem, hostOf, html, joinNames, plain, webAddress } from './feed-item.ts';

type Feed = RssFeed.Feed<string> | RdfFeed.Feed<string>;
type Item = RssFeed.Item<string> & RdfFeed.Item<string>;

/** RSS says of none of its texts whether it is HTML; all may be, and plain words read the same either way. */
function rssItem(item: Item, feed: Feed): FeedItem {
  const { guid, source, dc, dcterms, atom } = item;
  const permalink = guid?.isPermaLink === false ? undefined : guid?.value;
  return {
    id: guid?.value ?? item.rdf?.about ?? null,
    url: webAddress(item.link, item.xml?.base, feed.link) ?? webAddress(permalink),
    title: html(item.title ?? dc?.titles?.[0]),
    body: html(item.content?.encoded) ?? html(item.description) ?? html(dc?.descriptions?.[0]),
    published:
      item.pubDate ??
      atom?.published ??
      dcterms?.issued?.[0] ??
      dc?.dates?.[0] ??
      dcterms?.created?.[0] ??
      null,
    updated: atom?.updated ?? dcterms?.modified?.[0] ?? null,
    byline: joinNames(dc?.creators) ?? joinNames(item.authors?.map(({ name }) => name)),
    publisher: html(source?.title) ?? plain(hostOf(source?.url)) ?? html(feed.title),
  };
}

export function rssItems(feed: Feed): readonly FeedItem[] {
  return (feed.items ?? []).map((item) => rssItem(item, feed));
}
