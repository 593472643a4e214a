import type { KindDefinition } from './kind.ts';

/** Officials of two powers or more come together or call: talks, a summit, a working group. */
export const meeting = {
  roles: ['participant', 'host', 'mediator'],
  ladder: ['proposed', 'planned', 'scheduled', 'under-way', 'held'],
  exits: ['postponed', 'cancelled'],
  happened: 'under-way',
} as const satisfies KindDefinition;
