import type { KindDefinition } from './kind.ts';

/** An official of one power goes to another. A visit is dated by the stay, not by its announcement. */
export const visit = {
  roles: ['visitor', 'host', 'delegation'],
  ladder: ['proposed', 'invited', 'planned', 'scheduled', 'under-way', 'concluded'],
  exits: ['postponed', 'cancelled'],
  happened: 'under-way',
} as const satisfies KindDefinition;
