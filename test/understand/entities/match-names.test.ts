import { describe, expect, test } from 'vitest';
import { matchNames } from '../../../src/understand/entities/match-names.ts';
import { segmentText } from '../../../src/understand/segment.ts';

function namesIn(text: string): string[] {
  return matchNames(segmentText(text)).map(
    ({ start, end, name }) => `${text.slice(start, end)} ${name.entity} ${name.form}`,
  );
}

describe('names', () => {
  test.each([
    ['India’s navy sailed.', ['India state:IND name']],
    ['Talks between the US and the EU resumed.', ['US state:USA name', 'EU org:EU name']],
    ['U.S.-Iranian talks', ['U.S. state:USA name', 'Iranian state:IRN adjective']],
    ['The Democratic Republic of the Congo signed.', ['Democratic Republic of the Congo state:COD name']],
    ['Guinea-Bissau and Guinea met.', ['Guinea-Bissau state:GNB name', 'Guinea state:GIN name']],
    ['NEW DELHI, July 24 (Agency) – Officials met.', ['NEW DELHI state:IND capital']],
    ['The Kremlin denied it.', ['Kremlin body:rus-kremlin name']],
    ['Iron Dome stopped the rockets.', ['Iron Dome system:iron-dome name']],
    ['Hamas accepted the offer.', ['Hamas group:hamas name']],
    ['Jordan and Israel signed.', ['Jordan state:JOR name', 'Israel state:ISR name']],
    ['An ambassador to Washington Ann Bell wrote.', ['Washington state:USA capital']],
    ['The Arrow missile battery works.', ['Arrow system:arrow name']],
  ])('%s', (text, expected) => {
    expect(namesIn(text)).toEqual(expected);
  });
});

describe('what only looks like a name', () => {
  test.each([
    ['Michael Jordan scored again.'],
    ['She studied at Georgia Tech.'],
    ['We had turkey for dinner.'],
    ['They told us so.'],
    ['Paris Hilton arrived.'],
    ['China Daily reported it.'],
    ['TELL US MORE ABOUT IT'],
    ['Denzel Washington starred.'],
    ['An arrow hit the target.'],
    ['Ships crossed the Indian Ocean.'],
    ['The Bank of China lent money.'],
    ['Chad Smith played the drums.'],
    ['The chad of the ballot fell.'],
  ])('%s', (text) => {
    expect(namesIn(text).filter((name) => / (?:state|system):/.test(name))).toEqual([]);
  });
});

test('an ambiguous name follows the rest of the report', () => {
  expect(namesIn('Jordanian troops left. Later Jordan closed the border.')).toContain(
    'Jordan state:JOR name',
  );
  expect(namesIn('Michael Jordan left. Later Jordan closed the shop.')).not.toContain(
    'Jordan state:JOR name',
  );
});
