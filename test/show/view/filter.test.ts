import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { ENTRY_KINDS } from '../../../src/model/kinds/kinds.ts';
import { type Ledger, ledgerSchema } from '../../../src/model/ledger.ts';
import {
  applyFilter,
  CERTAINTIES,
  type Filter,
  filterToParams,
  isNoFilter,
  NO_FILTER,
  parseFilter,
  STAGES,
} from '../../../src/show/view/filter.ts';
import { ruritania } from '../ruritania.ts';

const parse = (text: string) => parseFilter(new URLSearchParams(text));
const idsFor = (text: string, ledger: Ledger = ruritania) =>
  applyFilter(ledger, parse(text).filter).entries.map(({ id }) => id);

describe('an address', () => {
  test.each<[string, Partial<Filter>]>([
    ['', {}],
    ['page=2&theme=dark', {}],
    ['kind=&from=&origins=&disputed=', {}],
    ['kind=visit', { kind: ['visit'] }],
    ['kind=meeting&kind=visit&kind=visit', { kind: ['visit', 'meeting'] }],
    ['kind=meeting,visit', { kind: ['visit', 'meeting'] }],
    ['stage=signed&certainty=likely', { stage: ['signed'], certainty: ['likely'] }],
    ['area=trade&area=defence', { area: ['defence', 'trade'] }],
    ['person=person%3Asapt', { person: ['person:sapt'] }],
    ['from=1994-01&to=1994-02-20', { from: '1994-01', to: '1994-02-20' }],
    ['from=1994&from=', { from: '1994' }],
    ['disputed=1', { disputed: true }],
    ['disputed=on', { disputed: true }],
    ['disputed=0', {}],
    ['origins=2', { origins: 2 }],
  ])('"%s" asks for that', (text, expected) => {
    expect(parse(text)).toEqual({ filter: { ...NO_FILTER, ...expected }, problems: [] });
  });

  test.each([
    ['kind=journey', 'kind', '"journey" is not one of visit, meeting, agreement'],
    ['stage=begun', 'stage', '"begun" is not a stage'],
    ['certainty=sure', 'certainty', 'one of stated, likely'],
    ['area=<b>', 'area', 'code of an area'],
    ['person=sapt', 'person', 'like person:jane-doe'],
    ['from=soon', 'from', '"soon" is not a date like'],
    [`to=${'9'.repeat(200)}`, 'to', 'not a date like'],
    ['disputed=perhaps', 'disputed', '1 or 0'],
    ['origins=0', 'origins', 'whole number'],
    ['origins=1e3', 'origins', 'whole number'],
  ])('"%s" is named as a mistake, and the rest stands', (text, parameter, detail) => {
    const { filter, problems } = parse(`${text}&kind=visit`);
    expect(problems).toEqual([{ parameter, detail: expect.stringContaining(detail) }]);
    expect(filter.kind).toEqual(['visit']);
  });

  test('is what a filter writes, whatever the filter', () => {
    const some = <T>(values: readonly T[]) => fc.subarray([...values]);
    const day = fc.constantFrom(null, '1994', '1994-02', '1994-02-25', '1994-02-25/1994-02-26');
    const filters: fc.Arbitrary<Filter> = fc.record({
      kind: some(ENTRY_KINDS),
      stage: some(STAGES),
      area: some(['defence', 'trade']),
      person: some(['body:a', 'person:sapt', 'person:é-b']),
      certainty: some(CERTAINTIES),
      from: day,
      to: day,
      disputed: fc.boolean(),
      origins: fc.constantFrom(null, 1, 2),
    });
    fc.assert(
      fc.property(filters, (filter) => {
        expect(parse(filterToParams(filter).toString())).toEqual({ filter, problems: [] });
        expect(isNoFilter(filter)).toBe(filterToParams(filter).toString() === '');
      }),
    );
  });
});

