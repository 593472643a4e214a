import { describe, expect, test } from 'vitest';
import { claimsOf, readText } from './claims-of.ts';

/** Published on Wednesday 12 June 2019. */
const VISITS: readonly [string, readonly string[]][] = [
  [
    "Vietnam's Prime Minister Nguyen Xuan Phuc visited New Zealand on Monday.",
    ['visit NZL-VNM concluded/stated 2019-06-10'],
  ],
  [
    'Japanese Foreign Minister Taro Kono will visit Mongolia next week.',
    ['visit JPN-MNG scheduled/stated 2019-06-17/2019-06-23'],
  ],
  [
    'Mongolia was visited by Japanese Foreign Minister Taro Kono in May 2018.',
    ['visit JPN-MNG concluded/stated 2018-05'],
  ],
  [
    "Kenya's President Uhuru Kenyatta, who visited Cuba in 2018, praised the doctors.",
    ['visit CUB-KEN concluded/stated 2018'],
  ],
  [
    "Chile has invited Finland's President Sauli Niinisto to visit Santiago.",
    ['visit CHL-FIN invited/stated'],
  ],
  ["Peru's foreign minister cancelled a trip to Canada.", ['visit CAN-PER cancelled/stated']],
  [
    "Norway's prime minister is expected to travel to Brazil in August.",
    ['visit BRA-NOR scheduled/likely 2019-08'],
  ],
  [
    "Germany's chancellor paid a visit to Ghana last week.",
    ['visit DEU-GHA concluded/stated 2019-06-03/2019-06-09'],
  ],
  ['Polish President Andrzej Duda may visit Kazakhstan.', ['visit KAZ-POL planned/possible']],
  ['Polish President Andrzej Duda has no plans to visit Kazakhstan.', ['visit KAZ-POL planned/denied']],
  [
    'Polish President Andrzej Duda said during a visit to Kazakhstan that trade had grown.',
    ['visit KAZ-POL concluded/stated'],
  ],
  [
    'Polish President Andrzej Duda became the first Polish president to visit Mongolia.',
    ['visit MNG-POL concluded/stated'],
  ],
  [
    'Polish President Andrzej Duda will be the first Polish president to visit Mongolia.',
    ['visit MNG-POL planned/stated'],
  ],
  [
    'Polish President Andrzej Duda flies to Mongolia on Friday.',
    ['visit MNG-POL scheduled/stated 2019-06-14'],
  ],
  [
    'Polish President Andrzej Duda, travelling in Mongolia, said that trade had grown.',
    ['visit MNG-POL under-way/stated'],
  ],
  [
    'Polish President Andrzej Duda made a stop in Mongolia on Monday.',
    ['visit MNG-POL concluded/stated 2019-06-10'],
  ],
  [
    'Polish President Andrzej Duda is back in Mongolia on Tuesday.',
    ['visit MNG-POL concluded/stated 2019-06-11'],
  ],
  // Elsewhere, at home, or on another's ground at home: no visit of the power named beside.
  ['Polish President Andrzej Duda ended a bus tour of the north as Kazakhstan cut tariffs.', []],
  ['Polish President Andrzej Duda visited a school on Monday while Kazakhstan cut tariffs.', []],
  ['Polish President Andrzej Duda visited the Kazakh embassy in Warsaw on Monday.', []],
  ["A state visit to a museum by Ghana's president was cut short.", []],
  ['A visit to the dentist kept the Danish goalkeeper out of the match against Oman.', []],
];

const MEETINGS: readonly [string, readonly string[]][] = [
  [
    "Spain's foreign minister met his Portuguese counterpart in Lisbon on Friday.",
    ['meeting ESP-PRT held/stated 2019-06-07'],
  ],
  ['Serbia and Albania held talks on Tuesday.', ['meeting ALB-SRB held/stated 2019-06-11']],
  [
    'The leaders of Serbia and Albania will hold a summit in Rome on 20 June 2019.',
    ['meeting ALB-SRB scheduled/stated 2019-06-20'],
  ],
  [
    'Serbian officials are expected to hold talks with Albanian officials.',
    ['meeting ALB-SRB planned/likely'],
  ],
  ['Talks between Serbia and Albania were called off.', ['meeting ALB-SRB cancelled/stated']],
  ['Argentine ministers met in Buenos Aires.', []],
  ['The summit of the mountain in Nepal was reached by Indian climbers.', []],
];

