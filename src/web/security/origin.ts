/** Whether a request comes from this server's own pages, from no page at all, or from somebody else's. */
import type { MiddlewareHandler } from 'hono';
import { ProblemError } from '../problem.ts';

const READING = new Set(['GET', 'HEAD']);

function isOwnOrigin(origin: string, host: string): boolean {
  // Behind a proxy that speaks TLS the scheme is another one than here; the host is the same.
  return URL.canParse(origin) && /^https?:/.test(origin) && new URL(origin).host === normalHost(host);
}

/** As the parser of addresses writes it: in lower case, without the port of http. */
function normalHost(host: string): string {
  return URL.canParse(`http://${host}`) ? new URL(`http://${host}`).host : host;
}

/** A person who follows a link from elsewhere; what comes is shown to that person alone. */
function isNavigation(request: Request): boolean {
  return (
    request.method === 'GET' &&
    request.headers.get('sec-fetch-mode') === 'navigate' &&
    request.headers.get('sec-fetch-dest') === 'document'
  );
}

/** False where a page of another origin is behind it. Programs send neither of the two headers. */
export function comesFromOwnPages(request: Request, host: string): boolean {
  const origin = request.headers.get('origin');
  const site = request.headers.get('sec-fetch-site');
  // "null" is said of forms whose page tells nobody where it is; the browser then vouches for them by the other header.
  const nameless = origin === 'null' && site === 'same-origin';
  if (origin !== null && !nameless && !isOwnOrigin(origin, host)) return false;
  if (site === null || site === 'same-origin') return true;
  // "none" is a person who typed the address, or a program that acts for one.
  if (site === 'none') return READING.has(request.method);
  return isNavigation(request);
}

/** Lets through what names this server and does not come from another site's pages. */
export function guardOrigin(isOwnHost: (host: string) => boolean): MiddlewareHandler {
  return async (c, next) => {
    const host = c.req.header('host') ?? '';
    // A request may name a server in its first line too, which then counts.
    if (!isOwnHost(host) || new URL(c.req.url).host !== normalHost(host))
      throw new ProblemError(
        421,
        'The Host header names another server. Ask under the address that entente serve prints, or name the host with --allow-host.',
      );
    if (!comesFromOwnPages(c.req.raw, host))
      throw new ProblemError(
        403,
        'This request comes from a page of another site. Open the address directly.',
      );
    await next();
  };
}
