/** A web without a network: servers as a table, a clock that sleeping moves, and a list of who was asked. */
import { Readable } from 'node:stream';
import { createFetch, type Fetch, type FetchSetup } from '../../../src/read/fetch/fetch.ts';

export interface Page {
  readonly status?: number;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string | Uint8Array | AsyncIterable<Uint8Array>;
}

/** URL → its page, or what makes it, or the error that comes instead. */
export type Pages = Readonly<
  Record<string, Page | Error | ((headers: Readonly<Record<string, string>>) => Page | Error | Promise<Page>)>
>;

export interface PretendWeb {
  readonly fetch: Fetch;
  /** URLs in the order in which they were asked for. */
  readonly asked: string[];
  readonly slept: number[];
}

const start = Date.parse('2026-02-20T12:00:00Z');

export function openWeb(pages: Pages, setup: Partial<FetchSetup> = {}): PretendWeb {
  const asked: string[] = [];
  const slept: number[] = [];
  let time = start;
  const fetch = createFetch({
    async transport(url, headers) {
      asked.push(url.href);
      const given = pages[url.href];
      const page = typeof given === 'function' ? await given(headers) : (given ?? { status: 404 });
      if (page instanceof Error) throw page;
      const { status = 200, headers: sent = {}, body = '' } = page;
      const bytes = typeof body === 'string' ? Buffer.from(body) : body;
      return {
        status,
        headers: sent,
        body: bytes instanceof Uint8Array ? Readable.from([bytes]) : bytes,
        close: () => {},
      };
    },
    userAgent: 'Entente/0',
    now: () => new Date(time),
    cache: null,
    async sleep(milliseconds) {
      slept.push(milliseconds);
      time += milliseconds;
    },
    ...setup,
  });
  return { fetch, asked, slept };
}
