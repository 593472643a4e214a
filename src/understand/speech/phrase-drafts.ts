/**
 * Drafts from phrases and nouns: "according to the ministry", "in the words of …", "Iran's claim that …".
 * Must not match "according to plan", "per year", a claim that belongs to nobody.
 */
import type { Draft } from './draft.ts';
import type { Lexicon, PhraseEntry } from './lexicon.ts';
import {
  childBy,
  childrenOf,
  type Parsed,
  prepositionOf,
  spanOf,
  subtree,
  type TokenRange,
  trimRange,
} from './parsed.ts';
import { isNominal } from './speaker.ts';
import { type Speaker, speakerPhrase } from './speaker-phrase.ts';

type MentionAt = (token: number) => TokenRange | null;

export function draftPhrases(parsed: Parsed, lexicon: Lexicon, mentionAt: MentionAt): Draft[] {
  const drafts: Draft[] = [];
  for (let i = 0; i < parsed.words.length; i++) {
    const phrase = lexicon.phrases
      .get(parsed.words[i]!)
      ?.find((p) => p.words.every((word, k) => parsed.words[i + k] === word));
    const draft =
      phrase === undefined
        ? draftNoun(parsed, i, lexicon, mentionAt)
        : draftPhrase(parsed, i, phrase, mentionAt);
    if (draft !== null) drafts.push(draft);
    if (phrase !== undefined) i += phrase.words.length - 1;
  }
  return drafts;
}

function makeDraft(
  parsed: Parsed,
  cue: TokenRange,
  verb: string,
  speaker: Speaker,
  content: readonly TokenRange[],
): Draft {
  return {
    parsed,
    cue,
    verb,
    speaker,
    listener: null,
    takesQuote: false,
    impersonal: false,
    content: content.map((range) => spanOf(parsed, range)),
    clause: true,
    quotations: [],
  };
}

const NOT_A_SOURCE =
  /^(?:plan|plans|schedule|law|tradition|custom|need|needs|rule|rules|which|whom|how|type|size|age)$/;

function draftPhrase(parsed: Parsed, at: number, phrase: PhraseEntry, mentionAt: MentionAt): Draft | null {
  const cue = { first: at, last: at + phrase.words.length };
  const head = sourceHead(parsed, cue);
  if (head === null || NOT_A_SOURCE.test(parsed.words[head]!)) return null;
  if (phrase.name && (parsed.tree.upos[head] !== 'PROPN' || parsed.words[at - 1] !== ',')) return null;
  const whole = speakerPhrase(parsed, head, cue, mentionAt);
  const speaker = { ...whole, first: Math.max(whole.first, cue.last) };
  const clause = clauseAround(parsed, cue, speaker);
  const pieces = [
    { first: clause.first, last: cue.first },
    { first: speaker.last, last: clause.last },
  ];
  const content = pieces.flatMap((piece) => {
    const trimmed = piece.first < piece.last ? trimRange(parsed, piece) : null;
    return trimmed === null ? [] : [trimmed];
  });
  return content.length === 0 ? null : makeDraft(parsed, cue, phrase.verb, speaker, content);
}

/** The nominal that the phrase leans on: the head of one of its words, or the first nominal behind. */
function sourceHead(parsed: Parsed, cue: TokenRange): number | null {
  for (let i = cue.first; i < cue.last; i++) {
    const head = parsed.tree.heads[i] ?? -1;
    if (head >= cue.last && isNominal(parsed, head)) return head;
  }
  for (let i = cue.last; i < Math.min(cue.last + 6, parsed.words.length); i++) {
    const head = parsed.tree.heads[i] ?? -1;
    if (isNominal(parsed, i) && (head < cue.last || !isNominal(parsed, head))) return i;
  }
  return null;
}

/** The whole sentence when the phrase opens or closes it, else the clause it hangs on. */
function clauseAround(parsed: Parsed, cue: TokenRange, speaker: Speaker): TokenRange {
  const size = parsed.words.length;
  const opens = trimRange(parsed, { first: 0, last: cue.first }) === null;
  // "…, according to officials today.": a word or two behind it belong to the sentence.
  const closes = size - speaker.last <= 3;
  if (opens || (closes && parsed.words[cue.first - 1] === ',')) return { first: 0, last: size };
  let at = parsed.tree.heads[speaker.head] ?? -1;
  while (at >= 0 && parsed.tree.upos[at] !== 'VERB' && (parsed.tree.heads[at] ?? -1) >= 0)
    at = parsed.tree.heads[at]!;
  return at < 0 ? { first: 0, last: size } : subtree(parsed, at);
}

function draftNoun(parsed: Parsed, at: number, lexicon: Lexicon, mentionAt: MentionAt): Draft | null {
  if (parsed.tree.upos[at] !== 'NOUN' || !lexicon.nouns.has(parsed.tree.lemmas[at]!.toLowerCase()))
    return null;
  const clause = childrenOf(parsed, at).find((c) => c > at && isClause(parsed, c));
  if (clause === undefined) return null;
  const source = nounSource(parsed, at, clause);
  if (source === null) return null;
  const cue = { first: at, last: at + 1 };
  const speaker = speakerPhrase(parsed, source, cue, mentionAt);
  const last = parsed.words[speaker.last - 1];
  const bare =
    last === "'s" || last === '’s' || last === "'" || last === '’'
      ? { ...speaker, last: speaker.last - 1 }
      : speaker;
  const range = subtree(parsed, clause);
  const that = parsed.words[range.first] === 'that' ? 1 : 0;
  const content = trimRange(parsed, { first: range.first + that, last: range.last });
  return content === null
    ? null
    : makeDraft(parsed, cue, parsed.tree.lemmas[at]!.toLowerCase(), bare, [content]);
}

function isClause(parsed: Parsed, i: number): boolean {
  const relation = parsed.tree.deprels[i];
  if (relation !== 'acl' && relation !== 'ccomp') return false;
  const mark = childBy(parsed, i, 'mark');
  return mark !== null && mark < i && (parsed.words[mark] === 'that' || parsed.words[mark] === 'to');
}

function nounSource(parsed: Parsed, noun: number, clause: number): number | null {
  const owner = childBy(parsed, noun, 'nmod:poss');
  if (owner !== null) return owner;
  return (
    childrenOf(parsed, noun).find(
      (c) =>
        c > noun &&
        c < clause &&
        parsed.tree.deprels[c] === 'nmod' &&
        /^(?:by|from|among)$/.test(prepositionOf(parsed, c) ?? ''),
    ) ?? null
  );
}
