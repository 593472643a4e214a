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
  next: Cue | undefined,
): Content | null {
  const avoid = [
    { first: cue.first, last: cue.last },
    ...(speaker ? [speaker] : []),
    ...(listener ? [listener] : []),
  ];
  const { takes } = cue.entry;
  if (takes.has('clause') || takes.has('quote')) {
    const clauses = clausesOf(parsed, cue, speaker, listener, next) ?? [];
    const ranges = clauses.flatMap((clause) => cutOut(parsed, clause, avoid));
    if (ranges.length > 0) return { ranges, clause: true };
  }
  const phrase = phraseOf(parsed, cue, takes, listener);
  if (phrase === null) return null;
  const ranges = cutOut(parsed, beforeNext(parsed, phrase, next), avoid);
  return ranges.length === 0 ? null : { ranges, clause: false };
}

/** "accused Russia of lying and called on …": the next cue has words of its own. */
function beforeNext(parsed: Parsed, range: TokenRange, next: Cue | undefined): TokenRange {
  if (next === undefined || next.first <= range.first + 1 || next.first >= range.last) return range;
  return /^(?:and|but|,)$/.test(parsed.words[next.first - 1]!)
    ? { first: range.first, last: next.first - 1 }
    : range;
}

/** The clause said, by marks and words first, by the tree where they are silent. */
function clausesOf(
  parsed: Parsed,
  cue: Cue,
  speaker: TokenRange | null,
  listener: TokenRange | null,
  next: Cue | undefined,
): TokenRange[] | null {
  const { takes } = cue.entry;
  if (!cue.passive && speaker !== null && takes.has('quote')) {
    const around = clauseAroundCue(parsed, cue, speaker);
    if (around !== null) return around;
  }
  const behind = clauseBehindThat(parsed, cue, next);
  if (behind !== null) return [behind];
  const clause = clauseOfTree(parsed, cue);
  if (clause !== null) return [extendClause(parsed, withoutThat(parsed, clause, cue), cue, next)];
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
  const bare = bareClause(parsed, cue, listener, next);
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
  const object = childrenOf(parsed, head).find((c) => c > head && parsed.tree.deprels[c] === 'obj');
  const as = asBehind(parsed, cue);
  if (as !== null) {
    const last = Math.max(as + 2, parsed.lasts[parsed.tree.heads[as]!] ?? 0);
    const first = object === undefined || cue.passive ? as + 1 : Math.min(as, parsed.firsts[object]!);
    return { first: Math.max(first, cue.last), last: Math.min(last, commaBehind(parsed, as)) };
  }
  const predicate = childrenOf(parsed, head).find(
    (c) => c > head && parsed.tree.deprels[c] === 'xcomp' && !hasTo(parsed, c),
  );
  if (predicate === undefined) return null;
  const range = subtree(parsed, predicate);
  return {
    first: object === undefined ? range.first : Math.min(parsed.firsts[object]!, range.first),
    last: range.last,
  };
}

/** Most tokens between "described" and its "as". */
const MAX_TO_AS = 20;

/** The "as" of the predicate, wherever the tree hangs it: no verb and no comma lies between. */
function asBehind(parsed: Parsed, cue: Cue): number | null {
  const { words, tree } = parsed;
  for (let i = cue.last; i < Math.min(words.length - 1, cue.last + MAX_TO_AS); i++) {
    if (words[i] === 'as' && (tree.heads[i] ?? -1) > i) return i;
    if (/^(?:VB[DZP]|MD)$/.test(tree.xpos[i]!) || words[i] === ',') return null;
  }
  return null;
}

/** A participle behind a comma ("…, building on …") is the reporter's again. */
function commaBehind(parsed: Parsed, from: number): number {
  const { words, tree } = parsed;
  for (let i = from; i + 1 < words.length; i++)
    if (words[i] === ',' && /^(?:VBG|WDT|WP|WRB|IN)$/.test(tree.xpos[i + 1]!)) return i;
  return words.length;
}

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
    if (
      parsed.firsts[child] !== end ||
      parsed.words[end] === ',' ||
      !COMPLETES.has(parsed.tree.deprels[child]!)
    )
      continue;
    end = parsed.lasts[child]!;
  }
  return end;
}

function withoutThat(parsed: Parsed, range: TokenRange, cue: Cue): TokenRange {
  const that = isComplementiser(parsed, range.first, cue) && parsed.tree.upos[range.first] !== 'PRON';
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
