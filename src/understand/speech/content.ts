/**
 * The words that a cue puts in someone's mouth, as far as grammar gives them: the clause behind or around the verb,
 * its infinitive, its object with what belongs to it. The cue, its speaker and its listener stay out.
 */
import {
  bareClause,
  clauseAroundCue,
  clauseBehindThat,
  clauseOfTree,
  extendClause,
  isComplementiser,
} from './clause.ts';
import type { Cue } from './cues.ts';
import { childBy, childrenOf, type Parsed, subtree, type TokenRange, trimRange } from './parsed.ts';
import { phraseOf } from './phrase-content.ts';

export interface Content {
  readonly ranges: readonly TokenRange[];
  /** A clause can hold a quotation that reaches beyond the sentence; a phrase cannot. */
  readonly clause: boolean;
}

/** The content of a cue by its grammar, or null; `speaker` is the phrase that must stay out. */
export function findContent(
  parsed: Parsed,
  cue: Cue,
  speaker: TokenRange | null,
  listener: TokenRange | null,
  later: readonly Cue[],
): Content | null {
  const avoid = [
    { first: cue.first, last: cue.last },
    ...(speaker ? [speaker] : []),
    ...(listener ? [listener] : []),
  ];
  const { takes } = cue.entry;
  if (takes.has('clause') || takes.has('quote')) {
    const clauses = clausesOf(parsed, cue, speaker, listener, later) ?? [];
    const ranges = clauses.flatMap((clause) => cutOut(parsed, clause, avoid));
    if (ranges.length > 0) return { ranges, clause: true };
  }
  const phrase = phraseOf(parsed, cue, takes, listener);
  if (phrase === null) return null;
  const ranges = cutOut(parsed, beforeNext(parsed, phrase, later), avoid);
  return ranges.length === 0 ? null : { ranges, clause: false };
}

/** "accused Russia of lying and called on …": the next cue has words of its own. */
function beforeNext(parsed: Parsed, range: TokenRange, later: readonly Cue[]): TokenRange {
  const next = later.find(
    (other) => other.first > range.first + 1 && /^(?:and|but|,)$/.test(parsed.words[other.first - 1]!),
  );
  return next === undefined || next.first >= range.last
    ? range
    : { first: range.first, last: next.first - 1 };
}

/** The clause said, by marks and words first, by the tree where they are silent. */
function clausesOf(
  parsed: Parsed,
  cue: Cue,
  speaker: TokenRange | null,
  listener: TokenRange | null,
  later: readonly Cue[],
): TokenRange[] | null {
  const { takes } = cue.entry;
  if (!cue.passive && speaker !== null && takes.has('quote')) {
    const around = clauseAroundCue(parsed, cue, speaker);
    if (around !== null) return around;
  }
  const behind = clauseBehindThat(parsed, cue, later);
  if (behind !== null) return [behind];
  const clause = clauseOfTree(parsed, cue);
  if (clause !== null) return [extendClause(parsed, withoutThat(parsed, clause, cue), cue, later)];
  if (cue.passive && cue.entry.passive) {
    const raised = childBy(parsed, cue.head, 'xcomp');
    const subject = childBy(parsed, cue.anchor, 'nsubj:pass', 'nsubj');
    if (raised !== null && subject !== null && !takes.has('as'))
      return [{ first: subtree(parsed, subject).first, last: subtree(parsed, raised).last }];
  }
  const colon = childrenOf(parsed, cue.head).find(
    (c) =>
      c > cue.head && parsed.tree.deprels[c] === 'parataxis' && parsed.words[parsed.firsts[c]! - 1] === ':',
  );
  if (colon !== undefined) return [subtree(parsed, colon)];
  const around = speaker === null ? null : aroundClause(parsed, cue);
  if (around !== null) return [around];
  if (cue.passive || takes.has('object') || takes.has('suasive') || childBy(parsed, cue.head, 'obj') !== null)
    return null;
  const bare = bareClause(parsed, cue, listener, later);
  return bare === null ? null : [bare];
}

/** "X, Y said, Z" and "as Y said, X Z": the clause around the cue. */
function aroundClause(parsed: Parsed, cue: Cue): TokenRange | null {
  const relation = parsed.tree.deprels[cue.anchor];
  const head = parsed.tree.heads[cue.anchor] ?? -1;
  if (head < 0 || childBy(parsed, cue.anchor, 'obj') !== null) return null;
  if (relation === 'parataxis') return subtree(parsed, head);
  const as = childBy(parsed, cue.anchor, 'mark');
  return relation === 'advcl' && as !== null && parsed.words[as] === 'as' ? subtree(parsed, head) : null;
}

function withoutThat(parsed: Parsed, range: TokenRange, cue: Cue): TokenRange {
  const that = isComplementiser(parsed, range.first, cue) && parsed.tree.upos[range.first] !== 'PRON';
  return that ? { first: range.first + 1, last: range.last } : range;
}

/** Cuts the ranges to avoid out of a range and trims what is left. */
function cutOut(parsed: Parsed, range: TokenRange, avoid: readonly TokenRange[]): TokenRange[] {
  let pieces: TokenRange[] = [range];
  for (const hole of avoid) {
    pieces = pieces.flatMap((piece) =>
      hole.first >= piece.last || hole.last <= piece.first
        ? [piece]
        : [
            { first: piece.first, last: hole.first },
            { first: hole.last, last: piece.last },
          ],
    );
  }
  return pieces.flatMap((piece) => {
    const trimmed = piece.first < piece.last ? trimRange(parsed, piece) : null;
    return trimmed !== null && hasWord(parsed, trimmed) ? [trimmed] : [];
  });
}

function hasWord(parsed: Parsed, range: TokenRange): boolean {
  for (let i = range.first; i < range.last; i++) if (parsed.tree.upos[i] !== 'PUNCT') return true;
  return false;
}
