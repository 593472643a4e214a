import { describe, expect, test } from 'vitest';
import { reconcile } from '../../src/reconcile/reconcile.ts';
import { rankOf, ranksClash } from '../../src/reconcile/superlatives.ts';
import { type ClaimSpec, person, report, state } from './build.ts';

const [PERU, NORWAY] = [state('PER'), state('NOR')];
const QUISPE = person('Ana Quispe', 'PER');
const LUND = person('Kari Lund', 'NOR');

/** The conflicts' fields over reports of one claim each. */
function fieldsOf(...reports: (ClaimSpec & { on: string })[]): string[] {
  const readings = reports.map(({ on, ...claim }, i) =>
    report({ published: on, text: `Report ${i} stands for itself.`, claims: [claim] }),
  );
  const ledger = reconcile(readings, { asOf: '2031-12-31', unread: [] });
  expect(ledger.entries).toHaveLength(1);
  return ledger.conflicts.map(({ field }) => field);
}

const trip = (on: string, more: ClaimSpec) => ({ on, who: { visitor: [QUISPE], host: [NORWAY] }, ...more });
const talks = (on: string, more: ClaimSpec) => ({
  on,
  kind: 'meeting' as const,
  who: { participant: [QUISPE, LUND] },
  stage: 'held' as const,
  when: '2031-05-02',
  ...more,
});
const pact = (on: string, more: ClaimSpec) => ({
  on,
  kind: 'agreement' as const,
  type: 'free-trade-agreement',
  who: { party: [PERU, NORWAY] },
  ...more,
});
const trade = (on: string, value: number, more: Partial<{ approximate: boolean }> = {}) => ({
  on,
  kind: 'figure' as const,
  stage: 'reported' as const,
  topic: ['trade'],
  who: { party: [PERU, NORWAY] },
  amount: { value, currency: 'USD', approximate: false, per: 'year' as const, text: `$${value}`, ...more },
});

test.each([
  [
    'past dates that exclude each other',
    ['date'],
    trip('2031-05-14', { stage: 'concluded', when: '2031-05-12' }),
    trip('2031-05-14', { stage: 'concluded', when: '2031-05-14' }),
  ],
  [
    'dates ahead, told on one day',
    ['date'],
    trip('2031-04-14', { stage: 'scheduled', when: '2031-05-12' }),
    trip('2031-04-14', { stage: 'scheduled', when: '2031-05-16' }),
  ],
  [
    'signed, and later denied',
    ['existence'],
    pact('2031-05-01', { stage: 'signed' }),
    pact('2031-05-03', { stage: 'signed', certainty: 'denied' }),
  ],
  [
    'planned, and denied the same day',
    ['stage'],
    trip('2031-05-01', { stage: 'planned' }),
    trip('2031-05-01', { stage: 'planned', certainty: 'denied' }),
  ],
  [
    'held, and later called off',
    ['stage'],
    trip('2031-05-13', { stage: 'concluded', when: '2031-05-12' }),
    trip('2031-05-14', { stage: 'cancelled', when: '2031-05-12' }),
  ],
  [
    'two cities of one meeting',
    ['place'],
    talks('2031-05-03', { place: 'Lima' }),
    talks('2031-05-03', { place: 'Bergen' }),
  ],
  ['amounts far apart', ['amount'], trade('2031-05-01', 2e9), trade('2031-06-01', 3e9)],
])('%s: a conflict', (_, fields, a, b) => {
  expect(fieldsOf(a, b)).toEqual(fields);
  expect(fieldsOf(b, a)).toEqual(fields);
});

test.each([
  [
    'a month, then its days',
    trip('2031-04-01', { stage: 'scheduled', when: '2031-05' }),
    trip('2031-04-20', { stage: 'scheduled', when: '2031-05-12' }),
  ],
  [
    'a date that a later report moves',
    trip('2031-04-01', { stage: 'scheduled', when: '2031-05-12' }),
    trip('2031-04-20', { stage: 'scheduled', when: '2031-05-19' }),
  ],
  [
    'a likely date and a stated one',
    trip('2031-04-01', { stage: 'planned', certainty: 'likely', when: '2031-05-12' }),
    trip('2031-04-01', { stage: 'scheduled', when: '2031-05-13' }),
  ],
  [
    'a denial that events overtook',
    trip('2031-04-01', { stage: 'planned', certainty: 'denied', when: '2031-05' }),
    trip('2031-05-14', { stage: 'concluded', when: '2031-05-12' }),
  ],
  [
    'scheduled, then called off',
    trip('2031-04-01', { stage: 'scheduled', when: '2031-05-12' }),
    trip('2031-05-14', { stage: 'cancelled', when: '2031-05-12' }),
  ],
  ['a city and its state', talks('2031-05-03', { place: 'Lima' }), talks('2031-05-03', { place: 'Peru' })],
  [
    'amounts that are about the same',
    trade('2031-05-01', 2e9, { approximate: true }),
    trade('2031-06-01', 2.4e9),
  ],
  [
    'an inferred date',
    trip('2031-05-14', { stage: 'concluded', when: '2031-05-12' }),
    trip('2031-05-14', { stage: 'concluded', when: '2031-05-14', whenBasis: 'inferred' }),
  ],
])('%s: none', (_, a, b) => {
  expect(fieldsOf(a, b)).toEqual([]);
});

test('a report is not set against itself', () => {
  const ledger = reconcile(
    [
      report({
        published: '2031-05-03',
        claims: [
          { ...trip('', { stage: 'concluded', when: '2031-05-12' }), ref: 'one' },
          { ...trip('', { stage: 'concluded', when: '2031-05-14' }), sameAs: 'one' },
        ],
      }),
    ],
    { asOf: '2031-12-31', unread: [] },
  );
  expect(ledger.conflicts).toEqual([]);
});

describe('superlatives', () => {
  const clash = (
    a: string,
    b: string,
    scopes: [string, string] = ['by a Peruvian president', 'Peruvian president to do so'],
  ) => {
    const [x, y] = [rankOf({ text: a, scope: scopes[0] }, 2031), rankOf({ text: b, scope: scopes[1] }, 2031)];
    return x !== null && y !== null && ranksClash(x, y);
  };

  test.each([
    ['first', 'first in decades'],
    ['first ever', 'first in 20 years'],
    ['first', 'second'],
    ['first in two decades', 'first in 50 years'],
    ['first since 1999', 'first'],
  ])('%s and %s clash', (a, b) => {
    expect(clash(a, b)).toBe(true);
    expect(clash(b, a)).toBe(true);
  });

  test.each([
    ['first', 'first ever'],
    ['first in nine years', 'first in a decade'],
    ['first in decades', 'first in 30 years'],
    ['first', 'largest'],
    ['landmark', 'first'],
  ])('%s and %s do not', (a, b) => {
    expect(clash(a, b)).toBe(false);
    expect(clash(b, a)).toBe(false);
  });

  test('a scope that only says whether the rank is bounded counts as that and no more', () => {
    expect(clash('first by a Peruvian president', 'first since the war', ['unbounded', 'bounded'])).toBe(
      false,
    );
    expect(clash('first', 'first since the war', ['unbounded', 'bounded'])).toBe(true);
    expect(clash('first by a Peruvian president', 'first in decades', ['unbounded', 'bounded'])).toBe(true);
  });

  test('ranks of other things do not clash', () => {
    expect(clash('first', 'first in decades', ['by a Peruvian president', 'working stay of the fleet'])).toBe(
      false,
    );
  });
});
