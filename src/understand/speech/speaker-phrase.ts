/**
 * The speaker's words: the noun phrase around the head, with title and apposition. Must not take in what the tree hung
 * on it by mistake: a day ("Israel on Thursday"), the end of a quotation, the clause of the cue.
 */
import { childrenOf, type Parsed, subtree, type TokenRange } from './parsed.ts';
import { isNominal } from './speaker.ts';

export interface Speaker extends TokenRange {
  readonly head: number;
}

/**
 * The speaker's noun phrase as written, title and apposition included; the clause of the cue itself left out, and a
 * relative clause that carries the cue ("Azar, who told …" → "Azar").
 */
export function speakerPhrase(
  parsed: Parsed,
  subject: number,
  cue: TokenRange,
  mentionAt: (token: number) => TokenRange | null,
): Speaker {
  const { tree, words } = parsed;
  let head = subject;
  let { first, last } = subtree(parsed, head);
  if (cue.first >= first && cue.first < last) {
    if (cue.first > head) last = cue.first;
    else first = Math.min(cue.last, head);
  }
  for (const child of childrenOf(parsed, head)) {
    const range = subtree(parsed, child);
    const relation = tree.deprels[child]!;
    if (child > head && relation === 'nmod' && isDay(parsed, child)) last = Math.min(last, range.first);
    else if (child > head && (LOOSE.has(relation) || (range.first < cue.last && cue.first < range.last)))
      last = Math.min(last, Math.max(range.first, head + 1));
    else if (child < head && (relation === 'cc' || relation === 'case' || relation === 'mark'))
      first = Math.max(first, Math.min(range.last, head));
  }
  // A quotation that ends before the speaker ("…,' Israel said") is no part of the phrase, whatever the tree says.
  for (let i = Math.min(last, cue.first) - 2; i > first && cue.first >= last; i--) {
    if (!/^["”’']$|^''$/.test(words[i]!) || !/^[,.?!]$/.test(words[i - 1]!)) continue;
    first = i + 1;
    if (head < first) head = first;
    break;
  }
  // Nor is what follows a full stop that the sentence was not cut at.
  for (let i = head + 1; i + 1 < last; i++)
    if (words[i] === '.' && /^["“]$|^''$/.test(words[i + 1]!)) last = i;
  if (last - first > 2 && isDay(parsed, last - 1) && head < last - 2)
    last -= words[last - 2] === 'on' ? 2 : 1;
  while (first < head && isEdge(parsed, first)) first++;
  const mention = mentionAt(head);
  if (mention !== null) {
    if (mention.last <= cue.first || mention.first >= cue.last) {
      first = Math.min(first, mention.first);
      last = Math.max(last, mention.last);
    }
  }
  if (tree.upos[head] === 'PROPN') {
    const start = nameStart(parsed, first);
    // Beside a known name only a title with its preposition is part of it: "Ambassador to India Anna Berg".
    if (mention === null || words.slice(start, first).some((word) => word === 'to' || word === 'of'))
      first = start;
  }
  while (first < head && isEdge(parsed, first)) first++;
  while (last > head + 1 && isEdge(parsed, last - 1)) last--;
  return { first, last, head };
}

/** "Ambassador to India Anna Berg": titles and names that a parser left outside the phrase. */
function nameStart(parsed: Parsed, from: number): number {
  const { tree, words } = parsed;
  const capital = (i: number): boolean =>
    i >= 0 && /^\p{Lu}/u.test(parsed.sentence.tokens[i]!.text) && isNominal(parsed, i);
  let first = from;
  for (;;) {
    if (capital(first - 1)) first--;
    else if (/^(?:to|of|for)$/.test(words[first - 1] ?? '') && capital(first - 2) && capital(first))
      first -= 2;
    else if (tree.xpos[first - 1] === 'POS' && capital(first - 2)) first -= 2;
    else return first;
  }
}

/** "Israel on Thursday said": the day belongs to the cue. */
const isDay = (parsed: Parsed, i: number): boolean =>
  /^(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|today|yesterday)$/.test(parsed.words[i]!);

/** Relations that a parser hangs on a subject though they belong to the sentence. */
const LOOSE = new Set(['parataxis', 'discourse']);
const isEdge = (parsed: Parsed, i: number): boolean =>
  /^(?:[,;:.“"”—–-]+|''|``)$/.test(parsed.words[i]!) || parsed.tree.deprels[i] === 'cc';
