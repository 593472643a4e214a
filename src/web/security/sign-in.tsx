/** Where a person gives the token once, so that the browser remembers it. */
import type { Context, Hono } from 'hono';
import { safeText } from '../../show/view/safe-text.ts';
import { drawPlainPage } from '../plain-page.tsx';
import { isSame, rememberBrowser } from './token.ts';

const PATH = '/sign-in';

/** Addresses that say nothing of the library, and are needed to sign in. */
export function isOpen(path: string): boolean {
  return path === PATH || /^\/assets\/[\w.-]+$/.test(path);
}

/** A place of this server; anything else could lead to another one. */
function localPath(path: unknown): string {
  return typeof path === 'string' && /^\/(?![/\\])[^\s\\\p{Cc}]*$/u.test(path) && path.length < 2000
    ? path
    : '/';
}

function SignInForm({ next, wrong }: { readonly next: string; readonly wrong: boolean }) {
  return (
    <form method="post" action={PATH} class="line">
      {wrong ? <p role="alert">This is not the token. It stands where entente serve was started.</p> : null}
      <input type="hidden" name="next" value={next} />
      <input type="text" name="user" autocomplete="username" value="entente" hidden />
      <label>
        Token <input type="password" name="token" autocomplete="current-password" required autofocus />
      </label>{' '}
      <button type="submit">Sign in</button>
    </form>
  );
}

function draw(next: string, wrong: boolean): string {
  return drawPlainPage(
    'Sign in',
    <>
      <p>This library is open to those who have its token.</p>
      <SignInForm next={next} wrong={wrong} />
    </>,
  );
}

/** The page in place of one that needs the token, which it leads to. */
export function drawSignIn(c: Context): string {
  const { pathname, search } = new URL(c.req.url);
  // A browser that comes by a link from elsewhere sends no cookie at first, though it may have one.
  const elsewhere = c.req.header('sec-fetch-site') === 'cross-site';
  const next = localPath(`${pathname}${search}`);
  if (!elsewhere) return draw(next, false);
  return drawPlainPage(
    'Sign in',
    <>
      <p>
        You come by a link from another site. If you have signed in before, <a href={next}>go on</a>.
      </p>
      <SignInForm next={next} wrong={false} />
    </>,
  );
}

export function addSignIn(app: Hono, token: string): void {
  app.get(PATH, (c) => c.html(draw(localPath(c.req.query('next')), false)));
  app.post(PATH, async (c) => {
    const form: Readonly<Record<string, unknown>> = await c.req.parseBody().catch(() => ({}));
    const next = localPath(form.next);
    const given = typeof form.token === 'string' ? safeText(form.token) : '';
    if (!isSame(given, token)) return c.html(draw(next, true), 401);
    rememberBrowser(c, token);
    return c.redirect(next, 303);
  });
}
