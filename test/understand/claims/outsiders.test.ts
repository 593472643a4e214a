import { describe, expect, test } from 'vitest';
import { claimsOf, readText } from './claims-of.ts';

const partiesOf = (text: string, kind: string) =>
  readText(text)
    .claims.filter((claim) => claim.kind === kind)
    .map((claim) => claim.parties.map(({ entity }) => entity).sort());

describe('who deals with an accord of others is no party to it', () => {
  const ACCORD = 'Kenya and Peru signed a fishing accord in May. ';
  test.each([
    'Chile criticised the accord.',
    'Chile and Bolivia have voiced their dismay at the accord.',
    'Chile, which had brokered the accord, was pleased.',
    'Chile and Bolivia took the accord as an insult.',
    'The accord was welcomed by Chile.',
  ])('%s', (text) => {
    const parties = partiesOf(ACCORD + text, 'agreement').flat();
    expect([...new Set(parties)]).toEqual(['state:KEN', 'state:PER']);
  });

  test('who breaks, rejects or wants it is one', () => {
    expect(claimsOf('Kenya rejected an accord with Peru.')).toContain('agreement KEN-PER rejected/stated');
    expect(claimsOf('Kenya withdrew from the accord with Peru.')).toContain(
      'agreement KEN-PER withdrawn/stated',
    );
  });
});

describe('what stays within one power', () => {
  const PAIR = 'Kenya and Peru traded accusations in May. Kenya accused Peru of spying. ';
  test.each([
    'Kenyan rebel leaders signed a deal with the Kenyan president.',
    "Kenya's prime minister met with the Kenyan president.",
  ])('%s', (text) => {
    expect(claimsOf(PAIR + text).filter((claim) => !claim.startsWith('event'))).toEqual([]);
  });
});

describe('meetings', () => {
  const PAIR = 'Kenya and Peru quarrel over fish. Kenya accused Peru of spying. ';
  test.each([
    ['The Kenyan minister discussed the plan with the Peruvian president.', 'meeting KEN-PER held/stated'],
    [
      'The Kenyan minister, who had discussed it with the Peruvian president, left.',
      'meeting KEN-PER held/stated',
    ],
    ['The Kenyan minister contacted the Peruvian ambassador.', 'meeting KEN-PER held/stated'],
    ['The negotiations will reconvene in two weeks.', 'meeting KEN-PER planned/stated'],
    ['Kenya held negotiations with Peru.', 'meeting KEN-PER held/stated'],
    ['The Kenyan president spoke to the Peruvian president.', 'meeting KEN-PER held/stated'],
  ])('%s', (text, expected) => {
    expect(claimsOf(PAIR + text).map((claim) => claim.replace(/ \d.*$/, ''))).toContain(expected);
  });

  test.each([
    ['a speech', 'The Kenyan president spoke to the Peruvian parliament.'],
    ['others who are told of', 'The conference was hosted by a lobby of fishermen.'],
    ['somebody of no power', 'The Kenyan president met with fishermen.'],
    ['what another noun is about', 'There were doubts about the progress of talks on Monday.'],
    ['what is held up', 'Talks were held up by the weather.'],
    ['a phrase with "brief"', 'Officials briefed on the matter said so.'],
  ])('none: %s', (_, text) => {
    expect(
      claimsOf(PAIR + text).filter((claim) => claim.startsWith('meeting') && claim.includes('held')),
    ).toEqual([]);
  });
});

describe('groupings that papers name', () => {
  test.each([
    ['The West has accused Kenya of spying.', 'event ACCUSE KEN-WEST done/stated'],
    ['Kenya was condemned by Western powers.', 'event ACCUSE KEN-WEST done/stated'],
    ['World powers reached an agreement with Kenya.', 'agreement KEN-WORLD concluded/stated'],
    ['Gulf leaders met with the Kenyan president.', 'meeting GCC-KEN held/stated'],
    ['European allies urged Kenya to wait.', 'event REQUEST EUROPE-KEN done/stated'],
  ])('%s', (text, expected) => {
    expect(claimsOf(text)).toContain(expected);
  });

  test('a west that is a direction or a part of a name', () => {
    const claims = claimsOf(
      'Kenya sent troops to the west. Kenya and Peru met in West Hollywood near the West Wing.',
    );
    expect(claims.filter((claim) => claim.includes('WEST'))).toEqual([]);
  });
});
