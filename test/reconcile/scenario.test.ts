import { expect, test } from 'vitest';
import { ledgerSchema } from '../../src/model/ledger.ts';
import { reconcile } from '../../src/reconcile/reconcile.ts';
import { type ClaimSpec, entity, person, report, state } from './build.ts';

const OPTIONS = { asOf: '2031-04-20', unread: [] };
const QUISPE = person('Ana Quispe', 'PER', 'President');
const HAUGEN = person('Liv Haugen', 'NOR', 'Ambassador to Peru');
const PERU = state('PER');
const NORWAY = state('NOR');

/** The president of Peru goes to Norway. */
function trip(more: ClaimSpec): ClaimSpec {
  return { kind: 'visit', who: { visitor: [QUISPE], host: [NORWAY] }, ...more };
}

const INVITED = report({
  published: '2031-03-28',
  publisher: 'Andes Daily',
  claims: [
    trip({ stage: 'planned', certainty: 'likely', when: '2031-05', by: HAUGEN, told: 'Andes Daily' }),
    trip({
      stage: 'invited',
      by: HAUGEN,
      told: 'Andes Daily',
      quote: 'Oslo has invited the president, Haugen said.',
    }),
    trip({ stage: 'scheduled', certainty: 'possible', when: '2031-05', by: 'diplomatic sources' }),
    trip({
      stage: 'concluded',
      when: '2019',
      quote: 'She last went in 2019, the first Peruvian president to do so.',
      superlative: { text: 'first', scope: 'Peruvian president to do so' },
    }),
  ],
});
const UPCOMING = report({
  published: null,
  claims: [
    trip({ stage: 'planned', by: HAUGEN, told: 'Fjord Review', quote: "Quispe's upcoming trip to Norway" }),
    trip({
      stage: 'concluded',
      when: '2019',
      quote: 'Her 2019 trip was the first by a Peruvian president in decades.',
      superlative: { text: 'first in decades', scope: 'by a Peruvian president in decades' },
    }),
  ],
});
const SCHEDULED = report({
  published: null,
  latest: '2031-05-12',
  publisher: 'Wire Nine',
  claims: [trip({ stage: 'scheduled', when: '2031-05-12/2031-05-13' })],
});
const ALSO_SCHEDULED = report({
  published: '2031-04-10',
  publisher: 'Bergen Post',
  claims: [
    trip({ stage: 'scheduled', when: '2031-05-12/2031-05-13', quote: 'Quispe is due on 12 and 13 May.' }),
  ],
});

test('a visit that four reports tell is one entry, with its way from invited to scheduled', () => {
  const ledger = reconcile([UPCOMING, INVITED, SCHEDULED, ALSO_SCHEDULED], OPTIONS);
  expect(ledgerSchema.parse(ledger)).toEqual(ledger);
  expect(ledger.entries.map(({ title }) => title).sort()).toEqual([
    'Ana Quispe to Norway, 12–13 May 2031',
    'Ana Quispe to Norway, 2019',
  ]);
  const entry = ledger.entries.find(({ date }) => date.value === '2031-05-12/2031-05-13')!;
  expect(entry).toMatchObject({ stage: 'scheduled', certainty: 'stated', outlook: null, overdue: false });
  expect(entry.relations).toEqual(['NOR-PER']);
  expect(entry.history.map(({ asOf, stage, certainty }) => [asOf, stage, certainty])).toEqual([
    ['2031-03-28', 'invited', 'stated'],
    ['2031-03-28', 'planned', 'likely'],
    ['2031-03-28', 'scheduled', 'possible'],
    ['2031-04-10', 'scheduled', 'stated'],
  ]);
  expect(entry.support.documents).toBe(4);
  expect(entry.support.origins.map(({ id }) => id.replace(/^doc:.*/, 'doc'))).toEqual([
    'doc',
    'doc',
    'doc',
    'person:liv-haugen',
  ]);
  const undated = ledger.claims.filter(
    (claim) => claim.document === UPCOMING.document.id && claim.entry === entry.id,
  );
  expect(undated.map(({ link }) => link)).toEqual(['inferred']);
});

test('first ever against first in decades is the only conflict; a date that is refined is history', () => {
  const ledger = reconcile([INVITED, UPCOMING, SCHEDULED, ALSO_SCHEDULED], OPTIONS);
  expect(ledger.conflicts).toMatchObject([
    { field: 'superlative', positions: [{ value: 'first' }, { value: 'first in decades' }] },
  ]);
});

test('what was to happen and is not told to have happened is overdue', () => {
  const overdue = (asOf: string, more: ClaimSpec) =>
    reconcile([report({ published: '2031-05-01', claims: [trip(more)] })], { asOf, unread: [] }).entries[0]!
      .overdue;
  expect(overdue('2031-05-14', { stage: 'scheduled', when: '2031-05-12/2031-05-13' })).toBe(true);
  expect(overdue('2031-05-13', { stage: 'scheduled', when: '2031-05-12/2031-05-13' })).toBe(false);
  expect(overdue('2031-06-14', { stage: 'concluded', when: '2031-05-12' })).toBe(false);
  expect(overdue('2031-06-14', { stage: 'cancelled', when: '2031-05-12' })).toBe(false);
});

