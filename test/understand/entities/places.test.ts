import { describe, expect, test } from 'vitest';
import { readEntities } from './read-entities.ts';

/** "Moscow → state:RUS", with " @Moscow" where it is a place. */
function placesIn(text: string): string[] {
  const { mentions } = readEntities(text);
  return mentions
    .filter(({ via }) => via === 'metonym')
    .map(({ start, end, entities, place }) => {
      return `${text.slice(start, end)} → ${entities.join(' ')}${place === undefined ? '' : ` @${place}`}`;
    });
}

describe('a capital that stands for its government', () => {
  test.each([
    ['Moscow said that it would respond.', ['Moscow → state:RUS']],
    ['Ties with Beijing are strained.', ['Beijing → state:CHN']],
    ['Relations between Washington and Tehran worsened.', ['Washington → state:USA', 'Tehran → state:IRN']],
    ['The report accused Tehran of a breach.', ['Tehran → state:IRN']],
    ["Moscow's decision surprised many.", ['Moscow → state:RUS']],
  ])('%s', (text, expected) => {
    expect(placesIn(text)).toEqual(expected);
  });
});

describe('a place where something happens', () => {
  test.each([
    ['They met in Geneva.', ['Geneva → state:CHE @Geneva']],
    ['The minister flew to Paris.', ['Paris → state:FRA @Paris']],
    ['The president visited Paris.', ['Paris → state:FRA @Paris']],
    ['NEW DELHI, July 24 (Agency) – Officials met.', ['NEW DELHI → state:IND @NEW DELHI']],
    ['He spoke in Geneva, Switzerland.', ['Geneva → state:CHE @Geneva']],
  ])('%s', (text, expected) => {
    expect(placesIn(text)).toEqual(expected);
  });
});

test('a way between two capitals is between two places of two states', () => {
  expect(placesIn('Several officials have travelled between New Delhi and Tel Aviv.')).toEqual([
    'New Delhi → state:IND @New Delhi',
    'Tel Aviv → state:ISR @Tel Aviv',
  ]);
});
