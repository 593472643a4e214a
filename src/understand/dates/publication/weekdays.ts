/**
 * A weekday that must fall on a day of the month tells the year: "visited on July 22-23 … a day after the visit …
 * said on Thursday" needs a year whose 24 July is a Thursday. A weekday falls on the same day again after five, six
 * or eleven years, so the other evidence must bound the search.
 */
import type { DateMention, Sentence, Tree } from '../../analysis.ts';
import { spellingOf } from '../../spelling.ts';
import { dayOf, weekdayOf } from '../calendar.ts';
import { tenseAt } from '../tense.ts';
import { wordOf } from '../words.ts';
import type { Bounds } from './bounds.ts';

/** A day or run of days without a year. */
export interface YearlessDays {
  readonly month: number;
  readonly from: number;
  readonly toMonth: number;
  readonly to: number;
}

/** What ties a weekday to a day of the month, `shift` days from the last (or, if negative, first) of its days. */
export interface Tie {
  readonly days: YearlessDays;
  readonly shift: number;
  readonly weekday: number;
  /** 4 where one expression says both, down to 1 where they only stand in one report. */
  readonly weight: number;
  /** The day so tied is the one on which the report was made. */
  readonly dates: boolean;
}

/** The year in which the ties hold, and how well. */
export interface Year {
  readonly year: number;
  readonly weight: number;
}

/** How many years from the latest dated past event are tried: in more a weekday would agree by chance. */
const YEARS = 4;

export function readYearless(mention: DateMention): YearlessDays | null {
  const match = /^XXXX-(\d\d)-(\d\d)(?:\/XXXX-(\d\d)-(\d\d))?$/.exec(mention.timex ?? '');
  if (match === null || mention.value !== null) return null;
  const [month, from] = [Number(match[1]), Number(match[2])];
  return { month, from, toMonth: Number(match[3] ?? month), to: Number(match[4] ?? from) };
}

/** The weekday on which the report speaks: the first that it names in the past tense, "said on Thursday". */
export function findTold(
  sentences: readonly Sentence[],
  trees: readonly (Tree | null)[],
  mentions: readonly DateMention[],
): readonly DateMention[] {
  return mentions.filter((mention) => {
    const sentence = sentences[mention.sentence];
    if (sentence === undefined || !/^XXXX-WXX-\d/.test(mention.timex ?? '')) return false;
    if (/^(?:next|last|previous|following|this)\b/i.test(mention.text)) return false;
    return tenseAt(sentence, trees[mention.sentence] ?? null, mention.first, mention.last) === 'past';
  });
}

export function weekdayIn(mention: DateMention): number {
  return Number(/^XXXX-WXX-(\d)/.exec(mention.timex ?? '')?.[1] ?? 0);
}

/** All ties of a report. `dateline` is the day without year at its head. */
export function findTies(
  sentences: readonly Sentence[],
  told: readonly DateMention[],
  mentions: readonly DateMention[],
  dateline: DateMention | null,
): Tie[] {
  const ties: Tie[] = [];
  const lead = told[0];
  const head = dateline === null ? null : readYearless(dateline);
  if (head !== null && lead !== undefined && lead.sentence <= 6)
    ties.push({ days: head, shift: 0, weekday: weekdayIn(lead), weight: 3, dates: true });
  const gap = findGap(sentences);
  let events = 0;
  for (const mention of mentions) {
    const days = readYearless(mention);
    if (days === null || mention === dateline) continue;
    const own = weekdayBeside(sentences[mention.sentence], mention);
    if (own !== null) {
      const dates = lead !== undefined && weekdayIn(lead) === own && mention.sentence <= 6;
      ties.push({ days, shift: 0, weekday: own, weight: 4, dates });
      continue;
    }
    if (events++ > 0 || lead === undefined) continue;
    // "a day after the visit": the visit is the one whose days the report gives.
    if (gap !== null) ties.push({ days, shift: gap, weekday: weekdayIn(lead), weight: 3, dates: true });
    const others = new Set(told.map(weekdayIn));
    for (const weekday of others) ties.push({ days, shift: Number.NaN, weekday, weight: 1, dates: false });
  }
  return ties;
}

