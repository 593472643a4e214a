/**
 * An address that a reader may follow: http or https, in the form that the URL standard gives it, so that it holds no
 * blank and no control character. Null for anything else ("javascript:", a path, words), and for an address with a
 * name before its host, which can make one site look like another.
 */
export function webAddress(url: string | null): string | null {
  if (url === null) return null;
  try {
    const { protocol, href, username, password } = new URL(url);
    const web = protocol === 'http:' || protocol === 'https:';
    return web && username === '' && password === '' ? href : null;
  } catch {
    return null;
  }
}
