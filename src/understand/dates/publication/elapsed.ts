/**
 * "his return after nine years" in a report on "his 2017 visit": the count leads to a year, which supports but does
 * not prove. Not "for nine years", which runs up to any time.
 */
import type { DateMention, Sentence } from '../../analysis.ts';
import { civilOf, dayOf } from '../calendar.ts';
import type { Bounds } from './bounds.ts';

/** Narrows a report that is known to lie before a day to the year of that day, where a count of years leads there. */
export function narrowByElapsed(
  sentences: readonly Sentence[],
  mentions: readonly DateMention[],
  bounds: Bounds,
): Bounds {
  if (!Number.isFinite(bounds.latest)) return bounds;
  const { year } = civilOf(bounds.latest);
  const start = dayOf(year, 1, 1);
  if (start === null || bounds.earliest >= start || !countsTo(sentences, mentions, year)) return bounds;
  return { ...bounds, earliest: start };
}

/** True when some dated year and some count of years since together make the given year. */
function countsTo(sentences: readonly Sentence[], mentions: readonly DateMention[], year: number): boolean {
  const years = mentions
    .filter((m) => m.type === 'date' && /^\d{4}$/.test(m.value ?? ''))
    .map((m) => Number(m.value));
  return mentions.some((mention) => {
    const count = /^P(\d+)Y$/.exec(mention.timex ?? '');
    if (mention.type !== 'duration' || count === null) return false;
    const tokens = sentences[mention.sentence]?.tokens;
    const before = tokens?.[mention.first - 1]?.text.toLowerCase();
    const after = tokens?.[mention.last]?.text.toLowerCase();
    if (before !== 'after' && after !== 'since' && after !== 'after') return false;
    return years.includes(year - Number(count[1]));
  });
}
