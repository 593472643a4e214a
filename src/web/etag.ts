/** Answers that a reader has already are not made again: they depend on the library, the day and the address alone. */
import type { Context, MiddlewareHandler } from 'hono';
import { shortHash } from '../model/hash.ts';
import type { WebDependencies } from './dependencies.ts';

/** As the reader's list of tags writes it; a proxy that compresses may have made it weak. */
function knows(c: Context, tag: string): boolean {
  const known = c.req.header('if-none-match');
  if (known === undefined) return false;
  return known.split(',').some((one) => ['*', tag].includes(one.trim().replace(/^W\//, '')));
}

/** For GET and HEAD: `ETag`, and 304 without a body where the reader has what stands. */
export function withEtag({
  library,
  asOf,
  version,
}: Pick<WebDependencies, 'library' | 'asOf' | 'version'>): MiddlewareHandler {
  return async (c, next) => {
    if (c.req.method !== 'GET' && c.req.method !== 'HEAD') return next();
    const { version: edition } = await library.version();
    const scheme = c.req.header('x-forwarded-proto') ?? '';
    const tag = `"${shortHash(version, edition, asOf(), scheme, c.req.url)}"`;
    const headers = { etag: tag, 'cache-control': 'private, no-cache' };
    if (knows(c, tag)) return c.body(null, 304, headers);
    await next();
    if (c.res.status === 200) for (const [name, value] of Object.entries(headers)) c.header(name, value);
    return undefined;
  };
}
