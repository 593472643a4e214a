/** `entente changes`: what is new since a day, entry by entry. */
import { UsageError } from '../../model/errors.ts';
import type { Effects } from '../effects.ts';
import type { Stages } from '../stages.ts';
import { parseCount, parseMoment } from './options.ts';
import { asJson, chooseStyle, type PrintFlags, print, withLibrary } from './with-library.ts';

export interface ChangesFlags extends PrintFlags {
  readonly since?: string;
  readonly relation?: string;
  readonly limit: string;
}

export async function runChanges(
  flags: ChangesFlags,
  effects: Effects,
  load: () => Promise<Stages>,
): Promise<number> {
  const since = flags.since === undefined ? undefined : parseMoment('--since', flags.since);
  const limit = parseCount('--limit', flags.limit);
  const style = chooseStyle(flags, effects);
  return withLibrary(flags, false, effects, load, async ({ library, stages }) => {
    const relation = flags.relation === undefined ? undefined : await stages.resolveRelation(flags.relation);
    const found = await library.changes({
      // One more tells whether there are more.
      limit: limit + 1,
      ...(since === undefined ? {} : { since }),
      ...(relation === undefined ? {} : { relation }),
    });
    if (relation !== undefined && !(await library.relations()).some((one) => one.relation === relation))
      throw new UsageError(`The library knows nothing of ${relation}. entente show lists its relations.`);
    const changes = found.slice(0, limit);
    const { renderChanges } = await import('../../show/terminal/library/changes.ts');
    await print(flags.json ? asJson(changes) : renderChanges(changes, style), effects);
    if (found.length > limit)
      await effects.stderr.write(
        `The oldest ${limit} are shown; --limit shows more, --since begins later.\n`,
      );
    return 0;
  });
}
