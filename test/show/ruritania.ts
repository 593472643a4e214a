/** A ledger written by hand about two states that exist in novels only. */
import type { Ledger } from '../../src/model/ledger.ts';
import { claim, emptyLedger, entry, on, person, report, saidBy, state, statement } from './build-ledger.ts';

const inFebruary = on('1994-02', 'in February');
const fixed = on('1994-02-25/1994-02-26', '25 and 26 February');

/** The visit: invited, possible, scheduled; the treaty: negotiating with an outlook; two memoranda; one conflict. */
export const ruritania: Ledger = {
  ...emptyLedger('1994-02-20'),
  documents: [
    report('gazette', 'Strelsau Gazette', '1994-01-28', { title: 'King asked to Edelweiss' }),
    report('courier', 'Courier', '1994-02-12', { credit: 'GNA' }),
    report('copy', 'Zenda Mail', '1994-02-13', { copyOf: 'doc:courier', copyReason: 'agency credit (GNA)' }),
    report('letter', null, null, {
      published: { value: null, basis: 'inferred', earliest: '1993-07-24', latest: '1993-07-26' },
    }),
  ],
  entities: [
    state('RUR', 'Ruritania'),
    state('GRA', 'Graustark'),
    person('rudolf', 'Rudolf Elphberg', 'RUR', 'King'),
    person('yetive', 'Yetive Ganlook', 'GRA', 'Princess'),
    person('sapt', 'Colonel Sapt', 'RUR', 'Envoy to Graustark'),
  ],
  entries: [
    entry(
      'visit:king',
      'visit',
      'Rudolf Elphberg to Graustark, 25–26 February 1994',
      ['visit:king.1', 'visit:king.2', 'visit:king.3'],
      { 'person:sapt': ['gazette'], 'doc:courier': ['courier', 'copy'] },
      {
        date: fixed,
        stage: 'scheduled',
        history: [
          {
            asOf: '1994-01-28',
            stage: 'invited',
            certainty: 'stated',
            when: null,
            claims: ['claim:visit:king.1'],
          },
          {
            asOf: '1994-01-28',
            stage: 'scheduled',
            certainty: 'possible',
            when: inFebruary,
            claims: ['claim:visit:king.2'],
          },
          {
            asOf: '1994-02-12',
            stage: 'scheduled',
            certainty: 'stated',
            when: fixed,
            claims: ['claim:visit:king.3'],
          },
        ],
      },
    ),
    entry(
      'meeting:border',
      'meeting',
      'Talks on the border, January 1994',
      ['meeting:border.1'],
      { 'doc:letter': ['letter'] },
      { date: on('1994-01', 'next January', 'inferred'), stage: 'planned', overdue: true },
    ),
    entry(
      'agreement:trade',
      'agreement',
      'Treaty of commerce',
      ['agreement:trade.1', 'agreement:trade.2'],
      { 'doc:courier': ['courier', 'copy'] },
      {
        stage: 'negotiating',
        outlook: {
          stage: 'concluded',
          certainty: 'likely',
          when: { value: null, basis: 'stated', text: 'in the coming months' },
          claims: ['claim:agreement:trade.2'],
        },
      },
    ),
    entry(
      'agreement:mines',
      'agreement',
      'Memorandum on mines',
      ['agreement:mines.1'],
      { 'doc:letter': ['letter'] },
      { stage: 'signed', date: on('1993', 'last year') },
    ),
    entry(
      'agreement:ores',
      'agreement',
      'Memorandum on ores',
      ['agreement:ores.1'],
      { 'doc:gazette': ['gazette'] },
      {
        outlook: {
          stage: 'signed',
          certainty: 'likely',
          when: { value: null, basis: 'stated', text: null },
          claims: ['claim:agreement:ores.1'],
        },
      },
    ),
    entry(
      'figure:tolls',
      'figure',
      'Tolls on the Zenda road',
      ['figure:tolls.1'],
      { 'doc:letter': ['letter'] },
      {
        stage: 'reported',
        amount: {
          value: 2_500_000,
          currency: 'EUR',
          approximate: true,
          per: 'year',
          text: 'some 2.5 million a year',
        },
      },
    ),
    entry(
      'visit:old',
      'visit',
      'Rudolf Elphberg to Graustark, 1987',
      ['visit:old.1', 'visit:old.2'],
      { 'doc:gazette': ['gazette'], 'doc:courier': ['courier', 'copy'] },
      { date: on('1987', '1987'), stage: 'concluded' },
    ),
  ],
  claims: [
    claim('visit:king.1', 'visit', 'gazette', 'the Princess has asked the King to come to Edelweiss', {
      attribution: saidBy('person:sapt', 'Sapt', 'confirm'),
      stage: 'invited',
    }),
    claim('visit:king.2', 'visit', 'gazette', 'it could be in February', { certainty: 'possible' }),
    claim('visit:king.3', 'visit', 'courier', 'King Rudolf will be in Edelweiss on 25 and 26 February', {
      position: 'lead',
      stage: 'scheduled',
    }),
    claim('meeting:border.1', 'meeting', 'letter', 'the two will talk about the border next January'),
    claim('agreement:trade.1', 'agreement', 'courier', 'a treaty of commerce is being negotiated'),
    claim('agreement:trade.2', 'agreement', 'courier', 'it should be ready in the coming months', {
      attribution: saidBy('person:yetive', 'the Princess'),
      certainty: 'likely',
    }),
    claim('agreement:mines.1', 'agreement', 'letter', 'signed a memorandum on mines'),
    claim('agreement:ores.1', 'agreement', 'gazette', 'are expected to sign a memorandum on ores'),
    claim('figure:tolls.1', 'figure', 'letter', 'tolls bring some 2.5 million a year'),
    claim('visit:old.1', 'visit', 'gazette', 'his visit of 1987, the first ever by a king'),
    claim('visit:old.2', 'visit', 'courier', 'the first in a century when he came in 1987'),
  ],
  statements: [
    statement(
      'hope',
      'gazette',
      { entity: 'person:sapt', text: 'Sapt', basis: 'stated' },
      'We hope for a date soon.',
      {
        listener: 'the Gazette',
        said: '1994-01-28',
        about: ['visit:king'],
      },
    ),
    statement(
      'ready',
      'courier',
      { entity: 'person:yetive', text: 'she', basis: 'inferred' },
      'the treaty would be ready',
      {
        manner: 'indirect',
        about: ['agreement:trade'],
      },
    ),
  ],
  conflicts: [
    {
      id: 'conflict:first',
      field: 'superlative',
      entries: ['visit:old'],
      positions: [
        { value: 'the first ever', claims: ['claim:visit:old.1'] },
        { value: 'the first in a century', claims: ['claim:visit:old.2'] },
      ],
    },
  ],
  possibleMatches: [{ entries: ['agreement:mines', 'agreement:ores'], reason: 'same powers, near topics' }],
  unread: [{ path: 'map.pdf', reason: 'PDF is not read; save its text as a .txt file.' }],
};