/** "Thursday, July 24" in one mention, "July 24 (Thursday)" in two. */
function weekdayBeside(sentence: Sentence | undefined, mention: DateMention): number | null {
  if (sentence === undefined) return null;
  for (let at = mention.first; at < Math.min(sentence.tokens.length, mention.last + 2); at++) {
    const weekday = wordOf(sentence.tokens[at]!.spelling)?.weekday;
    if (weekday === undefined) continue;
    const before = sentence.tokens[mention.last]?.text;
    if (at < mention.last || before === '(' || before === ',') return weekday;
  }
  return null;
}

const EVENTS =
  /^(?:visit|trip|tour|talks|meeting|summit|arrival|departure|conference|stay|stop|signing|ceremony)$/;

/** "a day after … visit" as days between the event and the telling; null where the report has none. */
function findGap(sentences: readonly Sentence[]): number | null {
  for (const { tokens } of sentences.slice(0, 12))
    for (let at = 2; at < tokens.length; at++) {
      const low = tokens[at]!.text.toLowerCase();
      if (low !== 'after' && low !== 'before') continue;
      const unit = tokens[at - 1]!.text.toLowerCase();
      if (unit !== 'day' && unit !== 'days') continue;
      const count = countOf(tokens[at - 2]!.text.toLowerCase());
      if (count === null || !tokens.slice(at + 1, at + 30).some(({ text }) => EVENTS.test(text))) continue;
      return low === 'after' ? count : -count;
    }
  return null;
}

function countOf(low: string): number | null {
  return low === 'a' || low === 'the' ? 1 : (wordOf(spellingOf(low))?.number ?? null);
}

/** The day of a tie in a year, or null where a range's end or 29 February is not in it. */
export function dayOfTie(tie: Tie, year: number): number | null {
  const { days, shift } = tie;
  const first = dayOf(year, days.month, days.from);
  const last = dayOf(days.toMonth < days.month ? year + 1 : year, days.toMonth, days.to);
  if (first === null || last === null) return null;
  return shift < 0 ? first + shift : last + (Number.isNaN(shift) ? 0 : shift);
}

/** The first year within the bounds in which most holds; null where nothing bounds the years or nothing holds. */
export function agreeOnYear(ties: readonly Tie[], bounds: Bounds, years: readonly number[]): Year | null {
  let best: Year | null = null;
  for (const year of years) {
    let weight = 0;
    for (const tie of ties) if (holds(tie, year, bounds)) weight += tie.weight;
    if (weight > (best?.weight ?? 0)) best = { year, weight };
  }
  return best;
}

function holds(tie: Tie, year: number, { earliest, latest }: Bounds): boolean {
  const day = dayOfTie(tie, year);
  if (day === null || (tie.dates && (day < earliest || day > latest))) return false;
  if (!Number.isNaN(tie.shift)) return weekdayOf(day) === tie.weekday;
  // Without words between them the weekday may be any day of the event or the one after.
  const first = dayOf(year, tie.days.month, tie.days.from);
  if (first === null || day - first > 4) return false;
  for (let at = first; at <= day + 1; at++) if (weekdayOf(at) === tie.weekday) return true;
  return false;
}

/** The years to try: from the latest past event on, or back from what lies ahead. */
export function yearsWithin({ earliest, latest, recent }: Bounds): number[] {
  const yearIn = (day: number) => new Date(day * 86_400_000).getUTCFullYear();
  if (Number.isFinite(earliest) && (recent || Number.isFinite(latest))) {
    const from = yearIn(earliest);
    const to = Math.min(
      from + YEARS - 1,
      Number.isFinite(latest) ? yearIn(latest) : Number.POSITIVE_INFINITY,
    );
    return Array.from({ length: Math.max(0, to - from + 1) }, (_, i) => from + i);
  }
  if (!Number.isFinite(latest)) return [];
  return Array.from({ length: YEARS }, (_, i) => yearIn(latest) - i);
}
