/**
 * A library: reports, what was understood of them, the ledger of all, and a person's rulings, kept between runs. This
 * file wires understanding, reconciling and keeping together; what is kept, and how, is the matter of `keep/`.
 */
import { type LibraryPlace, openStore } from './keep/store.ts';
import { createWriter } from './library/writer.ts';
import type { Library } from './model/library.ts';
import { fingerprintUnderstanding } from './understand/fingerprint.ts';

export type { LibraryPlace } from './keep/store.ts';

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
  /**
   * What a new folder's database begins with, as `dumpDataDir` of PGlite gives it for an empty one; made anew where it is
   * not given, which takes some seconds.
   */
  readonly template?: Blob;
}

/**
 * Opens a library, and makes it where there is none. An embedded one belongs to one process at a time.
 * @throws UsageError where another process has it open, the folder holds something else, or no server answers.
 */
export async function openLibrary(place: LibraryPlace, options: OpenOptions): Promise<Library> {
  const { now, isRunning, create = true, template } = options;
  const store = await openStore(place, { now, isRunning, create, template });
  const { write: _w, rebuild: _r, known: _k, status, ...reader } = store;
  const understood = fingerprintUnderstanding();
  return { ...reader, status: () => status(understood), ...createWriter(store, { now, understood }) };
}
