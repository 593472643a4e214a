/**
 * "The first … in decades" and "the first … ever" cannot both be the whole truth: who writes the first knows of an
 * earlier one. Compared only where both speak of the same thing (by the same office, of the same sort).
 */
import type { Superlative } from '../model/claim.ts';
import { foldText } from './order.ts';

export interface Rank {
  /** first, second, last, largest … */
  readonly ordinal: string;
  /** Years that it reaches back; Infinity where it is bounded in words that give no number; null for ever. */
  readonly years: number | null;
  readonly scope: ReadonlySet<string>;
}

const NUMBERS: Readonly<Record<string, number>> = {
  a: 1,
  one: 1,
  two: 2,
  three: 3,
  four: 4,
  five: 5,
  six: 6,
  seven: 7,
  eight: 8,
  nine: 9,
  ten: 10,
  twenty: 20,
  thirty: 30,
  forty: 40,
  fifty: 50,
};
const UNITS: Readonly<Record<string, number>> = { year: 1, decade: 10, century: 100, generation: 25 };
const BOUND =
  /\b(?:in|for|within|over)\s+(?:(?:more than|nearly|almost|about|over|the (?:last|past))\s+)*(\w+\s+)?(year|decade|century|centurie|generation)s?\b/;
const SINCE = /\bsince\s+(?:\w+\s+)?(\d{4})\b/;
const ORDINAL =
  /\b(first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|\d+(?:st|nd|rd|th)|last|only|largest|biggest|highest|lowest|longest|oldest)\b/;
const STOP = new Set(
  'the a an of to by in for on at its his her their do so ever visit trip journey since bounded unbounded such be become make one'.split(
    ' ',
  ),
);

/** Takes "first by a Peruvian president in two decades" apart; `saidIn` is the year in which it was said. */
export function rankOf({ text, scope }: Superlative, saidIn: number | null): Rank | null {
  const words = foldText(`${text} ${scope}`);
  const ordinal = ORDINAL.exec(words)?.[1];
  if (ordinal === undefined) return null;
  const bound = BOUND.exec(words);
  const since = SINCE.exec(words)?.[1];
  let years: number | null = null;
  if (bound !== null) {
    const count = bound[1]?.trim();
    const number = count === undefined ? undefined : (NUMBERS[count] ?? (Number(count) || undefined));
    years = number === undefined ? Number.POSITIVE_INFINITY : number * (UNITS[bound[2] ?? ''] ?? 100);
  } else if (since !== undefined) years = saidIn === null ? Number.POSITIVE_INFINITY : saidIn - Number(since);
  // "Since the war": a bound that the reading marks and these patterns do not know.
  else if (scope === 'bounded') years = Number.POSITIVE_INFINITY;
  return { ordinal, years, scope: scopeOf(words) };
}

function scopeOf(words: string): Set<string> {
  const bare = words.replace(BOUND, ' ').replace(SINCE, ' ').replace(ORDINAL, ' ');
  return new Set(
    (bare.match(/[\p{L}\p{N}]+/gu) ?? []).filter((word) => !STOP.has(word) && !ORDINAL.test(word)),
  );
}

/** True when the two cannot both hold. */
export function ranksClash(a: Rank, b: Rank): boolean {
  const smaller = Math.min(a.scope.size, b.scope.size);
  const shared = [...a.scope].filter((word) => b.scope.has(word)).length;
  if (smaller > 0 && shared === 0) return false;
  if (a.ordinal !== b.ordinal) return a.years === null && b.years === null && isNumbered(a) && isNumbered(b);
  if (a.years === null || b.years === null) return a.years !== b.years;
  const [low, high] = [Math.min(a.years, b.years), Math.max(a.years, b.years)];
  // "In nine years" and "in a decade" are one; a bound without a number is none to compare.
  return Number.isFinite(high) && high > 1.5 * low;
}

function isNumbered({ ordinal }: Rank): boolean {
  return /^(first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|\d.*)$/.test(ordinal);
}
