/** Which library a command means: a folder, or a database on a server. */
import { isAbsolute, join } from 'node:path';
import type { LibraryPlace } from '../../library.ts';
import { UsageError } from '../../model/errors.ts';
import type { Effects } from '../effects.ts';

/** As commander gives them. */
export interface LibraryFlags {
  readonly library?: string;
  readonly database?: string;
}

const DEFAULT_FOLDER = '.entente';

/**
 * What an option names counts before what the environment names, and a database before a folder.
 * @throws UsageError where both options are given, or the database's address is none.
 */
export function choosePlace(flags: LibraryFlags, { env, cwd }: Pick<Effects, 'env' | 'cwd'>): LibraryPlace {
  if (flags.library !== undefined && flags.database !== undefined)
    throw new UsageError('--library names a folder and --database a server: give one of the two.');
  const database =
    flags.database ?? (flags.library === undefined ? env.DATABASE_URL || undefined : undefined);
  if (database !== undefined) {
    if (!/^postgres(ql)?:\/\//.test(database))
      throw new UsageError(
        `${flags.database === undefined ? 'DATABASE_URL' : '--database'} wants an address like postgresql://user@host/name.`,
      );
    return { database };
  }
  const folder = flags.library ?? (env.ENTENTE_LIBRARY || DEFAULT_FOLDER);
  return { folder: isAbsolute(folder) ? folder : join(cwd, folder) };
}

/** For messages: without a password. */
export function namePlace(place: LibraryPlace): string {
  return 'folder' in place ? place.folder : place.database.replace(/\/\/([^:@/]+):[^@/]*@/, '//$1:…@');
}
