import { describe, expect, test } from 'vitest';
import { claimsOf, readText } from './claims-of.ts';

const events = (text: string) => claimsOf(text).filter((claim) => claim.startsWith('event'));
const ACCORD = 'Kenya and Peru signed a fishing accord in May. ';

describe('against an accord of others: those who made it are meant', () => {
  test.each([
    ['Chile criticised the accord.', 'ACCUSE'],
    ['The accord was criticised by Chile.', 'ACCUSE'],
    ['Chile, which has denounced the accord, kept silent.', 'ACCUSE'],
    ['Chile and Bolivia have voiced their dismay at the accord.', 'ACCUSE'],
    ['Chile described the terms of the accord as terrible.', 'ACCUSE'],
    ['"The accord is a mistake," the Chilean president said.', 'ACCUSE'],
    ['Chile opposes the accord.', 'REJECT'],
    ['Chile is opposed to the accord.', 'REJECT'],
  ])('%s', (text, type) => {
    const found = events(ACCORD + text);
    expect(found).toHaveLength(1);
    expect(found[0]).toMatch(new RegExp(`^event ${type} (?:BOL-)?CHL-KEN-PER done/stated`));
  });

  test.each([
    'Peruvian lawmakers criticised the accord.',
    'Chile read the accord.',
    '"The accord is no mistake," the Chilean president said.',
    '"The accord is a mistake," the Peruvian president said.',
  ])('silent: %s', (text) => {
    expect(events(ACCORD + text)).toEqual([]);
  });
});

describe('acts beside acts', () => {
  test.each([
    [
      'what is threatened is the threat alone',
      'Kenya threatened to bomb Peru.',
      ['event THREATEN KEN-PER threatened/stated'],
    ],
    ['a threat with tariffs', 'Kenya hit Peru with tariffs.', ['event SANCTION KEN-PER done/stated']],
    ['what is not said', 'Kenya refrained from criticising Peru.', []],
    ['support that ended', 'Kenya no longer supports Peru.', ['event REJECT KEN-PER done/stated']],
    ['pressure on somebody of no power', 'Kenya put pressure on the firm, which sells fish to Peru.', []],
  ])('%s', (_, text, expected) => {
    expect(events(text)).toEqual(expected);
  });
});

describe('how far what is told has come', () => {
  test.each([
    ['Kenya was shelling Peruvian towns when the truce came.', 'event ASSAULT KEN-PER done/stated'],
    ['Kenya is shelling Peruvian towns.', 'event ASSAULT KEN-PER under-way/stated'],
    ['Kenya had been urging Peru to wait.', 'event REQUEST KEN-PER done/stated'],
    ['Kenyan sailors are being detained by Peru.', 'event COERCE KEN-PER under-way/stated'],
    [
      'The Kenyan president was to meet the Peruvian president on 20 June 2019.',
      'meeting KEN-PER scheduled/stated 2019-06-20',
    ],
  ])('%s', (text, expected) => {
    expect(claimsOf(text)).toContain(expected);
  });

  test('an interim accord with a date of its own is another', () => {
    const claims = claimsOf(
      'Kenya and Peru reached a nuclear deal. An interim nuclear deal between Kenya and Peru was signed in 2017.',
    );
    expect(claims).toEqual(['agreement KEN-PER concluded/stated', 'agreement KEN-PER signed/stated 2017']);
  });

  test('peers of several powers', () => {
    expect(claimsOf('The Kenyan minister met his French, Peruvian and Saudi counterparts.')).toEqual([
      'meeting FRA-KEN-PER-SAU held/stated',
    ]);
  });
});

describe('help that is told by the way', () => {
  test.each([
    ['Kenya-backed rebels in Chad fled.', 'event AID KEN-TCD under-way/stated'],
    ['The Kenyan-supported government of Peru fell.', 'event AID KEN-PER under-way/stated'],
  ])('%s', (text, expected) => {
    expect(claimsOf(`Kenya and Peru and Chad met. ${text}`)).toContain(expected);
  });

  test.each(['A Kenya-backed conference in Peru opened.', 'A bank-backed project in Peru opened.'])(
    'silent: %s',
    (text) => {
      expect(events(`Kenya and Peru quarrelled. ${text}`)).toEqual([]);
    },
  );
});

describe('phrases that hang elsewhere', () => {
  test.each([
    ['Peru pointed to the Kenyan air campaign against Chad.', 'event ASSAULT KEN-TCD done/stated'],
    ['Kenya has reduced intelligence sharing with Peru.', 'event SANCTION KEN-PER done/stated'],
    [
      'Fishermen rely on military cooperation between Kenya and Peru.',
      'programme KEN-PER operational/stated',
    ],
    [
      '"The latest Peruvian acts are hostile," the Kenyan president said.',
      'event ACCUSE KEN-PER done/stated',
    ],
  ])('%s', (text, expected) => {
    expect(claimsOf(`Kenya and Peru quarrelled. ${text}`)).toContain(expected);
  });
});

describe('each the other', () => {
  test('both accuse, both are accused, and the truce is said to be broken', () => {
    expect(claimsOf('Kenya and Peru each accused the other of breaking the truce.')).toEqual([
      'event ACCUSE KEN-PER done/stated',
      'agreement KEN-PER breached/likely',
    ]);
  });
});

describe('who is blamed for harm', () => {
  test.each([
    ['Kenya condemned the killing of Peruvian soldiers.', []],
    ['Kenya condemned the attack on Peru.', []],
    ['Kenya blamed the attack on Peru.', ['event ACCUSE KEN-PER done/stated']],
    ['The attack, which Kenya blames on Peru, was the third.', ['event ACCUSE KEN-PER done/stated']],
    ['Kenya condemned the Peruvian attack on a village.', ['event ACCUSE KEN-PER done/stated']],
    ['Kenya condemned the killing of two men by Peru.', ['event ACCUSE KEN-PER done/stated']],
  ])('%s', (text, expected) => {
    expect(events(text).filter((claim) => claim.includes('ACCUSE'))).toEqual(expected);
  });
});

test('a grouping and one of its members make one accord', () => {
  const { claims } = readText(
    'Six world powers and Iran signed a nuclear deal. The nuclear deal between Iran and the United States is in force.',
  );
  const accords = claims.filter(({ kind }) => kind === 'agreement');
  expect(new Set(accords.map((claim) => claim.sameAs ?? claim.id)).size).toBe(1);
});
