/** Which URLs are fetched at all, before any name is looked up. */
import { UnreadableError } from '../../model/errors.ts';

/** Whether an input is meant as a URL and not as a path: it begins with a scheme and two slashes. */
export function isUrl(input: string): boolean {
  return /^[a-z][a-z0-9+.-]*:\/\//i.test(input);
}

/** Ports of the web; a link or redirect to any other could reach services that never expected a browser. */
const WEB_PORTS = ['', '80', '443'];

function parseUrl(url: string, base: URL | null): URL {
  try {
    return base === null ? new URL(url) : new URL(url, base);
  } catch {
    throw new UnreadableError(`"${url.slice(0, 200)}" is not a URL. Check how it is written.`);
  }
}

/**
 * The URL to fetch, without its fragment. `from` is the URL that led there by a link or redirect, null where a person
 * named it: they may choose any port, others get 80 and 443 or stay on the server they come from.
 * @throws UnreadableError for anything but http and https, for a login within the URL, and for such a port.
 */
export function checkUrl(given: string, from: URL | null): URL {
  const url = parseUrl(given, from);
  if (url.protocol !== 'http:' && url.protocol !== 'https:')
    throw new UnreadableError(
      `Only http and https are fetched, not ${url.protocol.replace(/:$/, '')}. Download it and give the file.`,
    );
  if (url.username !== '' || url.password !== '')
    throw new UnreadableError(
      'It has a login in it, which is not sent. Give the URL without it, or download it and give the file.',
    );
  if (from !== null && !WEB_PORTS.includes(url.port) && url.host !== from.host)
    throw new UnreadableError(
      `It leads to port ${url.port}, which only a URL that you name yourself may. Give ${url.href.slice(0, 300)} if you trust it.`,
    );
  url.hash = '';
  return url;
}

/**
 * The URL that a redirect of `from` leads to.
 * @throws UnreadableError for what `checkUrl` refuses, and for one from https down to http.
 */
export function checkRedirect(location: string, from: URL): URL {
  const url = checkUrl(location, from);
  if (from.protocol === 'https:' && url.protocol === 'http:')
    throw new UnreadableError(
      `It redirects from https to ${url.href.slice(0, 300)}, which anybody on the way could alter. Give that URL itself if you trust it.`,
    );
  return url;
}
