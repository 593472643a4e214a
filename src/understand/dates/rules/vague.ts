/**
 * "recently", "now", "currently", "soon", "in the near future", "at the moment": the side of now and no more.
 * Not "now" in "until now that" as a date: it has no value either.
 */
import { type Context, type Found, foundLoose, lowAt } from '../context.ts';
import { type Direction, TIME } from '../time-tables.ts';

const REFERENCES: Record<Direction, string> = {
  past: 'PAST_REF',
  present: 'PRESENT_REF',
  future: 'FUTURE_REF',
};

interface Phrase {
  readonly words: readonly string[];
  readonly direction: Direction;
}

/** By first word, the longest first. */
const phrases = buildPhrases();

function buildPhrases(): ReadonlyMap<string, readonly Phrase[]> {
  const map = new Map<string, Phrase[]>();
  for (const direction of ['past', 'present', 'future'] as const)
    for (const text of TIME.vaguePhrases[direction]) {
      const words = text.split(' ');
      const list = map.get(words[0]!) ?? [];
      list.push({ words, direction });
      map.set(words[0]!, list);
    }
  for (const list of map.values()) list.sort((a, b) => b.words.length - a.words.length);
  return map;
}

export function matchVague(c: Context, at: number): Found | null {
  for (const { words, direction } of phrases.get(lowAt(c, at)) ?? []) {
    if (!words.every((word, i) => lowAt(c, at + i) === word)) continue;
    // "the past" alone is a time; "the past chairman" is not.
    const last = at + words.length;
    if (
      words.length === 2 &&
      words[0] === 'the' &&
      /^\p{L}/u.test(c.sentence.tokens[last]?.text ?? '') &&
      !isFunction(lowAt(c, last))
    )
      continue;
    return foundLoose(at, last, 'date', REFERENCES[direction], direction);
  }
  const vague = c.words[at]?.vague;
  // "shortly after the talks" counts from the talks, "as soon as" is no time.
  if (vague === 'future' && /^(?:after|before|as)$/.test(lowAt(c, at + 1))) return null;
  return vague === undefined ? null : foundLoose(at, at + 1, 'date', REFERENCES[vague], vague);
}

function isFunction(low: string): boolean {
  return /^(?:and|or|but|that|when|as|if|is|was|will|would|has|have|had|to|for|by|with|in|on|at|he|she|it|they|we)$/.test(
    low,
  );
}
