import { describe, expect, test } from 'vitest';
import { explainReport } from '../../src/understand/explain/explain-report.ts';
import { startRecord } from '../../src/understand/explain/recorder.ts';
import { understand } from '../../src/understand/understand.ts';
import { reportOf as reportOfDay } from './claims/claims-of.ts';

const reportOf = (text: string) => reportOfDay(text, '2026-01-28');

/** The sentence that holds `words`, explained. */
function explain(text: string, words = text) {
  const start = text.indexOf(words);
  const [sentence] = explainReport(reportOf(text), [{ start, end: start + words.length }]);
  return sentence!;
}

const VISIT = 'Norwegian Foreign Minister Ola Nordvik could visit Poland next month.';

describe('a claim', () => {
  const { claims, words, dates, text } = explain(VISIT);
  const claim = claims[0]!;

  test('names the frame, and the place that fills each role', () => {
    expect(claims).toHaveLength(1);
    expect(words[claim.trigger]?.text).toBe('visit');
    expect(claim.frame).toMatchObject({ kind: 'visit', form: 'verb' });
    expect(claim.roles.map(({ role, place, name }) => [role, place, name])).toEqual([
      ['visitor', 'subject', 'Ola Nordvik'],
      ['host', 'object', 'Poland'],
    ]);
  });

  test('names the words that decide, and what would be without them', () => {
    const could = claim.cues.find((cue) => cue.text === 'could');
    expect(claim).toMatchObject({ certainty: 'possible' });
    expect(could).toMatchObject({ by: 'word', without: { certainty: 'stated' } });
    expect(claim.cues.every(({ word }) => word === null || words[word] !== undefined)).toBe(true);
  });

  test('has its date, and whether that is counted from the day of the report', () => {
    expect(dates[claim.date ?? -1]).toMatchObject({ text: 'next month', value: '2026-02', counted: true });
    const stated = explain('The leaders of Norway and Poland will meet in Oslo on 3 May 2026.');
    expect(stated.dates[0]).toMatchObject({ value: '2026-05-03', counted: false });
  });

  test('has the tree over exact words', () => {
    expect(text).toBe(VISIT);
    expect(words.filter(({ start, end, text: word }) => VISIT.slice(start, end) !== word)).toEqual([]);
    expect(words.filter(({ head }) => head === -1).length).toBeGreaterThan(0);
  });
});

test('who is meant by a pronoun, and who was named before', () => {
  const text =
    'Norwegian Prime Minister Kjell Strand met Polish Prime Minister Jan Lipa in Oslo. He will visit Poland in May.';
  const { names } = explain(text, 'He will visit');
  expect(names.find(({ text: word }) => word === 'He')).toMatchObject({
    names: ['Kjell Strand'],
    via: 'pronoun',
    basis: 'inferred',
    antecedent: { text: expect.stringContaining('Kjell Strand') },
  });
});

test('a party that the report gives stands in no place of the sentence', () => {
  const text =
    'Norwegian Prime Minister Kjell Strand will visit Poland on 3 March 2026. The visit was announced in Oslo by his office.';
  const { claims } = explain(text, 'The visit');
  const roles = claims.flatMap((claim) => claim.roles);
  expect(roles.filter(({ place, basis }) => place === null && basis === 'inferred').length).toBeGreaterThan(
    0,
  );
});

describe('why a sentence is not parsed', () => {
  const about = 'Norway and Poland signed a treaty on fishing on Monday.';
  test.each([
    ['Trade.', 'short'],
    ['It rained all night, and people slept badly.', 'silent'],
    ['Poland is a country of many lakes, and quite a few forests.', 'silent'],
  ])('%s', (sentence, gate) => {
    const explained = explain(`${about} ${sentence}`, sentence);
    expect(explained).toMatchObject({ gate, claims: [] });
    // The tree is there all the same.
    expect(explained.words.length).toBeGreaterThan(1);
  });

  test('a report that names no two powers together', () => {
    expect(explain('The king of Poland slept. It rained. He will visit nobody.', 'He will')).toMatchObject({
      gate: 'report',
      claims: [],
    });
  });

  test.each([
    ['Growth in Poland was slow, the bank said. Prices in Japan fell, it added.', 'report'],
    ['Growth in Poland was slow, the bank said. Prices in Japan fell. Poland and Japan held talks.', null],
  ])('a report in which no sentence could tell of two powers: %s', (text, gate) => {
    expect(explain(text, 'Growth')).toMatchObject({ gate, claims: [] });
  });
});

describe('the nearest frame and what it lacked', () => {
  const about = 'Norway and Poland and Spain signed a treaty on fishing on Monday.';
  test.each([
    ['Delegates from Spain praised the weather.', 'needs', 'a power as target'],
    ['Norway struck a note of caution towards Poland.', 'fits', 'another object'],
    ['Norway may sanction a loan, Poland said.', 'parties', 'no target'],
  ])('%s', (sentence, outcome, lacks) => {
    const { claims, attempts, gate } = explain(`${about} ${sentence}`, sentence);
    expect({ gate, claims }).toEqual({ gate: null, claims: [] });
    expect(attempts[0]).toMatchObject({ outcome, lacks: [expect.stringContaining(lacks)] });
  });

  test('a sentence in which nothing evokes a frame has none', () => {
    expect(explain(`${about} Norway, Poland and Spain are countries.`, 'are countries').attempts).toEqual([]);
  });
});

test('reading with somebody watching gives the same as without', () => {
  const document = reportOf(`${VISIT} Poland and Norway signed a treaty in Warsaw last week.`);
  expect(understand(document, startRecord().watch)).toEqual(understand(document));
});

test('a span that no sentence shares gives nothing; one over two sentences gives both', () => {
  const document = reportOf(`${VISIT} Poland welcomed it.`);
  expect(explainReport(document, [{ start: 500, end: 600 }])).toEqual([]);
  expect(explainReport(document, [{ start: VISIT.length - 2, end: VISIT.length + 5 }])).toHaveLength(2);
});
