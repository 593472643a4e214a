/** What a `Content-Type` adds to what the bytes say themselves. */
import type { Fetched } from './fetch.ts';

const typeOf = (contentType: string | null) => (contentType ?? '').split(';')[0]?.trim().toLowerCase() ?? '';

/**
 * The name by which the bytes are told apart where they leave it open: the last part of the path, as a file would
 * have it; a page is called one whatever its path ends in.
 */
export function fileNameOf({ url, contentType }: Fetched): string {
  const name = new URL(url).pathname.split('/').at(-1) ?? '';
  return /^(?:text\/html|application\/xhtml\+xml)$/.test(typeOf(contentType)) ? `${name}.html` : name;
}
