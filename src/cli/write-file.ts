import { randomUUID } from 'node:crypto';
import { access, constants, mkdir, open, realpath, rename, rm, stat } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { UsageError } from '../model/errors.ts';

const FAILURES: Readonly<Record<string, string>> = {
  EACCES: 'there is no permission to write there. Name another place, or ask its owner.',
  EPERM: 'there is no permission to write there. Name another place, or ask its owner.',
  EROFS: 'that disk can only be read. Name another place.',
  ENOSPC: 'the disk is full. Make room, or name another place.',
  EDQUOT: 'your share of the disk is used up. Make room, or name another place.',
  ENAMETOOLONG: 'the name is too long for this system. Name a shorter one.',
};

/**
 * What to throw for an error while writing to `shown`: a UsageError for what the system refuses, anything else as it
 * is (so too EPIPE, which says that nobody reads any more).
 */
export function explainWriteError(error: unknown, shown: string): unknown {
  if (!(error instanceof Error) || !('syscall' in error) || !('code' in error)) return error;
  if (typeof error.code !== 'string' || error.code === 'EPIPE') return error;
  const why = FAILURES[error.code] ?? `the system reports ${error.code}.`;
  return new UsageError(`The result could not be written to ${shown}: ${why}`);
}

/**
 * Checks that a file can stand there, before hours of reading end in an error.
 * @throws UsageError when its folder is missing or not to be written to, or it is itself a folder.
 */
export async function checkTarget(file: string, shown: string): Promise<void> {
  const folder = await stat(dirname(file)).catch(() => null);
  if (!folder?.isDirectory())
    throw new UsageError(`--out: the folder "${dirname(shown)}" does not exist. Make it first (mkdir -p).`);
  const target = await stat(file).catch(() => null);
  if (target?.isDirectory()) throw new UsageError(`--out: "${shown}" is a folder. Name a file in it.`);
  // A new file needs its folder to be writable, and so does one that is replaced; a device stays where it is.
  const written = target === null || target.isFile() ? dirname(await realpath(file).catch(() => file)) : file;
  await access(written, constants.W_OK).catch((error: unknown) => {
    throw explainWriteError(error, `"${shown}"`);
  });
}

/**
 * Checks that files can be written into a folder, which may still have to be made, in one that is there.
 * @throws UsageError when it cannot be made or written to, or a file stands in its place.
 */
export async function checkFolder(folder: string, shown: string): Promise<void> {
  const target = await stat(folder).catch(() => null);
  if (target !== null && !target.isDirectory())
    throw new UsageError(`--out: "${shown}" is a file, and this format wants a folder. Name another.`);
  const parent = await stat(dirname(folder)).catch(() => null);
  if (target === null && !parent?.isDirectory())
    throw new UsageError(`--out: the folder "${dirname(shown)}" does not exist. Make it first (mkdir -p).`);
  await access(target === null ? dirname(folder) : folder, constants.W_OK).catch((error: unknown) => {
    throw explainWriteError(error, `"${shown}"`);
  });
}

/** Writes each file whole or not at all, by name, into a folder that is made where it is missing; others stay. */
export async function writeFolder(folder: string, files: ReadonlyMap<string, string>): Promise<void> {
  await mkdir(folder, { recursive: true });
  for (const [name, text] of files) await writeFileAtomically(join(folder, name), text);
}

/**
 * Writes a whole file or none: into a temporary file beside it, which then takes its name. A reader never sees half
 * of it, and a write that fails leaves what was there. A pipe or device is written to as it is.
 */
export async function writeFileAtomically(file: string, text: string): Promise<void> {
  // The target of a symbolic link is replaced, not the link.
  const target = await realpath(file).catch(() => file);
  const existing = await stat(target).catch(() => null);
  if (existing !== null && !existing.isFile()) {
    const handle = await open(target, 'w');
    await handle.writeFile(text).finally(() => handle.close());
    return;
  }
  const temporary = join(dirname(target), `.${basename(target)}.${randomUUID().slice(0, 8)}.tmp`);
  try {
    const handle = await open(temporary, 'wx', existing === null ? 0o666 : existing.mode & 0o777);
    try {
      await handle.writeFile(text);
      await handle.sync();
    } finally {
      await handle.close();
    }
    await rename(temporary, target);
  } catch (error) {
    await rm(temporary, { force: true });
    throw error;
  }
}
