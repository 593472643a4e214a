/** Undated reports and what their own text tells about their date. Every text was written for this table. */
import { describe, expect, test } from 'vitest';
import { datePublication } from '../../../src/understand/dates/date-publication.ts';
import { segmentText } from '../../../src/understand/segment.ts';
import { loadSyntax } from '../../../src/understand/syntax/load-syntax.ts';

const parser = loadSyntax();
const UNDATED = { value: null, basis: null } as const;

type Row = readonly [
  why: string,
  text: string,
  value: string | null,
  earliest: string | undefined,
  latest: string | undefined,
];

const rows: Row[] = [
  [
    'a dateline and the weekday of the lead',
    'OSLO, March 14 (Agency) – Norway and Chile signed a fisheries pact on Wednesday. The talks had begun in October 2016.',
    '2018-03-14',
    '2018-03-14',
    '2018-03-14',
  ],
  [
    'a leap day',
    'LIMA, Feb. 29 (Agency) -- Peru recalled its envoy Thursday. The envoy took office in August 2023.',
    '2024-02-29',
    '2024-02-29',
    '2024-02-29',
  ],
  [
    'a day after a visit whose days have no year',
    'Kenya on Thursday said that it would open an embassy in Quito, a day after the minister ended a visit to Ecuador.\nThe visit on April 26-27 was short. Trade talks between the two were last held in May 2021.',
    '2022-04-28',
    '2022-04-28',
    '2022-04-28',
  ],
  [
    'two days after, in the year itself of the last event',
    'Fiji on Friday said that it had lodged a protest, two days after the talks in Suva. The talks on September 4 were cut short. A first round was held in March 2019.',
    '2019-09-06',
    '2019-09-06',
    '2019-09-06',
  ],
  [
    'a weekday beside its day',
    'The ministers met on Thursday, June 19, in Astana, an aide said. The last round was held in Geneva in November 2013.',
    null,
    '2014-06-19',
    '2014-06-26',
  ],
  [
    'a weekday beside its day, told on another',
    'An aide said on Friday that a deal was near. The ministers met on Thursday, June 19, in Astana. The last round was held in Geneva in November 2013.',
    null,
    '2014-06-19',
    '2014-06-26',
  ],
  [
    'a dateline before a dated visit ahead',
    'BERLIN, Nov 18 — Germany will host the ministers on 2 December 2021.',
    '2021-11-18',
    '2021-11-18',
    '2021-11-18',
  ],
  [
    'a dateline with its year',
    'ACCRA, 3 May 2019 (Agency) - Ghana and Togo reopened the border.',
    '2019-05-03',
    '2019-05-03',
    '2019-05-03',
  ],
  [
    'a visit ahead',
    'Peru’s president is scheduled to visit Japan on May 10-12, 2022, officials said.',
    null,
    undefined,
    '2022-05-09',
  ],
  [
    'ahead of a visit',
    'The envoy praised the ties ahead of the queen’s visit to Malta on 3 June 2024.',
    null,
    undefined,
    '2024-06-02',
  ],
  [
    'between a past event and one ahead',
    'In December 2017 the two leaders spoke. They are to meet in March 2018.',
    null,
    '2017-12-01',
    '2018-03-31',
  ],
  [
    'years counted to an event ahead',
    'The 2017 visit to Tokyo broke the ice. Returning after five years, he is to land on May 10, 2022.',
    null,
    '2022-01-01',
    '2022-05-09',
  ],
  [
    'the year from now and by number',
    'The ministry said that the pact, signed last year, in November 2018, was in force.',
    null,
    '2019-01-01',
    '2019-12-31',
  ],
  [
    'a past day',
    'The treaty was signed in Lisbon on 4 May 2013, the ministry said.',
    null,
    '2013-05-04',
    undefined,
  ],
  ['a past visit', 'His 2017 trip to Chad was a landmark.', null, '2017-01-01', undefined],
  [
    'the latest of several',
    'They fought in 1998, made peace in 2004 and fell out in 2016.',
    null,
    '2016-01-01',
    undefined,
  ],
  [
    'a year alone does not choose among years',
    'OSLO, March 14 (Agency) – Norway and Chile signed a pact on Wednesday. The 2011 visit had paved the way.',
    null,
    '2011-01-01',
    undefined,
  ],
  [
    'a goal is no bound',
    'The island has set itself Vision 2047 and hopes to be rich by 2047.',
    null,
    undefined,
    undefined,
  ],
  [
    'nothing to go by',
    'He met the ambassador on Monday. They agreed to talk again.',
    null,
    undefined,
    undefined,
  ],
  ['no text', '', null, undefined, undefined],
];

describe.each([
  ['with trees', true],
  ['without trees', false],
])('%s', (_, parsed) => {
  test.each(rows)('%s', (_why, text, value, earliest, latest) => {
    const sentences = segmentText(text);
    const trees = parsed ? sentences.map(({ tokens }) => parser.parse(tokens)) : [];
    const found = datePublication(text, sentences, trees, UNDATED);
    expect([found.value, found.earliest, found.latest]).toEqual([value, earliest, latest]);
    expect(found.basis).toBe(
      value === null && earliest === undefined && latest === undefined ? null : 'inferred',
    );
  });
});

test('a date that is known stays', () => {
  const known = { value: '2026-01-28', basis: 'metadata' } as const;
  expect(datePublication('OSLO, March 14 – Talks.', segmentText('OSLO, March 14 – Talks.'), [], known)).toBe(
    known,
  );
});

/** The weekday tells the year in any year: the same report is written for each, and none is mistaken. */
test.each([2013, 2015, 2016, 2018, 2019, 2020, 2022, 2023, 2025])('the year %i from its weekdays', (year) => {
  const names = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'];
  const told = new Date(Date.UTC(year, 8, 12));
  const text = `Malta on ${names[told.getUTCDay()]} thanked Ghana, a day after the minister’s visit. His visit on September 10-11 was warm. The two last met in October ${year - 1}.`;
  expect(datePublication(text, segmentText(text), [], UNDATED).value).toBe(`${year}-09-12`);
});
