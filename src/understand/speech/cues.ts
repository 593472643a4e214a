/**
 * Verbs that put words in someone's mouth, as they stand in a sentence.
 * Matches "has said", "was quoted as saying", "pointed out", "is being described as"; must not match what was not
 * said: "did not say", "may announce", "if he says", "is expected to confirm".
 */
import type { Lexicon, VerbEntry } from './lexicon.ts';
import { childBy, childrenOf, type Parsed, type TokenRange } from './parsed.ts';

export interface Cue extends TokenRange {
  /** The verb that governs the words said. */
  readonly head: number;
  /** The verb whose subject speaks: of "was quoted as saying" it is "quoted". */
  readonly anchor: number;
  readonly verb: string;
  readonly entry: VerbEntry;
  readonly passive: boolean;
  /** Of "was quoted as saying" the subject of the passive speaks, of "quoted X as saying" the object. */
  readonly quoted: boolean;
}

/** Modals behind which nothing has been said yet. */
const UNSAID = new Set([
  'could',
  'might',
  'may',
  'should',
  'must',
  'will',
  'would',
  'can',
  'ca',
  'wo',
  'shall',
]);
const NEGATIONS = new Set(['not', "n't", 'n’t', 'never', 'neither', 'nor']);
const CONDITIONS = new Set(['if', 'unless', 'whether']);

/** Cues in the order of the sentence. */
export function findCues(parsed: Parsed, lexicon: Lexicon): Cue[] {
  const cues: Cue[] = [];
  for (let i = 0; i < parsed.words.length; i++) {
    const cue = parsed.tree.upos[i] === 'VERB' ? readCue(parsed, i, lexicon) : null;
    if (cue !== null) cues.push(cue);
  }
  return cues;
}

function readCue(parsed: Parsed, i: number, lexicon: Lexicon): Cue | null {
  const { tree, words } = parsed;
  const given = tree.lemmas[i]!.toLowerCase();
  const lemma = lexicon.verbs.has(given) ? given : (lexicon.forms.get(words[i]!) ?? given);
  const quoting = quotingVerb(parsed, i, lemma, lexicon);
  const anchor = quoting ?? i;
  if (isUnsaid(parsed, anchor, lexicon)) return null;
  const particle = particleOf(parsed, i, lemma, lexicon);
  const phrasal = particle === null ? undefined : lexicon.verbs.get(`${lemma} ${words[particle]}`);
  const entry = phrasal ?? lexicon.verbs.get(lemma);
  if (entry === undefined) return null;
  // "continue to gather": a verb of going on, not of saying
  const goesOn = childrenOf(parsed, i).some(
    (c) => tree.deprels[c] === 'xcomp' && c > i && words[c - 1] === 'to',
  );
  if (goesOn && !entry.takes.has('infinitive') && !entry.takes.has('suasive') && quoting === null)
    return null;
  const last = Math.max(i, phrasal === undefined ? i : particle!) + 1;
  const verb = quoting === null ? entry.lemma : `${tree.lemmas[quoting]!.toLowerCase()} as ${words[i]!}`;
  return {
    first: groupStart(parsed, anchor),
    last,
    head: i,
    anchor,
    verb,
    entry,
    passive: isPassive(parsed, anchor),
    quoted: quoting !== null,
  };
}

/** "quoted" of "quoted as saying", when `i` is the "saying". */
function quotingVerb(parsed: Parsed, i: number, lemma: string, lexicon: Lexicon): number | null {
  if (parsed.tree.xpos[i] !== 'VBG' || parsed.words[i - 1] !== 'as' || !lexicon.saying.has(lemma))
    return null;
  for (let j = i - 2; j >= Math.max(0, i - 8); j--)
    if (parsed.tree.upos[j] === 'VERB' && lexicon.quoted.has(parsed.tree.lemmas[j]!.toLowerCase())) return j;
  return null;
}

function particleOf(parsed: Parsed, i: number, lemma: string, lexicon: Lexicon): number | null {
  const particle = childBy(parsed, i, 'compound:prt');
  if (particle !== null) return particle;
  const next = parsed.words[i + 1];
  return next !== undefined && lexicon.verbs.has(`${lemma} ${next}`) ? i + 1 : null;
}

/** Negated, conditional, still to come, or only wanted. */
function isUnsaid(parsed: Parsed, i: number, lexicon: Lexicon): boolean {
  const { tree, words } = parsed;
  let infinitive = false;
  for (const child of childrenOf(parsed, i)) {
    if (child > i) break;
    const word = words[child]!;
    const relation = tree.deprels[child]!;
    if (NEGATIONS.has(word) || (relation === 'aux' && UNSAID.has(word))) return true;
    if (relation === 'mark' && CONDITIONS.has(word)) return true;
    if (word === 'to' && (relation === 'mark' || relation === 'aux')) infinitive = true;
  }
  if (!infinitive) return false;
  const head = tree.heads[i] ?? -1;
  return head < 0 || tree.deprels[i] !== 'xcomp' || !lexicon.carriers.has(tree.lemmas[head]!.toLowerCase());
}

function isPassive(parsed: Parsed, i: number): boolean {
  if (parsed.tree.xpos[i] !== 'VBN' && parsed.tree.xpos[i] !== 'VBD') return false;
  if (childBy(parsed, i, 'aux:pass', 'nsubj:pass', 'csubj:pass', 'obl:agent') !== null) return true;
  return parsed.tree.xpos[i] === 'VBN' && parsed.tree.deprels[i] === 'acl';
}

/** The first of the auxiliaries and adverbs that stand right before the verb. */
function groupStart(parsed: Parsed, verb: number): number {
  let first = verb;
  for (let i = verb - 1; i >= 0; i--) {
    const relation = parsed.tree.deprels[i]!;
    const mine = parsed.tree.heads[i] === verb;
    if (!mine || !(relation.startsWith('aux') || (relation === 'advmod' && parsed.tree.upos[i] === 'ADV')))
      break;
    if (parsed.tree.xpos[i] === 'WRB') break;
    first = i;
  }
  return first;
}
