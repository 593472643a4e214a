/** How an endpoint is described: what it answers, and the errors that any of them may give. */
import { createRoute, type RouteConfig, type z } from '@hono/zod-openapi';
import type { ZodError } from 'zod';
import { type Mistake, ProblemError, titleOf } from '../problem.ts';
import { problemModel } from './schemas.ts';

/** What any request may meet: a mistake in it, no token, a foreign page, a forged host. */
const ALWAYS = [400, 401, 403, 421, 500] as const;

function problems(statuses: readonly number[]): RouteConfig['responses'] {
  const content = { 'application/problem+json': { schema: problemModel } };
  return Object.fromEntries(statuses.map((status) => [status, { description: titleOf(status), content }]));
}

interface Answer {
  readonly schema: z.ZodType;
  readonly description: string;
}

/** Answers of something that is read: 200, 304 for what the reader has already, and the errors. */
export function readAnswers({ schema, description }: Answer, more: readonly number[] = []) {
  return {
    200: { description, content: { 'application/json': { schema } } },
    304: { description: 'What the `If-None-Match` of the request names still stands.' },
    ...problems([...ALWAYS, ...more]),
  } as RouteConfig['responses'];
}

/** Answers of something that is written. */
export function writeAnswers(
  status: 200 | 201,
  { schema, description }: Answer,
  more: readonly number[] = [],
) {
  return {
    [status]: { description, content: { 'application/json': { schema } } },
    ...problems([...ALWAYS, 413, 415, 422, ...more]),
  } as RouteConfig['responses'];
}

/** A GET endpoint; `P` are the parts of its path, `Q` its parameters. */
export function getRoute<P extends string, R extends Omit<RouteConfig, 'path' | 'method'>>(
  path: P,
  config: R,
) {
  return createRoute({ method: 'get', path, ...config });
}

function mistakesOf(target: string, { issues }: ZodError): readonly Mistake[] {
  return issues.flatMap(({ path, message, ...issue }): Mistake | readonly Mistake[] => {
    if (target === 'json')
      return { pointer: path.map((part) => `/${String(part)}`).join(''), detail: message };
    if (issue.code === 'unrecognized_keys' && 'keys' in issue)
      return (issue.keys as readonly string[]).map((parameter) => ({
        parameter: parameter.slice(0, 100),
        detail: 'There is no such parameter here.',
      }));
    return { parameter: String(path[0] ?? ''), detail: message };
  });
}

/** Turns what does not fit the schemas into a problem that names each place. */
export function refuseMisfit(
  result: { readonly target: string } & (
    | { readonly success: true }
    | { readonly success: false; readonly error: ZodError }
  ),
): void {
  if (result.success) return;
  const where = result.target === 'json' || result.target === 'form' ? 'body' : 'address';
  throw new ProblemError(400, `The ${where} of the request does not fit; see errors.`, {
    errors: mistakesOf(result.target, result.error),
  });
}
