/** "NEW DELHI, July 24 (Agency) –", "Jerusalem, 24 July:" at the head of a report: its day without the year. */
import type { DateMention, Sentence } from '../../analysis.ts';

/** Longest place name before the date, in tokens. */
const PLACE = 6;

/** The mention that is the dateline's, or null. */
export function findDateline(
  sentences: readonly Sentence[],
  mentions: readonly DateMention[],
): DateMention | null {
  for (const mention of mentions.slice(0, 3)) {
    const sentence = sentences[mention.sentence];
    if (sentence === undefined || sentence.paragraph > 3) return null;
    if (isDayOfMonth(mention) && standsInDateline(sentence, mention)) return mention;
  }
  return null;
}

function isDayOfMonth(mention: DateMention): boolean {
  return /^(?:XXXX|\d{4})-\d\d-\d\d$/.test(mention.timex ?? '');
}

/** Capitalised words and commas before it, a dash, a colon, a bracket or the end of the line behind it. */
function standsInDateline(sentence: Sentence, mention: DateMention): boolean {
  if (mention.first > PLACE) return false;
  for (let at = 0; at < mention.first; at++) {
    const { text } = sentence.tokens[at]!;
    if (!/^(?:\p{Lu}[\p{L}.'’-]*|[,./()-])$/u.test(text)) return false;
  }
  const comma = sentence.tokens[mention.first - 1]?.text;
  if (mention.first > 0 && comma !== ',' && comma !== '/' && !/^\p{Lu}{2,}$/u.test(comma ?? '')) return false;
  const next = sentence.tokens[mention.last]?.text;
  // A line that is nothing but a date heads the report as well.
  if (next === undefined) return true;
  return /^(?:[-–—:(/|]|--|_)$/.test(next);
}
