/** Pages of invented reports in the layouts of `eval/extraction/`: what of each page is read as its report. */
import { LAYOUTS } from '../extraction/layouts.ts';
import { type Means, meansOf, type PageScore, scoreLayouts } from '../extraction/measure.ts';
import type { Outcome, Suite, TellingError } from '../suite.ts';

/** Pages of each layout. */
const COUNT = 10;
const TELLING = 0.99;

const groups = (scores: readonly PageScore[]): readonly (readonly [string, Means])[] => [
  ['', meansOf(scores)],
  [', held-out layouts', meansOf(scores.filter(({ heldOut }) => heldOut))],
  [', layouts worked on', meansOf(scores.filter(({ heldOut }) => !heldOut))],
];

export const extraction: Suite = {
  name: 'extraction',
  needs: [],
  measures: [
    { name: 'body F1 by words', floor: 0.97 },
    { name: 'date right', floor: 0.95 },
    { name: 'publisher right', floor: 0.95 },
    { name: 'title right' },
    ...['held-out layouts', 'layouts worked on'].flatMap((group) => [
      { name: `body F1 by words, ${group}` },
      { name: `date right, ${group}` },
      { name: `publisher right, ${group}` },
      { name: `title right, ${group}` },
    ]),
  ],
  async run(): Promise<Outcome> {
    const scores = scoreLayouts(COUNT);
    const values = groups(scores).flatMap(([group, { f1, date, publisher, title }]) => [
      [`body F1 by words${group}`, f1],
      [`date right${group}`, date],
      [`publisher right${group}`, publisher],
      [`title right${group}`, title],
    ]);
    return { values: Object.fromEntries(values), errors: collectErrors(scores), details: describe(scores) };
  },
};

function describe(scores: readonly PageScore[]): readonly string[] {
  const lines = LAYOUTS.map(({ layout, heldOut }) => {
    const means = meansOf(scores.filter((score) => score.layout === layout.name));
    const { f1, precision, recall, date, publisher, title } = means;
    const figures = [f1, precision, recall, date, publisher, title].map((value) => value.toFixed(3));
    return [heldOut ? 'held out' : '        ', ...figures, layout.name].join('  ');
  });
  return ['          F1     P      R      date   publ.  title  layout', ...lines];
}

function collectErrors(scores: readonly PageScore[]): TellingError[] {
  return scores.flatMap(({ layout, f1, read, page, date, publisher, title }) => {
    const error = (what: string, gold: string | null, predicted: string | null, weight: number) => ({
      what,
      sentence: layout,
      gold: gold ?? '–',
      predicted: predicted ?? '–',
      weight,
    });
    return [
      ...(f1 < TELLING
        ? [error('body', page.body.join(' ¶ '), read.text.replaceAll('\n', ' ¶ '), 1 - f1)]
        : []),
      ...(date ? [] : [error('date', page.published, read.published, 0)]),
      ...(publisher ? [] : [error('publisher', page.publisher, read.publisher, 0)]),
      ...(title ? [] : [error('title', page.title, read.title, 0)]),
    ];
  });
}
