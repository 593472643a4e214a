import { describe, expect, test } from 'vitest';
import { claimsOf } from './claims-of.ts';

/** The pair is named first, so that "a deal" has parties. */
function accords(sentence: string): string[] {
  return claimsOf(`Kenya and Peru have close ties. ${sentence}`, '2019-03-13').filter((claim) =>
    claim.startsWith('agreement'),
  );
}

describe('an accord under way is not told as made', () => {
  test.each([
    ['Kenya and Peru are trying to hash out a water agreement.', 'negotiating/stated'],
    ['Negotiators from Kenya and Peru were scrambling to reach a deal.', 'negotiating/stated'],
    ['Kenya and Peru met for talks aimed at forging a final deal.', 'negotiating/stated'],
    ['The emerging water deal between Kenya and Peru worries unions.', 'negotiating/stated'],
    ['Kenya is close to a water deal with Peru.', 'negotiating/stated'],
    ['Prospects of a water deal between Kenya and Peru have dimmed.', 'negotiating/stated'],
    ['Kenya and Peru are negotiating the text of a water agreement.', 'negotiating/stated'],
    ['Kenya and Peru have set a deadline to reach the details of a final agreement.', 'negotiating/stated'],
    ['If, indeed, a deal between Kenya and Peru is reached, quotas will rise.', 'concluded/possible'],
    ['Quotas will rise once the water agreement between Kenya and Peru is signed.', 'signed/likely'],
  ])('%s', (sentence, standing) => {
    expect(accords(sentence)).toEqual([`agreement KEN-PER ${standing}`]);
  });
});

describe('an accord that is made or in force', () => {
  test.each([
    ['A 72-hour truce between Kenya and Peru took effect.', 'in-force/stated'],
    ['The truce, agreed by Kenya and Peru, took effect.', 'in-force/stated'],
    ['Kenya and Peru agreed on the framework of a water deal.', 'concluded/stated'],
    ['Kenya won a water accord with Peru.', 'concluded/stated'],
    ['Kenya walked away from the water deal with Peru.', 'withdrawn/stated'],
    ['Several agreements between Kenya and Peru were ready to be signed.', 'concluded/stated'],
    ['Kenya accepted a water deal offered by Peru.', 'concluded/stated'],
    ['Kenya accepted a water deal offered by Peru to secure a loan.', 'concluded/stated'],
  ])('%s', (sentence, standing) => {
    expect(accords(sentence)).toEqual([`agreement KEN-PER ${standing}`]);
  });

  test('what the accord itself does says nothing of how far it has come', () => {
    expect(accords('The water deal between Kenya and Peru offers a way out and cuts tariffs.')).toEqual([
      'agreement KEN-PER concluded/stated',
    ]);
  });

  test('one report tells of one accord, negotiated first and signed later', () => {
    const both = accords('Kenya and Peru negotiated a water deal for years. They signed the deal on Monday.');
    expect(both).toHaveLength(2);
  });
});

describe('no accord at all', () => {
  test.each([
    'Kenya will freeze settlements on land that Peru claims.',
    'States are driven to accept deals.',
    'The club and Peru agreed on a transfer fee.',
  ])('%s', (sentence) => {
    expect(accords(sentence)).toEqual([]);
  });
});
