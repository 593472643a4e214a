import { expect, test } from 'vitest';
import { type Folded, ploverOf } from '../../../src/understand/claims/plover-of.ts';

const folded = (over: Partial<Folded>): Folded => ({
  kind: 'event',
  plover: null,
  type: null,
  stage: 'done',
  certainty: 'stated',
  oneSided: true,
  mutual: false,
  ...over,
});

test.each<[string, Partial<Folded>, string | null]>([
  ['aid given', { plover: 'AID' }, 'AID'],
  ['aid announced', { plover: 'AID', stage: 'announced' }, 'AGREE'],
  ['aid refused', { plover: 'AID', certainty: 'denied' }, 'REJECT'],
  ['an attack', { plover: 'ASSAULT' }, 'ASSAULT'],
  ['an attack to come', { plover: 'ASSAULT', stage: 'announced' }, 'THREATEN'],
  ['sanctions called for', { plover: 'SANCTION', stage: 'threatened' }, 'THREATEN'],
  ['sanctions called off', { plover: 'SANCTION', stage: 'called-off' }, 'CONCEDE'],
  ['a demand to be made', { plover: 'REQUEST', stage: 'announced' }, 'REQUEST'],
  ['a visit mutual', { kind: 'visit', stage: 'concluded' }, 'CONSULT'],
  ['a visit planned', { kind: 'visit', stage: 'planned' }, 'AGREE'],
  ['a visit cancelled', { kind: 'visit', stage: 'cancelled' }, 'REJECT'],
  ['talks held', { kind: 'meeting', stage: 'held' }, 'CONSULT'],
  ['talks that are only named', { kind: 'meeting', stage: null }, 'CONSULT'],
  ['an accord signed', { kind: 'agreement', stage: 'signed' }, 'SUPPORT'],
  ['an accord to be signed', { kind: 'agreement', stage: 'signed', certainty: 'likely' }, 'AGREE'],
  ['an accord under negotiation', { kind: 'agreement', stage: 'negotiating' }, 'CONSULT'],
  ['an accord not reached', { kind: 'agreement', stage: 'concluded', certainty: 'denied' }, 'REJECT'],
  ['an accord left', { kind: 'agreement', stage: 'withdrawn' }, 'REJECT'],
  ['a truce declared', { kind: 'agreement', type: 'ceasefire', stage: 'concluded' }, 'CONCEDE'],
  ['a truce broken', { kind: 'agreement', type: 'ceasefire', stage: 'breached' }, 'ASSAULT'],
  ['weapons given', { kind: 'programme', stage: 'delivered' }, 'AID'],
  ['weapons sold', { kind: 'programme', stage: 'delivered', mutual: true }, 'COOPERATE'],
  ['an exercise', { kind: 'programme', type: 'exercise', stage: 'operational' }, 'COOPERATE'],
  ['a joint project planned', { kind: 'programme', stage: 'considered', oneSided: false }, 'AGREE'],
  ['a programme stopped', { kind: 'programme', stage: 'cancelled' }, 'SANCTION'],
  ['a figure', { kind: 'figure', stage: 'reported' }, null],
])('%s', (_, over, expected) => {
  expect(ploverOf(folded(over))).toBe(expected);
});
