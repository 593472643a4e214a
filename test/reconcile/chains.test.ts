import { expect, test } from 'vitest';
import { reconcile } from '../../src/reconcile/reconcile.ts';
import { type ClaimSpec, person, report, state } from './build.ts';

const WHO = { visitor: [person('Ana Quispe', 'PER')], host: [state('NOR')] };

/** How many claims each entry has, of one report in which every claim is tied to the first. */
function sizes(...claims: ClaimSpec[]): number[] {
  const tied = claims.map(
    (claim, i): ClaimSpec => ({ who: WHO, ref: `c${i}`, ...(i > 0 && { sameAs: 'c0' }), ...claim }),
  );
  const { entries } = reconcile([report({ published: '2031-05-01', claims: tied })], {
    asOf: '2031-06-01',
    unread: [],
  });
  return entries.map((entry) => entry.claims.length);
}

test.each([
  ['a mention without stage or date', { stage: 'planned' }, {}],
  [
    'a month and a day in it',
    { stage: 'scheduled', when: '2031-05' },
    { stage: 'scheduled', when: '2031-05-12' },
  ],
  [
    'planned for a day and made on it',
    { stage: 'scheduled', when: '2031-04-12' },
    { stage: 'concluded', when: '2031-04-12' },
  ],
  [
    'two stages of an agreement',
    { kind: 'agreement', stage: 'signed', when: '2030' },
    { kind: 'agreement', stage: 'in-force', when: '2031' },
  ],
] as [string, ClaimSpec, ClaimSpec][])('%s stay tied', (_, a, b) => {
  expect(sizes(a, b)).toEqual([2]);
});

test.each([
  ['an upcoming visit and one of years ago', { stage: 'planned' }, { stage: 'concluded', when: '2019' }],
  ['two days', { stage: 'scheduled', when: '2031-05-12' }, { stage: 'scheduled', when: '2031-09-12' }],
  [
    'two kinds',
    { kind: 'visit', stage: 'planned' },
    { kind: 'meeting', stage: 'planned', who: { participant: WHO.visitor } },
  ],
] as [string, ClaimSpec, ClaimSpec][])('%s are parted', (_, a, b) => {
  expect(sizes(a, b)).toEqual([1, 1]);
});

test('after a parting, a claim goes with the one that it fits', () => {
  expect(
    sizes(
      { stage: 'planned' },
      { stage: 'concluded', when: '2019' },
      { stage: 'concluded' },
      { stage: 'planned' },
    ),
  ).toEqual([2, 2]);
});
