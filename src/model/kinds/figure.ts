import type { KindDefinition } from './kind.ts';

/** A quantity of the relation itself: trade, the worth of defence cooperation. The price of one deal belongs to it. */
export const figure = {
  roles: ['party'],
  ladder: ['reported'],
  exits: [],
  happened: 'reported',
} as const satisfies KindDefinition;
