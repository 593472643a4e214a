/** Plain sentences for what goes wrong with an input. */
import { UnreadableError } from '../model/errors.ts';

const FAILURES: Readonly<Record<string, string>> = {
  ENOENT: 'There is no such file or folder. Check the spelling and the folder that you are in.',
  ENOTDIR: 'A part of this path is a file, not a folder. Check the path.',
  EACCES: 'There is no permission to read it. Change its mode (`chmod +r`) or ask its owner.',
  EPERM: 'There is no permission to read it. Change its mode (`chmod +r`) or ask its owner.',
  ELOOP: 'Its symbolic links lead in a circle. Give the path of the file itself.',
  ENAMETOOLONG: 'The path is too long for this system.',
  EMFILE: 'Too many files are open. Raise the limit (`ulimit -n`) and try again.',
  EIO: 'The device reports a read error. Copy the file from elsewhere and try again.',
};

/** A plain sentence for an error of the operating system; null for any other error. */
function explainSystemError(error: unknown): string | null {
  if (!(error instanceof Error) || !('code' in error) || typeof error.code !== 'string') return null;
  if (!('syscall' in error)) return null;
  return FAILURES[error.code] ?? `It cannot be read: the system reports ${error.code}.`;
}

/** The sentence for an error that an input may cause; any other error is a mistake of ours and goes on. */
export function explainError(error: unknown): string {
  if (error instanceof UnreadableError) return error.message;
  const reason = explainSystemError(error);
  if (reason === null) throw error;
  return reason;
}
