import { expect, test } from 'vitest';
import { reconcile } from '../../src/reconcile/reconcile.ts';
import { type ClaimSpec, person, type ReportSpec, report, state } from './build.ts';

const WHO = { visitor: [person('Ana Quispe', 'PER')], host: [state('NOR')] };
const HAUGEN = person('Liv Haugen', 'NOR', 'Ambassador');

const SENTENCE = 'The president will go to Oslo on 12 May for two days of talks on fish, ports and radar.';

/** Origins of one visit that the reports tell, document ids shortened. */
function originsOf(...reports: (ReportSpec & { claim?: ClaimSpec })[]): {
  documents: number;
  origins: string[];
} {
  const readings = reports.map(({ claim, ...spec }, i) =>
    report({
      published: '2031-04-01',
      text: `Report ${i} stands for itself.`,
      ...spec,
      claims: [{ who: WHO, stage: 'scheduled', when: '2031-05-12', ...claim }],
    }),
  );
  const { entries } = reconcile(readings, { asOf: '2031-04-02', unread: [] });
  expect(entries).toHaveLength(1);
  const { documents, origins } = entries[0]!.support;
  return {
    documents,
    origins: origins.map(({ id, documents: held }) => `${id.replace(/^doc:.*/, 'doc')} ${held.length}`),
  };
}

test.each([
  ['two roots in their own voice', [{}, {}], ['doc 1', 'doc 1']],
  [
    'two outlets that quote one ambassador',
    [{ claim: { by: HAUGEN } }, { claim: { by: HAUGEN } }],
    ['person:liv-haugen 2'],
  ],
  [
    'unnamed sources of one outlet',
    [{ claim: { by: 'sources', told: 'The Herald' } }, { claim: { by: 'an aide', told: 'Herald' } }],
    ['outlet:herald 2'],
  ],
  [
    'unnamed sources told to nobody',
    [{ claim: { by: 'sources' } }, { claim: { by: 'sources' } }],
    ['doc 1', 'doc 1'],
  ],
  [
    'reports that credit one agency',
    [
      { credit: 'Wire Nine', publisher: 'A' },
      { credit: 'Wire Nine', publisher: 'B' },
    ],
    ['outlet:wire-nine 2'],
  ],
  ['an agency in its own name', [{ credit: 'Wire Nine', publisher: 'Wire Nine' }, {}], ['doc 1', 'doc 1']],
  [
    'one sentence, word for word, in two reports',
    [{ claim: { quote: SENTENCE } }, { claim: { quote: SENTENCE } }],
    ['doc 2'],
  ],
] as [string, (ReportSpec & { claim?: ClaimSpec })[], string[]][])('%s', (_, reports, origins) => {
  expect(originsOf(...reports)).toEqual({ documents: 2, origins });
});

test('ten outlets that print one report are one origin', () => {
  const text =
    'Quispe will go to Oslo on 12 May, officials in Lima announced on Tuesday after the cabinet had met.';
  const ten = Array.from(
    { length: 10 },
    (_, i): ReportSpec => ({ text, publisher: `Paper ${i}`, published: `2031-04-${10 + i}` }),
  );
  expect(originsOf(...ten)).toEqual({ documents: 10, origins: ['doc 10'] });
});

test('what a copy adds in words of its own is a document more, and no origin', () => {
  const text = `${SENTENCE} ${'Ministers had argued over the agenda for weeks before the date was set. '.repeat(4)}`;
  const visit = { who: WHO, stage: 'scheduled', when: '2031-05-12' } as const;
  const root = report({
    published: '2031-04-01',
    publisher: 'A',
    text,
    claims: [{ ...visit, quote: SENTENCE }],
  });
  const added = { ...visit, by: HAUGEN, quote: 'The ambassador is looking forward to it.' };
  const copy = report({ published: '2031-04-02', publisher: 'B', text, claims: [added] });
  const { documents, entries } = reconcile([root, copy], { asOf: '2031-04-03', unread: [] });
  expect(documents.map(({ copyOf }) => copyOf)).toEqual([null, root.document.id]);
  expect(entries.map(({ support }) => support)).toEqual([
    {
      documents: 2,
      origins: [{ id: root.document.id, documents: [copy.document.id, root.document.id].sort() }],
    },
  ]);
});

test('what only a copy tells, beside another report, rests on the root of the copy', () => {
  const text =
    'Ministers had argued over the agenda for weeks before a date for the journey was set. '.repeat(4);
  const visit = { who: WHO, stage: 'scheduled', when: '2031-05-12' } as const;
  const root = report({ published: '2031-04-01', publisher: 'A', text, claims: [] });
  const copy = report({ published: '2031-04-02', publisher: 'B', text, claims: [visit] });
  const other = report({ published: '2031-04-01', text: SENTENCE, claims: [visit] });
  const { documents, entries } = reconcile([root, copy, other], { asOf: '2031-04-03', unread: [] });
  expect(documents.find(({ id }) => id === copy.document.id)?.copyOf).toBe(root.document.id);
  expect(entries.map(({ support }) => support)).toEqual([
    {
      documents: 2,
      origins: [
        { id: root.document.id, documents: [copy.document.id] },
        { id: other.document.id, documents: [other.document.id] },
      ].sort((a, b) => (a.id < b.id ? -1 : 1)),
    },
  ]);
});
