/**
 * The words that a cue puts in someone's mouth, as far as grammar gives them: the clause behind or around the verb,
 * its infinitive, its object with what belongs to it. The cue, its speaker and its listener stay out.
 */
import type { Cue } from './cues.ts';
import type { Takes } from './lexicon.ts';
import {
  childBy,
  childrenOf,
  type Parsed,
  prepositionOf,
  subtree,
  type TokenRange,
  trimRange,
} from './parsed.ts';

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
): Content | null {
  const avoid = [
    { first: cue.first, last: cue.last },
    ...(speaker ? [speaker] : []),
    ...(listener ? [listener] : []),
  ];
  const { takes } = cue.entry;
  if (takes.has('clause') || takes.has('quote')) {
    const clause = clauseOf(parsed, cue) ?? (speaker === null ? null : aroundClause(parsed, cue));
    const ranges = clause === null ? [] : cutOut(parsed, clause, avoid);
    if (ranges.length > 0) return { ranges, clause: true };
  }
  const phrase = phraseOf(parsed, cue, takes, listener);
  if (phrase === null) return null;
  const ranges = cutOut(parsed, phrase, avoid);
  return ranges.length === 0 ? null : { ranges, clause: false };
}

/** "said (that) …", and "…, he said" where the parser hangs the words below the verb. */
function clauseOf(parsed: Parsed, cue: Cue): TokenRange | null {
  const clause = childBy(parsed, cue.head, 'ccomp', 'csubj:pass', 'csubj');
  if (clause !== null) return withoutThat(parsed, subtree(parsed, clause));
  if (cue.passive && cue.entry.passive) {
    const raised = childBy(parsed, cue.head, 'xcomp');
    const subject = childBy(parsed, cue.anchor, 'nsubj:pass', 'nsubj');
    if (raised !== null && subject !== null && !cue.entry.takes.has('as'))
      return { first: subtree(parsed, subject).first, last: subtree(parsed, raised).last };
  }
  const colon = childrenOf(parsed, cue.head).find(
    (c) =>
      c > cue.head && parsed.tree.deprels[c] === 'parataxis' && parsed.words[parsed.firsts[c]! - 1] === ':',
  );
  return colon === undefined ? null : subtree(parsed, colon);
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

function phraseOf(
  parsed: Parsed,
  cue: Cue,
  takes: ReadonlySet<Takes>,
  listener: TokenRange | null,
): TokenRange | null {
  const { head } = cue;
  const object = childBy(parsed, head, 'obj');
  const infinitive = childBy(parsed, head, 'xcomp');
  if (infinitive !== null && hasTo(parsed, infinitive)) {
    const range = subtree(parsed, infinitive);
    if (takes.has('suasive') && !cue.passive) {
      const told = childBy(parsed, head, 'obj', 'iobj', 'obl');
      const first =
        told !== null && told > head && cue.entry.listener === null
          ? subtree(parsed, told).first
          : range.first;
      return { first: Math.min(first, range.first), last: range.last };
    }
    if (takes.has('infinitive')) return range;
  }
  if (takes.has('as')) {
    const predicate = predicateOf(parsed, cue);
    if (predicate !== null) return predicate;
  }
  if (takes.has('object')) {
    if (object !== null && object > head && !same(listener, subtree(parsed, object)))
      return objectWithRest(parsed, head, object);
    const subject = childBy(parsed, cue.anchor, 'nsubj:pass');
    if (cue.passive && subject !== null && childBy(parsed, head, 'obl:agent') !== null)
      return subtree(parsed, subject);
  }
  for (const child of childrenOf(parsed, head)) {
    if (child < head || !parsed.tree.deprels[child]!.startsWith('obl')) continue;
    const preposition = prepositionOf(parsed, child);
    if (preposition === null || !takes.has(preposition as Takes)) continue;
    const range = subtree(parsed, child);
    if (same(listener, range)) continue;
    return { first: Math.min(range.first + 1, child), last: restOf(parsed, head, range.last) };
  }
  return null;
}

/** "described X as Y" → "X as Y"; "called X Y" → "X Y"; "is described as Y" → "Y". */
function predicateOf(parsed: Parsed, cue: Cue): TokenRange | null {
  const { head } = cue;
  const predicate = childrenOf(parsed, head).find(
    (c) => c > head && (asMarked(parsed, c) || (parsed.tree.deprels[c] === 'xcomp' && !hasTo(parsed, c))),
  );
  if (predicate === undefined) return null;
  const range = subtree(parsed, predicate);
  const object = childBy(parsed, head, 'obj');
  if (object !== null && object > head)
    return { first: Math.min(subtree(parsed, object).first, range.first), last: range.last };
  return { first: range.first + (parsed.words[range.first] === 'as' ? 1 : 0), last: range.last };
}

const asMarked = (parsed: Parsed, i: number): boolean =>
  childrenOf(parsed, i).some(
    (c) => c < i && parsed.words[c] === 'as' && /^(?:case|mark)$/.test(parsed.tree.deprels[c]!),
  );

function hasTo(parsed: Parsed, i: number): boolean {
  return childrenOf(parsed, i).some(
    (c) => c < i && parsed.words[c] === 'to' && parsed.tree.upos[c] === 'PART',
  );
}

/** The object and the phrases right behind it that complete it: "accused X of Y", "thanked X for Y". */
function objectWithRest(parsed: Parsed, head: number, object: number): TokenRange {
  const range = subtree(parsed, object);
  return { first: range.first, last: restOf(parsed, head, range.last) };
}

const COMPLETES = new Set(['obl', 'xcomp', 'ccomp', 'advcl', 'advmod']);

function restOf(parsed: Parsed, head: number, last: number): number {
  let end = last;
  for (const child of childrenOf(parsed, head)) {
    if (parsed.firsts[child] !== end || !COMPLETES.has(parsed.tree.deprels[child]!)) continue;
    end = parsed.lasts[child]!;
  }
  return end;
}

function withoutThat(parsed: Parsed, range: TokenRange): TokenRange {
  const that = parsed.words[range.first] === 'that' && parsed.tree.deprels[range.first] === 'mark';
  return that ? { first: range.first + 1, last: range.last } : range;
}

const same = (a: TokenRange | null, b: TokenRange): boolean =>
  a !== null && a.first < b.last && b.first < a.last;

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
