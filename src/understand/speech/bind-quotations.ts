/**
 * Gives each quotation its cue: "…," Azar said · Azar said: "…" · "…," said Azar, "…" · a quotation alone behind a
 * speaker who was set. Must not take a phrase that stands inside a clause ("to a 'new level'"): that is part of the
 * clause's words.
 */
import type { Sentence } from '../analysis.ts';
import type { Draft } from './draft.ts';
import type { Quotation } from './quotations.ts';

/** A quotation with the tokens it holds: from token `first` of sentence `from` to token `last` of sentence `to`. */
interface Placed {
  readonly quotation: Quotation;
  readonly from: number;
  readonly first: number;
  readonly to: number;
  readonly last: number;
}

/** Most tokens between a cue and its quotation: a listener, a place and a day fit in. */
const MAX_GAP = 24;
/** A speaker with title, apposition and relative clause fits between a quotation and the cue behind it. */
const MAX_BEHIND = 60;
const MIN_WORDS = 3;

/**
 * Puts each outermost quotation into the `quotations` of its draft; `draftsOf` gives those of a sentence that
 * take a quotation, in order. */
export function bindQuotations(
  sentences: readonly Sentence[],
  quotations: readonly Quotation[],
  draftsOf: (sentence: number) => readonly Draft[],
): void {
  let last: { draft: Draft; sentence: number } | null = null;
  for (const placed of placeQuotations(sentences, quotations)) {
    const draft = bindOne(placed, sentences, draftsOf, last);
    if (draft === null) continue;
    draft.quotations.push(placed.quotation);
    last = { draft, sentence: Math.max(placed.to, draft.parsed.sentence.index) };
  }
}

function placeQuotations(sentences: readonly Sentence[], quotations: readonly Quotation[]): Placed[] {
  const placed: Placed[] = [];
  let s = 0;
  for (const quotation of quotations) {
    if (quotation.depth > 0) continue;
    // By its words, not by its marks: an opening mark may have been left at the end of the sentence before.
    while (s < sentences.length && sentences[s]!.end <= quotation.inner.start) s++;
    let to = s;
    while (to + 1 < sentences.length && sentences[to + 1]!.start < quotation.inner.end) to++;
    if (sentences[s] === undefined) break;
    const first = countWhile(sentences[s]!.tokens, (token) => token.end <= quotation.start);
    const last = countWhile(sentences[to]!.tokens, (token) => token.start < quotation.end) - 1;
    if (last >= 0) placed.push({ quotation, from: s, first, to, last });
  }
  return placed;
}

function bindOne(
  placed: Placed,
  sentences: readonly Sentence[],
  draftsOf: (sentence: number) => readonly Draft[],
  last: { draft: Draft; sentence: number } | null,
): Draft | null {
  const before = sentences[placed.from]!.tokens.slice(0, placed.first);
  const after = sentences[placed.to]!.tokens.slice(placed.last + 1);
  // A full stop before it opens it too, where the sentence was not cut there.
  const opens = before.every((token) => isMark(token.text)) || /^[.?!]$/.test(before.at(-1)?.text ?? '');
  const ends = after.every((token) => isMark(token.text));
  const long = placed.quotation.resumed || countWords(placed) >= MIN_WORDS;
  // The cue behind comes first: "Azar said the deal is near. 'It will be signed,' he added." is his addition.
  const behind = cueBehind(placed, draftsOf(placed.to), opens || long);
  if (behind !== null) return behind;
  const ahead = cueAhead(placed, sentences[placed.from]!, draftsOf(placed.from), ends);
  if (ahead !== null) return ahead;
  if (!opens || !(ends || long)) return null;
  const previous = sentences[placed.from - 1];
  if (previous?.tokens[previous.tokens.length - 1]?.text === ':') {
    const draft = draftsOf(placed.from - 1).at(-1);
    if (draft !== undefined) return draft;
  }
  if (!ends) return null;
  const next = sentences[placed.to + 1];
  if (next !== undefined && next.paragraph === sentences[placed.to]!.paragraph) {
    const draft = draftsOf(placed.to + 1).find((d) => d.content.length === 0 && d.quotations.length === 0);
    if (draft !== undefined && draft.cue.first < MAX_GAP / 2) return draft;
  }
  return continues(placed, sentences, last) ? last!.draft : null;

  function countWords(p: Placed): number {
    if (p.from !== p.to) return MIN_WORDS;
    return sentences[p.from]!.tokens.slice(p.first, p.last + 1).filter((token) => !isMark(token.text)).length;
  }
}

