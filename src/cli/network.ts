/** The real network: GET requests by undici, to addresses that were looked at in the moment of connecting. */
import { lookup as systemLookup } from 'node:dns';
import { isIP, type LookupFunction } from 'node:net';
import { Agent, buildConnector, request } from 'undici';
import { UnreadableError } from '../model/errors.ts';
import { explainAddress } from '../read/fetch/address.ts';
import type { Reply, Transport } from '../read/fetch/transport.ts';

export interface NetworkOptions {
  /** Why an address must not be connected to, or null; `explainAddress` by default, which allows public ones. */
  readonly explain?: (address: string) => string | null;
  /** Names → addresses; the system's by default. */
  readonly lookup?: LookupFunction;
  /** Milliseconds until a connection must stand. */
  readonly connectTimeout?: number;
}

export interface Network {
  readonly send: Transport;
  /** Ends all connections. */
  readonly close: () => Promise<void>;
}

const CONNECT_TIMEOUT = 10_000;

function refuse(host: string, why: string): UnreadableError {
  return new UnreadableError(
    `${host} leads to ${why}, not to the public internet. If you mean it, give --allow-private.`,
  );
}

/**
 * A lookup that gives public addresses only. The socket connects to what comes from here, so a name that leads
 * elsewhere at its second asking (DNS rebinding) is caught at that asking.
 */
function guardLookup(lookup: LookupFunction, explain: (address: string) => string | null): LookupFunction {
  return (host, options, done) => {
    lookup(host, { ...options, all: true }, (error, found) => {
      if (error !== null) return done(error, []);
      const addresses = typeof found === 'string' ? [{ address: found, family: isIP(found) }] : found;
      const open = addresses.filter(({ address }) => explain(address) === null);
      const [first] = open;
      if (first === undefined) {
        const why = (addresses[0] && explain(addresses[0].address)) ?? 'nowhere';
        return done(refuse(host, why), []);
      }
      if (options.all === true) done(null, open);
      else done(null, first.address, first.family);
    });
  };
}

/** Connects as undici does; a host that is itself a number is never looked up, so it is looked at here. */
function guardConnect({
  explain = explainAddress,
  lookup,
  connectTimeout,
}: NetworkOptions): buildConnector.connector {
  const connect = buildConnector({
    lookup: guardLookup(lookup ?? systemLookup, explain),
    timeout: connectTimeout ?? CONNECT_TIMEOUT,
  });
  return (target, done) => {
    const host = target.hostname.replace(/^\[(.*)\]$/, '$1');
    const why = isIP(host) === 0 ? null : explain(host);
    if (why === null) connect(target, done);
    else done(refuse(host, why), null);
  };
}

function joinHeaders(headers: Readonly<Record<string, string | string[] | undefined>>): Reply['headers'] {
  const joined: Record<string, string> = Object.create(null);
  for (const [name, value] of Object.entries(headers))
    if (value !== undefined)
      joined[name.toLowerCase()] = typeof value === 'string' ? value : value.join(', ');
  return joined;
}

/** Opens the network. The variables for proxies are not heeded: behind one, nobody sees what is connected to. */
export function openNetwork(options: NetworkOptions): Network {
  // Deadlines are kept by whoever asks; only connecting has one of its own.
  const agent = new Agent({ connect: guardConnect(options), headersTimeout: 0, bodyTimeout: 0 });
  return {
    async send(url, headers, signal) {
      const {
        statusCode,
        headers: given,
        body,
      } = await request(url, {
        dispatcher: agent,
        headers: { ...headers },
        signal,
      });
      // A body that is let go half way reports that it was; nobody needs to hear it.
      body.on('error', () => {});
      return { status: statusCode, headers: joinHeaders(given), body, close: () => void body.destroy() };
    },
    close: () => agent.destroy(),
  };
}
