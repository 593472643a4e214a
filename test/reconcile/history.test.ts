import { expect, test } from 'vitest';
import { reconcile } from '../../src/reconcile/reconcile.ts';
import { type ClaimSpec, person, report, state } from './build.ts';

const WHO = { visitor: [person('Ana Quispe', 'PER')], host: [state('NOR')] };
const PARTIES = { party: [state('PER'), state('NOR')] };

function entryOf(...reports: (ClaimSpec & { on: string | null })[]) {
  const readings = reports.map(({ on, ...claim }, i) =>
    report({ published: on, text: `Report ${i} stands for itself.`, claims: [{ who: WHO, ...claim }] }),
  );
  const { entries } = reconcile(readings, { asOf: '2031-12-31', unread: [] });
  expect(entries).toHaveLength(1);
  return entries[0]!;
}

const due = { stage: 'scheduled', when: '2031-05-12' } as const;
const rows = (entry: ReturnType<typeof entryOf>) =>
  entry.history.map(({ asOf, stage, certainty, when }) =>
    [asOf, stage, certainty, when?.value ?? null].join(' '),
  );

test('one row for every change; repeats and steps back add their claims and no row', () => {
  const entry = entryOf(
    { on: '2031-03-01', stage: 'invited' },
    { on: '2031-03-09', stage: 'scheduled', when: '2031-05' },
    { on: '2031-03-12', stage: 'invited' },
    { on: '2031-04-01', ...due },
    { on: '2031-04-02', stage: 'scheduled', when: '2031-05' },
    { on: '2031-04-03', stage: 'planned', certainty: 'likely' },
  );
  expect(rows(entry)).toEqual([
    '2031-03-01 invited stated ',
    '2031-03-09 scheduled stated 2031-05',
    '2031-04-01 scheduled stated 2031-05-12',
  ]);
  expect(entry.history.map(({ claims }) => claims.length)).toEqual([2, 2, 1]);
  expect(entry.date.value).toBe('2031-05-12');
});

test('put off, then set again: the way off the ladder stands until a later report puts it back', () => {
  const first = { on: '2031-04-01', ...due };
  const off = { on: '2031-05-01', stage: 'postponed', when: '2031-05-12' } as const;
  const again = { on: '2031-05-04', stage: 'scheduled', when: '2031-05-26' } as const;
  expect(entryOf(first, off)).toMatchObject({ stage: 'postponed', overdue: false });
  const entry = entryOf(first, off, again);
  expect(entry).toMatchObject({ stage: 'scheduled', date: { value: '2031-05-26' } });
  expect(rows(entry)).toEqual([
    '2031-04-01 scheduled stated 2031-05-12',
    '2031-05-01 postponed stated 2031-05-12',
    '2031-05-04 scheduled stated 2031-05-26',
  ]);
});

test('told on the day that it was called off that it had been scheduled: it is called off', () => {
  expect(
    entryOf({ on: '2031-05-01', stage: 'cancelled', when: '2031-05-12' }, { on: '2031-05-01', ...due }).stage,
  ).toBe('cancelled');
});

test('what is only likely, possible, unlikely or denied is outlook, the latest word first', () => {
  const pact = { kind: 'agreement', type: 'free-trade-agreement', who: PARTIES } as const;
  const entry = entryOf(
    { on: '2031-01-01', ...pact, stage: 'signed', certainty: 'likely', when: '2031-06' },
    { on: '2031-02-01', ...pact, stage: 'signed', certainty: 'unlikely' },
  );
  expect(entry).toMatchObject({
    stage: null,
    certainty: 'unlikely',
    outlook: { stage: 'signed', certainty: 'unlikely' },
  });
  const later = entryOf(
    { on: '2031-02-01', ...pact, stage: 'negotiating' },
    { on: '2031-01-01', ...pact, stage: 'signed', certainty: 'likely', when: '2031-06' },
  );
  expect(later).toMatchObject({
    stage: 'negotiating',
    certainty: 'stated',
    date: { value: null },
    outlook: { stage: 'signed', certainty: 'likely', when: { value: '2031-06' } },
    overdue: true,
  });
});

test('a report of unknown date is said within its bounds, and is never the latest word', () => {
  const readings = [
    report({ published: null, earliest: '2030-01-01', latest: '2031-05-11', claims: [{ who: WHO, ...due }] }),
    report({
      published: null,
      text: 'Of no date.',
      claims: [{ who: WHO, stage: 'planned', when: '2031-05' }],
    }),
  ];
  const [entry] = reconcile(readings, { asOf: '2031-12-31', unread: [] }).entries;
  expect(entry?.history.map(({ asOf }) => asOf)).toEqual(['2030-01-01/2031-05-11']);
  expect(entry?.date.value).toBe('2031-05-12');
});

test('of past dates the one that most roots bear out stands, not the last said', () => {
  const entry = entryOf(
    { on: '2031-05-14', stage: 'concluded', when: '2031-05-12' },
    { on: '2031-05-15', stage: 'concluded', when: '2031-05-12' },
    { on: '2031-05-16', stage: 'concluded', when: '2031-05-13' },
  );
  expect(entry.date.value).toBe('2031-05-12');
});

test('a day within a stay of some days does not narrow it; a day within a week does', () => {
  const on = (value: string, at: string) => ({ on: at, stage: 'scheduled', when: value }) as const;
  const stay = entryOf(on('2031-05-12/2031-05-13', '2031-04-01'), on('2031-05-12', '2031-04-09'));
  expect(stay.date.value).toBe('2031-05-12/2031-05-13');
  expect(stay.history).toHaveLength(1);
  const week = entryOf(on('2031-05-12/2031-05-18', '2031-04-01'), on('2031-05-14', '2031-04-09'));
  expect(week.date.value).toBe('2031-05-14');
  expect(week.history).toHaveLength(2);
});
