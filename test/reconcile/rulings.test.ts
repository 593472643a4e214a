import { expect, test } from 'vitest';
import { type Ledger, ledgerSchema } from '../../src/model/ledger.ts';
import type { Reading } from '../../src/model/reading.ts';
import type { Ruling, RulingAct } from '../../src/model/ruling.ts';
import { reconcile } from '../../src/reconcile/reconcile.ts';
import { type ClaimSpec, person, report, state } from './build.ts';

const [PERU, NORWAY] = [state('PER'), state('NOR')];
const QUISPE = person('Ana Quispe', 'PER', 'President');
const TRIP: ClaimSpec = { who: { visitor: [QUISPE], host: [NORWAY] }, stage: 'concluded' };

function rule(number: number, ruling: RulingAct, undone: Ruling['undone'] = null): Ruling {
  const at = `2031-07-01T00:00:0${number}Z`;
  return { id: `ruling:${number}`, ruling, reason: 'So it is.', author: 'Ines', at, undone };
}

function ledgerOf(readings: readonly Reading[], ...rulings: Ruling[]): Ledger {
  const ledger = reconcile(readings, { asOf: '2031-07-01', unread: [], rulings });
  expect(ledgerSchema.parse(ledger)).toEqual(ledger);
  return ledger;
}

function tell(published: string, ...claims: ClaimSpec[]): Reading {
  return report({ published, text: `What was told on ${published}.`, claims });
}

/** Two visits, three months apart. */
const TWO = [
  tell('2031-02-14', { ...TRIP, when: '2031-02-12' }),
  tell('2031-05-14', { ...TRIP, when: '2031-05-12' }),
];
const BOTH = ledgerOf(TWO).entries.map(({ id }) => id) as [string, string];

test('two entries are one', () => {
  const ledger = ledgerOf(TWO, rule(1, { act: 'same-entry', entries: BOTH }));
  expect(ledger.entries).toHaveLength(1);
  expect(ledger.entries[0]).toMatchObject({ id: BOTH[0], formerIds: [BOTH[1]], rulings: ['ruling:1'] });
  expect(ledger.entries[0]!.support.documents).toBe(2);
  expect(new Set(ledger.claims.map(({ entry }) => entry))).toEqual(new Set([BOTH[0]]));
  expect(ledger.rulings.map(({ id }) => id)).toEqual(['ruling:1']);
});

test('a ruling that was undone has no effect and is not listed', () => {
  const undone = { at: '2031-07-02T00:00:00Z', author: 'Ines' };
  expect(ledgerOf(TWO, rule(1, { act: 'same-entry', entries: BOTH }, undone))).toEqual(ledgerOf(TWO));
});

test('a ruling of which one side is gone stays listed, without effect', () => {
  const ledger = ledgerOf(TWO.slice(0, 1), rule(1, { act: 'same-entry', entries: BOTH }));
  expect(ledger.rulings).toHaveLength(1);
  expect(ledger.entries).toEqual(ledgerOf(TWO.slice(0, 1)).entries);
});

test('things of two kinds are never one', () => {
  const mixed = [
    TWO[0]!,
    tell('2031-05-15', { kind: 'agreement', type: 'memorandum', who: { party: [PERU, NORWAY] } }),
  ];
  const ids = ledgerOf(mixed).entries.map(({ id }) => id) as [string, string];
  const ledger = ledgerOf(mixed, rule(1, { act: 'same-entry', entries: ids }));
  expect(ledger.entries).toEqual(ledgerOf(mixed).entries);
});

test('an entry keeps its ruling when an earlier report gives it another id', () => {
  const ruling = rule(1, { act: 'same-entry', entries: BOTH });
  const earlier = tell('2031-01-10', { ...TRIP, stage: 'planned', when: '2031-02-12' });
  const ledger = ledgerOf([...TWO, earlier], ruling);
  expect(ledger.entries).toHaveLength(1);
  expect(ledger.entries[0]!.id).not.toBe(BOTH[0]);
  expect(ledger.entries[0]).toMatchObject({ rulings: ['ruling:1'], formerIds: [BOTH[1]] });
});

/** One visit, of which two reports tell; the second gives another day. */
const DISPUTED = [
  tell('2031-05-14', { ...TRIP, when: '2031-05-12' }),
  tell('2031-05-15', { ...TRIP, when: '2031-05-14' }),
];

