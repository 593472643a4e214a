/**
 * An address that a reader may follow: http or https, in the form that the URL standard gives it, so that it holds no
 * blank and no control character. Null for anything else ("javascript:", a path, words).
 */
export function webAddress(url: string | null): string | null {
  if (url === null) return null;
  try {
    const { protocol, href } = new URL(url);
    return protocol === 'http:' || protocol === 'https:' ? href : null;
  } catch {
    return null;
  }
}
