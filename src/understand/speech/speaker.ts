/**
 * Who says it: the subject of a cue, wherever the sentence puts it.
 * Matches "Azar" in "Azar confirmed that … and said …", "who" antecedents, "by the ministry", participles ("…, adding
 * that …"). Must not match "talks" in "the talks highlighted synergies".
 */
import type { Lexicon, VerbEntry } from './lexicon.ts';
import { childBy, childrenOf, type Parsed, type TokenRange } from './parsed.ts';

/** Heads above a participle or a conjunct are looked up no further than this. */
const MAX_CLIMB = 6;

/** The token that heads the speaker of the verb, or null. */
export function findSubject(parsed: Parsed, verb: number, lexicon: Lexicon, passive: boolean): number | null {
  let at = verb;
  for (let step = 0; step < MAX_CLIMB && at >= 0; step++) {
    const own = ownSubject(parsed, at, passive && at === verb);
    if (own !== null) return own;
    const matrix = misjoinedTo(parsed, at, lexicon);
    if (matrix !== null) {
      const subject = ownSubject(parsed, matrix, false);
      if (subject !== null) return subject;
      return nominalBefore(parsed, { first: matrix, last: matrix + 1, head: matrix });
    }
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

/**
 * "X confirmed that Y has gone and said …", "X spoke of leaving and called …": a parser joins the second cue to the
 * nearest verb, but the forms tell that it goes with the first cue. That cue's verb, or null.
 */
function misjoinedTo(parsed: Parsed, verb: number, lexicon: Lexicon): number | null {
  const { tree } = parsed;
  const joined = tree.heads[verb] ?? -1;
  if (tree.deprels[verb] !== 'conj' || joined < 0 || !DEPENDENT.has(tree.deprels[joined]!)) return null;
  if (formOf(parsed, joined) === formOf(parsed, verb) && childBy(parsed, joined, 'aux') === null) return null;
  let above = tree.heads[joined] ?? -1;
  for (let step = 0; step < MAX_CLIMB && above >= 0; step++, above = tree.heads[above] ?? -1)
    if (
      lexicon.verbs.has(tree.lemmas[above]!.toLowerCase()) &&
      formOf(parsed, above) === formOf(parsed, verb)
    )
      return above;
  return null;
}

const DEPENDENT = new Set(['ccomp', 'xcomp', 'advcl', 'acl', 'csubj']);

/** Past and participle look alike without an auxiliary. */
function formOf(parsed: Parsed, verb: number): string {
  const form = parsed.tree.xpos[verb]!;
  return form === 'VBN' ? 'VBD' : form;
}

/** "Putin, speaking in Sochi, warned …": the subject may hang on the participle between. */
function subjectOfParticiple(parsed: Parsed, verb: number): number | null {
  for (const child of childrenOf(parsed, verb)) {
    if (child > verb || parsed.tree.deprels[child] !== 'advcl' || !/^VB[GN]$/.test(parsed.tree.xpos[child]!))
      continue;
    const subject = childBy(parsed, child, 'nsubj', 'nsubj:pass');
    if (subject !== null && subject < child && parsed.words[child - 1] === ',') return subject;
  }
  return null;
}

/** The noun phrase right before a finite cue that the tree gave no subject: "…, Ambassador Azar confirmed". */
export function nominalBefore(parsed: Parsed, cue: TokenRange & { head: number }): number | null {
  const { tree, words } = parsed;
  const finite = /^VB[DZP]$/.test(tree.xpos[cue.head]!) || cue.first < cue.head;
  if (!finite) return null;
  const participle = subjectOfParticiple(parsed, cue.head);
  if (participle !== null) return participle;
  const apposed = words[cue.first - 1] === ',';
  let head = cue.first - (apposed ? 2 : 1);
  // "Sen. Joe Lieberman (I-Conn.), said": over the brackets.
  if (words[head] === ')') {
    const open = words.lastIndexOf('(', head);
    if (open > 0 && head - open < 8) head = open - 1;
  }
  if (head < 0 || !isNominal(parsed, head)) return null;
  for (let above = tree.heads[head]!; above >= 0; above = tree.heads[above]!) {
    if (above >= head || !isNominal(parsed, above)) break;
    const comma = words.slice(above, head).includes(',');
    if (comma && !apposed) break;
    head = above;
    if (comma) break;
  }
  // "…, speaking to reporters, said": what stands behind a preposition is no subject.
  return childrenOf(parsed, head).some((c) => c < head && tree.deprels[c] === 'case') ? null : head;
}

function ownSubject(parsed: Parsed, verb: number, passive: boolean): number | null {
  if (passive) return childBy(parsed, verb, 'obl:agent');
  // The nearest: a parser that takes the words said for a subject puts them before the real one.
  const subjects = childrenOf(parsed, verb).filter((c) => /^nsubj/.test(parsed.tree.deprels[c]!));
  const subject = subjects.findLast((c) => c < verb) ?? subjects[0] ?? null;
  if (subject === null) return null;
  const relative = parsed.tree.xpos[subject] === 'WP' || parsed.tree.xpos[subject] === 'WDT';
  // "Berg, who said": what stands before the comma, where the tree does not know it.
  if (relative && parsed.tree.deprels[verb] !== 'acl:relcl' && subject === verb - 1) {
    const before = subject - (parsed.words[subject - 1] === ',' ? 2 : 1);
    if (before >= 0 && isNominal(parsed, before)) return before;
  }
  if (relative && parsed.tree.deprels[verb] === 'acl:relcl') {
    const antecedent = parsed.tree.heads[verb] ?? -1;
    return antecedent >= 0 ? antecedent : subject;
  }
  return subject;
}

const hasMark = (parsed: Parsed, verb: number): boolean => childBy(parsed, verb, 'mark') !== null;

const NOMINAL = new Set(['NOUN', 'PROPN', 'PRON', 'NUM', 'ADJ', 'DET']);

/** A capitalised subject counts whatever its tag: taggers meet names they do not know. */
export function isNominal(parsed: Parsed, i: number): boolean {
  if (NOMINAL.has(parsed.tree.upos[i]!)) return true;
  return parsed.tree.deprels[i]!.startsWith('nsubj') && /^\p{Lu}/u.test(parsed.sentence.tokens[i]!.text);
}

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
  const upos = NOMINAL.has(tree.upos[head]!) ? tree.upos[head]! : 'PROPN';
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
    /^(?:he|she|they|who|i|we|you|others|some|many|most|both|all|everyone|someone|one|few|several|those)$/.test(
      word,
    )
  )
    return true;
  if (word === 'it') return known || entry.speaker === 'any';
  return known;
}
