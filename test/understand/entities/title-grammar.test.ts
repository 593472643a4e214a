import { describe, expect, test } from 'vitest';
import { readEntities } from './read-entities.ts';

/** text, the mention's words, name, state, title, posted to. */
type Row = readonly [string, string, string, string | null, string, (string | null)?];

const FORMS: readonly Row[] = [
  [
    "India's Ambassador to Israel, Ravi Rao, arrived.",
    "India's Ambassador to Israel, Ravi Rao",
    'Ravi Rao',
    'IND',
    'Ambassador to Israel',
    'ISR',
  ],
  [
    'Israel’s Ambassador to India Dan Peled has hinted at it.',
    'Israel’s Ambassador to India Dan Peled',
    'Dan Peled',
    'ISR',
    'Ambassador to India',
    'IND',
  ],
  [
    'Israeli Prime Minister Dan Peled spoke.',
    'Israeli Prime Minister Dan Peled',
    'Dan Peled',
    'ISR',
    'Prime Minister',
  ],
  [
    'Indian External Affairs Minister Dr K. Rao left.',
    'Indian External Affairs Minister Dr K. Rao',
    'K. Rao',
    'IND',
    'External Affairs Minister',
  ],
  [
    "Director General of Israel's Ministry of Defence, Maj Gen (Res) Amir Tal, came.",
    "Director General of Israel's Ministry of Defence, Maj Gen (Res) Amir Tal",
    'Amir Tal',
    'ISR',
    "Director General of Israel's Ministry of Defence",
  ],
  [
    'U.S. Secretary of State Jane Hollis spoke.',
    'U.S. Secretary of State Jane Hollis',
    'Jane Hollis',
    'USA',
    'Secretary of State',
  ],
  [
    "Kenta Mori, Japan's prime minister, spoke.",
    "Kenta Mori, Japan's prime minister",
    'Kenta Mori',
    'JPN',
    'prime minister',
  ],
  [
    'Saudi Foreign Minister Prince Faisal al-Rashid spoke.',
    'Saudi Foreign Minister Prince Faisal al-Rashid',
    'Faisal al-Rashid',
    'SAU',
    'Foreign Minister',
  ],
  [
    'Indian Commerce & Industry Minister Anil Shah signed it.',
    'Indian Commerce & Industry Minister Anil Shah',
    'Anil Shah',
    'IND',
    'Commerce & Industry Minister',
  ],
  [
    'Chinese Foreign Ministry spokesman Li Wen said so.',
    'Chinese Foreign Ministry spokesman Li Wen',
    'Li Wen',
    'CHN',
    'spokesman',
  ],
  [
    'Former Israeli ambassador to Washington Noam Katzir wrote.',
    'Former Israeli ambassador to Washington Noam Katzir',
    'Noam Katzir',
    'ISR',
    'Former Israeli ambassador to Washington',
    'USA',
  ],
  [
    "China's U.N. ambassador Liu Hong voted.",
    "China's U.N. ambassador Liu Hong",
    'Liu Hong',
    'CHN',
    'U.N. ambassador',
    'UN',
  ],
  [
    'Dutch Prime Minister Jan van der Berg spoke.',
    'Dutch Prime Minister Jan van der Berg',
    'Jan van der Berg',
    'NLD',
    'Prime Minister',
  ],
  [
    'EU foreign policy chief Ana Costa spoke.',
    'EU foreign policy chief Ana Costa',
    'Ana Costa',
    'EU',
    'foreign policy chief',
  ],
  [
    'Polish Foreign Minister and Deputy Prime Minister Jan Nowak spoke.',
    'Polish Foreign Minister and Deputy Prime Minister Jan Nowak',
    'Jan Nowak',
    'POL',
    'Foreign Minister',
  ],
  [
    'South Korean President Park Min-ho spoke.',
    'South Korean President Park Min-ho',
    'Park Min-ho',
    'KOR',
    'President',
  ],
  [
    'Israeli Foreign Minister Israel Levin spoke.',
    'Israeli Foreign Minister Israel Levin',
    'Israel Levin',
    'ISR',
    'Foreign Minister',
  ],
];

describe.each([true, false])('with a tree: %s', (parsed) => {
  test.each(FORMS.map((row) => ({ row })))('$row.0', ({ row }) => {
    const [text, words, name, state, title, to = null] = row;
    const { entities, mentions } = readEntities(text, null, parsed);
    const person = entities.find((entity) => entity.kind === 'person');
    expect(person).toMatchObject({ name, state });
    expect(person?.roles[0]).toMatchObject({ title, to });
    const mention = mentions.find((one) => one.entities.includes(person!.id))!;
    expect(text.slice(mention.start, mention.end)).toBe(words);
    expect(mention.via).toBe('title');
  });
});

test('the state in a title is no mention of its own', () => {
  expect(readEntities("India's Ambassador to Israel, Ravi Rao, arrived.").lines).toEqual([
    "India's Ambassador to Israel, Ravi Rao → person:ravi-rao",
  ]);
});

test('a counterpart holds the office of the other', () => {
  const { entities } = readEntities(
    'French Foreign Minister Luc Bernard met his Polish counterpart, Jan Nowak, in Paris.',
  );
  expect(entities.find(({ name }) => name === 'Jan Nowak')).toMatchObject({
    state: 'POL',
    roles: [{ title: 'Foreign Minister', of: 'POL', to: null }],
  });
});

test('one office word for several people', () => {
  const { lines } = readEntities('Presidents Tokar and Vasile met.', null);
  expect(lines).toEqual(['Presidents Tokar → person:tokar', 'Vasile → person:vasile']);
});

describe('what is no titled person', () => {
  test.each([
    ["The Prime Minister's Office issued a statement."],
    ['The General Assembly voted.'],
    ['Major League clubs protested.'],
    ['The prime minister, Israel and Egypt were mentioned.'],
    ['General Motors closed a plant.'],
    ['The official news agency reported it.'],
    ['The minister left on Tuesday.'],
  ])('%s', (text) => {
    expect(readEntities(text, null).entities.filter(({ kind }) => kind === 'person')).toEqual([]);
  });

  test('two people side by side', () => {
    const { entities } = readEntities('After meeting the president, Jane Hollis flew home.', null);
    expect(entities.find(({ name }) => name === 'Jane Hollis')?.roles ?? []).toEqual([]);
  });

  test('an interviewer belongs to no state', () => {
    const { entities } = readEntities(
      "He spoke to the channel's Senior Executive Editor Arun Dev Mehta in New Delhi.",
    );
    expect(entities.find(({ name }) => name === 'Arun Dev Mehta')?.state ?? null).toBeNull();
  });
});
