import { describe, expect, test } from 'vitest';
import { readText, summarise } from './claims-of.ts';

const visitsIn = (text: string, published = '2019-03-13') =>
  readText(`Kenya and Peru have close ties. ${text}`, published).claims.filter(
    ({ kind }) => kind === 'visit',
  );
const visits = (text: string) => visitsIn(text).map(summarise);
const MINISTER = 'Peruvian Foreign Minister Javier Olaechea';

describe('who acts in another state is there', () => {
  test.each([
    [`"We are friends," ${MINISTER} said Monday in Nairobi.`, 'concluded/stated 2019-03-11'],
    [`${MINISTER} said in Nairobi on Monday that trade had grown.`, 'concluded/stated 2019-03-11'],
    [`${MINISTER} told reporters in Kenya that trade had grown.`, 'concluded/stated'],
    [`${MINISTER}, speaking in Kenya on Tuesday, said trade had grown.`, 'concluded/stated 2019-03-12'],
    [`Speaking at a forum in Nairobi, ${MINISTER} said trade had grown.`, 'concluded/stated'],
    [`During a news conference in Kisumu, Kenya, ${MINISTER} said trade had grown.`, 'concluded/stated'],
    [`In Nairobi on Monday, ${MINISTER} praised the accord.`, 'concluded/stated 2019-03-11'],
    [`${MINISTER} spoke on Monday in the Kenyan city of Mombasa.`, 'concluded/stated 2019-03-11'],
    [`${MINISTER} told the crowd at the Nairobi summit that trade had grown.`, 'concluded/stated'],
    [`${MINISTER} was at a conference in Nairobi on Monday.`, 'concluded/stated 2019-03-11'],
    [`His words were heard in Kenya, where ${MINISTER} is attending a summit.`, 'under-way/stated'],
    [`${MINISTER} will address a conference in Nairobi on Friday.`, 'scheduled/stated 2019-03-15'],
    [`Peru dispatched ${MINISTER} to Kenya on Monday.`, 'concluded/stated 2019-03-11'],
    [
      `His remarks drew few. ${MINISTER}'s speech in Nairobi on Monday was short.`,
      'concluded/stated 2019-03-11',
    ],
  ])('%s', (sentence, standing) => {
    expect(visits(sentence)).toEqual([`visit KEN-PER ${standing}`]);
  });

  test('so are those with whom one meets there, but the hosts', () => {
    const [visit] = visitsIn(
      `${MINISTER} met Chilean Foreign Minister Ana Rojas and Kenyan President Uhuru Kenyatta in Nairobi on Monday.`,
    );
    expect(visit?.parties.map(({ role, entity }) => `${role} ${entity}`).sort()).toEqual([
      'host state:KEN',
      'visitor person:ana-rojas',
      'visitor person:javier-olaechea',
    ]);
  });

  test.each([
    // at home
    `${MINISTER} said in Lima on Monday that trade had grown.`,
    `Kenyan President Uhuru Kenyatta said in Nairobi on Monday that trade with Peru had grown.`,
    `${MINISTER} opened a museum in Lima on Monday.`,
    // posted there
    'Peruvian Ambassador Rosa Quispe said in Nairobi on Monday that trade had grown.',
    'Peruvian embassy spokeswoman Rosa Quispe told reporters in Nairobi that trade had grown.',
    'Peruvian General Luis Vega said in Nairobi on Monday that the peace was holding.',
    // no office of a state, or none any more
    'Peruvian analyst Luis Vega said in Nairobi on Monday that trade had grown.',
    'Former Peruvian President Luis Vega said in Nairobi on Monday that trade had grown.',
    'United Nations Secretary-General Luis Vega said in Nairobi on Monday that trade had grown.',
    'The Peruvian company said in Nairobi on Monday that trade had grown.',
    // spoken of, not spoken in
    `${MINISTER} said in Kenya there were too few roads.`,
    `${MINISTER} announced aid for the victims in Kenya.`,
    `${MINISTER} spoke on Monday about the talks in Kenya.`,
    `In Kenya, ${MINISTER} said, trade had grown.`,
    `"In a country such as this one, in Kenya, we see hope," ${MINISTER} said.`,
    `${MINISTER} praised the new mayor in Nairobi.`,
    `${MINISTER} denied that he had spoken in Kenya.`,
    `${MINISTER} may speak in Kenya.`,
    `The prisoners stay in Kenya, where ${MINISTER} said they would harm nobody.`,
    // a namesake
    `${MINISTER} told students in Nairobi, Ohio, that trade had grown.`,
  ])('not there: %s', (sentence) => {
    expect(visits(sentence)).toEqual([]);
  });
});

describe('the day of a journey', () => {
  const MONDAY = `${MINISTER} landed in Kenya on Monday.`;

  test('a bare weekday of six days ago is the morrow of a page dated too early', () => {
    expect(visitsIn(MONDAY, '2019-03-10')[0]?.when).toMatchObject({ value: '2019-03-11', basis: 'inferred' });
    expect(visitsIn(MONDAY, '2019-03-09')[0]?.when).toMatchObject({ value: '2019-03-04', basis: 'stated' });
  });

  test('"last week" on a Sunday is the week that it ends', () => {
    const [visit] = visitsIn(`${MINISTER} visited Kenya last week.`, '2019-03-10');
    expect(visit?.when.value).toBe('2019-03-04/2019-03-10');
  });

  test.each([
    [`The visit to Kenya after the talks of last month was his first.`, null],
    [
      `${MINISTER} cancelled the visit to Kenya over the fate of the owners of ships seized last month.`,
      null,
    ],
    [`${MINISTER} visited Kenya last month after the talks.`, '2019-02'],
  ])('another occasion has its own: %s', (sentence, value) => {
    expect(visitsIn(sentence)[0]?.when.value ?? null).toBe(value);
  });

  test('a plan for a day that is past has not thereby been carried out', () => {
    expect(visits(`${MINISTER} had planned to visit Kenya in February.`)).toEqual([
      'visit KEN-PER planned/stated 2019-02',
    ]);
  });
});