const PARTIES = { party: [PERU, NORWAY] };

function memo(more: ClaimSpec): ClaimSpec {
  return {
    kind: 'agreement',
    type: 'memorandum',
    label: 'memorandum of understanding',
    who: PARTIES,
    ...more,
  };
}

test('a memorandum signed and one still to be signed are two entries and a possible match', () => {
  const ledger = reconcile(
    [
      report({
        published: null,
        latest: '2031-05-12',
        claims: [memo({ stage: 'signed', when: '2030', topic: ['cooperation', 'fishery', 'sea'] })],
      }),
      report({
        published: null,
        latest: '2031-05-11',
        claims: [memo({ stage: 'signed', certainty: 'likely', topic: ['cooperation', 'fishery', 'stock'] })],
      }),
    ],
    OPTIONS,
  );
  expect(ledger.entries).toHaveLength(2);
  expect(ledger.possibleMatches).toHaveLength(1);
  expect(ledger.possibleMatches[0]?.reason).toBe(
    'both are a memorandum on a like subject; one is signed, the other likely to be signed',
  );
  const open = ledger.entries.find(({ stage }) => stage === null)!;
  expect(open).toMatchObject({ certainty: 'likely', outlook: { stage: 'signed', certainty: 'likely' } });
});

test('two memoranda of one report stay two, and a memorandum is no trade agreement', () => {
  const ledger = reconcile(
    [
      report({
        published: '2031-05-01',
        claims: [
          memo({ stage: 'signed', topic: ['fishery'] }),
          memo({ stage: 'signed', topic: ['glacier'] }),
          memo({ stage: 'signed', topic: ['fishery'], type: 'free-trade-agreement', label: 'trade pact' }),
        ],
      }),
      report({ published: '2031-05-02', claims: [memo({ stage: 'signed', topic: ['glacier', 'water'] })] }),
    ],
    OPTIONS,
  );
  expect(ledger.entries.map(({ claims }) => claims.length).sort()).toEqual([1, 1, 2]);
});

test('a trade agreement under negotiation in three reports is one entry, with an outlook', () => {
  const fta: ClaimSpec = {
    kind: 'agreement',
    type: 'free-trade-agreement',
    label: 'free trade agreement',
    who: PARTIES,
  };
  const ledger = reconcile(
    [
      report({ published: '2031-01-01', claims: [{ ...fta, stage: 'negotiating' }] }),
      report({ published: '2031-02-01', claims: [{ ...fta, stage: 'negotiating', topic: ['trade'] }] }),
      report({
        published: null,
        claims: [
          {
            ...fta,
            stage: 'concluded',
            certainty: 'likely',
            when: null,
            whenText: 'in the coming months',
            by: HAUGEN,
          },
        ],
      }),
    ],
    OPTIONS,
  );
  expect(ledger.entries).toHaveLength(1);
  expect(ledger.entries[0]).toMatchObject({
    title: 'Free trade agreement, Norway–Peru',
    relations: ['NOR-PER'],
    stage: 'negotiating',
    certainty: 'stated',
    plover: { event: 'CONSULT' },
    date: { value: null },
    outlook: { stage: 'concluded', certainty: 'likely', when: { value: null, text: 'in the coming months' } },
    support: { documents: 3 },
  });
  expect(ledger.entries[0]?.history.map(({ stage, claims }) => [stage, claims.length])).toEqual([
    ['negotiating', 2],
    ['concluded', 1],
  ]);
});

test('a surname alone is another person in every report, but a copy keeps its own', () => {
  const lund = () => person('Lund', 'NOR', 'Minister');
  const claims = [
    {
      kind: 'meeting' as const,
      who: { participant: [lund(), QUISPE] },
      stage: 'held' as const,
      when: '2031-03-01',
    },
  ];
  const one = report({ published: '2031-03-02', publisher: 'A', claims });
  const copy = report({ published: '2031-03-03', publisher: 'B', claims });
  const other = report({
    published: '2031-03-04',
    text: 'Minister Lund met Quispe once more.',
    claims: [{ ...claims[0]!, when: '2031-03-04' }],
  });
  const ledger = reconcile([one, copy, other], OPTIONS);
  expect(ledger.entities.filter(({ name }) => name === 'Lund')).toHaveLength(2);
  expect(ledger.entries.map(({ support }) => [support.documents, support.origins.length])).toEqual([
    [2, 1],
    [1, 1],
  ]);
});

test('statements point to the entries that they are about, and only entities in use are listed', () => {
  const reading = report({
    published: '2031-03-02',
    claims: [trip({ ref: 'visit', stage: 'invited' })],
    says: [{ by: HAUGEN, quote: 'We hope to see her soon.', about: ['visit'] }],
  });
  const idle = entity('body:per-navy', 'body', 'Peruvian Navy', 'PER');
  const ledger = reconcile([{ ...reading, entities: [...reading.entities, idle] }], OPTIONS);
  expect(ledger.statements[0]?.about).toEqual([ledger.entries[0]?.id]);
  expect(ledger.entities.map(({ id }) => id)).toEqual([
    'person:ana-quispe',
    'person:liv-haugen',
    'state:NOR',
    'state:PER',
  ]);
});
