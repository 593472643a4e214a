/**
 * What the parser looks at when it names an arc, at the moment the arc is made: h the head, d the dependent,
 * x the tokens beside them; w word, t tag, m f middle and fine class, a relation, s set of relations so far.
 */
import type { Columns } from './columns.ts';
import { compileTemplates, splitNames } from './hash.ts';
import type { ParserContext } from './parser-context.ts';
import { bucketDistance, describeBetween } from './parser-features.ts';
import { hashLeftSet, hashRightSet, LEFT, type ParserState } from './parser-state.ts';

const ATOMS = splitNames(`
  h.w, h.t, h.m, h.f, d.w, d.t, d.m, d.f, dl.w, dl.t, dl.a, dr.w, dr.t, dr.a, hl.w, hl.t, hl.a, hr.w,
  hr.t, hr.a, d.ls, d.rs, h.ls, h.rs, dx.t, dy.t, hx.t, hy.t, dx.w, dy.w, side, distance, between, dl2.a,
  b0.w, b0.t, d.shape,
`);

const LABEL_LINES = `
  side h.w, side h.t, side d.w, side d.t, side h.f, side d.f, side h.m, side d.m, side h.t d.t,
  side h.w d.t, side h.t d.w, side h.f d.f, side h.m d.m, side h.w d.m, side h.m d.w, side h.t d.m,
  side h.m d.t, side d.w d.t, side h.w h.t, side distance h.t d.t, side distance d.t, side between h.t d.t,
  distance between h.t d.t, side dl.w d.t h.t, side dl.w d.w, side dl.w h.w, side dl.w h.m d.m,
  side dl.w d.m, side dl.t d.t h.t, side dl.a d.t h.t, side dl.a d.w, side dr.t d.t h.t, side dr.a d.t h.t,
  side dl.a dl2.a d.t, side d.ls d.t h.t, side d.rs d.t h.t, side d.ls d.rs h.t, side d.ls d.w,
  side d.ls h.w, side d.ls d.m, side h.ls h.t d.t, side h.rs h.t d.t, side h.ls h.rs d.t,
  side h.rs h.w d.t, side h.ls d.w, side h.rs d.w, side dx.t d.t h.t, side dy.t d.t h.t, side hx.t h.t d.t,
  side hy.t h.t d.t, side dx.w d.t, side dy.w d.t, dx.t d.t dy.t h.t, side hl.a h.t d.t, side hr.a h.t d.t,
  side hl.w h.t d.t, side b0.w d.t h.t, side b0.t d.t h.t, side d.shape d.t h.t,
`;

export const LABEL_TEMPLATES = compileTemplates(ATOMS, LABEL_LINES);
export const LABEL_ATOMS = ATOMS.length + 1;

/** Fills the atoms of the arc that `action` would make now. */
export function fillLabelAtoms(
  columns: Columns,
  context: ParserContext,
  state: ParserState,
  action: number,
  atoms: Int32Array,
): void {
  const { word, middle, fine } = columns;
  const { tags } = context;
  const dependent = state.stack[state.depth]!;
  const head = action === LEFT ? state.next : state.stack[state.depth - 1]!;
  atoms[1] = word[head]!;
  atoms[2] = tags[head]!;
  atoms[3] = middle[head]!;
  atoms[4] = fine[head]!;
  atoms[5] = word[dependent]!;
  atoms[6] = tags[dependent]!;
  atoms[7] = middle[dependent]!;
  atoms[8] = fine[dependent]!;
  fillDependents(columns, context, state, dependent, atoms, 9);
  fillDependents(columns, context, state, head, atoms, 15);
  atoms[21] = hashLeftSet(state, dependent);
  atoms[22] = hashRightSet(state, dependent);
  atoms[23] = hashLeftSet(state, head);
  atoms[24] = hashRightSet(state, head);
  atoms[25] = tags[dependent - 1]!;
  atoms[26] = tags[dependent + 1]!;
  atoms[27] = tags[head - 1]!;
  atoms[28] = tags[head + 1]!;
  atoms[29] = word[dependent - 1]!;
  atoms[30] = word[dependent + 1]!;
  atoms[31] = action;
  atoms[32] = bucketDistance(Math.abs(head - dependent));
  atoms[33] = describeBetween(context, Math.min(head, dependent), Math.max(head, dependent));
  atoms[34] = state.labels[state.left2[dependent]!]!;
  atoms[35] = word[state.next]!;
  atoms[36] = tags[state.next]!;
  atoms[37] = columns.shape[dependent]!;
}

function fillDependents(
  columns: Columns,
  context: ParserContext,
  state: ParserState,
  row: number,
  atoms: Int32Array,
  at: number,
): void {
  const left = state.left1[row]!;
  const right = state.right1[row]!;
  atoms[at] = columns.word[left]!;
  atoms[at + 1] = context.tags[left]!;
  atoms[at + 2] = state.labels[left]!;
  atoms[at + 3] = columns.word[right]!;
  atoms[at + 4] = context.tags[right]!;
  atoms[at + 5] = state.labels[right]!;
}
