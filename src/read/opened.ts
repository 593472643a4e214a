import type { Bytes } from './bytes.ts';
import type { PageHints } from './html/read-page.ts';
import type { Metadata } from './report.ts';

/** An input that is about to be read: a file, standard input, or a file in an archive. */
export interface Opened {
  /** For documents and messages. */
  readonly path: string;
  /** The name that tells formats apart, where it is not the end of the path. */
  readonly name?: string;
  readonly metadata: Metadata;
  /** What the web said of it. */
  readonly hints?: PageHints;
  readonly bytes: Bytes;
  /** Where it can be opened once more and read in any order; null for a stream. */
  readonly file: string | null;
  /** Whether it comes out of an archive. */
  readonly inArchive: boolean;
  /** Lets go of the file, however much of it was read. */
  readonly close: () => void;
}
