/**
 * Which sentences are worth a tree: those that could say something. Two powers, a visit, talks or an agreement by name;
 * an act or a cue of speech and somebody named; a journey or, beside a sentence that names somebody, a cue of speech, and
 * a word that may stand for somebody. Tested on word forms and names alone.
 */
import type { Gate } from '../model/explanation.ts';
import type { Sentence } from './analysis.ts';
import { isBoilerplate } from './boilerplate.ts';
import { triggerOf } from './claims/trigger-words.ts';
import type { NameMatch } from './entities/match-names.ts';
import { hasCue } from './speech/has-cue.ts';
import { remember } from './spelling.ts';

/** Longest sentence that is parsed, in tokens; beyond it stands a table or a list, not a sentence. */
const LONGEST_PARSED = 120;

export interface Gates {
  /** For each sentence the gate at which it is stopped, or null. */
  readonly gates: readonly (Gate | null)[];
  /**
   * Whether a sentence passes that could tell of two powers: others are read for what they add to it, and say next to
   * nothing by themselves.
   */
  readonly promising: boolean;
}

export function gateSentences(
  text: string,
  sentences: readonly Sentence[],
  names: readonly NameMatch[],
): Gates {
  const named = groupNames(names);
  const together = sentencesWithTwoPowers(names);
  const passing = together.size * PASSING < sentences.length;
  let promising = false;
  const gateOf = (sentence: Sentence): Gate | null => {
    const { index, tokens } = sentence;
    if (tokens.length < 3) return 'short';
    if (tokens.length > LONGEST_PARSED) return 'long';
    if (isBoilerplate(text, sentence)) return 'boilerplate';
    if (passing && !isBeside(together, index)) return 'apart';
    const trigger = triggerOf(sentence);
    if (trigger === 'thing' || together.has(index)) {
      promising = true;
      return null;
    }
    const cued = hasCue(sentence);
    const tells = trigger !== null || cued;
    if (standsForPair(sentence)) {
      promising ||= tells;
      return tells ? null : 'silent';
    }
    const own = named.get(index);
    if (own !== undefined) {
      if (!tells) return 'silent';
      if (!cued && !mayNameAnother(sentence, own)) return 'alone';
      promising ||= trigger === 'journey';
      return null;
    }
    if (!refersBack(sentence)) return 'nobody';
    if (trigger === 'journey') {
      promising = true;
      return null;
    }
    return cued && isBeside(named, index) ? null : tells ? 'nobody' : 'silent';
  };
  const gates = sentences.map(gateOf);
  return { gates, promising };
}

/** The names of each sentence that has any. */
function groupNames(names: readonly NameMatch[]): Map<number, NameMatch[]> {
  const out = new Map<number, NameMatch[]>();
  for (const match of names) {
    const list = out.get(match.sentence);
    if (list === undefined) out.set(match.sentence, [match]);
    else list.push(match);
  }
  return out;
}

/**
 * An act of one power alone is no act towards another, unless a word may stand for that other: a second name, a pronoun or
 * a capitalised word.
 */
function mayNameAnother({ tokens }: Sentence, names: readonly NameMatch[]): boolean {
  if (names.some(({ name }) => name.entity !== names[0]!.name.entity)) return true;
  return tokens.some(({ spelling }, i) => {
    const word = refersAs(spelling);
    if (word !== 'capitalised') return word === 'pronoun';
    return i > 0 && !names.some(({ first, last }) => first <= i && i < last);
  });
}

/**
 * A report of which fewer than one sentence in this many names two powers touches on their relation in passing: only
 * those passages are read.
 */
const PASSING = 10;

/** Sentences this many apart, or nearer, are of one passage. */
const PASSAGE = 2;

function isBeside(named: ReadonlyMap<number, unknown> | ReadonlySet<number>, index: number): boolean {
  for (let other = index - PASSAGE; other <= index + PASSAGE; other++) if (named.has(other)) return true;
  return false;
}

/** Sentences that name two powers. */
function sentencesWithTwoPowers(names: readonly NameMatch[]): Set<number> {
  const first = new Map<number, string>();
  const out = new Set<number>();
  for (const { name, sentence } of names) {
    if (name.state === null) continue;
    const other = first.get(sentence);
    if (other === undefined) first.set(sentence, name.state);
    else if (other !== name.state) out.add(sentence);
  }
  return out;
}

const PAIR = new Set(['two', 'both', 'bilateral']);

/** "the two countries", "both sides": as good as two names. */
function standsForPair({ tokens }: Sentence): boolean {
  return tokens.some(({ text }) => PAIR.has(text));
}

const REFERRING = new Set(['he', 'she', 'they', 'it', 'we', 'his', 'her', 'their']);

const refersAs = remember(({ text, lower }) =>
  REFERRING.has(lower) ? 'pronoun' : /^\p{Lu}\p{Ll}/u.test(text) ? 'capitalised' : 'no',
);

/** True when words other than names may stand for someone: pronouns, definite phrases, surnames. */
function refersBack(sentence: Sentence): boolean {
  // "The ambassador stressed": a definite subject
  if (sentence.tokens[0]?.text === 'The') return true;
  return sentence.tokens.some(({ spelling }, i) => {
    const word = refersAs(spelling);
    return word === 'pronoun' || (i > 0 && word === 'capitalised');
  });
}
