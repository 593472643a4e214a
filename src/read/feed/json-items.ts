import type { JsonFeed } from 'feedsmith';
import { type FeedItem, html, joinNames, plain, webAddress } from './feed-item.ts';

type Feed = JsonFeed.Feed<string>;

export function jsonItems(feed: Feed): readonly FeedItem[] {
  return (feed.items ?? []).map((item) => ({
    id: item.id ?? null,
    url: webAddress(item.url, feed.home_page_url) ?? webAddress(item.external_url),
    title: plain(item.title),
    body: plain(item.content_text) ?? html(item.content_html) ?? plain(item.summary),
    published: item.date_published ?? null,
    updated: item.date_modified ?? null,
    byline:
      joinNames(item.authors?.map(({ name }) => name)) ?? joinNames(feed.authors?.map(({ name }) => name)),
    publisher: plain(feed.title),
  }));
}
