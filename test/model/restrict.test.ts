import { expect, test } from 'vitest';
import type { Ledger } from '../../src/model/ledger.ts';
import { restrictLedger } from '../../src/model/restrict.ts';
import { splitLedger } from '../../src/model/split-ledger.ts';
import { claim, emptyLedger, entry, person, report, saidBy, state, statement } from '../show/build-ledger.ts';
import { ruritania } from '../show/ruritania.ts';

const saptSays = saidBy('person:sapt', 'Sapt').speaker;
const bertSays = saidBy('person:bert', 'Bert').speaker;

/** Two relations; one report speaks of both, one is a copy of a copy. */
const ledger: Ledger = {
  ...emptyLedger('1994-02-20'),
  documents: [
    report('a', 'Gazette', '1994-01-01'),
    report('b', 'Mail', '1994-01-02', { copyOf: 'doc:c' }),
    report('c', 'Post', '1994-01-01', { copyOf: 'doc:d' }),
    report('d', 'Agency', '1994-01-01'),
    report('e', 'Herald', '1994-01-03'),
  ],
  entities: [
    state('RUR', 'Ruritania'),
    state('GRA', 'Graustark'),
    state('DAW', 'Dawsbergen'),
    person('sapt', 'Colonel Sapt', 'RUR'),
    person('bert', 'Bert', 'DAW'),
    person('idle', 'Idle', 'GRA'),
  ],
  entries: [
    entry('visit:1', 'visit', 'One', ['visit:1.1', 'visit:1.2'], { 'doc:d': ['b'], 'person:sapt': ['a'] }),
    entry('visit:2', 'visit', 'Two', ['visit:2.1'], { 'doc:e': ['e'] }, { relations: ['DAW-GRA'] }),
  ],
  claims: [
    claim('visit:1.1', 'visit', 'a', 'one', { attribution: saidBy('person:sapt', 'Sapt') }),
    claim('visit:1.2', 'visit', 'b', 'one'),
    claim('visit:2.1', 'visit', 'e', 'two', { attribution: saidBy('person:bert', 'Bert') }),
  ],
  statements: [
    statement('about-one', 'a', bertSays, 'x', { about: ['visit:1', 'visit:2'] }),
    statement('about-two', 'a', saptSays, 'x', { about: ['visit:2'] }),
    statement('in-general', 'a', saptSays, 'x'),
    statement('in-general-outsider', 'a', bertSays, 'x'),
    statement('in-general-elsewhere', 'e', saptSays, 'x'),
  ],
  conflicts: [
    {
      id: 'conflict:1',
      field: 'date',
      entries: ['visit:1'],
      positions: [
        { value: 'x', claims: ['claim:visit:1.1'] },
        { value: 'y', claims: ['claim:visit:1.2'] },
      ],
    },
    {
      id: 'conflict:2',
      field: 'date',
      entries: ['visit:1', 'visit:2'],
      positions: [
        { value: 'x', claims: ['claim:visit:1.1'] },
        { value: 'y', claims: ['claim:visit:2.1'] },
      ],
    },
  ],
  possibleMatches: [{ entries: ['visit:1', 'visit:2'], reason: 'near' }],
  unread: [{ path: 'x', reason: 'y' }],
};

const ids = (things: readonly { readonly id: string }[]) => things.map(({ id }) => id);

test('keeps the entries of the relation and all that they rest on', () => {
  const kept = restrictLedger(ledger, 'GRA-RUR');
  expect(ids(kept.entries)).toEqual(['visit:1']);
  expect(ids(kept.claims)).toEqual(['claim:visit:1.1', 'claim:visit:1.2']);
  expect(ids(kept.documents)).toEqual(['doc:a', 'doc:b', 'doc:c', 'doc:d']);
  expect(ids(kept.statements)).toEqual(['statement:about-one', 'statement:in-general']);
  expect(kept.statements[0]?.about).toEqual(['visit:1']);
  expect(ids(kept.entities)).toEqual(['state:RUR', 'state:GRA', 'person:sapt', 'person:bert']);
  expect(ids(kept.conflicts)).toEqual(['conflict:1']);
  expect(kept.possibleMatches).toEqual([]);
  expect(kept.unread).toEqual(ledger.unread);
});

test('keeps all of a ledger that has one relation only, but for entities that nothing names', () => {
  expect(restrictLedger(ruritania, 'GRA-RUR')).toMatchObject({
    entries: ruritania.entries,
    claims: ruritania.claims,
    statements: ruritania.statements,
    conflicts: ruritania.conflicts,
    possibleMatches: ruritania.possibleMatches,
  });
});

test('of a relation that nobody speaks of, nothing is left', () => {
  const kept = restrictLedger(ledger, 'FRA-PER');
  for (const list of [kept.documents, kept.entities, kept.entries, kept.claims, kept.statements])
    expect(list).toEqual([]);
});

test.each(['GRA-RUR', 'DAW-GRA', 'FRA-PER'])(
  '%s split out of the ledger is what restricting it gives',
  (one) => {
    expect(splitLedger(ledger)(one)).toEqual(restrictLedger(ledger, one));
  },
);
