/**
 * Finds what a report says about time and gives it a place on the calendar, counted from the publication date.
 *
 * Sentences without a word of time are passed over; in the others every token is offered to the rules in their
 * order (rules.ts). Needs sentences; trees, where there are any, tell past from future.
 */
import type { Published } from '../../model/document.ts';
import type { DateMention, Sentence, Tree } from '../analysis.ts';
import { anchorOf } from './anchor.ts';
import type { Period } from './calendar.ts';
import type { Anchor, Context, Found, Rule } from './context.ts';
import { openValue } from './opening.ts';
import { POINTS, RULES } from './rules.ts';
import { tenseAt } from './tense.ts';
import { type Word, wordOf } from './words.ts';

/** What a sentence says of time. */
interface Told {
  readonly mentions: readonly DateMention[];
  /** The period that it names last, if any. */
  readonly reference: Period | null;
}

const NOTHING: Told = { mentions: [], reference: null };

/** Mentions in the order of the text; they never overlap. `trees` has one element a sentence, null or missing where unparsed. */
export function findDates(
  text: string,
  sentences: readonly Sentence[],
  trees: readonly (Tree | null)[],
  published: Published,
): DateMention[] {
  const datesIn = datesBySentence(text, sentences, trees, published);
  return sentences.flatMap((_, at) => datesIn(at));
}

/**
 * The mentions in the sentence of a position, worked out when they are asked for: most sentences of a long report are
 * never asked about. What came before is then read only where an expression counts from it ("that year").
 */
export function datesBySentence(
  text: string,
  sentences: readonly Sentence[],
  trees: readonly (Tree | null)[],
  published: Published,
): (at: number) => readonly DateMention[] {
  const anchor = anchorOf(published);
  const told = new Map<number, Told>();
  /** All sentences before this one are told, and this is the period that they name last. */
  let next = 0;
  let last: Period | null = null;
  const tell = (at: number): Told => {
    const known = told.get(at);
    if (known !== undefined) return known;
    const sentence = sentences[at];
    const words = sentence === undefined ? null : readWords(sentence);
    const made =
      words === null
        ? NOTHING
        : readSentence(text, sentence!, trees[sentence!.index] ?? null, words, anchor, () => before(at));
    told.set(at, made);
    return made;
  };
  // From the first on, never back: a chain of sentences that each count from the one before has no bound.
  const before = (at: number): Period | null => {
    while (next < at) {
      last = tell(next).reference ?? last;
      next++;
    }
    return last;
  };
  return (at) => tell(at).mentions;
}

/** `before` gives the period that was named last before the sentence. */
function readSentence(
  text: string,
  sentence: Sentence,
  tree: Tree | null,
  words: readonly (Word | null)[],
  anchor: Anchor | null,
  before: () => Period | null,
): Told {
  const mentions: DateMention[] = [];
  let reference: Period | null = null;
  let done = 0;
  const context: Context = {
    text,
    sentence,
    tree,
    words,
    anchor,
    get reference() {
      return reference ?? before();
    },
    tense: (first, last) => tenseAt(sentence, tree, first, last),
    readPoint: (at) => firstMatch(POINTS, context, at),
  };
  for (let at = 0; at < words.length; at++) {
    if (words[at] === null) continue;
    const found = firstMatch(RULES, context, at);
    if (found === null || found.first < done) continue;
    mentions.push(toMention(context, found, done));
    done = found.last;
    at = found.last - 1;
    if (found.period !== null && found.aside !== true) reference = found.period;
  }
  return { mentions, reference };
}

/** The words of time of a sentence, or null where none can begin an expression. */
function readWords(sentence: Sentence): (Word | null)[] | null {
  const { tokens } = sentence;
  if (!tokens.some(({ spelling }) => wordOf(spelling)?.trigger === true)) return null;
  return tokens.map(({ spelling }) => wordOf(spelling));
}

function firstMatch(rules: readonly Rule[], context: Context, at: number): Found | null {
  for (const rule of rules) {
    const found = rule(context, at);
    if (found !== null) return found;
  }
  return null;
}

function toMention(c: Context, found: Found, done: number): DateMention {
  const blurred = blur(c, found, done);
  const value = openValue(c, blurred);
  const { first, last } = blurred;
  const start = c.sentence.tokens[first]!.start;
  const end = c.sentence.tokens[last - 1]!.end;
  return {
    start,
    end,
    sentence: c.sentence.index,
    first,
    last,
    value,
    type: found.type,
    direction: found.direction,
    basis: found.anchored && value !== null && c.anchor?.inferred === true ? 'inferred' : 'stated',
    text: c.text.slice(start, end),
    ...(found.timex === '' ? {} : { timex: found.timex }),
  };
}

/** "around 2010" → "2010~", the word included as TIMEX3 has it. */
function blur(c: Context, found: Found, done: number): Found {
  if (found.type !== 'date' || found.value === null || found.value.includes('/')) return found;
  const before = c.words[found.first - 1];
  if (before?.approximate !== true || found.first - 1 < done || before.low === 'some') return found;
  return { ...found, first: found.first - 1, value: `${found.value.replace('~', '')}~` };
}
