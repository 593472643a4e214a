/**
 * "last year, in November 2024", "in March this year (2025)": a year named from now and by number tells the year of
 * the report. Not "last year … 2019" at a distance, which are two times.
 */
import type { DateMention, Sentence } from '../../analysis.ts';
import { dayOf } from '../calendar.ts';
import type { Bounds } from './bounds.ts';

const SHIFTS: Record<string, number> = {
  'last year': 1,
  'this year': 0,
  'earlier this year': 0,
  'next year': -1,
};
const BETWEEN = /^(?:,|\(|in|–|-|—|of|late|early|on)$/;

/** The year in which the report was made, as bounds, or null. */
export function boundByAdjoining(
  sentences: readonly Sentence[],
  mentions: readonly DateMention[],
): Bounds | null {
  for (let i = 0; i + 1 < mentions.length; i++) {
    const [a, b] = [mentions[i]!, mentions[i + 1]!];
    if (a.sentence !== b.sentence || b.first - a.last > 3) continue;
    const between = sentences[a.sentence]?.tokens.slice(a.last, b.first) ?? [];
    if (between.length === 0 || !between.every(({ text }) => BETWEEN.test(text.toLowerCase()))) continue;
    const year = yearOfReport(a, b) ?? yearOfReport(b, a);
    const first = year === null ? null : dayOf(year, 1, 1);
    if (first !== null) return { earliest: first, latest: dayOf(year!, 12, 31)!, recent: true };
  }
  return null;
}

function yearOfReport(relative: DateMention, dated: DateMention): number | null {
  const shift = SHIFTS[relative.text.toLowerCase()];
  const year = /\b(\d{4})\b/.exec(dated.text)?.[1];
  return shift === undefined || year === undefined || dated.value === null ? null : Number(year) + shift;
}
