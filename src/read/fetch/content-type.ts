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

/** The bytes of a bare text in UTF-8 where the header names another encoding; all else as it came. */
export function recodeText({ contentType, bytes }: Fetched): Buffer {
  const charset = /;\s*charset\s*=\s*"?([\w.:-]+)/i.exec(contentType ?? '')?.[1];
  if (typeOf(contentType) !== 'text/plain' || charset === undefined || /^utf-?(?:8|16)/i.test(charset))
    return bytes;
  try {
    return Buffer.from(new TextDecoder(charset).decode(bytes));
  } catch {
    // An encoding that nobody knows; the bytes may still speak for themselves.
    return bytes;
  }
}
