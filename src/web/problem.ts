/** Errors as RFC 9457 has them (`application/problem+json`): what happened, in a sentence with the way out. */
import type { ContentfulStatusCode } from 'hono/utils/http-status';

/** Where a request is wrong: a parameter by its name, or a field of the body by its JSON Pointer. */
export interface Mistake {
  readonly parameter?: string;
  readonly pointer?: string;
  readonly detail: string;
}

export interface Problem {
  readonly type: 'about:blank';
  /** The meaning of the status in words. */
  readonly title: string;
  readonly status: number;
  readonly detail: string;
  readonly errors?: readonly Mistake[];
}

const TITLES: Readonly<Record<number, string>> = {
  400: 'Bad Request',
  401: 'Unauthorized',
  403: 'Forbidden',
  404: 'Not Found',
  405: 'Method Not Allowed',
  409: 'Conflict',
  413: 'Content Too Large',
  415: 'Unsupported Media Type',
  421: 'Misdirected Request',
  422: 'Unprocessable Content',
  500: 'Internal Server Error',
  503: 'Service Unavailable',
};

export type ProblemStatus = 400 | 401 | 403 | 404 | 405 | 409 | 413 | 415 | 421 | 422 | 500 | 503;

/** Thrown by whoever finds that a request cannot be answered; the application writes it out. */
export class ProblemError extends Error {
  override readonly name = 'ProblemError';
  readonly status: ProblemStatus;
  readonly errors: readonly Mistake[];
  readonly headers: Readonly<Record<string, string>>;

  constructor(
    status: ProblemStatus,
    detail: string,
    more: {
      readonly errors?: readonly Mistake[];
      readonly headers?: Readonly<Record<string, string>>;
    } = {},
  ) {
    super(detail);
    this.status = status;
    this.errors = more.errors ?? [];
    this.headers = more.headers ?? {};
  }
}

export function titleOf(status: number): string {
  return TITLES[status] ?? 'Error';
}

export function problemOf({ status, message, errors }: ProblemError): Problem {
  return {
    type: 'about:blank',
    title: titleOf(status),
    status,
    detail: message,
    ...(errors.length > 0 ? { errors } : {}),
  };
}

export function problemResponse(problem: ProblemError): Response {
  return new Response(`${JSON.stringify(problemOf(problem))}\n`, {
    status: problem.status satisfies ContentfulStatusCode,
    headers: { 'content-type': 'application/problem+json', ...problem.headers },
  });
}
