/**
 * The clause that is said, where the tree is not to be trusted alone: news writes it in few orders, and the words
 * "that", a comma and the next cue mark its ends better than a parser's attachments do.
 * Matches "said (that) C", "said in a statement on Monday that C", "C, Y said", "C1, Y said, C2"; must not match "said
 * on Monday" with nothing behind.
 */
import { beforeAccording, clauseEnd } from './clause-end.ts';
import type { Cue } from './cues.ts';
import { childrenOf, type Parsed, subtree, type TokenRange } from './parsed.ts';

/** Between a cue and its "that" fit a listener, a place and a day. */
const MAX_TO_THAT = 24;
/** Behind "…, Y said" fit a day and "in a statement". */
const MAX_TAIL = 10;

/** "C, Y said." and "C1, Y said on Monday, C2": the ranges around a cue that stands at the end or in between. */
export function clauseAroundCue(parsed: Parsed, cue: Cue, speaker: TokenRange): TokenRange[] | null {
  const { words, tree } = parsed;
  const inverted = speaker.first >= cue.last;
  const first = inverted ? cue.first : speaker.first;
  const last = Math.max(cue.last, speaker.last);
  const adjacent = inverted ? speaker.first - cue.last <= 1 : cue.first - speaker.last <= 1;
  if (!adjacent || first < 2 || !/^[,”"—–-]$|^''$/.test(words[first - 1]!)) return null;
  let end = last;
  while (end < words.length && !/^[,:;—–]$/.test(words[end]!)) {
    if (/^(?:VB[DZP]|MD|WP|WDT|VB)$/.test(tree.xpos[end]!) || words[end] === 'that') return null;
    end++;
  }
  // Only a day or a place may follow: "…, Azar said on Monday".
  const tail = words.slice(last, end).filter((word) => /[\p{L}\p{N}]/u.test(word));
  if (tail.length > MAX_TAIL || (tail.length > 0 && !isAdjunct(parsed, last))) return null;
  const before = { first: 0, last: first };
  if (end >= words.length) return [before];
  // "…, Azar said, adding that …": what follows is another cue's.
  if (/^(?:VBG|VBN|IN|CC|WDT|WP|WRB)$/.test(tree.xpos[end + 1] ?? '') && words[end] === ',') return [before];
  return [before, { first: end + 1, last: words.length }];
}

function isAdjunct(parsed: Parsed, i: number): boolean {
  const { xpos, upos } = parsed.tree;
  return (
    xpos[i] === 'IN' ||
    xpos[i] === 'TO' ||
    upos[i] === 'ADV' ||
    upos[i] === 'PUNCT' ||
    upos[i] === 'ADP' ||
    DAY.test(parsed.words[i]!)
  );
}

const DAY = /^(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|last|this|late|early|yesterday|today|in)$/;

/** "said … that C": from behind "that" to where the next cue begins. */
export function clauseBehindThat(parsed: Parsed, cue: Cue, later: readonly Cue[]): TokenRange | null {
  const { words, tree } = parsed;
  const most = Math.min(words.length, cue.last + MAX_TO_THAT);
  for (let i = cue.last; i < most; i++) {
    if (isComplementiser(parsed, i, cue)) {
      const first = i + 1;
      return first < words.length ? { first, last: clauseEnd(parsed, first, cue, later) } : null;
    }
    if (/^(?:VB[DZP]|MD|CC)$/.test(tree.xpos[i]!) || /^[:;“"]$|^(?:''|``)$/.test(words[i]!)) return null;
  }
  return null;
}

/**
 * "that" that opens a clause. Behind a cue that takes no object, or right behind the cue or a day, it does so whatever
 * its tag, unless a verb follows ("said that was wrong").
 */
export function isComplementiser(parsed: Parsed, i: number, cue: Cue): boolean {
  const { words, tree } = parsed;
  if (words[i] !== 'that') return false;
  if (!/^(?:WDT|DT)$/.test(tree.xpos[i]!)) return true;
  const next = tree.xpos[i + 1] ?? '';
  return (
    !/^(?:VB[DZP]|MD)$/.test(next) &&
    (i === cue.last || !cue.entry.takes.has('object') || TIME.test(words[i - 1]!))
  );
}

const TIME =
  /^(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|today|yesterday|(?:week|month|year|night)|morning|evening|afternoon)$/;

/** "said C": a subject and a finite verb right behind the cue. */
export function bareClause(
  parsed: Parsed,
  cue: Cue,
  listener: TokenRange | null,
  later: readonly Cue[],
): TokenRange | null {
  const { words, tree } = parsed;
  let first = listener !== null && listener.first === cue.last ? listener.last : cue.last;
  while (first < words.length && tree.upos[first] === 'ADV') first++;
  if (first >= words.length || !/^(?:PRP\$?|NNPS?|NNS?|DT|EX|CD|JJ[RS]?|VBG|IN)$/.test(tree.xpos[first]!))
    return null;
  for (let i = first; i < words.length; i++) {
    if (/^(?:VB[DZP]|MD)$/.test(tree.xpos[i]!))
      return i === first ? null : { first, last: clauseEnd(parsed, first, cue, later) };
    if (i === first && tree.xpos[i] === 'IN') return null;
    if (/^[,:;]$/.test(words[i]!) || SUBORDINATES.test(words[i]!)) return null;
  }
  return null;
}

/** Behind these the finite verb is not the clause's own. */
const SUBORDINATES = /^(?:as|while|when|after|before|since|because|until|if|although|though)$/;

/**
 * A clause behind its cue mostly runs to the end of the sentence: what a parser hangs on the cue beyond it ("even if
 * …", "since …") is rarely the reporter's own.
 */
export function extendClause(
  parsed: Parsed,
  clause: TokenRange,
  cue: Cue,
  later: readonly Cue[],
): TokenRange {
  if (clause.first < cue.last) return clause;
  const first = withSubject(parsed, clause.first, cue);
  const last = Math.max(clause.last, clauseEnd(parsed, clause.first, cue, later));
  return { first, last: beforeAccording(parsed, first, last) };
}

/**
 * "warned ties could suffer", "says the points, which …, make no sense": a subject that the parser left between the cue
 * and its clause. A day or a place there is none.
 */
function withSubject(parsed: Parsed, first: number, cue: Cue): number {
  const { words, tree } = parsed;
  if (cue.entry.listener === 'object' || first <= cue.last) return first;
  if (!cue.entry.takes.has('object') && first - cue.last <= MAX_SUBJECT)
    return /^(?:DT|PRP\$?|NN|NNS|NNPS?|CD)$/.test(tree.xpos[cue.last]!) &&
      !TIME.test(words[cue.last]!) &&
      !/^(?:this|late)$/.test(words[cue.last]!)
      ? cue.last
      : first;
  if (first - cue.last > MAX_SUBJECT || !/^(?:VB[DZP]|MD)$/.test(tree.xpos[first]!)) return first;
  for (let i = cue.last; i < first; i++)
    if (!/^(?:NN|JJ|DT|CD|PRP|POS|HYPH|IN)/.test(tree.xpos[i]!)) return first;
  return cue.last;
}

const MAX_SUBJECT = 14;

const CLAUSES = new Set(['ccomp', 'csubj:pass', 'csubj']);

/** The tree's own: the clausal complement, or the parataxis behind a colon. */
export function clauseOfTree(parsed: Parsed, cue: Cue): TokenRange | null {
  const clauses = childrenOf(parsed, cue.head).filter((c) => CLAUSES.has(parsed.tree.deprels[c]!));
  // Behind the cue first: what stands before it as well was taken for a clause by mistake.
  const clause = clauses.find((c) => c > cue.head) ?? clauses.at(-1);
  return clause === undefined ? null : subtree(parsed, clause);
}
