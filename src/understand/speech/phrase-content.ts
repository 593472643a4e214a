/**
 * The words said where they are no clause: "promised to …", "urged Iran to …", "described X as Y", "revealed plans for
 * …", "alluded to …". Must not take the reporter's own addition behind a comma ("…, building on an earlier visit").
 */
import type { Cue } from './cues.ts';
import type { Takes } from './lexicon.ts';
import { childBy, childrenOf, type Parsed, prepositionOf, subtree, type TokenRange } from './parsed.ts';

/** The phrase a cue takes, or null; the listener is no part of it. */
export function phraseOf(
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
    if (
      cue.passive &&
      subject !== null &&
      parsed.tree.upos[subject] !== 'PRON' &&
      childBy(parsed, head, 'obl:agent') !== null
    )
      return subtree(parsed, subject);
  }
  for (const child of childrenOf(parsed, head)) {
    if (child < head || !parsed.tree.deprels[child]!.startsWith('obl')) continue;
    const preposition = prepositionOf(parsed, child);
    if (preposition === null || !takes.has(preposition as Takes)) continue;
    const range = subtree(parsed, child);
    if (same(listener, range)) continue;
    const mark = childrenOf(parsed, child).find((c) => parsed.words[c] === preposition) ?? range.first;
    return { first: Math.min(mark + 1, child), last: restOf(parsed, head, range.last) };
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

const same = (a: TokenRange | null, b: TokenRange): boolean =>
  a !== null && a.first < b.last && b.first < a.last;
