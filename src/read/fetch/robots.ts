/**
 * robots.txt (RFC 9309): whether a server lets programs fetch a page that no person named. A server without one lets
 * them; one that cannot answer for it does not.
 */
import robots from 'robots-parser';
import { UnreadableError } from '../../model/errors.ts';

// The package's types speak of an ES module, which it is not.
const parse = robots as unknown as typeof robots.default;

/** The name by which a robots.txt can speak of us. */
export const PRODUCT = 'Entente';

/** How much of a robots.txt counts; the standard asks for 500 KiB at least. */
export const MAX_ROBOTS_BYTES = 512 * 1024;
/** Longest `Crawl-delay` that is kept, in seconds. */
const MAX_DELAY = 10;

export interface Rules {
  /** Null where it may be fetched, else why not. */
  readonly explainRefusal: (url: URL) => string | null;
  /** Milliseconds that the server wants between two requests. */
  readonly delay: number;
}

const NAME_IT = 'If you may read it, name its URL yourself, or save the page and give the file.';

const openRules: Rules = { explainRefusal: () => null, delay: 0 };

/** The rules of a robots.txt that was found at `url`. */
export function parseRobots(url: string, text: string): Rules {
  const found = parse(url, text);
  const delay = found.getCrawlDelay(PRODUCT) ?? 0;
  return {
    // Undefined means that it does not speak of such a page.
    explainRefusal: (page) =>
      found.isAllowed(page.href, PRODUCT) === false
        ? `The robots.txt of ${page.host} asks programs not to fetch it. ${NAME_IT}`
        : null,
    delay: Number.isFinite(delay) ? 1000 * Math.min(Math.max(0, delay), MAX_DELAY) : 0,
  };
}

/** What a request for a robots.txt brought: its text, or the status without one. */
export interface RobotsAnswer {
  readonly status: number;
  readonly text: string | null;
}

function closedRules(why: string): Rules {
  return {
    explainRefusal: ({ host }) =>
      `The robots.txt of ${host} could not be had, so nothing is fetched there unasked: ${why} ${NAME_IT}`,
    delay: 0,
  };
}

/**
 * The rules of a server. `fetchText` gets its robots.txt, redirects followed.
 * @throws what `fetchText` throws, apart from UnreadableError.
 */
export async function readRules(
  origin: string,
  fetchText: (url: URL) => Promise<RobotsAnswer>,
): Promise<Rules> {
  const url = new URL('/robots.txt', origin);
  try {
    const { status, text } = await fetchText(url);
    if (text !== null) return parseRobots(url.href, text);
    const gone = status >= 400 && status < 500 && status !== 429;
    return gone ? openRules : closedRules(`it answered HTTP ${status}.`);
  } catch (error) {
    if (error instanceof UnreadableError) return closedRules(error.message);
    throw error;
  }
}
