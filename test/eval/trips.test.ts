/** What counts as a trip reported, found and borne out, on cases worked out by hand. */
import { describe, expect, test } from 'vitest';
import {
  answersTrip,
  bearsOut,
  isNews,
  plainCountry,
  type RecordedStay,
  tellsOfTrip,
  tripsOf,
  type VisitEntry,
} from '../../eval/scoring/trips.ts';

const stay = (over: Partial<RecordedStay> = {}): RecordedStay => ({
  kind: 'president',
  visitor: 'Aino Maria Virta',
  country: 'Chile',
  place: 'Santiago, Arica',
  from: '2019-05-02',
  to: '2019-05-04',
  ...over,
});
const codeOf = (country: string) => ({ Chile: 'CHL', Peru: 'PER' })[country] ?? null;
const [trip] = tripsOf([stay()], codeOf);
const visit = (over: Partial<VisitEntry> = {}): VisitEntry => ({
  title: '',
  visitors: ['Aino Virta'],
  hosts: ['CHL'],
  date: '2019-05-03',
  stage: 'concluded',
  ...over,
});

describe('trips of the record', () => {
  test('stays in one country within three days are one trip, in whatever order they stand', () => {
    const stays = [
      stay({ from: '2019-05-07', to: '2019-05-07', place: 'Iquique' }),
      stay(),
      stay({ country: 'Peru', from: '2019-05-05', to: '2019-05-06', place: '' }),
      stay({ from: '2019-05-11', to: '2019-05-12' }),
    ];
    expect(tripsOf(stays, codeOf).map(({ host, from, to }) => `${host} ${from} ${to}`)).toEqual([
      'CHL 2019-05-02 2019-05-07',
      'PER 2019-05-05 2019-05-06',
      'CHL 2019-05-11 2019-05-12',
    ]);
    expect(tripsOf(stays, codeOf)[0]?.places).toEqual(['Santiago', 'Arica', 'Iquique']);
  });

  test('two visitors never share a trip, and an unknown country keeps its name', () => {
    const trips = tripsOf([stay(), stay({ visitor: 'Otto Sand', country: 'Nowhere (North)' })], codeOf);
    expect(trips.map(({ host }) => host)).toEqual(['CHL', 'Nowhere']);
  });

  test.each([
    ['Korea, Republic of', 'South Korea'],
    ['United Kingdom (Wales)', 'United Kingdom'],
    ['Peru', 'Peru'],
  ])('%s is %s', (written, plain) => expect(plainCountry(written)).toBe(plain));
});

describe('a trip is reported', () => {
  test.each([
    ['Virta arrived in Chile on Thursday.', true],
    ['Ms. Virta, visiting Arica, said little.', true],
    ['Virta flew to the Chilean coast.', true],
    ['Virta arrived on Thursday.', false],
    ['Virta spoke of Chile.', false],
    ['Chile awaits the visit.', false],
    ['Virtanen visited Chile.', false],
  ])('%s %s', (sentence, told) => {
    expect(tellsOfTrip(sentence, trip!, ['Chile', 'Chilean'])).toBe(told);
  });

  test.each([
    ['2019-04-21', false],
    ['2019-04-22', true],
    ['2019-05-07', true],
    ['2019-05-08', false],
  ])('on %s: %s', (day, near) => expect(isNews(day, trip!)).toBe(near));
});

describe('an entry answers a trip', () => {
  test.each([
    ['the days agree', {}, true],
    ['a day of the clock apart', { date: '2019-05-05' }, true],
    ['two days after', { date: '2019-05-06' }, false],
    ['the month', { date: '2019-05' }, true],
    ['the surname alone', { visitors: ['Virta'] }, true],
    ['one of two hosts', { hosts: ['PER', 'CHL'] }, true],
    ['another host', { hosts: ['PER'] }, false],
    ['another person of the name', { visitors: ['Otto Virta'] }, false],
    ['without a date', { date: null }, false],
    ['the year is too wide', { date: '2019' }, false],
    ['so is what has no beginning', { date: '../2019-05-04' }, false],
  ])('%s: %s', (_, over, answers) => expect(answersTrip(visit(over), trip!)).toBe(answers));

  test('for what the record bears out a wide date is no fault', () => {
    expect(bearsOut(trip!, visit({ date: '2019' }))).toBe(true);
    expect(bearsOut(trip!, visit({ date: '2018' }))).toBe(false);
  });
});
