import { describe, expect, test } from 'vitest';
import { readEntities } from './read-entities.ts';

const OPENING =
  "India's Ambassador to Israel, Ravi Rao, praised the ties between India and Israel. " +
  'Indian Prime Minister Anil Mehta will visit Israel. ' +
  'Israeli Prime Minister Dan Peled has invited him. ';

function last(text: string): readonly string[] {
  const { mentions } = readEntities(OPENING + text);
  return mentions
    .filter(({ start }) => start >= OPENING.length)
    .map(({ start, end, entities }) => `${(OPENING + text).slice(start, end)} → ${entities.join(' ')}`);
}

describe('references', () => {
  test.each([
    ['Rao was pleased.', ['Rao → person:ravi-rao']],
    ['The ambassador was pleased.', ['The ambassador → person:ravi-rao']],
    ['PM Mehta was pleased.', ['PM Mehta → person:anil-mehta']],
    ['The Indian leader was pleased.', ['The Indian leader → person:anil-mehta']],
    ['The Israeli prime minister was pleased.', ['The Israeli prime minister → person:dan-peled']],
    ['The two countries are friends.', ['The two countries → state:IND state:ISR']],
    ['Both sides agreed.', ['Both sides → state:IND state:ISR']],
    ['The two leaders will meet.', ['The two leaders → person:anil-mehta person:dan-peled']],
    ['The Mehta-Peled meeting is near.', ['Mehta-Peled → person:anil-mehta person:dan-peled']],
    ['Rao said he was glad.', ['Rao → person:ravi-rao', 'he → person:ravi-rao']],
    ['Peled said his country was ready.', ['Peled → person:dan-peled', 'his country → state:ISR']],
    ['India said it would wait.', ['India → state:IND', 'it → state:IND']],
    [
      'India and Israel value their friendship.',
      ['India → state:IND', 'Israel → state:ISR', 'their → state:IND state:ISR'],
    ],
    ['Mehta has prepared himself.', ['Mehta → person:anil-mehta', 'himself → person:anil-mehta']],
    [
      'In his speech, Peled thanked Rao.',
      ['his → person:dan-peled', 'Peled → person:dan-peled', 'Rao → person:ravi-rao'],
    ],
    ['Officials of a Chilean company left.', ['Chilean → state:CHL']],
  ])('%s', (text, expected) => {
    expect(last(text)).toEqual(expected);
  });

  test('what is worked out is marked as inferred', () => {
    const { mentions } = readEntities(`${OPENING}The ambassador said he was glad that both sides agreed.`);
    const inferred = mentions.filter(({ basis }) => basis === 'inferred').map(({ via }) => via);
    expect(inferred.slice(-3)).toEqual(['description', 'pronoun', 'group']);
  });
});

describe('what refers to nobody', () => {
  test('a surname that two people share is the one named last, or nobody', () => {
    const two = 'Ambassador Ravi Rao met Finance Minister Lata Rao in Pune.';
    expect(readEntities(`${two} Rao was pleased.`, null).lines.at(-1)).toBe('Rao → person:lata-rao');
    expect(readEntities(`Rao was pleased. ${two}`, null).lines[0]).not.toMatch(/^Rao →/);
  });

  test('another first name is another person', () => {
    expect(last('Sunita Rao was pleased.')).not.toContain('Rao → person:ravi-rao');
  });

  test('him is not the subject of the same verb', () => {
    expect(last('Peled met him.')).not.toContain('him → person:dan-peled');
  });

  test('a speaker does not say "he" of himself', () => {
    expect(last('"We hope to see him soon," Peled said.')).not.toContain('him → person:dan-peled');
  });

  test('both houses of a parliament are no pair of states', () => {
    expect(last('Both houses voted.')).toEqual([]);
  });

  test('an office with a rank in time describes and does not refer', () => {
    expect(last('He is the first Indian prime minister to go.')).not.toContain(
      'the first Indian prime minister → person:anil-mehta',
    );
  });

  test('a king is no president', () => {
    const text = 'Peruvian President Luis Vega spoke. The king was absent.';
    expect(readEntities(text, null).lines).toEqual(['Peruvian President Luis Vega → person:luis-vega']);
  });

  test('an office of another state', () => {
    expect(last('The Chilean prime minister was absent.')).toEqual([
      'The Chilean prime minister → state:CHL',
    ]);
  });
});
