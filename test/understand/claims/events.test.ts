import { describe, expect, test } from 'vitest';
import { claimsOf } from './claims-of.ts';

/** One claim of the type between the two, done and stated. */
const done = (type: string, powers: string) => [`event ${type} ${powers} done/stated`];

/** Active, passive, relative, coordinated, nominal and light-verb forms; read on Wednesday 12 June 2019. */
const FORMS: readonly [string, readonly string[]][] = [
  ['Somalia, which Kenya has accused of shelling a border town, kept silent.', done('ACCUSE', 'KEN-SOM')],
  ['Kenya criticised Somalia and condemned its government.', done('ACCUSE', 'KEN-SOM')],
  ["Kenya's criticism of Somalia grew louder.", done('ACCUSE', 'KEN-SOM')],
  ['Kenya filed a complaint against Somalia.', done('ACCUSE', 'KEN-SOM')],
  ["Kenya opened an investigation into Somalia's central bank.", done('ACCUSE', 'KEN-SOM')],
  ['A Kenyan court convicted two Somali officers of spying.', done('ACCUSE', 'KEN-SOM')],
  ['The Somali ambassador was summoned by Kenya.', done('ACCUSE', 'KEN-SOM')],
  ["Kenya's foreign minister lashed out at Somalia.", done('ACCUSE', 'KEN-SOM')],
  ['Kenya found Somalia guilty of aggression.', done('ACCUSE', 'KEN-SOM')],

  ['Bolivia was urged by Brazil to release the prisoners.', done('REQUEST', 'BOL-BRA')],
  ['Brazil, which had asked Bolivia to wait, said nothing.', done('REQUEST', 'BOL-BRA')],
  ['Brazil called on Bolivia and Peru to hold elections.', done('REQUEST', 'BOL-BRA-PER')],
  ["Brazil's demand to Bolivia was blunt.", done('REQUEST', 'BOL-BRA')],
  ['Brazil submitted a request to Bolivia for clarification.', done('REQUEST', 'BOL-BRA')],
  ['Brazil sought help from Bolivia.', done('REQUEST', 'BOL-BRA')],
  ['Brazil insisted that Bolivia leave the region.', done('REQUEST', 'BOL-BRA')],

  ["Russia's claim was rejected by Norway.", done('REJECT', 'NOR-RUS')],
  ["Norway turned down Russia's offer.", done('REJECT', 'NOR-RUS')],
  ['Norway denied Russia access to the port.', done('REJECT', 'NOR-RUS')],
  ['Norway violated Russian airspace.', done('REJECT', 'NOR-RUS')],
  // an appeal that is ignored was made
  ['Norway ignored an appeal from Russia.', [...done('REJECT', 'NOR-RUS'), ...done('REQUEST', 'NOR-RUS')]],

  ['Belarus was threatened by Canada with sanctions.', ['event THREATEN BLR-CAN threatened/stated']],
  ['Canada issued an ultimatum to Belarus.', ['event THREATEN BLR-CAN threatened/stated']],
  ['Canada gave Belarus a deadline.', ['event THREATEN BLR-CAN threatened/stated']],

  ['Sanctions were imposed on Belarus by Canada.', done('SANCTION', 'BLR-CAN')],
  ["Canada's sanctions on Belarus remain.", ['event SANCTION BLR-CAN under-way/stated']],
  // called for is not imposed
  ['Canada called for sanctions against Belarus.', ['event SANCTION BLR-CAN threatened/possible']],
  ['Two Belarusian diplomats were expelled by Canada.', done('SANCTION', 'BLR-CAN')],
  ['Aid to Belarus was suspended by Canada.', done('SANCTION', 'BLR-CAN')],
  ['Canada cut ties with Belarus.', done('SANCTION', 'BLR-CAN')],
  ['Canada recalled its ambassador from Belarus.', done('SANCTION', 'BLR-CAN')],
  ['Canada closed its embassy in Belarus.', done('SANCTION', 'BLR-CAN')],

  ['Two Chinese sailors were arrested by Japan.', done('COERCE', 'CHN-JPN')],
  ['Japan seized a Chinese trawler.', done('COERCE', 'CHN-JPN')],
  ["Japan's detention of Chinese sailors went on for weeks.", done('COERCE', 'CHN-JPN')],

  ['Armenia was attacked by Turkish forces.', done('ASSAULT', 'ARM-TUR')],
  ['Armenian soldiers, who were killed by Turkish forces, were buried.', done('ASSAULT', 'ARM-TUR')],
  ['Turkey shelled and bombed Armenia.', done('ASSAULT', 'ARM-TUR')],
  ['Turkish air strikes on Armenia continued.', done('ASSAULT', 'ARM-TUR')],
  ['Turkey carried out an attack on Armenia.', done('ASSAULT', 'ARM-TUR')],
  ['Turkey opened fire on Armenian soldiers.', done('ASSAULT', 'ARM-TUR')],
  ['Turkish troops seized an Armenian village.', done('ASSAULT', 'ARM-TUR')],
  ["Turkey's air campaign against Armenia went on.", done('ASSAULT', 'ARM-TUR')],

  ['Troops were deployed by Ethiopia along the border with Eritrea.', done('MOBILIZE', 'ERI-ETH')],
  ['Ethiopian troops, which were massed near Eritrea, waited.', done('MOBILIZE', 'ERI-ETH')],
  ["Ethiopia's deployment of troops near Eritrea worried traders.", done('MOBILIZE', 'ERI-ETH')],
  ['Ethiopia put its army on alert along the Eritrean border.', done('MOBILIZE', 'ERI-ETH')],

  ['Angola was praised by Portugal.', done('SUPPORT', 'AGO-PRT')],
  ['Portugal, which has always backed Angola, welcomed it.', done('SUPPORT', 'AGO-PRT')],
  [
    'Portugal congratulated Angola and thanked Brazil.',
    [...done('SUPPORT', 'AGO-PRT'), ...done('SUPPORT', 'BRA-PRT')],
  ],
  ["Portugal's support for Angola is firm.", done('SUPPORT', 'AGO-PRT')],
  ['Portugal voiced its support for Angola.', done('SUPPORT', 'AGO-PRT')],
  ['Portugal established diplomatic relations with Angola.', done('SUPPORT', 'AGO-PRT')],

  ['Lebanon was given food and tents by Sweden.', done('AID', 'LBN-SWE')],
  ['Sweden granted Lebanon a loan.', done('AID', 'LBN-SWE')],
  ['Sweden sent a team of doctors to Lebanon.', done('AID', 'LBN-SWE')],
  ['Swedish aid to Lebanon arrived.', done('AID', 'LBN-SWE')],
  ['Sweden rescued hundreds of people from Lebanon.', done('AID', 'LBN-SWE')],

  ['Sanctions against Serbia were lifted by Finland.', done('CONCEDE', 'FIN-SRB')],
  ['Two Serbian prisoners were freed by Finland.', done('CONCEDE', 'FIN-SRB')],
  ["Finland's release of two Serbian prisoners was quick.", done('CONCEDE', 'FIN-SRB')],
  ['Finland returned the paintings to Serbia.', done('CONCEDE', 'FIN-SRB')],
  ['Finland granted Serbia access to the archive.', done('CONCEDE', 'FIN-SRB')],
  ['Finland halted its bombardment of Serbia.', done('CONCEDE', 'FIN-SRB')],

  ['Spain withdrew its troops from Iraq.', done('RETREAT', 'ESP-IRQ')],
  ['Spanish troops pulled out of Iraq.', done('RETREAT', 'ESP-IRQ')],
  ["Spain's withdrawal from Iraq was orderly.", done('RETREAT', 'ESP-IRQ')],

  ['Danish demonstrators burned a Polish flag.', done('PROTEST', 'DNK-POL')],
  ['Chile and Peru agreed to a cease-fire.', ['agreement CHL-PER concluded/stated']],
];

