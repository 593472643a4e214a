/**
 * What the parser looks at when it chooses an action: after Zhang and Nivre (2011), with word classes, the
 * relations already made, and what stands ahead.
 *
 * s0, s1, s2 are the stack from its top, b0 to b3 the tokens to come; l1, l2, r1, r2 are the outermost and
 * second outermost dependents. w word, t tag, c m f coarse, middle and fine class, a relation; lc rc numbers
 * and ls rs sets of dependents on either side. d0 q0 are the distance and what stands between s0 and b0, d1 q1
 * between s1 and s0; n is the noun ahead, na the token behind it, va the next verb.
 */
import type { Columns } from './columns.ts';
import { compileTemplates, splitNames } from './hash.ts';
import type { ParserContext } from './parser-context.ts';
import { hashLeftSet, hashRightSet, type ParserState } from './parser-state.ts';

const WORD = ['w', 't', 'c', 'm', 'f'];
const ATOMS = [
  ...['s0', 's1', 's2', 'b0', 'b1', 'b2'].flatMap((place) => WORD.map((field) => `${place}.${field}`)),
  ...['s0l1', 's0r1', 's1l1', 's1r1', 'b0l1'].flatMap((place) =>
    ['w', 't', 'a'].map((field) => `${place}.${field}`),
  ),
  ...splitNames('s0l2.a, s0r2.a, s1l2.a, s1r2.a, b0l2.a, s0.lc, s0.rc, s1.lc, s1.rc, b0.lc'),
  ...splitNames('s0.ls, s0.rs, s1.ls, s1.rs, b0.ls, b3.t, d0, d1, q0, q1, n.w, n.m, n.t, na.t, va.t'),
];

const ACTION_LINES = `
  # Single words
  s0.w, s0.t, s0.w s0.t, s0.f, s0.m s0.t, s1.w, s1.t, s1.w s1.t, s1.f, s1.m s1.t, b0.w, b0.t, b0.w b0.t,
  b0.f, b0.m b0.t, b1.w, b1.t, b1.w b1.t, b1.f, b2.w, b2.t, b2.m, s2.t, s2.w s2.t, s2.m,
  # The two words an arc would join
  s0.w b0.w, s0.w b0.t, s0.t b0.w, s0.t b0.t, s0.f b0.f, s0.m b0.m, s0.w b0.m, s0.m b0.w, s0.f b0.t,
  s0.t b0.f, s1.w s0.w, s1.w s0.t, s1.t s0.w, s1.t s0.t, s1.m s0.m, s1.w s0.m, s1.t b0.t, s1.w b0.t,
  s1.t b0.w, s1.w b0.w, s1.m b0.m, b0.t b1.t, b0.w b1.t, b0.t b1.w, b0.m b1.m,
  # Three and four words
  s0.t b0.t b1.t, s0.w b0.t b1.t, s0.t b0.w b1.t, s0.t b0.t b1.w, s0.m b0.t b1.t, b0.t b1.t b2.t,
  b0.w b1.t b2.t, s0.t b0.t b1.t b2.t, b0.t b1.t b2.t b3.t, s1.t s0.t b0.t, s1.t s0.t b0.w, s1.c s0.c b0.c,
  s1.t s0.t b0.t b1.t, s2.t s1.t s0.t, s2.c s1.c s0.c b0.t, s2.t s0.t b0.t, s1.c s0.c b0.c b1.c,
  # Dependents
  s0.t s0r1.t b0.t, s0.t s0l1.t b0.t, s0.t b0.t b0l1.t, s1.t s0.t s0l1.t, s1.t s0.t s0r1.t,
  s1.t s1r1.t s0.t, s1.t s1l1.t s0.t, s1.w s0l1.w, s1.t s0l1.w s0.t, s1.m s0l1.w s0.m, s0.w s0r1.w,
  s0r1.w s0.t b0.t, s0l1.w s0.t b0.t, s0r1.t s0.t b0.t b1.t, s1r1.w s1.w s0.t, b0l1.w b0.t s0.t,
  s1r1.w s0l1.w s1.t s0.t,
  # Relations of the dependents
  s0r1.a s0.t b0.t, s0r1.a s0.w, s0l1.a s0.t b0.t, s0l1.a s0.w, s0l1.a s1.t s0.t, b0l1.a b0.t s0.t,
  b0l1.a b0.w, s1r1.a s1.t s0.t, s1l1.a s1.t s0.t, s0r2.a s0r1.a s0.t, s0l2.a s0l1.a s0.t,
  s1r2.a s1r1.a s1.t, b0l2.a b0l1.a b0.t, s1r1.a s0l1.a s1.t s0.t, s1l2.a s1l1.a s1.t, s0.rs s0.t b0.t,
  s0.ls s0.t b0.t, s0.rs s0.w, s0.ls s0.w, s0.ls s1.t s0.t, s0.rs s1.t s0.t, b0.ls b0.t s0.t,
  s1.rs s1.t s0.t, s1.rs s1.w, s0.ls s0.rs b0.t, s1.ls s1.rs s0.t, s0.ls s0.rs s0.t b0.w, s0.rs b0.t b1.t,
  s1.ls s0.ls s1.t s0.t,
  # Numbers of dependents
  s0.rc s0.w, s0.rc s0.t b0.t, s0.lc s0.w, s0.lc s0.t b0.t, b0.lc b0.w, b0.lc b0.t s0.t, s1.rc s1.w,
  # Distance, and what lies between
  d0 s0.t b0.t, d0 s0.w, d0 b0.w, d0 s0.t b0.w, d1 s1.t s0.t, d1 s0.w, d1 d0 s1.t s0.t, q0 s0.t b0.t,
  q1 s1.t s0.t, q0 s1.t s0.t b0.t, q1 s1.t s0.t b0.t, q0 d0 s0.t b0.t,
  # The noun behind a preposition or a determiner
  b0.w n.w, b0.w n.w s1.w, b0.w n.m s0.m, b0.w n.m s1.m, b0.t n.m s0.m,
  # What follows that noun, and the next verb of the clause: "and the king left" against "and the king."
  s0.t b0.t n.t na.t, s1.t s0.t b0.t na.t, b0.w na.t s0.t, b0.w n.m na.t, s0.t b0.t va.t, b0.w va.t s0.t,
  s1.t s0.t b0.t va.t, s0.ls b0.t va.t,
`;

