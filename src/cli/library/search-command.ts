/** `entente search`: entries and reports that hold these words, filtered. */
import { UsageError } from '../../model/errors.ts';
import { ENTRY_KINDS, type Stage, stagesOf } from '../../model/kinds/kinds.ts';
import type { SearchQuery } from '../../model/library.ts';
import type { Effects } from '../effects.ts';
import type { Stages } from '../stages.ts';
import { parseChoice, parseCount, parseMoment } from './options.ts';
import { asJson, chooseStyle, type PrintFlags, print, withLibrary } from './with-library.ts';

export interface SearchFlags extends PrintFlags {
  readonly relation?: string;
  readonly kind?: string;
  readonly stage?: string;
  readonly certainty?: string;
  readonly person?: string;
  readonly publisher?: string;
  readonly since?: string;
  readonly until?: string;
  readonly limit: string;
  readonly cursor?: string;
}

const CERTAINTIES = ['stated', 'likely', 'possible', 'unlikely', 'denied'] as const;
const STAGES: readonly Stage[] = [...new Set(ENTRY_KINDS.flatMap(stagesOf))];

/** @throws UsageError for a value that an option cannot have. */
async function queryOf(words: string, flags: SearchFlags, stages: Stages): Promise<SearchQuery> {
  const { relation, kind, stage, certainty, person, publisher, since, until, cursor } = flags;
  return {
    words,
    limit: parseCount('--limit', flags.limit),
    ...(relation === undefined ? {} : { relation: await stages.resolveRelation(relation) }),
    ...(kind === undefined ? {} : { kind: parseChoice('--kind', kind, ENTRY_KINDS) }),
    ...(stage === undefined ? {} : { stage: parseChoice('--stage', stage, STAGES) }),
    ...(certainty === undefined ? {} : { certainty: parseChoice('--certainty', certainty, CERTAINTIES) }),
    ...(person === undefined ? {} : { person }),
    ...(publisher === undefined ? {} : { publisher }),
    ...(since === undefined ? {} : { since: parseMoment('--since', since) }),
    ...(until === undefined ? {} : { until: parseMoment('--until', until) }),
    ...(cursor === undefined ? {} : { cursor }),
  };
}

/** Returns 0, also where nothing is found. @throws UsageError where neither words nor a filter is given. */
export async function runSearch(
  words: readonly string[],
  flags: SearchFlags,
  effects: Effects,
  load: () => Promise<Stages>,
): Promise<number> {
  const style = chooseStyle(flags, effects);
  return withLibrary(flags, false, effects, load, async ({ library, stages }) => {
    const query = await queryOf(words.join(' ').trim(), flags, stages);
    if (query.words === '' && Object.keys(query).length === 2)
      throw new UsageError('Nothing to look for. Give words or a filter: entente search "trade agreement"');
    const result = await library.search(query);
    const { renderSearch } = await import('../../show/terminal/library/search.ts');
    await print(flags.json ? asJson(result) : renderSearch(result, style), effects);
    return 0;
  });
}
