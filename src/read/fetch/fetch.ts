/**
 * URLs → bytes, safely and politely: http and https, public addresses, few redirects, bounded in size and time; one
 * request at a time to each host, robots.txt heeded for what no person named, unchanged pages not sent twice.
 */
import { UnreadableError } from '../../model/errors.ts';
import { readBody, readBodyStart } from './body.ts';
import type { PageCache } from './cache.ts';
import { type Answer, ask, type Line, sleep } from './exchange.ts';
import { explainStatus } from './failures.ts';
import { openTurns } from './hosts.ts';
import { FETCH_LIMITS, type FetchLimits } from './limits.ts';
import { MAX_ROBOTS_BYTES, type Rules, readRules } from './robots.ts';
import type { Reply, Transport } from './transport.ts';
import { checkRedirect, checkUrl } from './url.ts';

export interface Fetched {
  /** Where it was in the end, redirects followed. */
  readonly url: string;
  /** The header as it came; null where there was none. */
  readonly contentType: string | null;
  readonly bytes: Buffer;
}

export interface FetchRequest {
  /** The URL of the document that led there; null for a URL that a person named. A `url` relative to it is allowed. */
  readonly from: string | null;
  readonly signal?: AbortSignal | undefined;
}

/**
 * Fetches what a URL leads to.
 * Rejects with an UnreadableError that says why it cannot be had and what to do, and with the signal's reason once
 * that is aborted.
 */
export type Fetch = (url: string, request: FetchRequest) => Promise<Fetched>;

export interface FetchSetup {
  readonly transport: Transport;
  /** Who we are, for servers to see. */
  readonly userAgent: string;
  readonly now: () => Date;
  /** Null where nothing is to be remembered. */
  readonly cache: PageCache | null;
  readonly limits?: Partial<FetchLimits>;
  /** Told of each request as it is sent. */
  readonly onRequest?: (url: string) => void;
  /** Waits; the clock's own by default. */
  readonly sleep?: Line['sleep'];
}

const MAX_REDIRECTS = 5;
const REDIRECTS = [301, 302, 303, 307, 308];
const ACCEPT = {
  accept:
    'text/html, application/xhtml+xml, application/atom+xml, application/rss+xml, application/xml;q=0.9, */*;q=0.5',
  'accept-encoding': 'gzip, deflate, br',
  'accept-language': 'en',
};
/** What holds no words is refused before its body is sent. */
const WORDLESS = /^(?:image|video|audio|font)\//i;

function checkType(reply: Reply): void {
  const type = (reply.headers['content-type'] ?? '').split(';')[0]?.trim() ?? '';
  if (WORDLESS.test(type))
    throw new UnreadableError(
      `It is no text but ${type.slice(0, 60)}. Give the URL of the page that speaks of it.`,
    );
}

interface Found {
  readonly url: URL;
  readonly answer: Answer;
}

type Asked = (url: URL) => Promise<Answer>;

/** Headers come as bytes; where a URL in one is not in ASCII, servers mean UTF-8. */
const decodeLocation = (location: string) => Buffer.from(location, 'latin1').toString('utf8');

/** Follows redirects from hop to hop, each of them checked; `check` may refuse one more. */
async function follow(first: URL, askHop: Asked, check: (url: URL) => Promise<void>): Promise<Found> {
  let url = first;
  for (let hops = 0; ; hops++) {
    try {
      await check(url);
      const answer = await askHop(url);
      if (!REDIRECTS.includes(answer.status)) return { url, answer };
      const location = answer.headers.location;
      if (location === undefined)
        throw new UnreadableError(
          `It redirects (HTTP ${answer.status}) without saying where to. Check the URL.`,
        );
      if (hops === MAX_REDIRECTS)
        throw new UnreadableError(
          `It redirects more than ${MAX_REDIRECTS} times, perhaps in a circle. Open it in your browser and give the URL where it ends.`,
        );
      url = checkRedirect(decodeLocation(location), url);
    } catch (error) {
      if (url === first || !(error instanceof UnreadableError)) throw error;
      throw new UnreadableError(`It redirects to ${url.href.slice(0, 300)}. ${error.message}`);
    }
  }
}

