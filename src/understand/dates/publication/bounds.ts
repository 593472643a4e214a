/**
 * Dates with a year bound the report: what had happened lies before it ("signed in July 2024", "his 2017 visit"),
 * what was still ahead lies after it ("is scheduled to visit on February 25–26, 2026"). Goals ("Vision 2047") and
 * dates whose tense is in doubt bound nothing: a wrong bound is worse than none.
 */
import { type Days, daysOf } from '../../../model/edtf.ts';
import type { DateMention, Sentence, Tree } from '../../analysis.ts';
import { isFunctionWord } from '../opening.ts';
import { tenseAt } from '../tense.ts';
import { TIME } from '../time-tables.ts';

/** Day numbers; infinite where nothing bounds. */
export interface Bounds {
  readonly earliest: number;
  readonly latest: number;
  /**
   * `earliest` comes from a month or a day: such events are told while they are recent. "The 2017 visit" may be any
   * number of years back and does not help to choose a year.
   */
  readonly recent: boolean;
}

const AHEAD = new Set(TIME.publication.ahead);
const NOT_AHEAD = new Set(TIME.publication.notAhead);
const PAST_EVENTS = new Set(TIME.publication.pastEvents);
const PAST_PREPOSITIONS = new Set(TIME.publication.pastPrepositions);
/** Cues that stand with a noun, not with a verb. */
const NOMINAL = new Set(['ahead of', 'upcoming', 'forthcoming', 'preparations for']);
const SPOKEN_OF_PAST = new Set(['was', 'were', 'had', 'would']);
/** How far before a date a cue may stand, in tokens. */
const REACH = 18;

export type Side = 'past' | 'ahead' | null;

/** Whether the text has a date behind it or ahead of it, where it leaves no doubt. */
export function sideOf(sentence: Sentence, tree: Tree | null, mention: DateMention): Side {
  const low = (at: number) => sentence.tokens[at]?.text.toLowerCase() ?? '';
  // "to be a developed country by 2047" bounds nothing worth having.
  if (mention.value?.startsWith('../') && mention.value.length < 8) return null;
  // A goal may be a year any distance ahead: "Vision 2047", "the target for 2030".
  if (mention.value?.length === 4)
    for (let at = Math.max(0, mention.first - 8); at < mention.first; at++)
      if (NOT_AHEAD.has(low(at)) && !SPOKEN_OF_PAST.has(low(at))) return null;
  const tense = tenseAt(sentence, tree, mention.first, mention.last);
  const cue = cueAhead(sentence, mention);
  // "ahead of the talks in May 2015" needs no verb; elsewhere a governing verb in the past speaks against the cue.
  if (cue !== null && (NOMINAL.has(cue) || (tense !== 'past' && !describesPast(sentence, mention))))
    return 'ahead';
  if (PAST_EVENTS.has(low(mention.last)))
    return tense === 'future' && !isOwned(low(mention.first - 1)) ? null : 'past';
  if (tense !== 'past') return null;
  const before = low(mention.first - 1) === 'the' ? low(mention.first - 2) : low(mention.first - 1);
  return PAST_PREPOSITIONS.has(before) || before === 'dated' || mention.first === 0 ? 'past' : null;
}

function isOwned(low: string): boolean {
  return /^(?:his|her|its|their|['’]s|the)$/.test(low);
}

/** "the 2009 elections", "a May 2015 interview", "since 1945": whatever stands before them, they lie not ahead. */
function describesPast(sentence: Sentence, mention: DateMention): boolean {
  const next = sentence.tokens[mention.last]?.text ?? '';
  const noun = /^\p{L}/u.test(next) && !isFunctionWord(next.toLowerCase());
  return noun || sentence.tokens[mention.first - 1]?.text.toLowerCase() === 'since';
}

/** The nearest cue to the left, not past a semicolon or a past that takes it back; null where there is none. */
function cueAhead(sentence: Sentence, mention: DateMention): string | null {
  const { tokens } = sentence;
  for (let at = mention.first - 1; at >= Math.max(0, mention.first - REACH); at--) {
    const low = tokens[at]!.text.toLowerCase();
    if (low === ';' || NOT_AHEAD.has(low)) return null;
    const pair = `${low} ${tokens[at + 1]?.text.toLowerCase() ?? ''}`;
    const cue = AHEAD.has(pair) ? pair : AHEAD.has(low) ? low : null;
    if (cue?.endsWith('coming') && mention.first - at > 6) continue;
    if (cue !== null) return isSpokenOfPast(tokens[at - 1]?.text.toLowerCase()) ? null : cue;
  }
  return null;
}

function isSpokenOfPast(before: string | undefined): boolean {
  return before !== undefined && (SPOKEN_OF_PAST.has(before) || before === 'been');
}

/**
 * The bounds that all dated events of a report together give. Old plans are quoted and tenses misread, so not all
 * may agree: the report is put where the fewest are contradicted.
 */
export function boundReport(
  sentences: readonly Sentence[],
  trees: readonly (Tree | null)[],
  mentions: readonly DateMention[],
): Bounds {
  const past: Days[] = [];
  const ahead: number[] = [];
  for (const mention of mentions) {
    const days = datedDays(mention);
    const sentence = sentences[mention.sentence];
    if (days === null || sentence === undefined) continue;
    const side = sideOf(sentence, trees[mention.sentence] ?? null, mention);
    if (side === 'past' && Number.isFinite(days.first)) past.push(days);
    if (side === 'ahead' && Number.isFinite(days.last)) ahead.push(endBefore(days));
  }
  const day = fewestContradicted(
    past.map((days) => days.first),
    ahead,
  );
  const before = past.filter((days) => days.first <= day);
  const earliest = Math.max(Number.NEGATIVE_INFINITY, ...before.map((days) => days.first));
  const latest = Math.min(Number.POSITIVE_INFINITY, ...ahead.filter((end) => end >= day));
  const recent = before.some((days) => days.last - days.first < 100 && earliest - days.first < 366);
  return { earliest, latest, recent };
}

/** The last day from which most of what is told as past lies behind and most of what is announced ahead. */
function fewestContradicted(past: readonly number[], ahead: readonly number[]): number {
  let best = Number.NEGATIVE_INFINITY;
  let least = Number.POSITIVE_INFINITY;
  for (const day of [...past, ...ahead].sort((a, b) => a - b)) {
    const contradicted = past.filter((d) => d > day).length + ahead.filter((d) => d < day).length;
    if (contradicted > least) continue;
    best = day;
    least = contradicted;
  }
  return best;
}

/** The days of a date that stands on its own, without the publication date. */
function datedDays(mention: DateMention): Days | null {
  if (mention.type !== 'date' || mention.value === null || mention.basis !== 'stated') return null;
  if (!/\d{4}/.test(mention.text)) return null;
  return daysOf(mention.value.replace(/^\.\.\/|\/\.\.$/g, ''));
}

/** Before the first day of a visit of a few days; of a month or a year that lies ahead some may be gone. */
function endBefore(days: Days): number {
  if (!Number.isFinite(days.first)) return days.last;
  return days.last - days.first < 15 ? days.first - 1 : days.last;
}
