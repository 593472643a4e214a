/** Real servers on this computer, and a network on which every name leads to them. */
import { createServer, type RequestListener } from 'node:http';
import type { AddressInfo, LookupFunction } from 'node:net';
import { onTestFinished } from 'vitest';
import { type NetworkOptions, openNetwork } from '../../src/cli/network.ts';

export interface Server {
  /** The URL of a path there, under a name of choice. */
  readonly at: (path: string, host?: string) => string;
  /** Paths in the order in which they were asked for. */
  readonly asked: readonly string[];
  /** Settles when a connection was broken off by whoever asked. */
  readonly left: Promise<void>;
}

/** A server that is gone when the test is over. */
export async function serve(answer: RequestListener): Promise<Server> {
  const asked: string[] = [];
  let leave: () => void = () => {};
  const left = new Promise<void>((resolve) => {
    leave = resolve;
  });
  const server = createServer((request, response) => {
    asked.push(request.url ?? '');
    response.on('close', () => {
      if (!response.writableFinished) leave();
    });
    answer(request, response);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(async () => {
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
  });
  const { port } = server.address() as AddressInfo;
  return { at: (path, host = 'news.example') => `http://${host}:${port}${path}`, asked, left };
}

/** Names → addresses as this function gives them, in the shape that sockets want. */
export function lookupBy(resolve: (host: string) => readonly string[]): LookupFunction {
  return (host, options, done) => {
    const found = resolve(host).map((address) => ({ address, family: address.includes(':') ? 6 : 4 }));
    const [first] = found;
    if (first === undefined) done(Object.assign(new Error('ENOTFOUND'), { code: 'ENOTFOUND' }), []);
    else if (options.all === true) done(null, found);
    else done(null, first.address, first.family);
  };
}

/** A network that is closed when the test is over; it reaches this computer unless told otherwise. */
export function openLocal(options: NetworkOptions = {}) {
  const network = openNetwork({ lookup: lookupBy(() => ['127.0.0.1']), explain: () => null, ...options });
  onTestFinished(network.close);
  return network;
}
