import { expect, test } from 'vitest';
import { findCopies } from '../../src/reconcile/copies.ts';
import { orderReports, textsOf } from '../../src/reconcile/reports.ts';
import { type ReportSpec, report } from './build.ts';

const STORY = `Peru and Norway opened a second round of talks on fisheries in Lima on Tuesday, with both delegations
saying that quotas for the southern anchovy fleet remain the hardest question on the table.
The Norwegian negotiator told reporters that her team had brought new figures on stocks, gathered over two seasons
by a joint survey vessel, and that she expected the Peruvian side to study them before the weekend.
Officials in Lima described the mood as businesslike and said that a draft text covers inspection at sea, the sharing
of satellite data and a small fund for ports that were damaged by storms in the past year.
The talks are due to move to Bergen next month, where ministers may join them if enough has been settled.`;

const OTHER = `Negotiators from Oslo and Lima sat down again this week to settle how many tonnes of anchovy may be landed
each year. According to people close to the meeting, the survey that the two countries ran together has changed the
argument, since it shows fewer fish than the fleets had hoped. A paper that is going around would let inspectors of
either side board vessels, and would put money into harbours along the coast. Another meeting is planned in Bergen
some weeks from now. Trade unions in Callao have asked to be heard before anything is signed by the government.`;

const QUOTE = `"We have come a long way since the spring, and nobody in this room wants to go back to the days when
our boats met only to quarrel about lines on a map, so we shall stay at this table until the text is finished, however
long that takes and however late the lights burn in this old building by the harbour of Lima," the minister said.`;

/** Every n-th word replaced, as a careful editor might. */
function edit(text: string, every: number): string {
  return text
    .split(/\s+/)
    .map((word, i) => (i % every === every - 1 ? 'edited' : word))
    .join(' ');
}

function copiesOf(...specs: ReportSpec[]) {
  const readings = specs.map(report);
  const reports = orderReports(readings);
  const copies = findCopies(reports, textsOf(reports));
  return readings.map(({ document }) => {
    const copy = copies.get(document.id);
    return copy && { of: readings.findIndex((one) => one.document.id === copy.root), reason: copy.reason };
  });
}

const ROOT: ReportSpec = { text: STORY, publisher: 'Lima Wire', published: '2024-05-07' };
const LATER = { publisher: 'Bergen Post', published: '2024-05-08' };

test.each([
  ['verbatim', STORY, /^same text$/],
  [
    'set in capitals, with other quotes and spaces',
    STORY.toUpperCase().replaceAll('\n', '  '),
    /^same text$/,
  ],
  ['under another headline', `Fish talks resume\n\n${STORY}`, /^shares 9\d %/],
  ['trimmed', STORY.slice(0, STORY.length / 2), /^shares \d\d+ %/],
  ['a word in sixteen changed', edit(STORY, 16), /^shares \d\d %/],
  ['wrapped in quotation marks', `The agency reported: “${STORY.replaceAll('\n', ' ')}”`, /^shares 9\d %/],
])('a later text that is %s is a copy', (_, text, reason) => {
  const [root, copy] = copiesOf(ROOT, { text, ...LATER });
  expect(root).toBeUndefined();
  expect(copy?.of).toBe(0);
  expect(copy?.reason).toMatch(reason);
});

test.each([
  ['on the same event in other words', OTHER],
  ['rewritten, every sixth word changed', edit(STORY, 6)],
  ['longer and mostly new', `${STORY}\n${OTHER}\n${OTHER.split(' ').reverse().join(' ')}`],
  ['short and only alike', STORY.slice(0, 150)],
])('a later text that is %s is not', (_, text) => {
  expect(copiesOf(ROOT, { text, ...LATER })).toEqual([undefined, undefined]);
});

test('two reports that share one long quotation are both roots, even where it is most of them', () => {
  const one = `${QUOTE}\n${STORY.split('.')[0]}.`;
  const two = `${QUOTE}\n${OTHER.split('.')[0]}.`;
  expect(copiesOf({ ...ROOT, text: one }, { ...LATER, text: two })).toEqual([undefined, undefined]);
  expect(copiesOf({ ...ROOT, text: one }, { ...LATER, text: one })[1]?.reason).toBe('same text');
});

test('short texts are copies only when they are the same', () => {
  const brief = 'Peru recalled its envoy from Oslo on Monday, the ministry said.';
  expect(copiesOf({ ...ROOT, text: brief }, { ...LATER, text: `${brief} More follows.` })[1]).toBeUndefined();
  expect(copiesOf({ ...ROOT, text: brief }, { ...LATER, text: brief })[1]?.reason).toBe('same text');
});

test("the agency's own report is the root of those that credit it, even where it is dated later", () => {
  const agency = { text: STORY, publisher: 'Wire Nine', published: '2024-05-09' };
  const edited = { text: edit(STORY, 11), ...LATER, credit: 'Wire Nine' };
  const [first, second] = copiesOf(edited, agency);
  expect(second).toBeUndefined();
  expect(first?.of).toBe(1);
  expect(first?.reason).toMatch(/^credits Wire Nine and shares \d\d % of its text$/);
});

test('a trimmed text is a copy of the full one, also where the full one bears no date', () => {
  const [cut, full] = copiesOf(
    { ...ROOT, text: STORY.slice(0, STORY.length / 2) },
    { publisher: 'X', text: STORY },
  );
  expect(full).toBeUndefined();
  expect(cut?.of).toBe(1);
});

test('a later report that adds as much to a text as it takes leaves the earlier one its own', () => {
  const longer = { ...LATER, text: `${STORY}\n${OTHER}\n${OTHER.split(' ').reverse().join(' ')}` };
  expect(copiesOf(ROOT, longer)).toEqual([undefined, undefined]);
});

test('a later report that is mostly another, whole and with its quotations, is a copy of it', () => {
  const body = `${STORY}\n${QUOTE}\n${QUOTE.replaceAll('come', 'gone').replaceAll('table', 'desk')}`;
  const [, merged] = copiesOf({ ...ROOT, text: body }, { ...LATER, text: `${OTHER}\n${body}` });
  expect(merged?.of).toBe(0);
  // half of it, and more than as much of one's own: no copy
  const half = `${OTHER}\n${QUOTE}\n${STORY.slice(0, STORY.length / 3)}\n${OTHER.split(' ').reverse().join(' ')}`;
  expect(copiesOf({ ...ROOT, text: body }, { ...LATER, text: half })[1]).toBeUndefined();
});

test.each([
  ['2024-06-06', 20, true],
  ['2024-06-07', 20, false],
  ['2024-09-07', 80, true],
])('what appears on %s with every %dth word changed: copy %s', (published, every, isCopy) => {
  const [, late] = copiesOf(ROOT, { text: edit(STORY, every), publisher: 'Bergen Post', published });
  expect(late !== undefined).toBe(isCopy);
});

test('small changes do not chain: each copy shares its greater part with the root itself', () => {
  const words = STORY.split(/\s+/);
  const half = Math.floor(words.length * 0.55);
  const middle = [...words.slice(half), ...edit(OTHER, 50).split(/\s+/).slice(0, half)].join(' ');
  const far = [...middle.split(' ').slice(words.length - half), ...OTHER.split(/\s+/).slice(half)].join(' ');
  const [, , last] = copiesOf(
    ROOT,
    { ...LATER, text: middle },
    { text: far, publisher: 'X', published: '2024-05-20' },
  );
  expect(last?.of).not.toBe(0);
});
