const hostOf = (url: string) => new URL(url).hostname.replace(/^(?:www\d?|m|amp|mobile)\./, '');

/**
 * The URL of a page that calls itself `claimed` and was found at `found` (null where that is not known). It may give
 * itself another address on its own host; one elsewhere does not count, for anybody can claim to be somebody else.
 */
export function settleUrl(claimed: string | null, found: string | null): string | null {
  if (found === null || !URL.canParse(found)) return claimed;
  if (claimed === null || !URL.canParse(claimed)) return found;
  return hostOf(claimed) === hostOf(found) ? claimed : found;
}
