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

/** Mentions in the order of the text; they never overlap. `trees` has one element a sentence, null or missing where unparsed. */
export function findDates(
  text: string,
  sentences: readonly Sentence[],
  trees: readonly (Tree | null)[],
  published: Published,
): DateMention[] {
  const anchor = anchorOf(published);
  const mentions: DateMention[] = [];
  let reference: Period | null = null;
  for (const sentence of sentences) {
    const words = readWords(sentence);
    if (words === null) continue;
    const tree = trees[sentence.index] ?? null;
    let done = 0;
    for (let at = 0; at < words.length; at++) {
      if (words[at] === null) continue;
      const context = makeContext(text, sentence, tree, words, anchor, reference);
      const found = firstMatch(RULES, context, at);
      if (found === null || found.first < done) continue;
      const mention = toMention(context, found, done);
      mentions.push(mention);
      done = found.last;
      at = found.last - 1;
      if (found.period !== null && found.aside !== true) reference = found.period;
    }
  }
  return mentions;
}

/** The words of time of a sentence, or null where none can begin an expression. */
function readWords(sentence: Sentence): (Word | null)[] | null {
  const { tokens } = sentence;
  let words: (Word | null)[] | null = null;
  for (let i = 0; i < tokens.length; i++) {
    if (wordOf(tokens[i]!.spelling)?.trigger !== true) continue;
    words = [];
    break;
  }
  if (words === null) return null;
  for (const token of tokens) words.push(wordOf(token.spelling));
  return words;
}

function makeContext(
  text: string,
  sentence: Sentence,
  tree: Tree | null,
  words: readonly (Word | null)[],
  anchor: Anchor | null,
  reference: Period | null,
): Context {
  const context: Context = {
    text,
    sentence,
    tree,
    words,
    anchor,
    reference,
    tense: (first, last) => tenseAt(sentence, tree, first, last),
    readPoint: (at) => firstMatch(POINTS, context, at),
  };
  return context;
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
