import type { KindDefinition } from './kind.ts';

/** A treaty, deal, memorandum, contract or ceasefire; `concluded` is text agreed, not yet signed. */
export const agreement = {
  roles: ['party', 'mediator'],
  ladder: ['proposed', 'negotiating', 'concluded', 'signed', 'ratified', 'in-force'],
  exits: ['suspended', 'breached', 'withdrawn', 'rejected', 'expired'],
  happened: 'signed',
} as const satisfies KindDefinition;
