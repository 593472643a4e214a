/** What every command on a library does around its own work: open, be interruptible, print, close. */
import type { OpenOptions } from '../../library.ts';
import type { Library } from '../../model/library.ts';
import { INTERRUPTED } from '../build.ts';
import type { Effects } from '../effects.ts';
import { chooseColor, chooseWidth } from '../settings.ts';
import type { Stages } from '../stages.ts';
import { explainWriteError } from '../write-file.ts';
import { choosePlace, type LibraryFlags } from './place.ts';

/** Flags of all commands that print for people, and for programs with --json. */
export interface PrintFlags extends LibraryFlags {
  readonly json?: boolean;
  readonly color: boolean;
  readonly width?: string;
}

export interface Opened {
  readonly library: Library;
  readonly stages: Stages;
  readonly signal: AbortSignal;
}

/** Is a process of this number running? One that belongs to somebody else answers EPERM, and runs. */
function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
}

export function surroundings(effects: Pick<Effects, 'now'>): Omit<OpenOptions, 'create'> {
  return { now: () => effects.now().toISOString(), isRunning };
}

/**
 * Opens the library that the flags mean, does the work, closes it whatever happens. Returns the work's exit code, or 130
 * after Ctrl-C.
 * @throws UsageError where there is none (`create` false) or it cannot be opened.
 */
export async function withLibrary(
  flags: LibraryFlags,
  create: boolean,
  effects: Effects,
  load: () => Promise<Stages>,
  work: (opened: Opened) => Promise<number>,
): Promise<number> {
  const place = choosePlace(flags, effects);
  const interrupt = new AbortController();
  const ignoreInterrupt = effects.onInterrupt(() => interrupt.abort());
  try {
    const stages = await load();
    const library = await stages.openLibrary(place, { ...surroundings(effects), create });
    try {
      const code = await work({ library, stages, signal: interrupt.signal });
      return interrupt.signal.aborted ? INTERRUPTED : code;
    } finally {
      await library.close();
    }
  } finally {
    ignoreInterrupt();
  }
}

export interface Style {
  readonly width: number;
  readonly color: boolean;
}

/** @throws UsageError for a width that is none. */
export function chooseStyle(flags: PrintFlags, effects: Effects): Style {
  return {
    width: chooseWidth(flags.width, effects.stdout),
    color: chooseColor(flags.color, effects.env, effects.stdout.isTTY),
  };
}

/** Prints for people, or with --json for programs. */
export async function print(text: string, effects: Effects): Promise<void> {
  await effects.stdout.write(text).catch((error: unknown) => {
    throw explainWriteError(error, 'standard output');
  });
}

export function asJson(value: unknown): string {
  return `${JSON.stringify(value, null, 2)}\n`;
}
