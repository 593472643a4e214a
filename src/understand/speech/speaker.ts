/**
 * Who says it: the subject of a cue, wherever the sentence puts it.
 * Matches "Azar" in "Azar confirmed that … and said …", "who" antecedents, "by the ministry", participles ("…, adding
 * that …"). Must not match "talks" in "the talks highlighted synergies".
 */
import type { Lexicon, VerbEntry } from './lexicon.ts';
import { childBy, childrenOf, type Parsed, subtree, type TokenRange } from './parsed.ts';

export interface Speaker extends TokenRange {
  readonly head: number;
}

/** Heads above a participle or a conjunct are looked up no further than this. */
const MAX_CLIMB = 6;

/** The token that heads the speaker of the verb, or null. */
export function findSubject(parsed: Parsed, verb: number, lexicon: Lexicon, passive: boolean): number | null {
  let at = verb;
  for (let step = 0; step < MAX_CLIMB && at >= 0; step++) {
    const own = ownSubject(parsed, at, passive && at === verb);
    if (own !== null) return own;
    const relation = parsed.tree.deprels[at]!;
    const head = parsed.tree.heads[at] ?? -1;
    if (head < 0) return null;
    if (relation === 'acl' || relation === 'acl:relcl') return isNominal(parsed, head) ? head : null;
    // "Azar, speaking to reporters, said": a participle or a coordinated verb shares the subject of its head.
    const shares =
      relation === 'conj' ||
      relation === 'advcl' ||
      relation === 'parataxis' ||
      (relation === 'xcomp' && lexicon.carriers.has(parsed.tree.lemmas[head]!));
    if (!shares) return null;
    if (relation === 'advcl' && hasMark(parsed, at)) return null;
    if (passive && at === verb && relation !== 'conj') return null;
    at = head;
  }
  return null;
}

function ownSubject(parsed: Parsed, verb: number, passive: boolean): number | null {
  if (passive) return childBy(parsed, verb, 'obl:agent');
  const subject = childBy(parsed, verb, 'nsubj', 'nsubj:pass');
  if (subject === null) return null;
  const relative = parsed.tree.xpos[subject] === 'WP' || parsed.tree.xpos[subject] === 'WDT';
  if (relative && parsed.tree.deprels[verb] === 'acl:relcl') {
    const antecedent = parsed.tree.heads[verb] ?? -1;
    return antecedent >= 0 ? antecedent : subject;
  }
  return subject;
}

const hasMark = (parsed: Parsed, verb: number): boolean => childBy(parsed, verb, 'mark') !== null;

export function isNominal(parsed: Parsed, i: number): boolean {
  const upos = parsed.tree.upos[i]!;
  return (
    upos === 'NOUN' ||
    upos === 'PROPN' ||
    upos === 'PRON' ||
    upos === 'NUM' ||
    upos === 'ADJ' ||
    upos === 'DET'
  );
}

/**
 * The speaker's noun phrase as written, title and apposition included; the clause of the cue itself left out, and a
 * relative clause that carries the cue ("Azar, who told …" → "Azar").
 */
export function speakerPhrase(parsed: Parsed, head: number, cue: TokenRange): Speaker {
  const { tree } = parsed;
  let { first, last } = subtree(parsed, head);
  if (cue.first >= first && cue.first < last) {
    if (cue.first > head) last = cue.first;
    else first = Math.min(cue.last, head);
  }
  for (const child of childrenOf(parsed, head)) {
    const range = subtree(parsed, child);
    const relation = tree.deprels[child]!;
    if (child > head && (LOOSE.has(relation) || (range.first < cue.last && cue.first < range.last)))
      last = Math.min(last, Math.max(range.first, head + 1));
    else if (child < head && (relation === 'cc' || relation === 'case' || relation === 'mark'))
      first = Math.max(first, Math.min(range.last, head));
  }
  while (first < head && isEdge(parsed, first)) first++;
  while (last > head + 1 && isEdge(parsed, last - 1)) last--;
  return { first, last, head };
}

/** Relations that a parser hangs on a subject though they belong to the sentence. */
const LOOSE = new Set(['parataxis', 'punct:loose', 'discourse']);
const isEdge = (parsed: Parsed, i: number): boolean =>
  /^[,;:.“"”—–-]+$/.test(parsed.words[i]!) || parsed.tree.deprels[i] === 'cc';

/** Whether the head can be the one who speaks with this verb. */
export function canSpeak(
  parsed: Parsed,
  head: number,
  entry: VerbEntry,
  lexicon: Lexicon,
  known: boolean,
): boolean {
  const { tree, words } = parsed;
  const lemma = tree.lemmas[head]!.toLowerCase();
  const upos = tree.upos[head]!;
  if (upos === 'PRON' || upos === 'DET') return pronounSpeaks(words[head]!, entry, known);
  if (lexicon.unspeaking.has(lemma) && upos !== 'PROPN') return false;
  if (entry.speaker === 'any' || upos === 'PROPN' || known) return true;
  const person = lexicon.people.has(lemma) || lexicon.bodies.has(lemma) || AGENT.test(lemma);
  return person || lexicon.documents.has(lemma) || upos === 'NUM';
}

/** Nouns of agents; "-er" alone would let in "number", "paper", "matter", which the length and the list keep out. */
const AGENT = /(?:ers?|ors?|ists?|ians?|men|man|women|woman|ees?|crats?|nauts?)$/;

function pronounSpeaks(word: string, entry: VerbEntry, known: boolean): boolean {
  if (
    /^(?:he|she|they|who|i|we|you|others|some|many|most|both|all|none|everyone|someone|one|few|several|those)$/.test(
      word,
    )
  )
    return true;
  if (word === 'it') return known || entry.speaker === 'any';
  return known;
}
