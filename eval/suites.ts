/** All suites, in the order of the table. A new one is a file in `suites/` and a line here. */
import type { Suite } from './suite.ts';
import { attributions } from './suites/attributions.ts';
import { certainty } from './suites/certainty.ts';
import { copies } from './suites/copies.ts';
import { events } from './suites/events.ts';
import { extraction } from './suites/extraction.ts';
import { reports } from './suites/reports.ts';
import { seeds } from './suites/seeds.ts';
import { syntax } from './suites/syntax.ts';
import { times } from './suites/times.ts';
import { trips } from './suites/trips.ts';

export const SUITES: readonly Suite[] = [
  reports,
  trips,
  times,
  attributions,
  certainty,
  events,
  copies,
  syntax,
  seeds,
  extraction,
];
