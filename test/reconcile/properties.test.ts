import fc from 'fast-check';
import { expect, test } from 'vitest';
import { ledgerSchema } from '../../src/model/ledger.ts';
import { reconcile } from '../../src/reconcile/reconcile.ts';
import { person, report, state } from './build.ts';
import { filler, reports, reprint } from './generate-readings.ts';

const OPTIONS = { asOf: '2031-07-01', unread: [] };
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
