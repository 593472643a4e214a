import { describe, expect, test } from 'vitest';
import type { GoldEntry } from '../../eval/scoring/gold.ts';
import { couldMatch, matchEntries, type Predicted } from '../../eval/scoring/match-entries.ts';
import { certaintyMacroF1, dateAgrees, prf, sameName, scoreFields } from '../../eval/scoring/score.ts';

function gold(over: Partial<GoldEntry> = {}): GoldEntry {
  return {
    id: 'g',
    kind: 'visit',
    parties: [
      { name: 'Aino Virta', role: 'visitor', state: 'FIN' },
      { name: 'Chile', role: 'host', state: 'CHL' },
    ],
    states: ['CHL', 'FIN'],
    date: '2019-05',
    stage: 'planned',
    certainty: 'stated',
    salient: true,
    plover: null,
    evidence: [{ document: 'd', start: 10, end: 20, exact: '0123456789' }],
    ...over,
  };
}

function predicted(over: Partial<Predicted> = {}): Predicted {
  return {
    id: 'p',
    kind: 'visit',
    title: '',
    states: ['CHL', 'FIN'],
    organisation: false,
    plover: null,
    stage: 'planned',
    certainty: 'stated',
    date: '2019-05-03',
    persons: [{ name: 'Virta', role: 'visitor' }],
    evidence: [{ document: 'd', start: 19, end: 40 }],
    ...over,
  };
}

describe('what counts as a match', () => {
  test.each([
    ['all agree', {}, {}, true],
    ['another kind', { kind: 'meeting' }, {}, false],
    ['evidence that only touches', { evidence: [{ document: 'd', start: 20, end: 40 }] }, {}, false],
    ['evidence in another report', { evidence: [{ document: 'e', start: 10, end: 20 }] }, {}, false],
    ['one state in common', { states: ['CHL', 'SWE'] }, {}, false],
    ['two of three states', { states: ['CHL', 'FIN', 'SWE'] }, {}, true],
    ['one state and an organisation', { states: ['CHL'], organisation: true }, {}, true],
    [
      'one state, and the gold has an organisation',
      { states: ['CHL'] },
      { states: ['CHL'], parties: [{ name: 'European Union', role: 'host', state: null }] },
      true,
    ],
    ['one state where the gold has two', { states: ['CHL'] }, {}, false],
  ] as const)('%s', (_, p, g, expected) => {
    expect(couldMatch(predicted(p as Partial<Predicted>), gold(g as Partial<GoldEntry>))).toBe(expected);
  });

  test('an event must have the same PLOVER type', () => {
    const g = gold({ kind: 'event', plover: 'ACCUSE' });
    expect(couldMatch(predicted({ kind: 'event', plover: 'ACCUSE' }), g)).toBe(true);
    expect(couldMatch(predicted({ kind: 'event', plover: 'THREATEN' }), g)).toBe(false);
  });

  test('one to one, and as many pairs as there can be', () => {
    const wide = predicted({ id: 'wide', evidence: [{ document: 'd', start: 0, end: 100 }] });
    const narrow = predicted({ id: 'narrow', evidence: [{ document: 'd', start: 12, end: 14 }] });
    const first = gold({ evidence: [{ document: 'd', start: 10, end: 20, exact: '' }] });
    const second = gold({ evidence: [{ document: 'd', start: 50, end: 60, exact: '' }] });
    const pairs = matchEntries([wide, narrow], [first, second]);
    expect([...pairs].sort()).toEqual([
      [0, 1],
      [1, 0],
    ]);
    expect(matchEntries([wide], [first, second]).size).toBe(1);
  });
});

describe('figures', () => {
  test('precision, recall and F1', () => {
    const figures = prf({ predicted: 8, gold: 4, matched: 2 });
    expect(figures.precision).toBeCloseTo(0.25);
    expect(figures.recall).toBeCloseTo(0.5);
    expect(figures.f1).toBeCloseTo(1 / 3);
    expect(prf({ predicted: 0, gold: 4, matched: 0 }).f1).toBe(0);
  });

  test.each([
    ['2019-05-03', '2019-05', true],
    ['2019', '2019-05', true],
    ['2019-06', '2019-05', false],
    [null, null, true],
    [null, '2019', false],
    ['../2019-05-01', '2019-05-01', true],
  ])('date %s for %s: %s', (p, g, expected) => {
    expect(dateAgrees(p, g)).toBe(expected);
  });

  test.each([
    ['Virta', 'Aino Virta', true],
    ['Áino Virta', 'Aino Virta', true],
    ['Pekka Virta', 'Aino Virta', false],
    ['Aino M. Virta', 'Aino Maria Virta', true],
    ['Aino P. Virta', 'Aino Maria Virta', false],
    ['', 'Aino Virta', false],
  ])('name %s for %s: %s', (p, g, expected) => {
    expect(sameName(p, g)).toBe(expected);
  });

  test('certainty beyond stated: the mean over the classes of the gold', () => {
    const pairs = [
      { predicted: 'likely', gold: 'likely' },
      { predicted: 'stated', gold: 'likely' },
      { predicted: 'likely', gold: 'stated' },
      { predicted: 'denied', gold: 'denied' },
    ];
    // likely: precision 1/2, recall 1/2; denied: 1
    expect(certaintyMacroF1(pairs)).toBeCloseTo(0.75);
    expect(certaintyMacroF1([{ predicted: 'stated', gold: 'stated' }])).toBeNull();
  });

  test('fields of the matched', () => {
    const pairs = [
      { predicted: predicted(), gold: gold() },
      { predicted: predicted({ stage: 'concluded', date: null, persons: [] }), gold: gold() },
    ];
    expect(scoreFields(pairs)).toMatchObject({ stage: 0.5, date: 0.5, persons: 0.5 });
  });
});
