/** Dynamic oracle for arc-hybrid parsing (Goldberg and Nivre 2013): what each action would make unreachable. */
import { LEFT, type ParserState, RIGHT, SHIFT } from '../../src/understand/syntax/parser-state.ts';

/**
 * Number of gold arcs that can no longer be made after an action. `gold[row]` is the head's row, `size + 1`
 * for the root; the tree must be projective.
 */
export function countLostArcs(state: ParserState, gold: Int32Array, action: number): number {
  if (action === SHIFT) return lostByShift(state, gold);
  const top = state.stack[state.depth]!;
  const under = state.stack[state.depth - 1]!;
  let lost = 0;
  // Either arc takes the top away from the dependents it would still have found among the tokens to come.
  for (let row = state.next; row <= state.size; row++) if (gold[row] === top) lost++;
  const head = gold[top]!;
  // The root takes the bottom of the stack alone: with something under it, the top has lost that arc before.
  if (head > state.size) return lost + (state.depth === 1 && state.next <= state.size ? 1 : 0);
  if (action === LEFT && ((under !== 0 && head === under) || head > state.next)) lost++;
  if (action === RIGHT && head >= state.next) lost++;
  return lost;
}

function lostByShift(state: ParserState, gold: Int32Array): number {
  const { next, depth, stack, size } = state;
  let lost = depth > 0 && gold[next]! > size ? 1 : 0;
  for (let i = 1; i <= depth; i++) {
    if (gold[stack[i]!] === next) lost++;
    if (i < depth && gold[next] === stack[i]) lost++;
  }
  return lost;
}
