import { describe, expect, test } from 'vitest';
import { accuracyTable, withAccuracyTable } from '../../eval/accuracy-table.ts';
import { type Baseline, compareSuite, updateBaseline } from '../../eval/baseline.ts';
import { pickErrors, renderTable } from '../../eval/print.ts';
import type { Suite } from '../../eval/suite.ts';
import { SUITES } from '../../eval/suites.ts';

const suite: Suite = {
  name: 'ferries',
  needs: [],
  measures: [
    { name: 'F1', floor: 0.5, aim: 0.8, peer: 'harbour office 0.7' },
    { name: 'error', floor: 0.4, better: 'lower' },
    { name: 'speed', compared: false, places: 0 },
  ],
  run: async () => ({ values: {}, errors: [] }),
};
const baseline: Baseline = {
  ferries: { measured: '2019-05-01', figures: { F1: 0.6, error: 0.3 } },
};
const rowsOf = (values: Record<string, number | null>) => compareSuite(suite, values, baseline);

describe('held against the baseline', () => {
  test.each([
    ['a gain', 0.7, false],
    ['a point down is borne', 0.59, false],
    ['more than a point down', 0.5899, true],
    ['no longer measured', null, true],
  ])('higher is better: %s', (_, value, fell) => {
    expect(rowsOf({ F1: value, error: 0.3 })[0]?.fell).toBe(fell);
  });

  test.each([
    [0.2, false, true],
    [0.31, false, true],
    [0.32, true, true],
    [0.41, true, false],
  ])('lower is better: %d', (value, fell, reachesFloor) => {
    expect(rowsOf({ F1: 0.6, error: value })[1]).toMatchObject({ fell, reachesFloor });
  });

  test('what is shown only cannot fall, and is not kept', () => {
    const rows = rowsOf({ F1: 0.6, error: 0.3, speed: 1 });
    expect(rows.some(({ fell }) => fell)).toBe(false);
    expect(updateBaseline({}, rows, '2019-05-02')).toEqual({
      ferries: { measured: '2019-05-02', figures: { F1: 0.6, error: 0.3 } },
    });
  });

  test('a figure that the baseline does not know is no fall', () => {
    const [row] = compareSuite(suite, { F1: 0.1 }, {});
    expect(row).toMatchObject({ baseline: undefined, difference: null, fell: false, reachesFloor: false });
  });

  test('the day changes only with a figure, and other suites stay', () => {
    const known = { ...baseline, buoys: { measured: '2018-01-01', figures: { F1: 1 } } };
    expect(updateBaseline(known, rowsOf({ F1: 0.6, error: 0.3 }), '2019-05-02')).toEqual(known);
    const moved = updateBaseline(known, rowsOf({ F1: 0.61, error: 0.3 }), '2019-05-02');
    expect(moved.ferries?.measured).toBe('2019-05-02');
    expect(moved.buoys).toEqual(known.buoys);
  });

  test('a value that no measure is named for is a mistake of the suite', () => {
    expect(() => rowsOf({ F2: 1 })).toThrow('ferries measures what it does not list: F2');
  });
});

test('the table names suite once, value, baseline, change, and what is below its floor', () => {
  expect(renderTable(rowsOf({ F1: 0.45, error: 0.3, speed: 1234.4 })).split('\n')).toEqual([
    'suite    figure  value  baseline       change    floor    aim  published peer',
    'ferries  F1      0.450     0.600  -0.150 FELL  < 0.500  0.800  harbour office 0.7',
    '         error   0.300     0.300        0.000    0.400',
    '         speed    1234',
  ]);
});

test('the page of figures has what was committed, says what is not reached, and keeps its own words', () => {
  const table = accuracyTable([suite, { ...suite, name: 'buoys' }], {
    ferries: { measured: '2019-05-01', figures: { F1: 0.45, error: 0.3 } },
  });
  expect(table.split('\n').slice(2)).toEqual([
    '| ferries | F1 | 0.450 | 0.500, **not reached** | 0.800 | harbour office 0.7 | 2019-05-01 |',
    '|  | error | 0.300 | 0.400 |  |  |  |',
  ]);
  const [open, close] = ['<!-- generated:eval (npm run eval -- --update) -->', '<!-- /generated:eval -->'];
  const page = withAccuracyTable(`before\n${open}\nold\n${close}\nafter`, 'new');
  expect(page).toBe(`before\n${open}\n\nnew\n\n${close}\nafter`);
  expect(withAccuracyTable(page, 'new')).toBe(page);
  expect(() => withAccuracyTable('no marks', 'new')).toThrow('docs/accuracy.md has lost its marks');
});

test('errors: the heaviest first, then evenly from all over the list', () => {
  const error = (what: string, weight?: number) => ({
    what,
    sentence: '',
    gold: '',
    predicted: '',
    ...(weight === undefined ? {} : { weight }),
  });
  const errors = [error('a'), error('b'), error('c'), error('d'), error('heavy', 2)];
  expect(pickErrors(errors, 3).map(({ what }) => what)).toEqual(['heavy', 'a', 'c']);
  expect(pickErrors(errors, 0)).toEqual([]);
  expect(pickErrors(errors, 9)).toHaveLength(5);
});

test('every suite has a name of its own, and each measure of it too', () => {
  expect(new Set(SUITES.map(({ name }) => name)).size).toBe(SUITES.length);
  for (const { measures } of SUITES)
    expect(new Set(measures.map(({ name }) => name)).size).toBe(measures.length);
});
