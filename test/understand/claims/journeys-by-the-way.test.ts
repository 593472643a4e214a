import { describe, expect, test } from 'vitest';
import { claimsOf, readText } from './claims-of.ts';

const visits = (text: string) =>
  claimsOf(`Kenya and Peru have close ties. ${text}`, '2019-03-13').filter((claim) =>
    claim.startsWith('visit'),
  );
const MINISTER = 'Peruvian Foreign Minister Javier Olaechea';

describe('journeys that are told by the way', () => {
  test.each([
    [`${MINISTER} issued the warning during a stop in Nairobi.`, 'concluded/stated'],
    [`On a visit to Nairobi, ${MINISTER} praised Kenya.`, 'concluded/stated'],
    [`${MINISTER}, on a visit to Kenya, spoke of old ties.`, 'concluded/stated'],
    [`${MINISTER} gave a speech in Nairobi on Friday.`, 'concluded/stated 2019-03-08'],
    [`${MINISTER} is due in Nairobi on Monday.`, 'scheduled/stated 2019-03-18'],
    [`${MINISTER} will be in Kenya next week.`, 'scheduled/stated 2019-03-18/2019-03-24'],
    [`${MINISTER} returned from Kenya on Monday.`, 'concluded/stated 2019-03-11'],
    [`${MINISTER} was the first Peruvian minister to visit Kenya since 2010.`, 'concluded/stated'],
    [`${MINISTER} arrives at the airport in Nairobi on Sunday.`, 'scheduled/stated 2019-03-17'],
  ])('%s', (sentence, standing) => {
    expect(visits(sentence)).toEqual([`visit KEN-PER ${standing}`]);
  });

  test.each([
    `${MINISTER} gave a speech in Lima on Friday.`,
    `${MINISTER} issued the warning during a stop in Cusco.`,
    `${MINISTER} praised the speech of Nairobi's mayor.`,
  ])('not abroad: %s', (sentence) => {
    expect(visits(sentence)).toEqual([]);
  });

  test('who comes along is a visitor, whom the journey is for a host', () => {
    const { claims } = readText(
      `${MINISTER} flew to Kenya with Defence Minister Jorge Chavez for talks with Kenyan President Uhuru Kenyatta.`,
    );
    const visit = claims.find(({ kind }) => kind === 'visit');
    expect(visit?.parties.map(({ role, entity }) => `${role} ${entity}`).sort()).toEqual([
      'host person:uhuru-kenyatta',
      'host state:KEN',
      'visitor person:javier-olaechea',
      'visitor person:jorge-chavez',
    ]);
  });

  test('who speaks after a meeting took part in it', () => {
    const { claims } = readText(
      `${MINISTER} left the hotel after a meeting with Kenyan President Uhuru Kenyatta.`,
    );
    const meeting = claims.find(({ kind }) => kind === 'meeting');
    expect(meeting?.parties.map(({ entity }) => entity).sort()).toEqual([
      'person:javier-olaechea',
      'person:uhuru-kenyatta',
    ]);
  });
});

describe('acts without a date of their own', () => {
  const when = (text: string) =>
    readText(text, '2019-06-12').claims.find(({ kind }) => kind === 'event')?.when;

  test('are of the day that the sentence names for something else', () => {
    expect(
      when('Kenya condemned the decision of Somalia, the foreign ministry said on Monday.'),
    ).toMatchObject({
      value: '2019-06-10',
      basis: 'inferred',
    });
  });

  test('or of the days before the report', () => {
    expect(when('Kenya condemned Somalia.')).toEqual({
      value: '2019-06-09/2019-06-12',
      basis: 'inferred',
      text: null,
    });
  });

  test.each([
    'Kenya has long condemned Somalia.',
    'Kenya condemns Somalia.',
    'In a war that began in 1992, Kenya condemned Somalia.',
  ])('but may be history: %s', (text) => {
    expect(when(text)?.value ?? null).toBeNull();
  });
});
