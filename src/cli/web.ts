/** The web as `entente read` uses it: network, cache and name from the options, the environment and the program. */
import { isAbsolute, join } from 'node:path';
import { UsageError } from '../model/errors.ts';
import type { Fetch } from '../read/fetch/fetch.ts';
import { isUrl } from '../read/fetch/url.ts';
import type { Effects } from './effects.ts';
import { type Program, readProgram } from './program.ts';

/** As commander gives them. */
export interface WebFlags {
  readonly allowPrivate?: boolean;
  /** A folder; false for --no-cache. */
  readonly cache?: string | false;
  readonly limitPerFeed?: string;
}

export interface Web {
  readonly fetch: Fetch;
  /** Sentences on what did not go as it should and stopped nothing. */
  readonly notes: readonly string[];
  readonly close: () => Promise<void>;
}

/** @throws UsageError for anything but a whole number. */
export function parseLimitPerFeed(value: string): number {
  if (!/^\d{1,6}$/.test(value))
    throw new UsageError(`--limit-per-feed wants a number of items like 30, not "${value}".`);
  return Number(value);
}

/** Where pages are remembered: as asked, else where the system keeps such things; null for nowhere. */
export function chooseCache(
  asked: string | false | undefined,
  { env, cwd }: Pick<Effects, 'env' | 'cwd'>,
): string | null {
  if (asked === false) return null;
  if (asked !== undefined) return isAbsolute(asked) ? asked : join(cwd, asked);
  // The XDG Base Directory Specification: a relative path there counts as none.
  if (env.XDG_CACHE_HOME && isAbsolute(env.XDG_CACHE_HOME)) return join(env.XDG_CACHE_HOME, 'entente');
  const home = env.HOME || env.USERPROFILE;
  return home ? join(home, '.cache', 'entente') : null;
}

/** How servers see us, with where to ask about it. */
export function nameUserAgent({ version, homepage }: Program): string {
  return `Entente/${version} (${homepage === undefined ? 'reads news reports for one person' : `+${homepage}`})`;
}

/** Null where none of the inputs is a URL. */
export async function openWeb(
  inputs: readonly string[],
  flags: WebFlags,
  effects: Effects,
  onRequest: (url: string) => void,
): Promise<Web | null> {
  if (!inputs.some(isUrl)) return null;
  const [{ createFetch }, { openCache }] = await Promise.all([
    import('../read/fetch/fetch.ts'),
    import('../read/fetch/cache.ts'),
  ]);
  const network = await effects.openNetwork(flags.allowPrivate ? { explain: () => null } : {});
  const notes: string[] = [];
  const folder = chooseCache(flags.cache, effects);
  const fetch = createFetch({
    transport: network.send,
    userAgent: nameUserAgent(readProgram()),
    now: effects.now,
    cache: folder === null ? null : openCache(folder, (message) => notes.push(message)),
    onRequest,
  });
  return { fetch, notes, close: network.close };
}
