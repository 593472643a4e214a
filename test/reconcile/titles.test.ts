import { expect, test } from 'vitest';
import type { Entity } from '../../src/model/entity.ts';
import { reconcile } from '../../src/reconcile/reconcile.ts';
import { tellingLabel } from '../../src/reconcile/titles.ts';
import { type ClaimSpec, entity, person, report, state } from './build.ts';

const [PERU, NORWAY] = [state('PER'), state('NOR')];
const QUISPE = person('Ana Quispe', 'PER');
const ROJAS = person('Luis Rojas', 'PER');
const LUND = person('Kari Lund', 'NOR');
const system: Entity = entity('system:blue-net', 'system', 'Blue Net', null);

test.each([
  [
    'Ana Quispe to Norway, 12–13 May 2031',
    { who: { visitor: [QUISPE], host: [NORWAY] }, when: '2031-05-12/2031-05-13' },
  ],
  ['Ana Quispe and Luis Rojas to Norway', { who: { visitor: [QUISPE, ROJAS], host: [NORWAY, LUND] } }],
  [
    'Ana Quispe and Kari Lund, 2 May 2031',
    { kind: 'meeting', who: { participant: [QUISPE, LUND] }, when: '2031-05-02', stage: 'held' },
  ],
  [
    'Joint Working Group, Norway–Peru, May 2031',
    {
      kind: 'meeting',
      label: 'Joint Working Group',
      who: { participant: [PERU, NORWAY] },
      when: '2031-05',
      stage: 'held',
    },
  ],
  [
    'Free trade agreement, Norway–Peru',
    { kind: 'agreement', type: 'free-trade-agreement', label: 'FTA', who: { party: [PERU, NORWAY] } },
  ],
  [
    'Memorandum on ports, Norway–Peru, 2030',
    {
      kind: 'agreement',
      type: 'memorandum',
      label: 'memorandum on ports',
      who: { party: [PERU, NORWAY] },
      when: '2030',
      stage: 'signed',
    },
  ],
  [
    'Blue Net, Norway–Peru',
    {
      kind: 'programme',
      label: 'net',
      systems: ['system:blue-net'],
      who: { provider: [NORWAY], recipient: [PERU, system] },
    },
  ],
  [
    'Norway sanctions Peru, 2 May 2031',
    {
      kind: 'event',
      plover: { event: 'SANCTION', mode: null },
      who: { source: [NORWAY], target: [PERU] },
      when: '2031-05-02',
    },
  ],
] as [string, ClaimSpec][])('%s', (title, claim) => {
  const { entries } = reconcile([report({ published: '2031-06-01', claims: [claim] })], {
    asOf: '2031-06-01',
    unread: [],
  });
  expect(entries.map((entry) => entry.title)).toEqual([title]);
});

test.each([
  [['memorandum', 'memorandum on border trade'], 'memorandum on border trade'],
  [['the Memorandum of Understanding (MoU) on ports'], 'Memorandum of Understanding on ports'],
  [['Ministers Seek Deeper Port Ties', 'port ties'], 'port ties'],
  [['their existing trade'], 'existing trade'],
  [[], null],
])('of %j the title takes %s', (labels, label) => {
  expect(tellingLabel(labels)).toBe(label);
});
