/** An item of a feed, in the same shape whatever form the feed has. */

/** Words as a feed gives them: plain, or as HTML. */
export interface FeedText {
  readonly value: string;
  readonly html: boolean;
}

export interface FeedItem {
  readonly id: string | null;
  readonly url: string | null;
  readonly title: FeedText | null;
  /** The fullest that the feed has: content before summary; a teaser where there is no more. */
  readonly body: FeedText | null;
  /** Dates as the feed writes them. */
  readonly published: string | null;
  readonly updated: string | null;
  readonly byline: string | null;
  /** The source that the item names, else the feed itself. */
  readonly publisher: FeedText | null;
}

export const plain = (value: string | undefined): FeedText | null =>
  value === undefined || value.trim() === '' ? null : { value, html: false };

export const html = (value: string | undefined): FeedText | null =>
  value === undefined || value.trim() === '' ? null : { value, html: true };

/** The names of people, one after the other; null for none. */
export function joinNames(names: readonly (string | undefined)[] | undefined): string | null {
  const given = [...new Set((names ?? []).flatMap((name) => (name?.trim() ? [name.trim()] : [])))];
  return given.length === 0 ? null : given.join(', ');
}

/** An absolute web address, resolved against those that follow where it is relative; null for anything else. */
export function webAddress(
  address: string | undefined,
  ...bases: readonly (string | undefined)[]
): string | null {
  const given = address?.trim();
  if (given === undefined || given === '') return null;
  for (const base of [undefined, ...bases]) {
    if (!URL.canParse(given, base)) continue;
    const url = new URL(given, base);
    return /^https?:$/.test(url.protocol) ? url.href : null;
  }
  return null;
}

/** The host of an address, to stand for a publisher of whom the feed gives no name. */
export function hostOf(address: string | undefined): string | undefined {
  if (address === undefined || !URL.canParse(address)) return undefined;
  return new URL(address).hostname.replace(/^www\./, '') || undefined;
}
