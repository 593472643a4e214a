import { randomUUID } from 'node:crypto';
import { open, realpath, rename, rm, stat } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { UsageError } from '../model/errors.ts';

/**
 * Checks that a file can stand there, before hours of reading end in an error.
 * @throws UsageError when its folder is missing, or it is itself a folder.
 */
export async function checkTarget(file: string, shown: string): Promise<void> {
  const folder = await stat(dirname(file)).catch(() => null);
  if (!folder?.isDirectory())
    throw new UsageError(`--out: the folder "${dirname(shown)}" does not exist. Make it first (mkdir -p).`);
  const target = await stat(file).catch(() => null);
  if (target?.isDirectory()) throw new UsageError(`--out: "${shown}" is a folder. Name a file in it.`);
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