const AGREEMENTS: readonly [string, readonly string[]][] = [
  [
    'Chile and Peru signed a free trade agreement on 3 March 2019.',
    ['agreement CHL-PER signed/stated 2019-03-03'],
  ],
  ['Chile and Peru are negotiating a fisheries treaty.', ['agreement CHL-PER negotiating/stated']],
  [
    'A fisheries treaty between Chile and Peru was signed last year.',
    ['agreement CHL-PER signed/stated 2018'],
  ],
  [
    'Chile and Peru are expected to sign a memorandum of understanding on mining.',
    ['agreement CHL-PER signed/likely'],
  ],
  ['Chile agreed to sign a pact with Peru.', ['agreement CHL-PER signed/likely']],
  ["The club's transfer deal with Peru's striker fell through.", []],
  ['The deal of the day at the Lima market was a Chilean salmon.', []],
];

const EVENTS: readonly [string, readonly string[]][] = [
  ['Kenya accused Somalia of shelling a border town.', ['event ACCUSE KEN-SOM done/stated']],
  ['Somalia was accused by Kenya of shelling a border town.', ['event ACCUSE KEN-SOM done/stated']],
  ["Kenya condemned Somalia's decision.", ['event ACCUSE KEN-SOM done/stated']],
  ['Canada imposed sanctions on Belarus.', ['event SANCTION BLR-CAN done/stated']],
  ['Canada will lift sanctions against Belarus.', ['event CONCEDE BLR-CAN announced/stated']],
  ['Canada threatened Belarus with sanctions.', ['event THREATEN BLR-CAN threatened/stated']],
  ['Turkish forces attacked Armenia.', ['event ASSAULT ARM-TUR done/stated']],
  ['Brazil urged Bolivia to release the prisoners.', ['event REQUEST BOL-BRA done/stated']],
  ['Brazil called on Bolivia to hold elections.', ['event REQUEST BOL-BRA done/stated']],
  ['Sweden pledged $20 million in aid to Lebanon.', ['event AID LBN-SWE done/stated']],
  ['Ethiopia deployed troops to the border with Eritrea.', ['event MOBILIZE ERI-ETH done/stated']],
  ['Turkey is grown in Canada as well as in Belarus.', []],
];

const OTHERS: readonly [string, readonly string[]][] = [
  ['Trade between Chile and Peru reached $3 billion in 2018.', ['figure CHL-PER reported/stated 2018']],
  [
    'Morocco and Tunisia will hold joint military exercises in September.',
    ['programme MAR-TUN agreed/likely 2019-09'],
  ],
];

describe.each([
  ['visits', VISITS],
  ['meetings', MEETINGS],
  ['agreements', AGREEMENTS],
  ['events', EVENTS],
  ['figures and programmes', OTHERS],
])('%s', (_, rows) => {
  test.each(rows)('%s', (text, expected) => {
    expect(claimsOf(text, '2019-06-12')).toEqual(expected);
  });
});

describe('one report', () => {
  test('"the visit" takes up the visit named before', () => {
    const { claims } = readText(
      'Portuguese Prime Minister Antonio Costa will visit Angola on 20 June 2019. The visit will be his first in office.',
    );
    expect(claims.map((claim) => claim.kind)).toEqual(['visit', 'visit']);
    expect(claims[1]?.sameAs).toBe(claims[0]?.id);
  });

  test('a date put forward joins the visit that lies ahead', () => {
    const { claims } = readText(
      "Uruguay's foreign minister plans to visit Qatar. Officials said that September is being considered.",
    );
    expect(claims).toHaveLength(2);
    expect(claims[1]).toMatchObject({
      stage: 'scheduled',
      certainty: 'possible',
      sameAs: claims[0]?.id,
      when: { value: '2019-09' },
    });
  });

  test('an earlier trip is not the one to come', () => {
    const { claims } = readText(
      "Costa Rica's president will visit Norway in July 2019. His 2014 trip to Norway was the first by a Costa Rican president.",
    );
    const [ahead, past] = claims;
    expect(ahead?.stage).toBe('scheduled');
    expect(past).toMatchObject({ stage: 'concluded', sameAs: null, when: { value: '2014' } });
    expect(past?.superlative?.scope).toBe('ever');
  });

  test('every piece of evidence is in the text to the letter', () => {
    const text =
      'Chile and Peru signed a free trade agreement.\r\n\r\n\u{1F1E8}\u{1F1F1} Chile’s minister visited Peru on Monday.';
    const { claims } = readText(text);
    expect(claims.length).toBeGreaterThan(0);
    for (const { evidence } of claims) {
      for (const piece of evidence) expect(text.slice(piece.start, piece.end)).toBe(piece.exact);
    }
  });
});
