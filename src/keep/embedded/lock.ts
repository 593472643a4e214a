/** One process at a time: a file beside the database that names who has it open. */
import { linkSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { UsageError } from '../../model/errors.ts';

interface Holder {
  readonly pid: number;
  /** What tells this process from a later one of the same number; null where the system does not say. */
  readonly started: string | null;
  readonly since: string;
}

export interface LockSetup {
  readonly now: () => string;
  /** Whether a process of this number runs; undefined: believe what the system's own files say. */
  readonly isRunning?: ((pid: number) => boolean) | undefined;
}

const NAME = 'lock';

/** When a process started, in ticks since the machine did, together with which start of the machine; Linux alone tells. */
function startOf(pid: number): string | null {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    // The name, in brackets, may hold anything; the fields after it are plain.
    const ticks = stat.slice(stat.lastIndexOf(')') + 2).split(' ')[19];
    const boot = readFileSync('/proc/sys/kernel/random/boot_id', 'utf8').trim();
    return ticks === undefined ? null : `${boot} ${ticks}`;
  } catch {
    return null;
  }
}

function isAlive({ pid, started }: Holder, isRunning: LockSetup['isRunning']): boolean {
  const now = startOf(pid);
  if (now !== null && started !== null) return now === started;
  if (isRunning !== undefined) return isRunning(pid);
  // Linux lists this very process, and so would list the holder: not listed is not running.
  return startOf(process.pid) === null || now !== null;
}

function readHolder(path: string): Holder | null {
  try {
    const { pid, started, since } = JSON.parse(readFileSync(path, 'utf8')) as Partial<Holder>;
    return typeof pid === 'number' ? { pid, started: started ?? null, since: since ?? '' } : null;
  } catch {
    return null;
  }
}

/** False where somebody holds it. The file comes into being whole: nobody sees half of it. */
function tryLink(own: string, path: string): boolean {
  try {
    linkSync(own, path);
    return true;
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'EEXIST') return false;
    throw error;
  }
}

/** Puts a lock aside that was left behind; puts it back where another process was faster and it is a new one. */
function clearStale(path: string, stale: string, own: string): void {
  const aside = `${own}.stale`;
  try {
    renameSync(path, aside);
  } catch {
    return;
  }
  if (readFileSync(aside, 'utf8') !== stale) tryLink(aside, path);
  rmSync(aside, { force: true });
}

/**
 * Takes the lock of a folder and returns how to give it back.
 * @throws UsageError naming the process that has it.
 */
export function takeLock(folder: string, { now, isRunning }: LockSetup): () => void {
  mkdirSync(folder, { recursive: true });
  const path = join(folder, NAME);
  const own = join(folder, `${NAME}.${process.pid}`);
  const holder: Holder = { pid: process.pid, started: startOf(process.pid), since: now() };
  const mine = JSON.stringify(holder);
  writeFileSync(own, mine);
  try {
    for (let attempt = 0; !tryLink(own, path); attempt++) {
      const other = readHolder(path);
      if (attempt > 3 || (other !== null && isAlive(other, isRunning))) throw inUse(folder, path, other);
      let stale: string;
      try {
        stale = readFileSync(path, 'utf8');
      } catch {
        continue;
      }
      clearStale(path, stale, own);
    }
  } finally {
    rmSync(own, { force: true });
  }
  return () => {
    // Somebody may have cleared the folder away meanwhile, or taken a lock that they held for left behind.
    const there = readHolder(path);
    if (there?.pid === holder.pid && there.since === holder.since) rmSync(path, { force: true });
  };
}

function inUse(folder: string, path: string, holder: Holder | null): UsageError {
  const who =
    holder === null
      ? 'Another process'
      : `Process ${holder.pid}${holder.since === '' ? '' : ` (since ${holder.since})`}`;
  return new UsageError(
    `${who} has the library in ${folder} open, and one process at a time can. Wait for it or end it; ` +
      `for several at a time use a PostgreSQL server (--database). If no such process runs, delete ${path}.`,
  );
}
