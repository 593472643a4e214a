/** `entente serve`: the library as pages to read, with its API and feeds, until it is stopped. */
import { randomBytes } from 'node:crypto';
import { hostname, networkInterfaces } from 'node:os';
import { UsageError } from '../../model/errors.ts';
import type { Library } from '../../model/library.ts';
import { safeText } from '../../show/view/safe-text.ts';
import type { Effects } from '../effects.ts';
import { readProgram } from '../program.ts';
import { parseAsOf, today } from '../settings.ts';
import type { Stages } from '../stages.ts';
import { choosePlace, type LibraryFlags, namePlace } from './place.ts';
import { surroundings } from './with-library.ts';

/** As commander gives them. */
export interface ServeFlags extends LibraryFlags {
  readonly host: string;
  readonly port: string;
  readonly token?: string;
  readonly allowHost: readonly string[];
  readonly asOf?: string;
}

/** Guessing one of this length takes longer than anybody has. */
const SHORTEST_TOKEN = 16;
/** Bytes; a day's news of the world is a few. */
const MAX_BODY = 64_000_000;
const EVERYWHERE = ['0.0.0.0', '::'];

/** @throws UsageError for anything but a number that a port can have. */
function parsePort(value: string): number {
  if (!/^\d{1,5}$/.test(value) || Number(value) > 65_535)
    throw new UsageError(`--port wants a number from 0 to 65535, not "${value}".`);
  return Number(value);
}

/** @throws UsageError for a token that can be guessed or not be sent. */
function checkToken(token: string, from: string): string {
  if (token.length < SHORTEST_TOKEN || !/^[\x21-\x7e]+$/.test(token))
    throw new UsageError(
      `${from} wants at least ${SHORTEST_TOKEN} letters, digits or signs without spaces: a short token can be guessed.`,
    );
  return token;
}

/** As asked; else for a server that others can reach a new one; else none. */
function chooseToken(flags: ServeFlags, { env }: Effects, loopback: boolean) {
  if (flags.token !== undefined) return { token: checkToken(flags.token, '--token'), made: false };
  if (env.ENTENTE_TOKEN) return { token: checkToken(env.ENTENTE_TOKEN, 'ENTENTE_TOKEN'), made: false };
  return loopback
    ? { token: null, made: false }
    : { token: randomBytes(24).toString('base64url'), made: true };
}

/** Where others reach a server that listens on all addresses of this machine. */
function addressesOf(port: number): readonly string[] {
  const all = Object.values(networkInterfaces()).flatMap((some) => some ?? []);
  const outer = all.filter(({ internal, family }) => !internal && family === 'IPv4');
  return ['127.0.0.1', ...outer.map(({ address }) => address)].map((host) => `http://${host}:${port}`);
}

async function describeServer(
  { url, host, port }: { readonly url: string; readonly host: string; readonly port: number },
  place: string,
  token: { readonly token: string | null; readonly made: boolean },
  effects: Effects,
): Promise<void> {
  const addresses = EVERYWHERE.includes(host) ? addressesOf(port) : [url];
  const lines = [`${addresses.join(' ')}  (library: ${safeText(place)}; Ctrl-C stops)`];
  if (token.made) lines.push(`Token: ${token.token}`);
  await effects.stdout.write(`${lines.join('\n')}\n`);
}

async function serveLibrary(
  library: Library,
  flags: ServeFlags,
  place: string,
  effects: Effects,
): Promise<void> {
  const [{ createApp }, { createPages }, { startServer }, { isLoopback }, { readSent }] = await Promise.all([
    import('../../web/app.ts'),
    import('../../web/pages/pages.tsx'),
    import('../../web/server.ts'),
    import('../../web/security/host.ts'),
    import('../../read/read.ts'),
  ]);
  const loopback = isLoopback(flags.host);
  const token = chooseToken(flags, effects, loopback);
  const author = effects.env.ENTENTE_AUTHOR ?? (loopback ? effects.env.USER : undefined);
  const dependencies = {
    library,
    asOf: () => flags.asOf ?? today(effects.now()),
    now: () => effects.now().toISOString(),
    ...(author === undefined ? {} : { author }),
    readBody: readSent,
    token: token.token,
    onFault: ({ method, path, error }: { method: string; path: string; error: unknown }) =>
      void effects.stderr
        .write(
          `${method} ${safeText(path)}: ${safeText(error instanceof Error ? error.message : String(error))}\n`,
        )
        .catch(() => {}),
    version: readProgram().version,
    maxBody: MAX_BODY,
  };
  let stopListening: () => void = () => {};
  const interrupted = new Promise<void>((resolve) => {
    stopListening = effects.onInterrupt(resolve);
  });
  try {
    const server = await startServer({
      host: flags.host,
      port: parsePort(flags.port),
      names: EVERYWHERE.includes(flags.host) ? [...flags.allowHost, hostname()] : flags.allowHost,
      makeApp: (isOwnHost) => createApp({ ...dependencies, isOwnHost }, createPages(dependencies)),
    });
    try {
      await describeServer(server, place, token, effects);
      await interrupted;
      await effects.stderr.write('Stopping: what was asked is answered, then the library is closed.\n');
    } finally {
      await server.stop();
    }
  } finally {
    stopListening();
  }
}

/**
 * Runs until Ctrl-C or SIGTERM, and returns 0.
 * @throws UsageError where the library cannot be opened, or it cannot listen there.
 */
export async function runServe(
  flags: ServeFlags,
  effects: Effects,
  load: () => Promise<Stages>,
): Promise<number> {
  parsePort(flags.port);
  if (flags.asOf !== undefined) parseAsOf(flags.asOf);
  const place = choosePlace(flags, effects);
  const stages = await load();
  const library = await stages.openLibrary(place, surroundings(effects));
  try {
    await serveLibrary(library, flags, namePlace(place), effects);
  } finally {
    await library.close();
  }
  return 0;
}
