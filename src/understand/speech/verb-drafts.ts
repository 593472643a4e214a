/** Drafts from verbs of reporting: cue, speaker, listener and the words that grammar gives. */
import type { Span } from '../../model/span.ts';
import { findContent } from './content.ts';
import { type Cue, findCues } from './cues.ts';
import type { Draft } from './draft.ts';
import type { Lexicon } from './lexicon.ts';
import {
  childBy,
  childrenOf,
  type Parsed,
  prepositionOf,
  spanOf,
  subtree,
  type TokenRange,
} from './parsed.ts';
import { canSpeak, findSubject, isNominal, nominalBefore } from './speaker.ts';
import { speakerPhrase } from './speaker-phrase.ts';

/** `mentionAt` gives the mention that a token stands in, `quotedToken` whether it stands in a quotation. */
export function draftVerbs(
  parsed: Parsed,
  text: string,
  lexicon: Lexicon,
  mentionAt: (token: number) => TokenRange | null,
  quotedToken: (token: number) => boolean,
): Draft[] {
  return findCues(parsed, lexicon).flatMap((cue, i, cues) => {
    const draft = draftVerb(parsed, text, cue, cues.slice(i + 1, i + 1 + MAX_LATER), lexicon, mentionAt);
    return draft === null || (quotedToken(cue.head) && isOwnVoice(draft)) ? [] : [draft];
  });
}

/** Cues behind one that are asked whether its clause ends there. */
const MAX_LATER = 6;

/** "We confirm …" inside a quotation: the quotation as a whole is that already. */
function isOwnVoice(draft: Draft): boolean {
  const { speaker } = draft;
  return speaker === null || /^(?:i|we|you)$/.test(draft.parsed.words[speaker.head]!);
}

function draftVerb(
  parsed: Parsed,
  text: string,
  cue: Cue,
  later: readonly Cue[],
  lexicon: Lexicon,
  mentionAt: (token: number) => TokenRange | null,
): Draft | null {
  const head = speakerHead(parsed, cue, lexicon);
  if (head !== null && (!isNominal(parsed, head) || isNobody(parsed, head))) return null;
  if (cue.entry.deeds && isDeed(parsed, cue, lexicon)) return null;
  if (head !== null && !canSpeak(parsed, head, cue.entry, lexicon, mentionAt(head) !== null)) return null;
  const speaker = head === null ? null : speakerPhrase(parsed, head, cue, mentionAt);
  const impersonal = speaker === null && cue.passive && cue.entry.passive;
  if (speaker === null && !impersonal) return null;
  const told = findListener(parsed, cue, lexicon);
  const content = findContent(parsed, cue, speaker, told, later);
  return {
    parsed,
    cue: { first: cue.first, last: cue.last },
    verb: cue.verb,
    speaker,
    listener: told === null ? null : wordsOf(parsed, text, told),
    takesQuote: cue.entry.takes.has('quote') && speaker !== null,
    impersonal,
    content: content === null ? [] : content.ranges.map((range): Span => spanOf(parsed, range)),
    clause: content?.clause ?? false,
    quotations: [],
  };
}

/** "no official has said …", "nobody claimed …". */
function isNobody(parsed: Parsed, head: number): boolean {
  if (/^(?:nobody|none|no-one)$/.test(parsed.words[head]!)) return true;
  return childrenOf(parsed, head).some((c) => c < head && parsed.words[c] === 'no');
}

/** A participle below a verb that is no cue: "filed charges, signaling a shift". */
function isDeed(parsed: Parsed, cue: Cue, lexicon: Lexicon): boolean {
  const head = parsed.tree.heads[cue.head] ?? -1;
  if (parsed.tree.xpos[cue.head] !== 'VBG' || head < 0 || cue.first < cue.head) return false;
  return !lexicon.verbs.has(parsed.tree.lemmas[head]!.toLowerCase());
}

function speakerHead(parsed: Parsed, cue: Cue, lexicon: Lexicon): number | null {
  if (cue.quoted) {
    return cue.passive
      ? childBy(parsed, cue.anchor, 'nsubj:pass', 'nsubj')
      : childBy(parsed, cue.anchor, 'obj');
  }
  const subject = findSubject(parsed, cue.anchor, lexicon, cue.passive);
  if (subject !== null || cue.passive) return subject;
  const before = nominalBefore(parsed, cue);
  if (before !== null) return before;
  return nominalBehind(parsed, cue);
}