test('claims of an entry that speak of another thing are an entry of their own', () => {
  const before = ledgerOf(DISPUTED);
  expect(before.conflicts.map(({ field }) => field)).toEqual(['date']);
  const [entry] = before.entries;
  const claims = [entry!.claims[1]!];
  const ledger = ledgerOf(DISPUTED, rule(1, { act: 'other-entry', entry: entry!.id, claims }));
  expect(ledger.entries.map((one) => [one.claims, one.rulings])).toEqual([
    [[entry!.claims[0]], ['ruling:1']],
    [claims, ['ruling:1']],
  ]);
  expect(ledger.conflicts).toEqual([]);
});

test('what was cut off can be joined to something else, and the later word holds', () => {
  const all = [...DISPUTED, tell('2031-02-14', { ...TRIP, when: '2031-02-12' })];
  const [february, may] = ledgerOf(all).entries;
  const cut = rule(1, { act: 'other-entry', entry: may!.id, claims: [may!.claims[1]!] });
  const off = ledgerOf(all, cut).entries[2]!;
  const join = rule(2, { act: 'same-entry', entries: [february!.id, off.id] });
  const { entries } = ledgerOf(all, cut, join);
  expect(entries.map(({ claims }) => claims)).toEqual([
    [...february!.claims, may!.claims[1]],
    [may!.claims[0]],
  ]);
  const back = rule(3, { act: 'same-entry', entries: [february!.id, may!.id] });
  expect(ledgerOf(all, cut, join, back).entries).toHaveLength(1);
});

test('a date that is right settles the conflict, and says what the entry is called', () => {
  const [entry] = ledgerOf(DISPUTED).entries;
  const ledger = ledgerOf(DISPUTED, rule(1, { act: 'right-date', entry: entry!.id, date: '2031-05-14' }));
  expect(ledger.entries[0]).toMatchObject({
    title: 'Ana Quispe to Norway, 14 May 2031',
    date: { value: '2031-05-14', basis: 'stated', text: null },
    rulings: ['ruling:1'],
  });
  expect(ledger.conflicts).toMatchObject([{ field: 'date', settledBy: 'ruling:1' }]);
});

test('a wrong claim is left out, and what the text ties to it bears the ruling', () => {
  const tied = tell(
    '2031-05-14',
    { ...TRIP, ref: 'a', when: '2031-05-12' },
    { ...TRIP, ref: 'b', sameAs: 'a', stage: null },
    { ...TRIP, ref: 'c', sameAs: 'b', stage: null },
  );
  const [entry] = ledgerOf([tied]).entries;
  expect(entry!.claims).toHaveLength(3);
  const ledger = ledgerOf([tied], rule(1, { act: 'wrong-claim', claim: entry!.claims[0]! }));
  expect(ledger.entries.map(({ claims, rulings }) => [claims, rulings])).toEqual([
    [entry!.claims.slice(1), ['ruling:1']],
  ]);
  expect(ledger.claims).toHaveLength(2);
});

const SURNAME = person('Lund', 'NOR');
const VISITS = [person('Kari Lund', 'NOR'), SURNAME].map((visitor, i) =>
  tell(`2031-05-1${4 + i}`, {
    who: { visitor: [visitor], host: [PERU] },
    stage: 'concluded',
    when: '2031-05-12',
  }),
);

test('a possible match that is none is not offered any more, and both entries say so', () => {
  const before = ledgerOf(VISITS);
  expect(before.possibleMatches).toHaveLength(1);
  const entries = before.entries.map(({ id }) => id) as [string, string];
  const ledger = ledgerOf(VISITS, rule(1, { act: 'not-same', entries }));
  expect(ledger.possibleMatches).toEqual([]);
  expect(ledger.entries.map(({ rulings }) => rulings)).toEqual([['ruling:1'], ['ruling:1']]);
});

test('one person under two names: their claims are matched as those of one, and say that a person joined them', () => {
  const before = ledgerOf(VISITS);
  const persons = before.entities.filter(({ kind }) => kind === 'person');
  const [kari, lund] = ['Kari Lund', 'Lund'].map((name) => persons.find((one) => one.name === name)!);
  const named = [kari!, lund!].map(({ id, name, state: power }) => ({ id, name, state: power }));
  const ruling = rule(1, { act: 'same-person', persons: named as [(typeof named)[0], (typeof named)[0]] });
  const ledger = ledgerOf(VISITS, ruling);
  expect(ledger.entries).toHaveLength(1);
  expect(ledger.entries[0]).toMatchObject({ rulings: ['ruling:1'], title: 'Kari Lund to Peru, 12 May 2031' });
  expect(ledger.entities.filter(({ kind }) => kind === 'person')).toMatchObject([
    { id: kari!.id, name: 'Kari Lund', aliases: ['Lund'] },
  ]);
  expect(ledger.claims.map(({ parties }) => parties[0]!.basis)).toEqual(['stated', 'inferred']);
});