/** Opens a fetcher, which keeps what it learns of servers for as long as it lives. */
export function createFetch(setup: FetchSetup): Fetch {
  const limits = { ...FETCH_LIMITS, ...setup.limits };
  const line: Line = { transport: setup.transport, limits, now: setup.now, sleep: setup.sleep ?? sleep };
  const turns = openTurns(limits.parallel);
  const rules = new Map<string, Promise<Rules>>();
  /** By host: from which time it may be asked again, and how long it wants to be left alone in between. */
  const rests = new Map<string, { readonly delay: number; until: number }>();

  async function askInTurn(
    url: URL,
    signal: AbortSignal | undefined,
    headers: Readonly<Record<string, string>>,
    read: (reply: Reply) => Promise<Buffer>,
  ): Promise<Answer> {
    return turns.atHost(url.hostname, async () => {
      signal?.throwIfAborted();
      const rest = rests.get(url.hostname);
      const wait = (rest?.until ?? 0) - setup.now().getTime();
      if (rest !== undefined && wait > 0) await line.sleep(Math.min(wait, rest.delay), signal);
      try {
        return await turns.inSlot(() => {
          setup.onRequest?.(url.href);
          const all = { 'user-agent': setup.userAgent, ...ACCEPT, ...headers };
          return ask({ url, headers: all, read, signal }, line);
        });
      } finally {
        if (rest !== undefined) rest.until = setup.now().getTime() + rest.delay;
      }
    });
  }

  async function askPage(url: URL, signal: AbortSignal | undefined): Promise<Answer> {
    const known = (await setup.cache?.find(url.href)) ?? null;
    const conditions = {
      ...(known?.etag ? { 'if-none-match': known.etag } : {}),
      ...(known?.lastModified ? { 'if-modified-since': known.lastModified } : {}),
    };
    const answer = await askInTurn(url, signal, conditions, (reply) => {
      checkType(reply);
      return readBody(reply, limits.maxBytes);
    });
    if (answer.status === 304 && known !== null) {
      const type = known.contentType === null ? {} : { 'content-type': known.contentType };
      return { status: 200, headers: { ...answer.headers, ...type }, bytes: known.bytes };
    }
    const { etag = null, 'last-modified': lastModified = null } = answer.headers;
    const keepable = !/\bno-store\b/i.test(answer.headers['cache-control'] ?? '');
    if (answer.bytes !== null && keepable && (etag ?? lastModified) !== null)
      await setup.cache?.keep({
        url: url.href,
        etag,
        lastModified,
        contentType: answer.headers['content-type'] ?? null,
        bytes: answer.bytes,
      });
    return answer;
  }

  async function learnRules(origin: string, signal: AbortSignal | undefined): Promise<Rules> {
    const learnt = await readRules(origin, async (robots) => {
      const askHop = (url: URL) =>
        askInTurn(url, signal, {}, (reply) => readBodyStart(reply, MAX_ROBOTS_BYTES));
      const { answer } = await follow(robots, askHop, async () => {});
      return { status: answer.status, text: answer.bytes?.toString('utf8') ?? null };
    });
    if (learnt.delay > 0)
      rests.set(new URL(origin).hostname, {
        delay: learnt.delay,
        until: setup.now().getTime() + learnt.delay,
      });
    return learnt;
  }

  async function checkRobots(url: URL, signal: AbortSignal | undefined): Promise<void> {
    const known = rules.get(url.origin) ?? learnRules(url.origin, signal);
    rules.set(url.origin, known);
    const refusal = (await known).explainRefusal(url);
    if (refusal !== null) throw new UnreadableError(refusal);
  }

  return async (given, { from, signal }) => {
    const first = checkUrl(given, from === null ? null : new URL(from));
    const { url, answer } = await follow(
      first,
      (hop) => askPage(hop, signal),
      // What a person named, they answer for, wherever its server sends it.
      async (hop) => (from === null ? undefined : checkRobots(hop, signal)),
    );
    if (answer.bytes === null) throw new UnreadableError(explainStatus(answer.status));
    return { url: url.href, contentType: answer.headers['content-type'] ?? null, bytes: answer.bytes };
  };
}
