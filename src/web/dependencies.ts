/** What the web application needs of the world; the command line gives the real one, tests their own. */
import type { Document, Unread } from '../model/document.ts';
import type { Library } from '../model/library.ts';

/** Something sent to be read: a report as JSON, or a file of any form that can be read. */
export interface SentBody {
  readonly bytes: Uint8Array;
  /** As the sender calls the file; null where it says nothing. */
  readonly name: string | null;
  /** As the sender gives it, e.g. `text/html; charset=utf-8`; null where it says nothing. */
  readonly contentType: string | null;
}

/** The reports in what was sent, one after another; what cannot be read is told, and the rest goes on. */
export type ReadBody = (
  body: SentBody,
  options: { readonly onUnread: (unread: Unread) => void; readonly signal: AbortSignal },
) => AsyncIterable<Document>;

export interface Asset {
  /** Media type. */
  readonly type: string;
  readonly body: string | Uint8Array;
}

/** A request that failed by a fault of the program. */
export interface Fault {
  readonly method: string;
  /** Without its query, which may hold a token. */
  readonly path: string;
  readonly error: unknown;
}

export interface WebDependencies {
  readonly library: Library;
  /** The reader's today, an ISO day; asked anew at each request. */
  readonly asOf: () => string;
  readonly readBody: ReadBody;
  /** What every request must bring; null where none is asked for. */
  readonly token: string | null;
  /** Whether a `Host` header names this server. */
  readonly isOwnHost: (host: string) => boolean;
  /** Told of each fault, once. */
  readonly onFault: (fault: Fault) => void;
  /** Of the program, for the API's description. */
  readonly version: string;
  /** Bytes of the longest body that is taken. */
  readonly maxBody: number;
}