export const ACTION_TEMPLATES = compileTemplates(ATOMS, ACTION_LINES);
export const ACTION_ATOMS = ATOMS.length + 1;

/** 1, 2, 3, 4, 5–6, 7–10, more. */
export function bucketDistance(distance: number): number {
  if (distance < 5) return distance;
  if (distance < 7) return 5;
  return distance < 11 ? 6 : 7;
}

/** At most two of either: punctuation marks and verbs strictly between two rows. */
export function describeBetween(context: ParserContext, left: number, right: number): number {
  if (left === 0 || right <= left + 1) return 0;
  const marks = context.punctuationBefore[right]! - context.punctuationBefore[left + 1]!;
  const verbs = context.verbsBefore[right]! - context.verbsBefore[left + 1]!;
  return 1 + Math.min(marks, 2) * 3 + Math.min(verbs, 2);
}

function fillWord(
  columns: Columns,
  context: ParserContext,
  row: number,
  atoms: Int32Array,
  at: number,
): void {
  atoms[at] = columns.word[row]!;
  atoms[at + 1] = context.tags[row]!;
  atoms[at + 2] = columns.coarse[row]!;
  atoms[at + 3] = columns.middle[row]!;
  atoms[at + 4] = columns.fine[row]!;
}

function fillChild(
  columns: Columns,
  context: ParserContext,
  state: ParserState,
  row: number,
  atoms: Int32Array,
  at: number,
) {
  atoms[at] = columns.word[row]!;
  atoms[at + 1] = context.tags[row]!;
  atoms[at + 2] = state.labels[row]!;
}

/** Fills the atoms of a state, in the order of `ATOMS`. */
export function fillActionAtoms(
  columns: Columns,
  context: ParserContext,
  state: ParserState,
  atoms: Int32Array,
): void {
  const { stack, depth, next, labels } = state;
  const s0 = stack[depth]!;
  const s1 = depth > 1 ? stack[depth - 1]! : 0;
  const s2 = depth > 2 ? stack[depth - 2]! : 0;
  fillWord(columns, context, s0, atoms, 1);
  fillWord(columns, context, s1, atoms, 6);
  fillWord(columns, context, s2, atoms, 11);
  fillWord(columns, context, next, atoms, 16);
  fillWord(columns, context, next + 1, atoms, 21);
  fillWord(columns, context, next + 2, atoms, 26);
  fillChild(columns, context, state, state.left1[s0]!, atoms, 31);
  fillChild(columns, context, state, state.right1[s0]!, atoms, 34);
  fillChild(columns, context, state, state.left1[s1]!, atoms, 37);
  fillChild(columns, context, state, state.right1[s1]!, atoms, 40);
  fillChild(columns, context, state, state.left1[next]!, atoms, 43);
  atoms[46] = labels[state.left2[s0]!]!;
  atoms[47] = labels[state.right2[s0]!]!;
  atoms[48] = labels[state.left2[s1]!]!;
  atoms[49] = labels[state.right2[s1]!]!;
  atoms[50] = labels[state.left2[next]!]!;
  fillCounts(state, s0, s1, atoms);
  atoms[61] = context.tags[next + 3]!;
  atoms[62] = s0 === 0 ? 0 : bucketDistance(next - s0);
  atoms[63] = s1 === 0 ? 0 : bucketDistance(s0 - s1);
  atoms[64] = describeBetween(context, s0, next);
  atoms[65] = describeBetween(context, s1, s0);
  const noun = context.nounAhead[next]!;
  atoms[66] = columns.word[noun]!;
  atoms[67] = columns.middle[noun]!;
  atoms[68] = context.tags[noun]!;
  atoms[69] = noun === 0 ? 0 : context.tags[noun + 1]!;
  atoms[70] = context.tags[context.verbAhead[next]!]!;
}

function fillCounts(state: ParserState, s0: number, s1: number, atoms: Int32Array): void {
  const { leftCount, rightCount, next } = state;
  atoms[51] = Math.min(leftCount[s0]!, 5);
  atoms[52] = Math.min(rightCount[s0]!, 5);
  atoms[53] = Math.min(leftCount[s1]!, 5);
  atoms[54] = Math.min(rightCount[s1]!, 5);
  atoms[55] = Math.min(leftCount[next]!, 5);
  atoms[56] = hashLeftSet(state, s0);
  atoms[57] = hashRightSet(state, s0);
  atoms[58] = hashLeftSet(state, s1);
  atoms[59] = hashRightSet(state, s1);
  atoms[60] = hashLeftSet(state, next);
}
