/** Listens, hands requests to the application, and stops without cutting off those that are under way. */
import type { AddressInfo } from 'node:net';
import { createAdaptorServer } from '@hono/node-server';
import type { Hono } from 'hono';
import { UsageError } from '../model/errors.ts';
import { isLoopback, ownHosts } from './security/host.ts';

export interface ServerOptions {
  /** An address or name of this machine. */
  readonly host: string;
  /** 0 for any that is free. */
  readonly port: number;
  /** Further names by which it is reached, through a proxy. */
  readonly names: readonly string[];
  /** Makes the application, once it is known by which names it is reached. */
  readonly makeApp: (isOwnHost: (host: string) => boolean) => Hono;
  /** Milliseconds that requests under way are given when it stops. */
  readonly grace?: number;
}

export interface RunningServer {
  readonly host: string;
  readonly port: number;
  /** Where it answers, e.g. `http://127.0.0.1:4747`. */
  readonly url: string;
  /** Takes no more requests, lets those under way end, and closes. */
  readonly stop: () => Promise<void>;
}

const GRACE = 10_000;
const LOOK = 50;

function explainListenError(error: NodeJS.ErrnoException, { host, port }: ServerOptions): Error {
  switch (error.code) {
    case 'EADDRINUSE':
      return new UsageError(
        `Port ${port} is taken, perhaps by another entente serve. Give another with --port, or --port 0 for any that is free.`,
      );
    case 'EACCES':
      return new UsageError(`Port ${port} needs special rights. Give one from 1024 with --port.`);
    case 'EADDRNOTAVAIL':
    case 'ENOTFOUND':
    case 'EAI_AGAIN':
      return new UsageError(
        `"${host}" is no address of this machine. Give one with --host; 0.0.0.0 stands for all.`,
      );
    default:
      return error;
  }
}

function urlOf(host: string, port: number): string {
  return `http://${host.includes(':') ? `[${host}]` : host}:${port}`;
}

type HttpServer = ReturnType<typeof createAdaptorServer>;

function stopServer(server: HttpServer, grace: number): Promise<void> {
  return new Promise((resolve) => {
    const close = (all: boolean) => {
      if (!('closeAllConnections' in server)) return;
      if (all) server.closeAllConnections();
      else server.closeIdleConnections();
    };
    // A connection that is kept open becomes idle when its request has been answered.
    const idle = setInterval(() => close(false), LOOK);
    const end = setTimeout(() => close(true), grace);
    server.close(() => {
      clearInterval(idle);
      clearTimeout(end);
      resolve();
    });
    close(false);
  });
}

/** @throws UsageError where it cannot listen there. */
export async function startServer(options: ServerOptions): Promise<RunningServer> {
  const { host, names, makeApp, grace = GRACE } = options;
  let app: Hono | null = null;
  const server = createAdaptorServer({
    fetch: (request, env) => app?.fetch(request, env) ?? new Response(null, { status: 503 }),
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', (error) => reject(explainListenError(error, options)));
    server.listen(options.port, host, () => resolve());
  });
  const { port } = server.address() as AddressInfo;
  app = makeApp(ownHosts({ host, port, loopback: isLoopback(host), names }));
  let stopped: Promise<void> | null = null;
  return {
    host,
    port,
    url: urlOf(host, port),
    stop() {
      stopped ??= stopServer(server, grace);
      return stopped;
    },
  };
}
