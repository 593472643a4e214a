/** What a rule is given and what it gives back. */
import type { Sentence, Tree } from '../analysis.ts';
import type { Period } from './calendar.ts';
import type { Tense } from './tense.ts';
import type { Direction } from './time-tables.ts';
import type { Word } from './words.ts';

/** The day from which "yesterday" counts, or the first and last day that it can be. */
export interface Anchor {
  readonly first: number;
  readonly last: number;
  readonly inferred: boolean;
}

export interface Context {
  readonly text: string;
  readonly sentence: Sentence;
  readonly tree: Tree | null;
  /** One element a token; null where the token has nothing to do with time. */
  readonly words: readonly (Word | null)[];
  readonly anchor: Anchor | null;
  /** The period that the report named last before this place, from which "a day later" counts; worked out on demand. */
  readonly reference: Period | null;
  /** How the text speaks of what happens then; worked out on demand. */
  readonly tense: (first: number, last: number) => Tense;
  /** The expression that begins at a token by the rules for single dates: how phrases read their parts. */
  readonly readPoint: (at: number) => Found | null;
}

/** A time expression that a rule found: tokens `[first, last)`. */
export interface Found {
  readonly first: number;
  readonly last: number;
  readonly type: 'date' | 'duration' | 'set' | 'time';
  /** The stretch of the calendar, or null where it is unknown or there is none. */
  readonly period: Period | null;
  /** EDTF; differs from the period's for approximate and vague ones. */
  readonly value: string | null;
  readonly timex: string;
  readonly direction: Direction | null;
  /** The value counts from the publication date, so it is only as certain as that. */
  readonly anchored: boolean;
  /** Named in passing, to compare with: what follows does not count from it. */
  readonly aside?: boolean;
}

export type Rule = (context: Context, at: number) => Found | null;

export function lowAt(c: Context, at: number): string {
  return c.words[at]?.low ?? c.sentence.tokens[at]?.text.toLowerCase() ?? '';
}

export function isDash(c: Context, at: number): boolean {
  const text = c.sentence.tokens[at]?.text;
  return text === '-' || text === '–' || text === '—' || text === '--' || text === '‑' || text === '−';
}

/** True when a token is followed by the next without a gap: "two-day", not "two - day". */
export function isJoined(c: Context, at: number): boolean {
  const { tokens } = c.sentence;
  return tokens[at] !== undefined && tokens[at]!.end === tokens[at + 1]?.start;
}

/** The place behind "the", "a", "an" or the same place. */
export function skipArticle(c: Context, at: number): number {
  const low = lowAt(c, at);
  return low === 'the' || low === 'a' || low === 'an' ? at + 1 : at;
}

/** A date; `unknown` is the TIMEX3 value that stands where the anchor is missing ("XXXX-07-22"). */
export function foundDate(
  first: number,
  last: number,
  period: Period | null,
  { anchored, unknown = '' }: { readonly anchored: boolean; readonly unknown?: string },
): Found {
  return {
    first,
    last,
    type: 'date',
    period,
    value: period?.value ?? null,
    timex: period?.timex ?? unknown,
    direction: null,
    anchored,
  };
}

/** Something without a place on the calendar of its own: a length, a set, a vague direction. */
export function foundLoose(
  first: number,
  last: number,
  type: Found['type'],
  timex: string,
  direction: Direction | null = null,
): Found {
  return { first, last, type, period: null, value: null, timex, direction, anchored: false };
}

/**
 * The period that a function of the publication day gives, if every day that it can be gives the same one. The
 * functions used are monotone, so the first and the last day decide.
 */
export function fromAnchor(anchor: Anchor | null, make: (day: number) => Period | null): Period | null {
  if (anchor === null) return null;
  const period = make(anchor.first);
  if (anchor.first === anchor.last || period === null) return period;
  return make(anchor.last)?.value === period.value ? period : null;
}
