/** What the pages need from the server around them. */
import type { Context } from 'hono';
import type { Library } from '../../model/library.ts';

export interface PagesDeps {
  readonly library: Library;
  /** The reader's today, an ISO day. */
  readonly asOf: () => string;
  /** The present instant, ISO 8601 in UTC: when this visit is. */
  readonly now: () => string;
  /** The name that ruling forms begin with, until somebody gives another. */
  readonly author?: string;
  /** A hidden field that forms send along, which the server checks. */
  readonly formToken?: (c: Context) => { readonly name: string; readonly value: string } | null;
}
