/**
 * "by March 1, 2015" is any day up to it, "since 2014" any day from it: the preposition opens the value on one
 * side. It must not open where it governs an event that the date only describes: "after Thursday's talks".
 */
import type { Context, Found } from './context.ts';
import { lowAt } from './context.ts';
import { TIME } from './time-tables.ts';

const FUNCTION_WORDS = new Set(
  'and or but that who which when where as if while because after before since until till in on at by to of for from with without against about into over under through during between among is are was were be been has have had will would may might could can should must did does do not he she it they we you i his her its their this these those the a an there said says'.split(
    ' ',
  ),
);

/** Words that cannot be the noun which a date before them describes. Lower case. */
export function isFunctionWord(low: string): boolean {
  return FUNCTION_WORDS.has(low);
}

/** The value with its open side, or the value itself. */
export function openValue(c: Context, found: Found): string | null {
  const { value, first, last } = found;
  if (value === null || found.type !== 'date' || found.direction !== null) return value;
  const before = lowAt(c, first - 1);
  const opening = Object.hasOwn(TIME.openings, before) ? TIME.openings[before] : undefined;
  if (opening === undefined || describesNoun(c, first, last)) return value;
  // In "from July 22 to 24" the preposition belongs to the range.
  if (before === 'from' && value.includes('/')) return value;
  const [from = value, to = from] = value.split('/');
  return opening === 'from' ? `${from}/..` : `../${to}`;
}

function describesNoun(c: Context, first: number, last: number): boolean {
  const next = c.sentence.tokens[last]?.text;
  if (next === undefined || !/^[\p{L}'’]/u.test(next)) return false;
  const head = c.tree === null ? null : headOutside(c, first, last);
  if (head !== null && head >= last) {
    const rel = c.tree!.deprels[last - 1];
    if (
      rel === 'compound' ||
      rel === 'nmod:poss' ||
      rel === 'nmod:unmarked' ||
      rel === 'amod' ||
      rel === 'nummod'
    )
      return true;
  }
  return !FUNCTION_WORDS.has(next.toLowerCase());
}

function headOutside(c: Context, first: number, last: number): number | null {
  for (let i = first; i < last; i++) {
    const head = c.tree?.heads[i] ?? -1;
    if (head < first || head >= last) return head;
  }
  return null;
}
