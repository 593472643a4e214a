/** Makes a tree projective: arc-hybrid parsing without swaps cannot produce crossing arcs. */

/** Heads (-1 for the root) with every crossing arc lifted to its head's head until none crosses. */
export function liftCrossingArcs(heads: readonly number[]): number[] {
  const lifted = [...heads];
  // Every lift shortens a path to the root, so it ends; shortest arcs go first (Nivre and Nilsson 2005).
  for (;;) {
    let shortest = -1;
    for (let i = 0; i < lifted.length; i++) {
      if (lifted[i]! < 0 || isProjective(lifted, i)) continue;
      if (shortest < 0 || span(lifted, i) < span(lifted, shortest)) shortest = i;
    }
    if (shortest < 0) return lifted;
    lifted[shortest] = lifted[lifted[shortest]!]!;
  }
}

function span(heads: readonly number[], i: number): number {
  return Math.abs(heads[i]! - i);
}

/** All tokens between the two ends of the arc descend from its head. */
function isProjective(heads: readonly number[], i: number): boolean {
  const head = heads[i]!;
  for (let k = Math.min(head, i) + 1; k < Math.max(head, i); k++) {
    let up = k;
    while (up >= 0 && up !== head) up = heads[up]!;
    if (up < 0) return false;
  }
  return true;
}