/** Words of the frames that say something else here. */
const SILENT: readonly string[] = [
  'A heart attack killed the Kenyan coach in Somalia.',
  "The striker's attack broke the Kenyan defence against Somalia.",
  "Kenya's coach was fired before the match against Somalia.",
  'Kenya beat Somalia 3-1 in a friendly.',
  'Kenya seized the chance to win in Somalia.',
  'Kenyan players arrested their slide against Somalia.',
  'The Kenyan team was condemned to defeat by Somalia.',
  "Pilots of Kenya's airline went on strike in Somalia.",
  'Kenya struck a conciliatory note towards Somalia.',
  "Kenya's shares hit a record as trade with Somalia grew.",
  'A Kenyan singer released an album in Somalia.',
  'The drought hit Kenya and Somalia.',
  'Kenya backed away from the border with Somalia.',
  "Kenya's doctors fought malaria in Somalia.",
  'The Kenyan bank charged its clients in Somalia a fee.',
  'A Kenyan hiker was killed by a lion in Somalia.',
  'The film won praise in Kenya and Somalia.',
  'Kenya returned to the finals after beating Somalia.',
  "Demand in Kenya for Somalia's bananas grew.",
  'Kenyan schools in Somalia closed for the summer.',
  "The museum in Kenya demanded a ticket from Somalia's tourists.",
  // a question and a forecast demand nothing
  'Brazil asked what Bolivia could do.',
  'Brazil insisted that Bolivia will not attend.',
  'Brazil sought to calm Bolivia.',
  'Canada issued a travel warning for Belarus.',
  'Canada will destroy the chemicals in Belarus.',
  'Belarus is a threat to Canada.',
];

describe('events between powers', () => {
  test.each(FORMS)('%s', (text, expected) => {
    expect(claimsOf(text)).toEqual(expected);
  });
});

describe('near misses', () => {
  test.each(SILENT)('%s', (text) => {
    expect(claimsOf(text)).toEqual([]);
  });
});

test('an accord struck is an accord, not a blow', () => {
  expect(claimsOf('Kenya and Somalia struck a deal on fishing.')).toEqual([
    'agreement KEN-SOM concluded/stated',
  ]);
});