/** How many items at the start of an ordered list satisfy a condition that holds up to some point: binary search. */
function countWhile<T>(items: readonly T[], holds: (item: T) => boolean): number {
  let low = 0;
  let high = items.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (holds(items[middle]!)) low = middle + 1;
    else high = middle;
  }
  return low;
}

const isMark = (word: string): boolean => /^[^\p{L}\p{N}]+$/u.test(word);

/** "…," Azar said · "…," said Azar: nothing but the speaker and adverbs between. */
function cueBehind(placed: Placed, drafts: readonly Draft[], long: boolean): Draft | null {
  if (!long) return null;
  const draft = drafts[countWhile(drafts, (d) => d.cue.first <= placed.last)];
  if (draft !== undefined && draft.cue.first - placed.last <= MAX_BEHIND) {
    const { speaker, parsed } = draft;
    // "… 'a key ally,' Israel said it would …": the cue has its own clause, the quotation is part of the lead-in.
    const behind = parsed.sentence.tokens[draft.cue.last];
    if (behind !== undefined && draft.clause && draft.content[0]?.start === behind.start) return null;
    let foreign = 0;
    for (let i = placed.last + 1; i < draft.cue.first; i++) {
      if (speaker !== null && i >= speaker.first && i < speaker.last) continue;
      if (parsed.tree.upos[i] === 'PUNCT' || parsed.tree.upos[i] === 'ADV') continue;
      if (
        /^(?:V|MD|IN$|WRB$|TO$)/.test(parsed.tree.xpos[i]!) ||
        parsed.words[i] === 'and' ||
        parsed.words[i] === 'but'
      )
        foreign += MAX_GAP;
      foreign++;
    }
    return foreign <= 4 && (speaker === null || speaker.first > placed.last) ? draft : null;
  }
  return null;
}

/** Azar said: "…" · Azar told reporters on Monday, "…": no other clause between. */
function cueAhead(placed: Placed, sentence: Sentence, drafts: readonly Draft[], ends: boolean): Draft | null {
  const draft = drafts[countWhile(drafts, (d) => d.cue.last <= placed.first) - 1];
  if (draft === undefined || placed.first - draft.cue.last > MAX_GAP) return null;
  const { tree, words } = draft.parsed;
  for (let i = draft.cue.last; i < placed.first; i++) {
    if (/^(?:VBD|VBZ|VBP|MD)$/.test(tree.xpos[i]!)) return null;
    // Another quotation between takes the cue's place unless it is the first half of this one.
    if (/^["“”]|''$/.test(words[i]!) && draft.quotations.length === 0) return null;
  }
  const mark = words[placed.first - 1];
  if (mark !== undefined && /^[.?!]$/.test(mark)) return null;
  if (mark === ':' || mark === ',') return draft;
  const next = sentence.tokens[placed.last + 1]?.text;
  const adjacent = placed.first === draft.cue.last || mark === 'that';
  return adjacent && (ends || placed.to > placed.from || next === ',' || next === 'and') ? draft : null;
}

/** A quotation that fills its sentence right behind the last one's, or a paragraph of its own behind it. */
function continues(
  placed: Placed,
  sentences: readonly Sentence[],
  last: { draft: Draft; sentence: number } | null,
): boolean {
  if (last === null || placed.from > last.sentence + 1 || placed.from < last.sentence) return false;
  if (sentences[placed.from]!.paragraph === sentences[last.sentence]!.paragraph) return true;
  const paragraph = sentences[placed.to]!.paragraph;
  return sentences[placed.to + 1]?.paragraph !== paragraph;
}