describe('a view', () => {
  test.each<[string, readonly string[]]>([
    ['kind=visit', ['visit:king', 'visit:old']],
    ['stage=scheduled,planned', ['visit:king', 'meeting:border']],
    // Only expected to be signed: that is asked for with the certainty.
    ['stage=signed', ['agreement:mines']],
    ['stage=signed&certainty=likely', ['agreement:ores']],
    ['certainty=likely', ['agreement:trade', 'agreement:ores']],
    // He is no party: he is credited with a claim.
    ['person=person:sapt', ['visit:king']],
    ['person=person:sapt,person:yetive', ['visit:king', 'agreement:trade']],
    ['from=1994-02', ['visit:king']],
    ['to=1993', ['agreement:mines', 'visit:old']],
    ['from=1993-06&to=1994-01-15', ['meeting:border', 'agreement:mines']],
    ['from=1994-02-26&to=1994-02-26', ['visit:king']],
    ['from=1994-02-27', []],
    ['disputed=1', ['agreement:mines', 'agreement:ores', 'visit:old']],
    ['origins=2', ['visit:king', 'visit:old']],
    ['origins=2&disputed=1', ['visit:old']],
    ['area=trade', []],
  ])('with %s shows %j', (text, expected) => {
    expect(idsFor(text)).toEqual(expected);
  });

  test('counts what has no date by when it was spoken of', () => {
    const claims = ruritania.claims.map((claim) =>
      claim.entry === 'figure:tolls' ? { ...claim, said: '1993-07-25' } : claim,
    );
    expect(idsFor('from=1993-07&to=1993-07', { ...ruritania, claims })).toEqual([
      'agreement:mines',
      'figure:tolls',
    ]);
  });

  test('keeps a statement about nothing for who says it and when, and for nothing else', () => {
    const lone = { ...ruritania.statements[0]!, id: 'statement:lone', about: [] };
    const ledger = { ...ruritania, statements: [...ruritania.statements, lone] };
    const statements = (text: string) =>
      applyFilter(ledger, parse(text).filter).statements.map(({ id }) => id.replace('statement:', ''));
    expect(statements('')).toEqual(['hope', 'ready', 'lone']);
    expect(statements('person=person:sapt')).toEqual(['hope', 'lone']);
    expect(statements('person=person:rudolf')).toEqual([]);
    expect(statements('from=1994-01-28&to=1994-02-28')).toEqual(['hope', 'lone']);
    expect(statements('from=1994-02')).toEqual(['hope']);
    expect(statements('kind=visit')).toEqual(['hope']);
  });

  test.each(['kind=visit', 'disputed=1', 'person=person:yetive', 'from=1999', 'certainty=likely'])(
    'with %s is whole in itself',
    (text) => {
      const ledger = applyFilter(ruritania, parse(text).filter);
      expect(ledgerSchema.safeParse(ledger).error).toBeUndefined();
      const documents = new Set(ledger.documents.map(({ id }) => id));
      const entries = new Set(ledger.entries.map(({ id }) => id));
      const claims = new Set(ledger.claims.map(({ id }) => id));
      const refers = [
        ...ledger.claims.map(({ document, entry }) => documents.has(document) && entries.has(entry)),
        ...ledger.entries.flatMap((entry) => entry.claims.map((id) => claims.has(id))),
        ...ledger.statements.flatMap(({ about }) => about.map((id) => entries.has(id))),
        ...ledger.documents.map(({ copyOf }) => copyOf === null || documents.has(copyOf)),
        ...ledger.conflicts.flatMap((one) => one.entries.map((id) => entries.has(id))),
        ...ledger.possibleMatches.flatMap((one) => one.entries.map((id) => entries.has(id))),
      ];
      expect(refers.filter((fits) => !fits)).toEqual([]);
      // A page of nothing can still say between whom.
      expect(ledger.entities.filter(({ kind }) => kind === 'state')).toHaveLength(2);
    },
  );

  test('without a filter is the ledger', () => {
    expect(applyFilter(ruritania, NO_FILTER)).toBe(ruritania);
  });
});
