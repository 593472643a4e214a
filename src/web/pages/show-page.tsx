/** From components to an answer. */
import type { Context } from 'hono';
import { getCookie } from 'hono/cookie';
import type { ContentfulStatusCode } from 'hono/utils/http-status';
import type { PagesDeps } from './deps.ts';
import { Frame, type FrameOptions } from './frame.tsx';
import { NotFoundPage } from './plain-pages.tsx';
import type { Desk } from './ruling-forms.tsx';

export const AUTHOR_COOKIE = 'entente-author';

export function queryOf(c: Context): URLSearchParams {
  return new URL(c.req.url).searchParams;
}

/** This page, without what says that a ruling was made. */
function placeOf(c: Context): string {
  const query = queryOf(c);
  query.delete('ruled');
  const text = query.toString();
  return text === '' ? c.req.path : `${c.req.path}?${text}`;
}

/** Who is at the desk, and where answers lead back to. */
export function deskOf(c: Context, { author = '', formToken }: PagesDeps): Desk {
  return {
    back: placeOf(c),
    author: getCookie(c, AUTHOR_COOKIE) ?? author,
    token: formToken?.(c) ?? null,
  };
}

export function show(
  c: Context,
  options: FrameOptions,
  body: unknown,
  status: ContentfulStatusCode = 200,
): Response {
  const page = <Frame {...options}>{body as string}</Frame>;
  return c.html(`<!DOCTYPE html>\n${String(page)}\n`, status) as Response;
}

export function notFound(c: Context, what: string): Response {
  return show(c, { title: 'Not here', place: null }, <NotFoundPage what={what} path={c.req.path} />, 404);
}
