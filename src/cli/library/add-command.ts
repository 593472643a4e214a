/** `entente add`: reports into the library, batch by batch, each safe on disk before the next begins. */
import type { Unread } from '../../model/document.ts';
import type { AddResult } from '../../model/library.ts';
import { checkInputs, reportUnread, withPauses } from '../build.ts';
import type { Effects } from '../effects.ts';
import { startProgress } from '../progress.ts';
import type { Stages } from '../stages.ts';
import { openWeb, parseLimitPerFeed, type WebFlags } from '../web.ts';
import { asJson, chooseStyle, type Opened, type PrintFlags, print, withLibrary } from './with-library.ts';

export interface AddFlags extends PrintFlags, WebFlags {}

interface Added {
  readonly result: AddResult;
  readonly unread: readonly Unread[];
  readonly notes: readonly string[];
}

async function addPaths(
  paths: readonly string[],
  flags: AddFlags,
  { library, stages, signal }: Opened,
  effects: Effects,
): Promise<Added> {
  if (paths.includes('-') && effects.stdin.isTTY)
    await effects.stderr.write('Reading from the terminal; end with Ctrl-D.\n');
  const unread: Unread[] = [];
  const progress = await startProgress(effects);
  const web = await openWeb(paths, flags, effects, progress.fetching);
  try {
    const documents = stages.readDocuments(paths, {
      onUnread: (one) => unread.push(one),
      cwd: effects.cwd,
      stdin: effects.stdin,
      ...(web === null ? {} : { fetch: web.fetch }),
      ...(flags.limitPerFeed === undefined ? {} : { limitPerFeed: parseLimitPerFeed(flags.limitPerFeed) }),
      signal,
    });
    const result = await library.add(withPauses(documents), {
      onBatch: (taken) => progress.update(taken),
      signal,
    });
    return { result, unread, notes: web?.notes ?? [] };
  } finally {
    progress.stop();
    await web?.close();
  }
}

/**
 * Runs the command and returns its exit code: 0; 1 when an input could not be read; 130 when it was interrupted, what
 * was stored by then being kept.
 */
export async function runAdd(
  paths: readonly string[],
  flags: AddFlags,
  effects: Effects,
  load: () => Promise<Stages>,
): Promise<number> {
  checkInputs(paths, flags, 'entente add reports/');
  const style = chooseStyle(flags, effects);
  return withLibrary(flags, true, effects, load, async (opened) => {
    const { result, unread, notes } = await addPaths(paths, flags, opened, effects);
    await reportUnread(unread, effects);
    for (const note of notes) await effects.stderr.write(`${note}\n`);
    if (opened.signal.aborted)
      await effects.stderr.write(
        'Interrupted: what was stored stays. The same command goes on where this one stopped.\n',
      );
    const { renderAdded } = await import('../../show/terminal/library/changes.ts');
    await print(flags.json ? asJson({ ...result, unread }) : renderAdded(result, style), effects);
    return unread.length > 0 ? 1 : 0;
  });
}
