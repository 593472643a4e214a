/** The web application: who may ask, what answers, and how errors are told. */

import type { Context } from 'hono';
import { Hono } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { HTTPException } from 'hono/http-exception';
import { methodNotAllowed } from 'hono/method-not-allowed';
import { UsageError } from '../model/errors.ts';
import { createApi } from './api/api.ts';
import type { WebDependencies } from './dependencies.ts';
import { addFeeds } from './feeds/feeds.ts';
import { notFound } from './pages/show-page.tsx';
import { ProblemError, problemResponse } from './problem.ts';
import { drawProblem } from './problem-page.tsx';
import { secure } from './security/headers.ts';
import { guardOrigin } from './security/origin.ts';
import { addSignIn, drawSignIn, isOpen } from './security/sign-in.tsx';
import { guardToken } from './security/token.ts';

/** What a person looks at, rather than a program. */
function wantsPage(c: Context): boolean {
  return !c.req.path.startsWith('/api/') && (c.req.header('accept') ?? '').includes('text/html');
}

const MESSAGES: Readonly<Record<number, string>> = {
  400: 'The body of the request cannot be read: it is not what its Content-Type says.',
  415: 'This endpoint takes JSON: send it with "Content-Type: application/json".',
};

/** Whoever asked has gone away in the middle of it. */
function isGone({ req }: Context, error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  // What Node says of a body that breaks off; a database that does so says something else.
  const brokenOff = error.message === 'aborted' && 'code' in error && error.code === 'ECONNRESET';
  return brokenOff || (error.name === 'AbortError' && req.raw.signal.aborted);
}

/** What went wrong as a problem that may be told; null for a fault of the program. */
function asProblem(error: unknown): ProblemError | null {
  if (error instanceof ProblemError) return error;
  if (error instanceof UsageError) return new ProblemError(400, error.message);
  if (error instanceof HTTPException && (error.status === 400 || error.status === 415))
    return new ProblemError(error.status, MESSAGES[error.status] ?? error.message);
  return null;
}

function answerProblem(c: Context, problem: ProblemError): Response {
  if (!wantsPage(c)) return problemResponse(problem);
  const headers = { ...problem.headers };
  if (problem.status === 401) return c.html(drawSignIn(c), 401, headers);
  return c.html(drawProblem(problem), problem.status, headers);
}

const FAULT = new ProblemError(
  500,
  'This is a fault in Entente. What it is stands on the standard error of the server.',
);

/**
 * The application. `pages` answers what people look at, and is mounted at the root; without it there are API and feeds
 * alone.
 */
export function createApp(dependencies: WebDependencies, pages: Hono | null): Hono {
  const { token, isOwnHost, onFault, maxBody } = dependencies;
  const app = new Hono();
  app.use(secure());
  app.use(guardOrigin(isOwnHost));
  app.use(guardToken(token, isOpen));
  app.use(
    bodyLimit({
      maxSize: maxBody,
      onError: () => {
        throw new ProblemError(
          413,
          `No more than ${Math.floor(maxBody / 1_000_000)} MB are taken at once. Send the reports in parts.`,
        );
      },
    }),
  );
  app.use(
    methodNotAllowed({
      app,
      onMethodNotAllowed: (c, methods) =>
        answerProblem(
          c,
          new ProblemError(405, `This address takes ${methods.join(', ')}.`, {
            headers: { allow: methods.join(', ') },
          }),
        ),
    }),
  );
  if (token !== null) addSignIn(app, token);
  app.route('/api', createApi(dependencies));
  addFeeds(app, dependencies);
  if (pages !== null) app.route('/', pages);
  app.notFound((c) =>
    wantsPage(c) && pages !== null
      ? notFound(c, 'There is no such page.')
      : answerProblem(c, new ProblemError(404, 'There is nothing at this address.')),
  );
  app.onError((error, c) => {
    const problem = asProblem(error);
    if (problem === null && !isGone(c, error)) onFault({ method: c.req.method, path: c.req.path, error });
    return answerProblem(c, problem ?? FAULT);
  });
  return app;
}
