/** From components to an answer. */
import type { Context } from 'hono';
import type { ContentfulStatusCode } from 'hono/utils/http-status';
import { Frame, type FrameOptions } from './frame.tsx';
import { NotFoundPage } from './plain-pages.tsx';

export function queryOf(c: Context): URLSearchParams {
  return new URL(c.req.url).searchParams;
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
