/**
 * Whether a request means this server by its name. A page of another site can have its own name resolved to this
 * machine (DNS rebinding) and would then be of the same origin; its `Host` gives it away.
 */
import { isIP } from 'node:net';

export interface Listening {
  /** As it was asked for: an address or a name. */
  readonly host: string;
  readonly port: number;
  /** Whether only this machine can reach it. */
  readonly loopback: boolean;
  /** Further names, with or without a port, by which it is reached through a proxy. */
  readonly names: readonly string[];
}

const LOOPBACK = new Set(['localhost', '127.0.0.1', '[::1]']);

interface Named {
  /** In lower case; an address of IPv6 in brackets. */
  readonly name: string;
  readonly port: number | null;
}

/** Null for what is no host. */
function parseHost(host: string): Named | null {
  const match = /^(\[[\da-f:.]+\]|[^\s:/?#@[\]\\]+)(?::(\d{1,5}))?$/i.exec(host);
  if (match === null) return null;
  const [, name = '', port] = match;
  return { name: name.toLowerCase().replace(/\.$/, ''), port: port === undefined ? null : Number(port) };
}

const isAddress = (name: string) => isIP(name.replace(/^\[(.*)\]$/, '$1')) !== 0;

/** True for an address or name that only this machine can reach. */
export function isLoopback(host: string): boolean {
  return host === 'localhost' || host === '::1' || /^127(?:\.\d{1,3}){3}$/.test(host);
}

/**
 * The check of `Host` headers for a server that listens there. A server for this machine alone goes by the names of
 * this machine; one for others by those that it was given, and by any number: a number needs no name to be resolved.
 */
export function ownHosts({ host, port, loopback, names }: Listening): (host: string) => boolean {
  const known = names.flatMap((name) => parseHost(name) ?? []);
  const bound = parseHost(isIP(host) === 6 ? `[${host}]` : host);
  return (header) => {
    const asked = parseHost(header);
    if (asked === null) return false;
    if (known.some(({ name, port: at }) => name === asked.name && (at === null || at === asked.port)))
      return true;
    if (!loopback && isAddress(asked.name)) return true;
    return (LOOPBACK.has(asked.name) || asked.name === bound?.name) && (asked.port ?? 80) === port;
  };
}
