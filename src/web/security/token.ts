/**
 * The token that a server for others asks for. Programs send it with each request (`Authorization: Bearer …`), readers
 * of feeds and calendars in the address, and browsers get a cookie for it once.
 */
import { createHash, createHmac, timingSafeEqual } from 'node:crypto';
import type { Context, MiddlewareHandler } from 'hono';
import { getCookie, setCookie } from 'hono/cookie';
import { ProblemError } from '../problem.ts';

const DAYS = 30;

/** In the same time wherever the two differ, and however long they are. */
export function isSame(given: string, expected: string): boolean {
  const digest = (text: string) => createHash('sha256').update(text).digest();
  return timingSafeEqual(digest(given), digest(expected));
}

function derive(token: string, purpose: string): string {
  return createHmac('sha256', token).update(purpose).digest('hex');
}

/** Cookies know no ports: two servers of one machine must not overwrite each other's. */
function cookieName(token: string): string {
  return `entente-${derive(token, 'name of the cookie').slice(0, 8)}`;
}

/** What the cookie holds: made from the token, so that it outlives a restart and ends with the token. */
function session(token: string): string {
  return derive(token, 'session');
}

export function rememberBrowser(c: Context, token: string): void {
  setCookie(c, cookieName(token), session(token), {
    path: '/',
    httpOnly: true,
    sameSite: 'Strict',
    secure: c.req.header('x-forwarded-proto') === 'https',
    maxAge: DAYS * 24 * 60 * 60,
  });
}

/** Addresses that programs ask for which can send no headers. */
const FEED = /\.(?:atom|ics)$/;

function bringsToken(c: Context, token: string): boolean {
  const bearer = /^Bearer +(\S+)$/i.exec(c.req.header('authorization') ?? '')?.[1];
  if (bearer !== undefined) return isSame(bearer, token);
  const asked = FEED.test(c.req.path) ? c.req.query('token') : undefined;
  if (asked !== undefined) return isSame(asked, token);
  const cookie = getCookie(c, cookieName(token));
  return cookie !== undefined && isSame(cookie, session(token));
}

/**
 * Lets through what brings the token, and `open` paths, which say nothing of the library.
 * @throws ProblemError 401 for all else, whether or not there is something at the address.
 */
export function guardToken(token: string | null, open: (path: string) => boolean): MiddlewareHandler {
  return async (c, next) => {
    if (token !== null && !open(c.req.path) && !bringsToken(c, token))
      throw new ProblemError(401, 'A token is needed: send it as "Authorization: Bearer TOKEN".', {
        headers: { 'www-authenticate': 'Bearer realm="entente"' },
      });
    await next();
  };
}