/** "…," said Azar: parsers take the speaker behind the verb for its object, or for the subject of what follows. */
function nominalBehind(parsed: Parsed, cue: Cue): number | null {
  const { takes, listener } = cue.entry;
  if (!takes.has('quote') || takes.has('object') || listener === 'object') return null;
  const { words, tree } = parsed;
  if (cue.first === 0 || !/^[,”"’'—–?!]$|^''$/.test(words[cue.first - 1]!)) return null;
  let head = cue.last;
  if (head >= words.length || !isNominal(parsed, head)) return null;
  while (head + 1 < words.length && /^(?:NN|JJ|POS|CD)/.test(tree.xpos[head + 1]!)) head++;
  return /^(?:NN|PRP)/.test(tree.xpos[head]!) ? head : null;
}

function findListener(parsed: Parsed, cue: Cue, lexicon: Lexicon): TokenRange | null {
  const { listener } = cue.entry;
  if (listener === 'object' && !cue.passive) {
    const told = childBy(parsed, cue.head, 'iobj', 'obj', 'obl:unmarked');
    if (told !== null && told > cue.head && isNominal(parsed, told)) return subtree(parsed, told);
    const words = nominalsBehind(parsed, cue.last);
    if (words !== null) return words;
  }
  for (const child of childrenOf(parsed, cue.head)) {
    const range = subtree(parsed, child);
    const preposition = prepositionOf(parsed, child);
    const lemma = parsed.tree.lemmas[child]!.toLowerCase();
    if (listener !== null && preposition === listener && child > cue.head && isNominal(parsed, child))
      return { first: Math.min(range.first + 1, child), last: range.last };
    if (lexicon.occasions.has(lemma) && (preposition === 'in' || preposition === 'during')) {
      const other = listenerOf(parsed, child, ['with', 'to']);
      if (other !== null) return other;
    }
    if (parsed.tree.deprels[child] === 'advcl' && lexicon.addressing.has(lemma)) {
      const other = listenerOf(parsed, child, ['to', 'with']);
      if (other !== null) return other;
    }
  }
  // "Speaking to Radio One in Oslo, Berg said", where the tree made a preposition of "Speaking".
  const speaking = cue.first > 2 && lexicon.addressing.has(parsed.tree.lemmas[0]!.toLowerCase());
  return speaking && /^(?:to|with)$/.test(parsed.words[1]!) ? nominalsBehind(parsed, 2) : null;
}

/** "told Radio One that", "told reporters:": nominals between the cue and what opens the words. */
function nominalsBehind(parsed: Parsed, first: number): TokenRange | null {
  const { words, tree } = parsed;
  let last = first;
  while (last < words.length && words[last] !== 'that' && /^(?:NN|PRP|DT|JJ|CD|POS)/.test(tree.xpos[last]!))
    last++;
  return last > first && /^(?:that|[,:"“]|''|``|in|on)$/.test(words[last] ?? '') ? { first, last } : null;
}

function listenerOf(parsed: Parsed, head: number, prepositions: readonly string[]): TokenRange | null {
  for (const child of childrenOf(parsed, head)) {
    const preposition = prepositionOf(parsed, child);
    const direct = parsed.tree.deprels[child] === 'obj';
    if (
      !isNominal(parsed, child) ||
      !(direct || (preposition !== null && prepositions.includes(preposition)))
    )
      continue;
    const range = subtree(parsed, child);
    return { first: direct ? range.first : Math.min(range.first + 1, child), last: range.last };
  }
  return null;
}

/** The phrase as written, up to its first comma: what follows is about the listener. */
function wordsOf(parsed: Parsed, text: string, range: TokenRange): string {
  let last = range.first + 1;
  while (last < range.last && !/^[,;:"“”—–(]/.test(parsed.words[last]!)) last++;
  if (last > range.first + 1 && parsed.words[last - 1] === 'that') last--;
  const span = spanOf(parsed, { first: range.first, last });
  return text.slice(span.start, span.end);
}
