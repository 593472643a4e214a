/**
 * State of an arc-hybrid parser (Kuhlmann, Gómez-Rodríguez and Satta 2011): a stack, the rest of the sentence
 * with the root behind it, and the arcs made so far. Rows are those of `Columns`: tokens are 1 to n, the root
 * is n + 1, and 0 is "no such token".
 */
import { scramble } from './hash.ts';

export const SHIFT = 0;
/** The next token becomes the head of the stack's top. */
export const LEFT = 1;
/** The token under the stack's top becomes its head. */
export const RIGHT = 2;
export const ACTIONS = 3;

export interface ParserState {
  size: number;
  /** The next token; `size + 1` when only the root is left. */
  next: number;
  /** Number of tokens on the stack; `stack[0]` is always 0, the bottom is `stack[1]`. */
  depth: number;
  readonly stack: Int32Array;
  readonly heads: Int32Array;
  /** Relation of each token to its head, -1 before it has one. */
  readonly labels: Int32Array;
  /** Outermost and second outermost dependents on either side, 0 for none. */
  readonly left1: Int32Array;
  readonly left2: Int32Array;
  readonly right1: Int32Array;
  readonly right2: Int32Array;
  readonly leftCount: Int32Array;
  readonly rightCount: Int32Array;
  /** Which relations occur among the dependents of either side: two 32-bit masks each. */
  readonly leftSetLow: Int32Array;
  readonly leftSetHigh: Int32Array;
  readonly rightSetLow: Int32Array;
  readonly rightSetHigh: Int32Array;
}

export function makeParserState(capacity: number): ParserState {
  const column = () => new Int32Array(capacity + 2);
  return {
    size: 0,
    next: 1,
    depth: 0,
    stack: column(),
    heads: column(),
    labels: column(),
    left1: column(),
    left2: column(),
    right1: column(),
    right2: column(),
    leftCount: column(),
    rightCount: column(),
    leftSetLow: column(),
    leftSetHigh: column(),
    rightSetLow: column(),
    rightSetHigh: column(),
  };
}

/** Empties the state for a sentence of `size` tokens; it must have the capacity. */
export function resetParserState(state: ParserState, size: number): void {
  state.size = size;
  state.next = 1;
  state.depth = 0;
  const end = size + 2;
  state.heads.fill(0, 0, end);
  state.labels.fill(-1, 0, end);
  state.left1.fill(0, 0, end);
  state.left2.fill(0, 0, end);
  state.right1.fill(0, 0, end);
  state.right2.fill(0, 0, end);
  state.leftCount.fill(0, 0, end);
  state.rightCount.fill(0, 0, end);
  state.leftSetLow.fill(0, 0, end);
  state.leftSetHigh.fill(0, 0, end);
  state.rightSetLow.fill(0, 0, end);
  state.rightSetHigh.fill(0, 0, end);
}

/** Everything but the root has a head. */
export function isFinal(state: ParserState): boolean {
  return state.next > state.size && state.depth === 0;
}

export function mayShift(state: ParserState): boolean {
  return state.next <= state.size;
}

/** The root takes one dependent only: the last token left on the stack. */
export function mayLeft(state: ParserState): boolean {
  return state.depth > 0 && (state.next <= state.size || state.depth === 1);
}

export function mayRight(state: ParserState): boolean {
  return state.depth > 1;
}

export function shift(state: ParserState): void {
  state.stack[++state.depth] = state.next++;
}

/** Head of the arc that LEFT or RIGHT would make; its dependent is the stack's top. */
export function headOf(state: ParserState, action: number): number {
  return action === LEFT ? state.next : state.stack[state.depth - 1]!;
}

/** Makes the arc of LEFT or RIGHT with its relation and takes the dependent off the stack. */
export function attach(state: ParserState, action: number, label: number): void {
  const dependent = state.stack[state.depth]!;
  const head = headOf(state, action);
  state.depth--;
  state.heads[dependent] = head;
  state.labels[dependent] = label;
  const low = label < 32 ? 1 << label : 0;
  const high = label < 32 ? 0 : 1 << (label - 32);
  if (action === LEFT) {
    state.left2[head] = state.left1[head]!;
    state.left1[head] = dependent;
    state.leftCount[head]!++;
    state.leftSetLow[head]! |= low;
    state.leftSetHigh[head]! |= high;
  } else {
    state.right2[head] = state.right1[head]!;
    state.right1[head] = dependent;
    state.rightCount[head]!++;
    state.rightSetLow[head]! |= low;
    state.rightSetHigh[head]! |= high;
  }
}

export function hashLeftSet(state: ParserState, token: number): number {
  return scramble(state.leftSetLow[token]!) ^ Math.imul(state.leftSetHigh[token]!, 0x9e3779b1);
}

export function hashRightSet(state: ParserState, token: number): number {
  return scramble(state.rightSetLow[token]!) ^ Math.imul(state.rightSetHigh[token]!, 0x9e3779b1);
}
