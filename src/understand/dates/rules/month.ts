/**
 * "in February", "July 2024", "last November", "in June last year". Not "may", "a march", nor "Theresa May".
 */
import { civilOf, monthPeriod, pad } from '../calendar.ts';
import { type Context, type Found, foundDate, fromAnchor, isDash, isJoined, lowAt } from '../context.ts';
import { pickYear } from '../pick-year.ts';
import { TIME } from '../time-tables.ts';
import { readYearSuffix } from './year-suffix.ts';

const EVIDENCE = new Set([...TIME.timePrepositions, ...Object.keys(TIME.parts), ...Object.keys(TIME.deixis)]);
for (const word of ['and', 'the', 'a', 'at', 'his', 'her', ',', 'with', 'than']) EVIDENCE.delete(word);

export function matchMonth(c: Context, at: number): Found | null {
  const deixis = c.words[at]?.deixis;
  const start =
    deixis === 'last' || deixis === 'next' || deixis === 'this' || deixis === 'coming' ? at + 1 : at;
  const word = c.words[start];
  if (word?.month === undefined) return null;
  const { month } = word;
  const suffix = readYearSuffix(c, start + 1);
  if (suffix !== null && start === at) {
    const period = suffix.year === null ? null : monthPeriod(suffix.year, month);
    return foundDate(at, suffix.next, period, { anchored: suffix.anchored, unknown: `XXXX-${pad(month)}` });
  }
  const last = start + 1;
  if (start === at && !isMonthAlone(c, at)) return null;
  const unknown = `XXXX-${pad(month)}`;
  if (start === at) {
    const period = pickYear(c, at, last, (year) => monthPeriod(year, month));
    return foundDate(at, last, period, { anchored: true, unknown });
  }
  const period = fromAnchor(c.anchor, (day) => {
    const now = civilOf(day);
    if (deixis === 'last') return monthPeriod(month < now.month ? now.year : now.year - 1, month);
    if (deixis === 'this') return monthPeriod(now.year, month);
    return monthPeriod(month > now.month ? now.year : now.year + 1, month);
  });
  return foundDate(at, last, period, { anchored: true, unknown });
}

/** Names of months are also verbs and the names of people. */
function isMonthAlone(c: Context, at: number): boolean {
  const word = c.words[at]!;
  const before = c.sentence.tokens[at - 1]?.text ?? '';
  const after = c.sentence.tokens[at + 1]?.text ?? '';
  if (word.mid === true) return true;
  if (word.doubtful === true) {
    if (isDash(c, at - 1) && isJoined(c, at - 2)) return EVIDENCE.has(lowAt(c, at - 2));
    // "the March accession", "a June agreement"
    if (/^(?:a|an|the|its|his|her|their)$/i.test(before)) return /^\p{Ll}/u.test(after);
    return at > 0 && EVIDENCE.has(before.toLowerCase()) && !/^\p{Lu}\p{Ll}/u.test(after);
  }
  return !/^\p{Lu}\p{Ll}+$/u.test(before) || at === 1 || EVIDENCE.has(before.toLowerCase());
}
