/** OPML: a list of feeds, which holds no reports itself. */
import type { Opml } from 'feedsmith';
import { UnreadableError } from '../../model/errors.ts';
import { webAddress } from './feed-item.ts';

export interface ListedFeed {
  readonly title: string | null;
  /** Absolute, http or https. */
  readonly url: string;
}

function collect(
  outlines: readonly Opml.Outline<string>[] | undefined,
  found: Map<string, ListedFeed>,
): void {
  for (const outline of outlines ?? []) {
    const url = webAddress(outline.xmlUrl);
    if (url !== null && !found.has(url))
      found.set(url, { title: outline.title ?? outline.text ?? null, url });
    collect(outline.outlines, found);
  }
}

/**
 * The feeds that an OPML text lists, in its order, each address once; groups within groups are opened.
 * @throws UnreadableError where the text is not well-formed OPML.
 */
export async function listFeeds(text: string): Promise<readonly ListedFeed[]> {
  const { ParseError, parseOpml } = await import('feedsmith');
  const found = new Map<string, ListedFeed>();
  try {
    collect(parseOpml(text).body?.outlines, found);
  } catch (error) {
    // What is well-formed and has no body lists nothing.
    if (error instanceof ParseError) return [];
    throw new UnreadableError(
      'The list of feeds (OPML) is not well-formed. Export it again from your feed reader.',
    );
  }
  return [...found.values()];
}

/** Why a list of feeds gives no reports, and what to do with it. */
export function explainFeedList(feeds: readonly ListedFeed[]): string {
  const first = feeds[0];
  if (first === undefined) return 'It is a list of feeds (OPML) that lists none. Give the feeds themselves.';
  const count = feeds.length === 1 ? 'one feed' : `${feeds.length} feeds`;
  return (
    `It lists ${count} (OPML) and holds no reports itself. What it lists is fetched only where addresses are read: ` +
    `give the addresses, the first is ${first.url}`
  );
}
