import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Entity } from '../../src/model/entity.ts';
import { ENTRY_KINDS, type EntryKind, stagesOf } from '../../src/model/kinds/kinds.ts';
import { ledgerSchema } from '../../src/model/ledger.ts';
import type { Reading } from '../../src/model/reading.ts';
import { reconcile } from '../../src/reconcile/reconcile.ts';
import { type ClaimSpec, person, type ReportSpec, report, state } from './build.ts';

const OPTIONS = { asOf: '2031-07-01', unread: [] };
const STATES = ['PER', 'NOR', 'KEN'].map(state);
const PEOPLE = [
  person('Ana Quispe', 'PER', 'President'),
  person('A. Quispe', 'PER', 'President'),
  person('Quispe', 'PER'),
  person('Kari Lund', 'NOR', 'Foreign Minister'),
  person('Kari Anne Lund', 'NOR', 'Foreign Minister'),
  person('Lund', null),
];
const ROLES: Readonly<Record<EntryKind, readonly [string, string]>> = {
  visit: ['visitor', 'host'],
  meeting: ['participant', 'participant'],
  agreement: ['party', 'party'],
  programme: ['provider', 'recipient'],
  figure: ['party', 'party'],
  event: ['source', 'target'],
};

const day = fc.integer({ min: 1, max: 28 }).map((n) => `2031-05-${String(n).padStart(2, '0')}`);
const when = fc.option(fc.oneof(day, fc.constantFrom('2031-05', '2031', '../2031-05-09')), { nil: null });
const topic = fc.subarray(['port', 'fishery', 'radar', 'trade', 'glacier'], { maxLength: 3 });

const claim: fc.Arbitrary<ClaimSpec> = fc.constantFrom(...ENTRY_KINDS).chain((kind) => {
  const [first, second] = ROLES[kind];
  const actor: fc.Arbitrary<Entity> = fc.constantFrom(...PEOPLE, ...STATES);
  return fc
    .tuple(
      actor,
      fc.constantFrom(...STATES),
      when,
      topic,
      fc.constantFrom(...stagesOf(kind), null),
      fc.nat(9),
    )
    .chain(([a, b, date, words, stage, odd]) =>
      fc.record({
        kind: fc.constant(kind),
        who: fc.constant(first === second ? { [first]: [a, b] } : { [first]: [a], [second]: [b] }),
        when: fc.constant(date),
        topic: fc.constant(words),
        stage: fc.constant(stage),
        certainty: fc.constantFrom(
          'stated' as const,
          'stated' as const,
          'likely' as const,
          'denied' as const,
        ),
        type: fc.constantFrom(null, 'memorandum', 'free-trade-agreement', 'call'),
        label: fc.constantFrom('deal', 'memorandum', 'Bergen Accord'),
        ...(odd < 3
          ? { by: fc.constantFrom<Entity | string>(...PEOPLE, 'sources'), told: fc.constant('The Herald') }
          : {}),
      }),
    );
});

const spec: fc.Arbitrary<ReportSpec> = fc.record({
  published: fc.option(day, { nil: null }),
  publisher: fc.constantFrom(null, 'Herald', 'Wire Nine'),
  credit: fc.constantFrom(null, null, 'Wire Nine'),
  claims: fc.array(claim, { maxLength: 4 }),
});

/** Long enough, and different enough, that no two reports are copies by chance. */
const WORDS =
  'harbour winter letter market engine river window garden ladder copper basket lantern meadow'.split(' ');
function filler(seed: number): string {
  const words: string[] = [];
  for (let i = 0, x = seed * 7919 + 1; i < 60; i++) {
    x = (x * 48271 + 11) % 2147483647;
    words.push(WORDS[x % WORDS.length]!);
  }
  return `Report ${seed} ${words.join(' ')}.`;
}

const reports: fc.Arbitrary<Reading[]> = fc
  .array(spec, { minLength: 1, maxLength: 7 })
  .map((specs) => specs.map((one, i) => report({ ...one, text: filler(i) })));

test('any order and any repetition of the reports gives the same ledger, and it fits the schema', () => {
  const shuffled = reports.chain((all) =>
    fc.tuple(
      fc.constant(all),
      fc
        .shuffledSubarray([...all, ...all], { minLength: all.length })
        .filter((some) => new Set(some).size === all.length),
    ),
  );
  fc.assert(
    fc.property(shuffled, ([all, mixed]) => {
      const ledger = reconcile(all, OPTIONS);
      expect(reconcile(mixed, OPTIONS)).toEqual(ledger);
      expect(ledgerSchema.parse(ledger)).toEqual(ledger);
    }),
    { numRuns: 100 },
  );
});

/** The same report in another paper on a later day, a word of its filler changed. */
function reprint(reading: Reading): Reading {
  const id = `${reading.document.id}-reprint`;
  const rename = (claimId: string) => `${claimId}-reprint`;
  const published = { value: '2031-06-02', basis: 'metadata' as const };
  return {
    ...reading,
    document: { ...reading.document, id, publisher: 'Morning Copy', published, credit: null },
    published,
    claims: reading.claims.map((one) => ({
      ...one,
      id: rename(one.id),
      document: id,
      said: '2031-06-02',
      sameAs: one.sameAs === null ? null : rename(one.sameAs),
    })),
    statements: [],
  };
}

test('a copy adds a document, never an origin, an entry or a conflict', () => {
  fc.assert(
    fc.property(reports, fc.nat(), (all, pick) => {
      // Of an undated report and its dated reprint the reprint is the root: another ledger, rightly.
      const dated = all.filter(({ published }) => published.value !== null);
      fc.pre(dated.length > 0);
      const before = reconcile(all, OPTIONS);
      const after = reconcile([...all, reprint(dated[pick % dated.length]!)], OPTIONS);
      const originsOf = (ledger: typeof before) =>
        ledger.entries.map(({ id, support }) => [id, support.origins.map((one) => one.id)]);
      expect(originsOf(after)).toEqual(originsOf(before));
      expect(after.conflicts.map(({ id }) => id)).toEqual(before.conflicts.map(({ id }) => id));
      expect(after.documents.filter(({ copyOf }) => copyOf !== null)).toHaveLength(
        before.documents.filter(({ copyOf }) => copyOf !== null).length + 1,
      );
    }),
    { numRuns: 100 },
  );
});

test('every claim is in exactly one entry, and every entry is made of its claims', () => {
  fc.assert(
    fc.property(reports, (all) => {
      const { claims, entries } = reconcile(all, OPTIONS);
      expect(claims).toHaveLength(all.reduce((sum, { claims: own }) => sum + own.length, 0));
      expect(entries.flatMap((entry) => entry.claims.map((id) => `${id} ${entry.id}`)).sort()).toEqual(
        claims.map(({ id, entry }) => `${id} ${entry}`).sort(),
      );
    }),
  );
});

test('a report about other powers leaves the entries of these as they were', () => {
  const other = report({
    published: '2031-05-03',
    text: filler(99),
    claims: [
      {
        kind: 'visit',
        who: { visitor: [person('Minh Tran', 'VNM')], host: [state('FIN')] },
        stage: 'planned',
      },
    ],
  });
  fc.assert(
    fc.property(reports, (all) => {
      const before = reconcile(all, OPTIONS).entries;
      const after = reconcile([...all, other], OPTIONS).entries;
      expect(after.filter(({ powers }) => !powers.includes('FIN'))).toEqual(before);
    }),
  );
});
