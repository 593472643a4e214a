import { describe, expect, test } from 'vitest';
import { claimsOf, readText } from './claims-of.ts';

describe('acts done by speaking', () => {
  test.each([
    [
      'Brazilian Foreign Minister Ana Prado said on Monday: "Bolivia must release the prisoners at once."',
      ['event REQUEST BOL-BRA done/stated 2019-06-10'],
    ],
    [
      "Brazilian Foreign Minister Ana Prado said that Bolivia's behaviour was illegal and reckless.",
      ['event ACCUSE BOL-BRA done/stated'],
    ],
    ["Brazil called Bolivia's decision a provocation.", ['event ACCUSE BOL-BRA done/stated']],
    ["Brazil called Bolivia's decision a success.", []],
    ["Brazil voiced outrage over Bolivia's decision.", ['event ACCUSE BOL-BRA done/stated']],
    // the reporter's own words are nobody's act
    ["Bolivia must release the prisoners before Brazil's deadline.", []],
    // said of one's own state, which leaves no more than where it was said
    [
      'Brazilian Foreign Minister Ana Prado said in Bolivia that Brazil must do better.',
      ['visit BOL-BRA concluded/stated'],
    ],
    // denied
    ['Brazilian Foreign Minister Ana Prado said that Bolivia was not a threat.', []],
  ])('%s', (text, expected) => {
    expect(claimsOf(text)).toEqual(expected);
  });

  test('"we" in the words of an official is that official', () => {
    const { claims } = readText(
      'Brazilian Foreign Minister Ana Prado told reporters: "We condemn the attack of Bolivia on our border post."',
    );
    const accusation = claims.find((claim) => claim.plover?.event === 'ACCUSE');
    expect(accusation?.parties).toContainEqual({
      entity: 'person:ana-prado',
      role: 'source',
      basis: 'inferred',
    });
  });
});
