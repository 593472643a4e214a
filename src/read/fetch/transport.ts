/** What fetching needs of the network; `cli` gives the real one. */

/** The answer to one GET: nothing of it is followed, unpacked or judged yet. */
export interface Reply {
  readonly status: number;
  /** Names in small letters; a header given several times is joined with ", ". */
  readonly headers: Readonly<Record<string, string>>;
  /** Can be iterated once. */
  readonly body: AsyncIterable<Uint8Array>;
  /** Lets go of the connection, however much of the body was read. */
  readonly close: () => void;
}

/**
 * Sends one GET and waits for the headers. It must itself refuse to connect to what `explainAddress` objects to,
 * for nobody else sees the address that a name leads to at that moment.
 * Rejects with an UnreadableError for an address that it refuses, with an error that has a `code` for what the
 * system or the protocol reports, and with the signal's reason once that is aborted.
 */
export type Transport = (
  url: URL,
  headers: Readonly<Record<string, string>>,
  signal: AbortSignal,
) => Promise<Reply>;
