/** Which date of a sentence is the thing's, and what a past act without a date of its own is given. */
import { describe, expect, test } from 'vitest';
import { readText } from './claims-of.ts';

/** The date of the first claim of the kind; read on Wednesday 12 June 2019. */
function dateOf(kind: string, text: string): string {
  const when = readText(text).claims.find((claim) => claim.kind === kind)?.when;
  return `${when?.value ?? 'none'} ${when?.basis}`;
}

/** The pair is named first, so that "a deal" has parties. */
const accord = (sentence: string) => dateOf('agreement', `Kenya and Peru have close ties. ${sentence}`);

describe('an accord has the date of what brings it about', () => {
  test.each([
    ['The water deal between Kenya and Peru was reached on Monday.', '2019-06-10'],
    ['The text of the water deal between Kenya and Peru was published on Monday.', '2019-06-10'],
    ['The truce between Kenya and Peru, which took effect on Friday, holds.', '2019-06-07'],
    ['The truce between Kenya and Peru is expected to be signed on Friday.', '2019-06-14'],
    ['The truce between Kenya and Peru expires in 2021.', '2021'],
    ['Kenya and Peru extended their truce on Tuesday.', '2019-06-11'],
    ['Farmers have opposed the water deal with Peru since it was first announced in April.', '2019-04'],
    ["Farmers celebrate last week's historic water deal between Kenya and Peru.", '2019-06-03/2019-06-09'],
    ['The April water deal between Kenya and Peru is popular.', '2019-04'],
    ['The pact between Kenya and Peru that ended the war in 1981 is still read.', '1981'],
    ['Officials of Kenya and Peru signed a water deal on Monday.', '2019-06-10'],
  ])('%s', (sentence, value) => {
    expect(accord(sentence)).toBe(`${value} stated`);
  });

  test.each([
    'Lawmakers vote on the water deal between Kenya and Peru this autumn.',
    'The president of Kenya defended the water deal with Peru on Sunday.',
    'In anticipation of a September vote, Kenya debates the water deal with Peru.',
    'Kenya signed a water deal with Peru that would free villages of drought next year.',
    'The president of Kenya praised the water deal with Peru in an interview last month.',
    'Kenya broke off the summit on Saturday without signing the water deal with Peru.',
  ])('not that of what is done about it: %s', (sentence) => {
    expect(accord(sentence)).toBe('none stated');
  });
});

describe('"when" joins what happens at one time', () => {
  test.each([
    ['visit', 'The pair spoke in 2016 when Polish President Andrzej Duda visited Kenya.', '2016'],
    ['event', 'In 2003, when Kenya attacked Somalia, prices rose.', '2003'],
    ['event', 'The siege lasted until 2011, when Kenya attacked Somalia.', '2011'],
    ['event', 'Prices had been high since 2011, when Kenya attacked Somalia.', '2011'],
  ])('%s: %s', (kind, sentence, value) => {
    expect(dateOf(kind, sentence)).toBe(`${value} stated`);
  });

  test('"after" does not', () => {
    expect(dateOf('event', 'Prices rose in 2003 after Kenya attacked Somalia.')).toBe('none stated');
  });
});

test('the date of another thing of the sentence is not taken', () => {
  const text = "Monday's statement is likely to help before the meeting of Kenya's and Peru's presidents.";
  expect(dateOf('meeting', text)).toBe('none stated');
});

describe('what happens within a dated thing happens then', () => {
  test.each([
    ["At Monday's summit, Kenya condemned Somalia.", '2019-06-10'],
    ['Kenya condemned Somalia over the May recess.', '2019-05'],
  ])('%s', (sentence, value) => {
    expect(dateOf('event', sentence)).toBe(`${value} stated`);
  });
});

describe('news', () => {
  const NEWS = '2019-06-09/2019-06-12 inferred';
  test.each([
    ['Kenya condemned Somalia.', NEWS],
    ['Kenya threatened Somalia with a blockade.', NEWS],
    ['Kenya carried out an attack on Somalia.', NEWS],
    ['Kenya broke the calm by shelling Somalia.', NEWS],
    ["Somalia's foreign minister said Kenya violated the border.", NEWS],
    ["Somalia's foreign minister said on Monday that Kenya must withdraw.", '2019-06-10 inferred'],
    ['A Kenyan vessel fired shots as a warning to Somalia.', NEWS],
  ])('%s', (sentence, value) => {
    expect(dateOf('event', sentence)).toBe(value);
  });

  test.each([
    ['told of a time long gone', 'The war began in 2011. Kenya condemned Somalia.'],
    ['for years', 'For two years Kenya condemned Somalia.'],
    ['in the perfect', 'Kenya has condemned Somalia.'],
    ['seen as an act', 'Kenya saw the march as an attack on Somalia.'],
  ])('not what is %s', (_, text) => {
    expect(dateOf('event', text)).toMatch(/^none/);
  });

  test('a new paragraph is of the day again', () => {
    expect(dateOf('event', 'The war began in 2011.\n\nKenya condemned Somalia.')).toBe(NEWS);
  });
});

describe('an accord that the lead brings up as made is the news', () => {
  test.each([
    ['Kenya and Peru have reached a historic water deal.', '2019-06-09/2019-06-12 inferred'],
    ['Kenya accepted a water deal offered by Peru.', '2019-06-09/2019-06-12 inferred'],
    ['Kenya and Peru had long known that they reached the water deal.', 'none stated'],
    ['Kenya and Peru may have reached a water deal.', 'none stated'],
    [
      'Kenya and Peru are close.\n\nThey trade.\n\nThey talk.\n\nKenya signed a water deal with Peru.',
      'none stated',
    ],
  ])('%s', (text, value) => {
    expect(dateOf('agreement', text)).toBe(value);
  });
});

test.each([
  ['Ties are cool because Kenya was already blockading Somalia.', 'none stated'],
  ['Kenya said that it was blockading Somalia.', '2019-06-09/2019-06-12 inferred'],
])('what went on is no news unless it is announced: %s', (text, value) => {
  expect(dateOf('event', text)).toBe(value);
});

test('a deadline that is moved is one negotiation', () => {
  const text =
    'Kenya and Peru are negotiating a water deal with a deadline on Friday. The deadline for the water deal is now 1 July.';
  const { claims } = readText(text);
  expect(new Set(claims.map(({ id, sameAs }) => sameAs ?? id)).size).toBe(1);
});
