/** What a command needs of the world; `main.ts` gives the real one, tests their own. */
import type { Network, NetworkOptions } from './network.ts';

export interface Output {
  /** Resolves when the text is handed over; rejects with code EPIPE when nobody reads any more. */
  readonly write: (text: string) => Promise<void>;
  readonly isTTY: boolean;
  /** Width in columns; undefined where it is not a terminal. */
  readonly columns: number | undefined;
}

export interface Effects {
  readonly stdin: AsyncIterable<Uint8Array> & { readonly isTTY?: boolean };
  readonly stdout: Output;
  /** `stream`: where a progress bar may draw; undefined for none. */
  readonly stderr: Output & { readonly stream: NodeJS.WritableStream | undefined };
  readonly cwd: string;
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly now: () => Date;
  /** Called only where something is to be fetched. */
  readonly openNetwork: (options: NetworkOptions) => Promise<Network>;
  /** Calls the listener at the first Ctrl-C or SIGTERM; the second does what the system does. Returns how to stop listening. */
  readonly onInterrupt: (listener: () => void) => () => void;
}
