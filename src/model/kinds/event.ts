import type { KindDefinition } from './kind.ts';

/** Everything else a power does to another, typed by PLOVER (2021 manual). */
export const event = {
  roles: ['source', 'target'],
  ladder: ['threatened', 'announced', 'under-way', 'done'],
  exits: ['called-off'],
  happened: 'under-way',
} as const satisfies KindDefinition;
