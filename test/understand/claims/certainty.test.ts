import { describe, expect, test } from 'vitest';
import { claimsOf, readText, summarise } from './claims-of.ts';

type Rows = readonly (readonly [string, readonly string[]])[];

/** Published on Wednesday 12 June 2019. Each class of certainty with what looks like it and is not. */
const VISITS: Rows = [
  ['Polish President Andrzej Duda will visit Kazakhstan.', ['visit KAZ-POL planned/stated']],
  ['Polish President Andrzej Duda is expected to visit Kazakhstan.', ['visit KAZ-POL planned/likely']],
  ['Polish President Andrzej Duda will probably visit Kazakhstan.', ['visit KAZ-POL planned/likely']],
  ['Polish President Andrzej Duda could visit Kazakhstan.', ['visit KAZ-POL planned/possible']],
  ['Polish President Andrzej Duda is considering visiting Kazakhstan.', ['visit KAZ-POL planned/possible']],
  [
    'Poland is considering a visit to Kazakhstan by President Andrzej Duda.',
    ['visit KAZ-POL planned/possible'],
  ],
  ['Polish President Andrzej Duda is unlikely to visit Kazakhstan.', ['visit KAZ-POL planned/unlikely']],
  ['Polish President Andrzej Duda is not expected to visit Kazakhstan.', ['visit KAZ-POL planned/unlikely']],
  ['Polish President Andrzej Duda will not visit Kazakhstan.', ['visit KAZ-POL planned/denied']],
  ['Kazakhstan rejected a visit by the Polish president.', ['visit KAZ-POL planned/denied']],
  // cancelled is a stage: it is stated that the visit is off
  ['Kazakhstan cancelled a visit by the Polish president.', ['visit KAZ-POL cancelled/stated']],
];

const MEETINGS: Rows = [
  [
    'Efforts are under way to arrange a summit between Serbia and Albania.',
    ['meeting ALB-SRB planned/likely'],
  ],
  ['Serbia may postpone talks with Albania.', ['meeting ALB-SRB postponed/possible']],
  ['The Serbian president would resume talks with Albania if elected.', ['meeting ALB-SRB planned/possible']],
  ['Serbia avoided a meeting with Albania.', ['meeting ALB-SRB planned/denied']],
  ['Serbia did not hold talks with Albania.', ['meeting ALB-SRB held/denied']],
];

const AGREEMENTS: Rows = [
  ['Serbia and Albania managed to sign a trade agreement.', ['agreement ALB-SRB signed/stated']],
  ['Serbia did not fail to sign the accord with Albania.', ['agreement ALB-SRB signed/stated']],
  [
    'It is unclear whether Serbia and Albania will sign a trade agreement.',
    ['agreement ALB-SRB signed/possible'],
  ],
  [
    'There was no indication that Serbia and Albania would sign a trade agreement.',
    ['agreement ALB-SRB signed/unlikely'],
  ],
  // what a pact would do is no doubt about the pact
  [
    'Serbia and Albania signed a free-trade pact that would cut tariffs.',
    ['agreement ALB-SRB signed/stated'],
  ],
  [
    'Serbia utterly rejects a free-trade pact with Albania.',
    ['event REJECT ALB-SRB done/stated', 'agreement ALB-SRB rejected/stated'],
  ],
  ['Serbia cannot sign the accord with Albania.', ['agreement ALB-SRB signed/denied']],
  ['Serbia and Albania signed no trade agreement.', ['agreement ALB-SRB signed/denied']],
  [
    'Serbia is no longer negotiating a trade agreement with Albania.',
    ['agreement ALB-SRB negotiating/denied'],
  ],
];

/** Who does what is the business of the frames: here only the attack itself and what is made of it. */
const ATTACKS: Rows = [
  ['Serbia attacked Albania.', ['done/stated']],
  ['Serbia regrets that it attacked Albania.', ['done/stated']],
  ['Why did Serbia attack Albania?', ['done/stated']],
  ['The problem was not that Serbia attacked Albania.', ['done/stated']],
  ['Serbia is believed to have attacked Albania.', ['done/likely']],
  ['Serbia appears to have attacked Albania.', ['done/likely']],
  ['Serbia reportedly attacked Albania.', ['done/likely']],
  ['Serbia allegedly attacked Albania.', ['done/possible']],
  ['Serbia is suspected of attacking Albania.', ['done/possible']],
  ['Serbia did not confirm that it attacked Albania.', ['done/possible']],
  ['Serbia may have attacked Albania.', ['done/possible']],
  ['If Serbia attacks Albania, prices will rise.', ['threatened/possible']],
  ['Serbia denied attacking Albania.', ['done/denied']],
  ['Serbia shrugged off claims that it had attacked Albania.', ['done/denied']],
  ['Serbia nearly attacked Albania.', ['done/denied']],
  ['Serbia vowed never to attack Albania.', ['announced/denied']],
];

/** Measures in force are not those that somebody calls for. */
const SANCTIONS: Rows = [
  ['United States sanctions on Iran remain in place.', ['under-way/stated']],
  ['The United States imposed new sanctions on Iran.', ['done/stated']],
  ['Lawmakers in the United States pushed for new sanctions on Iran.', ['threatened/possible']],
];

const ofType = (type: string, text: string) =>
  claimsOf(text)
    .filter((claim) => claim.startsWith(`event ${type} `))
    .map((claim) => claim.split(' ')[3]);

describe('certainty', () => {
  test.each([...VISITS, ...MEETINGS, ...AGREEMENTS])('%s', (text, expected) => {
    expect(claimsOf(text)).toEqual(expected);
  });

  test.each(ATTACKS)('%s', (text, expected) => {
    expect(ofType('ASSAULT', text)).toEqual(expected);
  });

  test.each(SANCTIONS)('%s', (text, expected) => {
    expect(ofType('SANCTION', text)).toEqual(expected);
  });

  test('a meeting that will not be and one that will are two', () => {
    const { claims } = readText(
      'Serbian President Aleksandar Vucic will not meet Albanian President Ilir Meta. ' +
        'Meta is scheduled to speak with the Serbian prime minister.',
    );
    expect(claims.map(summarise)).toEqual([
      'meeting ALB-SRB planned/denied',
      'meeting ALB-SRB scheduled/stated',
    ]);
    expect(claims[1]!.sameAs).toBeNull();
  });
});
