import type { KindDefinition } from './kind.ts';

/** A named system, project, supply or field of joint work; `operational`: it runs or has had its effect. */
export const programme = {
  roles: ['provider', 'recipient', 'participant', 'owner'],
  ladder: ['considered', 'discussed', 'agreed', 'contracted', 'in-development', 'delivered', 'operational'],
  exits: ['cancelled', 'suspended'],
  happened: 'delivered',
} as const satisfies KindDefinition;
