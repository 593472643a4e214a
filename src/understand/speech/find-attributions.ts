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
import { SourceLinker } from './link-sources.ts';
import { prepareSentence, spanOf } from './parsed.ts';
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
  const linker = new SourceLinker(lexicon, mentionsOf);
  const drafts = sentences.map((sentence, i): readonly Draft[] => {
    const tree = trees[i] ?? null;
    if (tree === null || tree.heads.length !== sentence.tokens.length) return [];
    const parsed = prepareSentence(sentence, tree);
    const mentionAt = indexTokens(mentionsOf(i));
    const quoted = (token: number): boolean => meeting(sentence.tokens[token]!).length > 0;
    return [
      ...draftVerbs(parsed, text, lexicon, mentionAt, quoted),
      ...draftPhrases(parsed, lexicon, mentionAt),
      // Where names are known, a heading's label must be one of them: "Mailbag: …" is not.
      ...draftHeadline(parsed, lexicon, (token) => mentions.length === 0 || mentionAt(token) !== null),
    ].sort((a, b) => a.cue.first - b.cue.first);
  });
  const outside = drafts.map((list) =>
    list.filter((draft) => draft.takesQuote && meeting(cueSpan(draft)).length === 0),
  );
  bindQuotations(sentences, quotations, (i) => outside[i] ?? []);
  const found: Attribution[] = [];
  for (const list of drafts) {
    if (list[0] !== undefined) linker.enterSentence(list[0].parsed);
    for (const draft of list) {
      const source = linker.link(draft);
      const settled = settleContent(draft, text, meeting);
      if (settled !== null) found.push(finish(draft, text, source, settled));
    }
  }
  return found;
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
