/**
 * Words put in someone's mouth: who said them, by which cue, to whom, and which words they are.
 *
 * The order: quotations are cut out of the text first, because a cue inside one is the speaker's own word; then each
 * parsed sentence gives drafts from its verbs, phrases and nouns; then each quotation finds its draft, in the order
 * of reading, because one that stands alone goes to the speaker before it; last, sources are linked to mentions, again
 * in order, because "the statement added" looks back. Linear in the length of the text; no input throws.
 */
import type { Span } from '../../model/span.ts';
import type { Attribution, Mention, Sentence, Tree } from '../analysis.ts';
import { bindQuotations } from './bind-quotations.ts';
import { cueSpan, type Draft } from './draft.ts';
import { draftHeadline } from './headline.ts';
import { loadLexicon } from './lexicon.ts';
import { makeSourceLinker } from './link-sources.ts';
import { type Parsed, prepareSentence, spanOf } from './parsed.ts';
import { draftPhrases } from './phrase-drafts.ts';
import { findQuotations, type Quotation } from './quotations.ts';
import { settleContent } from './settle-content.ts';
import { draftVerbs } from './verb-drafts.ts';

/**
 * Attributions in the order of their sentences and cues. `trees[i]` is the tree of `sentences[i]`, or null where it
 * was not parsed: such a sentence gives no cue, its quotations may still belong to a cue before it. `mentions` may be
 * empty; then only texts name the sources.
 */
export function findAttributions(
  text: string,
  sentences: readonly Sentence[],
  trees: readonly (Tree | null)[],
  mentions: readonly Mention[],
): Attribution[] {
  const lexicon = loadLexicon();
  const quotations = findQuotations(text, paragraphsOf(sentences)).filter((q) => q.depth === 0);
  const meeting = (span: Span): readonly Quotation[] => quotationsMeeting(quotations, span);
  const mentionsOf = groupBySentence(mentions);
  const mentionAt = sentences.map((_, i) => indexTokens(mentionsOf(i)));
  const parsed = sentences.map((sentence, i) => prepare(sentence, trees[i] ?? null));
  const drafts = parsed.map((one, i): readonly Draft[] => {
    if (one === null) return [];
    const at = mentionAt[i]!;
    const quoted = (token: number): boolean => meeting(one.sentence.tokens[token]!).length > 0;
    // Where names are known, a heading's label must be one of them: "Mailbag: …" is nobody.
    const isSpeaker = (token: number): boolean => mentions.length === 0 || at(token) !== null;
    return [
      ...draftVerbs(one, text, lexicon, at, quoted),
      ...draftPhrases(one, lexicon, at),
      ...draftHeadline(one, lexicon, isSpeaker),
    ].sort((a, b) => a.cue.first - b.cue.first);
  });
  const outside = drafts.map((list) =>
    list.filter((draft) => draft.takesQuote && meeting(cueSpan(draft)).length === 0),
  );
  bindQuotations(sentences, quotations, (i) => outside[i] ?? []);
  const linker = makeSourceLinker(lexicon, (one, token) => mentionAt[one.sentence.index]?.(token) ?? null);
  return drafts.flatMap((list, i) => {
    const one = parsed[i];
    if (one) linker.enterSentence(one);
    return list.flatMap((draft) => {
      const source = linker.link(draft);
      const settled = settleContent(draft, text, meeting);
      return settled === null ? [] : [finish(draft, text, source, settled)];
    });
  });
}

function prepare(sentence: Sentence, tree: Tree | null): Parsed | null {
  return tree === null || tree.heads.length !== sentence.tokens.length
    ? null
    : prepareSentence(sentence, tree);
}

function finish(
  draft: Draft,
  text: string,
  source: Mention | null,
  settled: Pick<Attribution, 'content' | 'manner'>,
): Attribution {
  const sourceSpan = draft.speaker === null ? null : spanOf(draft.parsed, draft.speaker);
  return {
    sentence: draft.parsed.sentence.index,
    source,
    sourceText: sourceSpan === null ? '' : text.slice(sourceSpan.start, sourceSpan.end),
    sourceSpan,
    verb: draft.verb,
    cueSpan: cueSpan(draft),
    listener: draft.listener,
    manner: settled.manner,
    content: settled.content,
  };
}

function paragraphsOf(sentences: readonly Sentence[]): Span[] {
  const spans: Span[] = [];
  let paragraph = -1;
  for (const sentence of sentences) {
    const before = spans.at(-1);
    if (before !== undefined && sentence.paragraph === paragraph)
      spans[spans.length - 1] = { start: before.start, end: sentence.end };
    else spans.push({ start: sentence.start, end: sentence.end });
    paragraph = sentence.paragraph;
  }
  return spans;
}

/** Outermost quotations that share text with the span: binary search, they are in order and apart. */
function quotationsMeeting(quotations: readonly Quotation[], span: Span): readonly Quotation[] {
  let low = 0;
  let high = quotations.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (quotations[middle]!.end <= span.start) low = middle + 1;
    else high = middle;
  }
  let end = low;
  while (end < quotations.length && quotations[end]!.start < span.end) end++;
  return quotations.slice(low, end);
}

function groupBySentence(mentions: readonly Mention[]): (sentence: number) => readonly Mention[] {
  const groups = new Map<number, Mention[]>();
  for (const mention of mentions) {
    const group = groups.get(mention.sentence);
    if (group === undefined) groups.set(mention.sentence, [mention]);
    else group.push(mention);
  }
  return (sentence) => groups.get(sentence) ?? [];
}

/** The widest mention over each token; an adjective of nationality names nobody who speaks. */
function indexTokens(mentions: readonly Mention[]): (token: number) => Mention | null {
  const byToken = new Map<number, Mention>();
  for (const mention of mentions) {
    if (mention.via === 'demonym') continue;
    for (let i = mention.first; i < mention.last; i++) {
      const other = byToken.get(i);
      if (other === undefined || other.last - other.first < mention.last - mention.first)
        byToken.set(i, mention);
    }
  }
  return (token) => byToken.get(token) ?? null;
}
