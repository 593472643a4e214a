/**
 * A library: reports, what was understood of them, the ledger of all, and a person's rulings, kept between runs. This
 * file wires understanding, reconciling and keeping together; what is kept, and how, is the matter of `keep/`.
 */
import { UsageError } from './model/errors.ts';
import type { Library } from './model/library.ts';

/** Where a library is: a folder of its own (PostgreSQL inside this process), or a PostgreSQL server by its URL. */
export type LibraryPlace = { readonly folder: string } | { readonly database: string };

/** What a library needs to know of the world around it. */
export interface Surroundings {
  /** The instant, ISO 8601 in UTC. */
  readonly now: () => string;
  /**
   * Whether a process of this number runs on this machine, for telling a lock that was left behind. Where it is not
   * given, only Linux can tell; elsewhere a lock is then believed.
   */
  readonly isRunning?: (pid: number) => boolean;
}

export interface OpenOptions extends Surroundings {
  /** False: a library that is not there is a mistake, not a wish for a new one. Default true. */
  readonly create?: boolean;
}

/**
 * Opens a library, and makes it where there is none. An embedded one belongs to one process at a time.
 * @throws UsageError where another process has it open, the folder holds something else, or no server answers.
 */
export async function openLibrary(_place: LibraryPlace, _options: OpenOptions): Promise<Library> {
  throw new UsageError('A library cannot be opened yet.');
}
