/** The tables of knowledge/english/time.yaml as they stand in the file. */
import { readFileSync } from 'node:fs';
import { parse } from 'yaml';

export type Unit =
  | 'second'
  | 'minute'
  | 'hour'
  | 'day'
  | 'week'
  | 'fortnight'
  | 'month'
  | 'quarter'
  | 'year'
  | 'decade'
  | 'century';

export type Direction = 'past' | 'present' | 'future';

interface Tables {
  readonly months: Record<string, number>;
  readonly weekdays: Record<string, number>;
  readonly capitalOnly: readonly string[];
  readonly monthsInDoubt: readonly string[];
  readonly units: readonly Unit[];
  readonly irregularPlurals: Record<string, Unit>;
  readonly seasons: Record<string, number>;
  readonly numbers: Record<string, number>;
  readonly ordinals: Record<string, number>;
  readonly decades: Record<string, number>;
  readonly days: Record<string, number>;
  readonly dayparts: Record<string, string>;
  readonly holidays: Record<string, string>;
  readonly deixis: Record<string, string>;
  readonly parts: Record<string, string>;
  readonly sets: Record<string, string>;
  readonly vague: Record<string, Direction>;
  readonly vaguePhrases: Record<Direction, readonly string[]>;
  readonly openings: Record<string, 'from' | 'until'>;
  readonly approximations: readonly string[];
  readonly timePrepositions: readonly string[];
  readonly eventPlurals: readonly string[];
  readonly countedNouns: readonly string[];
  readonly countingSigns: readonly string[];
  readonly tense: Record<
    'future' | 'past' | 'bare' | 'settled' | 'uttered' | 'done' | 'plans' | 'timetable' | 'notPast',
    readonly string[]
  >;
  readonly publication: Record<'ahead' | 'notAhead' | 'pastEvents' | 'pastPrepositions', readonly string[]>;
}

const source = new URL('../../../knowledge/english/time.yaml', import.meta.url);

/** The tables as they stand in the file. */
export const TIME: Tables = parse(readFileSync(source, 'utf8'));
