/** `entente status`, `entente rebuild`, `entente forget`: the library as a whole. */
import { UsageError } from '../../model/errors.ts';
import type { Effects } from '../effects.ts';
import { startProgress } from '../progress.ts';
import type { Stages } from '../stages.ts';
import { choosePlace, namePlace } from './place.ts';
import { asJson, chooseStyle, type PrintFlags, print, withLibrary } from './with-library.ts';

export async function runStatus(
  flags: PrintFlags,
  effects: Effects,
  load: () => Promise<Stages>,
): Promise<number> {
  const style = chooseStyle(flags, effects);
  const place = namePlace(choosePlace(flags, effects));
  return withLibrary(flags, false, effects, load, async ({ library }) => {
    const status = await library.status();
    const { renderStatus } = await import('../../show/terminal/library/status.ts');
    await print(flags.json ? asJson({ place, ...status }) : renderStatus(place, status, style), effects);
    return 0;
  });
}

export async function runRebuild(
  flags: PrintFlags,
  effects: Effects,
  load: () => Promise<Stages>,
): Promise<number> {
  const style = chooseStyle(flags, effects);
  const place = namePlace(choosePlace(flags, effects));
  return withLibrary(flags, false, effects, load, async ({ library, signal }) => {
    const progress = await startProgress(effects);
    try {
      await library.rebuild({ onReport: progress.update, signal });
    } finally {
      progress.stop();
    }
    if (signal.aborted)
      await effects.stderr.write('Interrupted: the library is as it was. The same command starts again.\n');
    const status = await library.status();
    const { renderStatus } = await import('../../show/terminal/library/status.ts');
    await print(flags.json ? asJson({ place, ...status }) : renderStatus(place, status, style), effects);
    return 0;
  });
}

/** Returns 1 where a report was not there to be forgotten; the others are gone. */
export async function runForget(
  reports: readonly string[],
  flags: PrintFlags,
  effects: Effects,
  load: () => Promise<Stages>,
): Promise<number> {
  if (reports.length === 0)
    throw new UsageError(
      'Name the reports by their ids, as entente search and entente report give them: entente forget doc:1f0a…',
    );
  const style = chooseStyle(flags, effects);
  return withLibrary(flags, false, effects, load, async ({ library }) => {
    const { unknown, changes } = await library.forget(reports);
    for (const id of unknown) await effects.stderr.write(`No report ${id} is in the library.\n`);
    const forgotten = reports.filter((id) => !unknown.includes(id));
    const { renderForgotten } = await import('../../show/terminal/library/changes.ts');
    await print(
      flags.json
        ? asJson({ forgotten, unknown, changes })
        : renderForgotten(forgotten.length, changes, style),
      effects,
    );
    return unknown.length > 0 ? 1 : 0;
  });
}
