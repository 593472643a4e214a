/**
 * The clause that is said, where the tree is not to be trusted alone: news writes it in few orders, and the words
 * "that", a comma and the next cue mark its ends better than a parser's attachments do.
 * Matches "said (that) C", "said in a statement on Monday that C", "C, Y said", "C1, Y said, C2"; must not match "said
 * on Monday" with nothing behind.
 */
import type { Cue } from './cues.ts';
import { childBy, childrenOf, type Parsed, subtree, type TokenRange } from './parsed.ts';

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
 * Up to the next cue with the same speaker ("…, adding that", "and said"), else to the end of the clause that the cue
 * is subordinate in ("while A said B, C"), else to the end of the sentence.
 */
function clauseEnd(parsed: Parsed, first: number, cue: Cue, later: readonly Cue[]): number {
  const { words } = parsed;
  let end = isSubordinate(parsed, cue.anchor) ? Math.max(first + 1, parsed.lasts[cue.anchor]!) : words.length;
  // "Berg, who said that A, left": the verb behind the comma is Berg's, whatever the tree says.
  if (/^(?:who|which)$/.test(words[cue.first - 1] ?? ''))
    for (let i = first; i + 1 < end; i++)
      if (words[i] === ',' && /^(?:VB[DZPN]|MD)$/.test(parsed.tree.xpos[i + 1]!)) end = i;
  end = beforeAccording(parsed, first, end);
  for (const other of later) {
    if (other.first <= first + 1) continue;
    if (other.first >= end) break;
    const trailing = trailingSpeaker(parsed, other);
    if (trailing !== null && trailing > first) return trailing;
    const before = words[other.first - 1]!;
    if (before === 'and' || before === 'but') return other.first - 1;
    // "…, adding that": also behind a comma inside the quotation marks.
    const comma = before === ',' || (/^["”]$|^''$/.test(before) && words[other.first - 2] === ',');
    if (comma && parsed.tree.xpos[other.head] === 'VBG') return other.first - 1;
  }
  return end;
}

/** "…, according to Reuters" closes what the sentence says as a whole. */
function beforeAccording(parsed: Parsed, first: number, last: number): number {
  for (let i = first + 1; i + 1 < last; i++)
    if (parsed.words[i] === 'according' && parsed.words[i + 1] === 'to') return i;
  return last;
}

/** "A thinks that B, C said": the comma before the speaker of a cue with nothing behind it, or null. */
function trailingSpeaker(parsed: Parsed, cue: Cue): number | null {
  const { words, tree } = parsed;
  if (!cue.entry.takes.has('quote') || !/^(?:[,.]|this|last|on|in)?$/.test(words[cue.last] ?? ''))
    return null;
  let i = cue.first - 1;
  while (i > 0 && /^(?:NN|PRP|DT|JJ|POS|CD)/.test(tree.xpos[i]!)) i--;
  return i < cue.first - 1 && words[i] === ',' ? i : null;
}

function isSubordinate(parsed: Parsed, verb: number): boolean {
  const relation = parsed.tree.deprels[verb]!;
  if (relation === 'acl:relcl' || relation === 'acl') return true;
  return relation === 'advcl' && childBy(parsed, verb, 'mark') !== null;
}

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

/** "warned ties could suffer": a subject that the parser left between cue and clause. */
function withSubject(parsed: Parsed, first: number, cue: Cue): number {
  if (
    cue.entry.listener === 'object' ||
    first - cue.last > MAX_SUBJECT ||
    !/^(?:VB[DZP]|MD)$/.test(parsed.tree.xpos[first]!)
  )
    return first;
  for (let i = cue.last; i < first; i++)
    if (!/^(?:NN|JJ|DT|CD|PRP|POS|HYPH|IN)/.test(parsed.tree.xpos[i]!)) return first;
  return Math.min(first, cue.last);
}

const MAX_SUBJECT = 10;

const CLAUSES = new Set(['ccomp', 'csubj:pass', 'csubj']);

/** The tree's own: the clausal complement, or the parataxis behind a colon. */
export function clauseOfTree(parsed: Parsed, cue: Cue): TokenRange | null {
  const clauses = childrenOf(parsed, cue.head).filter((c) => CLAUSES.has(parsed.tree.deprels[c]!));
  // Behind the cue first: what stands before it as well was taken for a clause by mistake.
  const clause = clauses.find((c) => c > cue.head) ?? clauses.at(-1);
  return clause === undefined ? null : subtree(parsed, clause);
}
