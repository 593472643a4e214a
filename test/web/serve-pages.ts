/** A library on a port of this machine, as `entente serve` brings it there. */
import type { Library } from '../../src/model/library.ts';
import { readSent } from '../../src/read/read.ts';
import { createApp } from '../../src/web/app.ts';
import type { Fault } from '../../src/web/dependencies.ts';
import { createPages } from '../../src/web/pages/pages.tsx';
import { startServer } from '../../src/web/server.ts';

export interface Served {
  readonly origin: string;
  /** By a fault of the program. */
  readonly faults: readonly Fault[];
  readonly close: () => Promise<void>;
}

export async function servePages(
  library: Library,
  asOf: string,
  token: string | null = null,
): Promise<Served> {
  const faults: Fault[] = [];
  const pages = createPages({
    library,
    asOf: () => asOf,
    now: () => '2026-02-20T09:00:00.000Z',
    author: 'Ada',
  });
  const server = await startServer({
    host: '127.0.0.1',
    port: 0,
    names: [],
    grace: 100,
    makeApp: (isOwnHost) =>
      createApp(
        {
          library,
          asOf: () => asOf,
          readBody: readSent,
          token,
          isOwnHost,
          onFault: (fault) => faults.push(fault),
          version: '0.0.0',
          maxBody: 200_000,
        },
        pages,
      ),
  });
  return { origin: server.url, faults, close: server.stop };
}
