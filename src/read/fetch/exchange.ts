/** One question to one server, with its deadlines: headers, body, and what to do when it is too busy. */
import { setTimeout as wait } from 'node:timers/promises';
import { UnreadableError } from '../../model/errors.ts';
import { codeOf, explainFailure } from './failures.ts';
import type { FetchLimits } from './limits.ts';
import { parseRetryAfter } from './retry-after.ts';
import type { Reply, Transport } from './transport.ts';

export interface Answer {
  readonly status: number;
  readonly headers: Reply['headers'];
  /** Null for an answer whose body nobody wants. */
  readonly bytes: Buffer | null;
}

export interface Question {
  readonly url: URL;
  readonly headers: Readonly<Record<string, string>>;
  /** What to take of the body of an answer that holds what was asked for (HTTP 200 and 203). */
  readonly read: (reply: Reply) => Promise<Buffer>;
  readonly signal: AbortSignal | undefined;
}

export interface Line {
  readonly transport: Transport;
  readonly limits: FetchLimits;
  readonly now: () => Date;
  /** Waits for so many milliseconds; rejects when the signal aborts. */
  readonly sleep: (milliseconds: number, signal: AbortSignal | undefined) => Promise<void>;
}

export const sleep: Line['sleep'] = (milliseconds, signal) =>
  wait(milliseconds, undefined, signal === undefined ? {} : { signal });

/** Where a busy server does not say how long it wants to be left alone. */
const RETRY_WAIT = 5000;
/** A connection that was kept open may be closed by the other side just as it is used again. */
const BROKEN = ['ECONNRESET', 'EPIPE', 'UND_ERR_SOCKET'];
const BUSY = [429, 503];

function late(what: string, milliseconds: number): UnreadableError {
  return new UnreadableError(`${what} within ${Math.ceil(milliseconds / 1000)} seconds. Try again later.`);
}

async function askOnce(question: Question, { transport, limits }: Line): Promise<Answer> {
  const overdue = new AbortController();
  const signal =
    question.signal === undefined ? overdue.signal : AbortSignal.any([question.signal, overdue.signal]);
  const start = (milliseconds: number, what: string) =>
    setTimeout(() => overdue.abort(late(what, milliseconds)), milliseconds);
  const total = start(limits.totalTimeout, 'The server did not send the whole page');
  const headers = start(limits.headersTimeout, 'The server did not answer');
  let reply: Reply | null = null;
  try {
    signal.throwIfAborted();
    reply = await transport(question.url, question.headers, signal);
    clearTimeout(headers);
    const { status } = reply;
    const bytes = status === 200 || status === 203 ? await question.read(reply) : null;
    signal.throwIfAborted();
    return { status, headers: reply.headers, bytes };
  } catch (error) {
    // Whatever the stopped connection reports, this is why it was stopped.
    throw signal.aborted ? signal.reason : error;
  } finally {
    clearTimeout(total);
    clearTimeout(headers);
    reply?.close();
  }
}

/**
 * Asks, and asks once more where the connection broke or the server was busy, after as long as it wished.
 * @throws UnreadableError for what a server or network did; the signal's reason where that aborted.
 */
export async function ask(question: Question, line: Line): Promise<Answer> {
  for (let again = false; ; again = true) {
    let answer: Answer;
    try {
      answer = await askOnce(question, line);
    } catch (error) {
      if (!again && BROKEN.includes(codeOf(error) ?? '') && !question.signal?.aborted) continue;
      throw explainFailure(error);
    }
    if (again || !BUSY.includes(answer.status)) return answer;
    const wished = parseRetryAfter(answer.headers['retry-after'], line.now()) ?? RETRY_WAIT;
    if (wished > line.limits.maxRetryWait)
      throw new UnreadableError(
        `The server is busy (HTTP ${answer.status}) and asks to be left alone for ${Math.ceil(wished / 60_000)} minutes. Try again then.`,
      );
    await line.sleep(wished, question.signal);
  }
}
