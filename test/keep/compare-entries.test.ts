import { expect, test } from 'vitest';
import { compareEntries, type State } from '../../src/keep/compare-entries.ts';
import type { Entry } from '../../src/model/ledger.ts';

type Given = Partial<Pick<Entry, 'stage' | 'rulings'>> & {
  readonly date?: string;
  readonly origins?: readonly string[];
};

function entry(id: string, claims: readonly string[], given: Given = {}): Entry {
  return {
    id,
    formerIds: [],
    kind: 'visit',
    type: null,
    title: `Title of ${id}`,
    powers: ['IND', 'ISR'],
    relations: ['IND-ISR'],
    parties: [],
    date: { value: given.date ?? null, basis: 'stated', text: null },
    place: null,
    areas: [],
    systems: [],
    amount: null,
    plover: null,
    stage: given.stage ?? null,
    certainty: 'stated',
    outlook: null,
    overdue: false,
    history: [],
    support: {
      documents: 1,
      origins: (given.origins ?? []).map((origin) => ({ id: origin, documents: ['doc:1'] })),
    },
    claims: [...claims],
    ...(given.rulings === undefined ? {} : { rulings: given.rulings }),
  };
}

const state = (entries: readonly Entry[], disputed: Readonly<Record<string, string>> = {}): State => ({
  entries: new Map(entries.map((one) => [one.id, one])),
  conflicts: entries.flatMap(({ id }) =>
    disputed[id] === undefined
      ? []
      : [
          {
            id: `conflict:${id}`,
            field: 'date' as const,
            entries: [id],
            positions: [],
            ...(disputed[id] === 'settled' ? { settledBy: 'ruling:1' } : {}),
          },
        ],
  ),
});

const cause = {
  documents: new Set(['doc:new', 'doc:other']),
  documentOf: (claim: string) => (claim === 'c9' ? 'doc:new' : 'doc:old'),
  actOf: () => 'same-entry',
};

function told(before: State, after: State) {
  return compareEntries(before, after, cause).map(({ entry: id, what, before: old, after: now }) => [
    id,
    what,
    old,
    now,
  ]);
}

test.each<[string, State, State, readonly unknown[]]>([
  ['nothing', state([entry('a', ['c1'])]), state([entry('a', ['c1'])]), []],
  [
    'a new entry',
    state([]),
    state([entry('a', ['c1'], { stage: 'planned' })]),
    [['a', 'new', null, 'planned']],
  ],
  [
    'an entry gone',
    state([entry('a', ['c1'], { stage: 'planned' })]),
    state([]),
    [['a', 'gone', 'planned', null]],
  ],
  [
    'a stage and a date',
    state([entry('a', ['c1'], { stage: 'planned', date: '2026' })]),
    state([entry('a', ['c1', 'c9'], { stage: 'scheduled', date: '2026-02' })]),
    [
      ['a', 'stage', 'planned', 'scheduled'],
      ['a', 'date', '2026', '2026-02'],
    ],
  ],
  [
    'an origin more and one less',
    state([entry('a', ['c1'], { origins: ['x', 'y'] })]),
    state([entry('a', ['c1'], { origins: ['y', 'z'] })]),
    [
      ['a', 'origin', 'x', null],
      ['a', 'origin', null, 'z'],
    ],
  ],
  [
    'another id, since an earlier claim came: the same entry',
    state([entry('a', ['c1'], { stage: 'planned' })]),
    state([entry('b', ['c9', 'c1'], { stage: 'held' as Entry['stage'] })]),
    [['b', 'stage', 'planned', 'held']],
  ],
  [
    'two that are one now',
    state([entry('a', ['c1', 'c2']), entry('b', ['c3'])]),
    state([entry('a', ['c1', 'c2', 'c3'])]),
    [['a', 'merged', 'b', 'a']],
  ],
  [
    'one that is two now',
    state([entry('a', ['c1', 'c2', 'c3'])]),
    state([entry('a', ['c1', 'c2']), entry('c', ['c3'])]),
    [['c', 'split', 'a', 'c']],
  ],
  [
    'a conflict found',
    state([entry('a', ['c1'])]),
    state([entry('a', ['c1'])], { a: 'open' }),
    [['a', 'conflict-found', null, 'date']],
  ],
  [
    'a conflict settled by a ruling',
    state([entry('a', ['c1'])], { a: 'open' }),
    state([entry('a', ['c1'], { rulings: ['ruling:1'] })], { a: 'settled' }),
    [
      ['a', 'conflict-settled', 'date', null],
      ['a', 'ruling', null, 'same-entry'],
    ],
  ],
])('tells of %s', (_, before, after, expected) => {
  expect(told(before, after)).toEqual(expected);
});

test('names the reports that caused a change: those that speak of the entry, else all that came', () => {
  const [before, after] = [state([]), state([entry('a', ['c9']), entry('b', ['c2'])])];
  expect(compareEntries(before, after, cause).map(({ documents }) => documents)).toEqual([
    ['doc:new'],
    ['doc:new', 'doc:other'],
  ]);
});
