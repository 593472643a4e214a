/**
 * Spans over a text as a tree, so that elements nest: one that reaches past the end of another is cut there and goes
 * on behind it. Leaves are the text between; together they are the whole text, in order.
 */
import { compareSpans, type Span } from '../../model/span.ts';

export interface MarkedPiece {
  /** Where in the list of spans it stands. */
  readonly span: number;
  /** The piece with which the span begins, and that with which it ends; both where it is not cut. */
  readonly first: boolean;
  readonly last: boolean;
  readonly children: readonly MarkedNode[];
}

export type MarkedNode = string | MarkedPiece;

interface Pending extends Span {
  readonly span: number;
  readonly first: boolean;
}

/** The wider of two that begin together stands outside. */
function comparePending(a: Pending, b: Pending): number {
  return a.start - b.start || b.end - a.end || a.span - b.span;
}

/** Puts one into a list that is in order. */
function insert(list: Pending[], one: Pending): void {
  let [low, high] = [0, list.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (comparePending(list[middle] as Pending, one) > 0) low = middle + 1;
    else high = middle;
  }
  list.splice(low, 0, one);
}

/** `spans` lie within the text and none is empty; of two that are the same, the second stands within the first. */
export function markSpans(text: string, spans: readonly Span[]): readonly MarkedNode[] {
  // The next one stands last, so that taking it is cheap.
  const pending: Pending[] = spans
    .map(({ start, end }, span) => ({ start, end, span, first: true }))
    .toSorted((a, b) => comparePending(b, a));

  function fill(from: number, to: number): readonly MarkedNode[] {
    const nodes: MarkedNode[] = [];
    let at = from;
    for (let next = pending.at(-1); next !== undefined && next.start < to; next = pending.at(-1)) {
      pending.pop();
      const end = Math.min(next.end, to);
      if (next.end > to) insert(pending, { ...next, start: to, first: false });
      if (next.start > at) nodes.push(text.slice(at, next.start));
      const { span, first } = next;
      nodes.push({ span, first, last: next.end <= to, children: fill(next.start, end) });
      at = end;
    }
    if (at < to) nodes.push(text.slice(at, to));
    return nodes;
  }
  return fill(0, text.length);
}

/** Each span once, in the order of reading, with all that it stands for. */
export function groupSpans<T>(
  marks: readonly { readonly span: Span; readonly of: T }[],
): readonly { readonly span: Span; readonly of: readonly T[] }[] {
  const groups = new Map<string, { readonly span: Span; readonly of: T[] }>();
  for (const { span, of } of marks) {
    const key = `${span.start}-${span.end}`;
    const known = groups.get(key);
    if (known === undefined) groups.set(key, { span, of: [of] });
    else known.of.push(of);
  }
  return [...groups.values()].toSorted((a, b) => compareSpans(a.span, b.span));
}
