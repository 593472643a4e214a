/** URLs → what they lead to, fetched ahead and given in the order of the URLs. */
import { UnreadableError } from '../../model/errors.ts';
import { inOrder } from '../in-order.ts';
import type { Fetch, Fetched } from './fetch.ts';
import { isUrl } from './url.ts';

/** How many URLs are under way or wait to be read: with few hosts at a time more would only fill memory. */
const AHEAD = 16;

/** A URL as it was given, and what came of it. */
export type Gathered =
  | { readonly kind: 'fetched'; readonly path: string; readonly fetched: Fetched }
  | { readonly kind: 'unread'; readonly path: string; readonly reason: string };

const NO_FETCHING = 'Nothing is fetched here. Download it and give the file, or give `fetch` in the options.';

async function gatherOne(
  path: string,
  get: Fetch | undefined,
  signal: AbortSignal,
): Promise<Gathered | null> {
  if (get === undefined) return { kind: 'unread', path, reason: NO_FETCHING };
  try {
    return { kind: 'fetched', path, fetched: await get(path, { from: null, signal }) };
  } catch (error) {
    if (signal.aborted) return null;
    if (error instanceof UnreadableError) return { kind: 'unread', path, reason: error.message };
    throw error;
  }
}

/**
 * What the URLs among the inputs lead to; null for those that were still to come when `signal` aborted. Ending the
 * iteration stops what is under way.
 */
export async function* gatherUrls(
  inputs: readonly string[],
  fetch: Fetch | undefined,
  signal: AbortSignal | undefined,
): AsyncGenerator<Gathered | null> {
  const left = new AbortController();
  const stop = signal === undefined ? left.signal : AbortSignal.any([signal, left.signal]);
  try {
    yield* inOrder(inputs.filter(isUrl), AHEAD, (path) => gatherOne(path, fetch, stop));
  } finally {
    left.abort();
  }
}
