import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, describe, expect, test } from 'vitest';
import {
  compileKnowledge,
  KNOWLEDGE_TABLES,
  loadKnowledge,
  type StateRecord,
} from '../../src/understand/knowledge.ts';

const DIR = fileURLToPath(new URL('../../knowledge', import.meta.url));
const knowledge = loadKnowledge();
const { states, bodies, organisations, titles, people, systems, areas, publishers, agreements, sanctions } =
  knowledge;
const stateCodes = new Set(states.map(({ code }) => code));
const organisationCodes = new Set(organisations.map(({ code }) => code));

const UN_MEMBERS =
  `AFG ALB DZA AND AGO ATG ARG ARM AUS AUT AZE BHS BHR BGD BRB BLR BEL BLZ BEN BTN BOL BIH BWA BRA BRN
  BGR BFA BDI CPV KHM CMR CAN CAF TCD CHL CHN COL COM COG COD CRI CIV HRV CUB CYP CZE DNK DJI DMA DOM ECU EGY SLV GNQ
  ERI EST SWZ ETH FJI FIN FRA GAB GMB GEO DEU GHA GRC GRD GTM GIN GNB GUY HTI HND HUN ISL IND IDN IRN IRQ IRL ISR ITA
  JAM JPN JOR KAZ KEN KIR PRK KOR KWT KGZ LAO LVA LBN LSO LBR LBY LIE LTU LUX MDG MWI MYS MDV MLI MLT MHL MRT MUS MEX
  FSM MDA MCO MNG MNE MAR MOZ MMR NAM NRU NPL NLD NZL NIC NER NGA MKD NOR OMN PAK PLW PAN PNG PRY PER PHL POL PRT QAT
  ROU RUS RWA KNA LCA VCT WSM SMR STP SAU SEN SRB SYC SLE SGP SVK SVN SLB SOM ZAF SSD ESP LKA SDN SUR SWE CHE SYR TJK
  TZA THA TLS TGO TON TTO TUN TUR TKM TUV UGA UKR ARE GBR USA URY UZB VUT VEN VNM YEM ZMB ZWE`.split(/\s+/);

/** Names that occur under two owners, as "name: first, second". */
function sharedNames(
  records: readonly { readonly owner: string; readonly names: readonly string[] }[],
): string[] {
  const owners = new Map<string, string>();
  const shared: string[] = [];
  for (const { owner, names } of records) {
    for (const name of new Set(names)) {
      const first = owners.get(name);
      if (first !== undefined) shared.push(`${name}: ${first}, ${owner}`);
      else owners.set(name, owner);
    }
  }
  return shared;
}

function namesOfState(state: StateRecord): string[] {
  const { name, aliases, adjectives, demonyms, capital, seats, cities, territories } = state;
  return [name, ...aliases, ...adjectives, ...demonyms, capital ?? name, ...seats, ...cities, ...territories];
}

function strangers(codes: readonly string[], ...known: readonly ReadonlySet<string>[]): string[] {
  return codes.filter((code) => !known.some((set) => set.has(code)));
}

test.each([
  ['states', states, 197],
  ['named bodies', bodies.named, 250],
  ['armed groups', bodies.armedGroups, 20],
  ['organisations', organisations, 150],
  ['titles', titles.titles, 60],
  ['people', people, 900],
  ['systems', systems, 300],
  ['areas', areas, 40],
  ['publishers', publishers, 150],
  ['agreements', agreements, 80],
  ['sanctions', sanctions, 50],
])('%s are many enough', (_, records, least) => {
  expect(records.length).toBeGreaterThanOrEqual(least);
});

describe('states', () => {
  test('all 193 members of the United Nations and PSE, TWN, VAT, XKX, each once', () => {
    expect(UN_MEMBERS).toHaveLength(193);
    expect([...stateCodes].sort()).toEqual([...UN_MEMBERS, 'PSE', 'TWN', 'VAT', 'XKX'].sort());
    expect(states).toHaveLength(stateCodes.size);
  });

  test('no name belongs to two states', () => {
    expect(sharedNames(states.map((state) => ({ owner: state.code, names: namesOfState(state) })))).toEqual(
      [],
    );
  });

  test('what is ambiguous is a name of the state', () => {
    for (const state of states)
      expect(namesOfState(state)).toEqual(expect.arrayContaining([...state.ambiguous]));
  });

  test.each([
    ['Britain', 'GBR'],
    ['Burma', 'MMR'],
    ['Ivory Coast', 'CIV'],
    ['DPRK', 'PRK'],
    ['Türkiye', 'TUR'],
    ['Holy See', 'VAT'],
    ['Kremlin', 'RUS'],
    ['Elysee', 'FRA'],
    ['Danes', 'DNK'],
    ['Sharm el-Sheikh', 'EGY'],
  ])('%s is %s', (name, code) => {
    expect(states.filter((state) => namesOfState(state).includes(name)).map((state) => state.code)).toEqual([
      code,
    ]);
  });

  test.each(['Georgia', 'Jordan', 'Chad', 'Turkey', 'Mali', 'Niger', 'Guinea', 'Dominica', 'US', 'Lebanon'])(
    '%s asks for context',
    (name) => {
      expect(states.some(({ ambiguous }) => ambiguous.includes(name))).toBe(true);
    },
  );

  test.each(['India', 'Israel', 'Germany', 'Soviet Union', 'Crimea', 'Kashmir'])(
    '%s does not stand among the ambiguous',
    (name) => {
      expect(states.some(({ ambiguous }) => ambiguous.includes(name))).toBe(false);
    },
  );
});

describe('bodies', () => {
  test('over 60 states and every state known', () => {
    const owners = bodies.named.map(({ state }) => state);
    expect(strangers(owners, stateCodes)).toEqual([]);
    expect(new Set(owners).size).toBeGreaterThan(60);
    expect(
      strangers(
        bodies.armedGroups.flatMap(({ states: where }) => where),
        stateCodes,
      ),
    ).toEqual([]);
  });

  test('no name belongs to two bodies or groups', () => {
    const named = bodies.named.map(({ state, name, aliases }) => ({
      owner: `${state} ${name}`,
      names: [name, ...aliases],
    }));
    const groups = bodies.armedGroups.map(({ name, aliases }) => ({
      owner: name,
      names: [name, ...aliases],
    }));
    expect(sharedNames([...named, ...groups])).toEqual([]);
  });

  test('a seat that is also a body has one state', () => {
    const seats = new Map(
      states.flatMap(({ code, seats: names }) => names.map((name) => [name, code] as const)),
    );
    for (const { state, name, aliases } of bodies.named)
      for (const each of [name, ...aliases])
        if (seats.has(each)) expect([each, seats.get(each)]).toEqual([each, state]);
  });

  test.each([
    ['Pentagon', 'USA'],
    ['Knesset', 'ISR'],
    ['DRDO', 'IND'],
    ['Palestinian Authority', 'PSE'],
    ['FSB', 'RUS'],
  ])('%s is a body of %s', (name, code) => {
    const owners = bodies.named.filter((body) => body.name === name || body.aliases.includes(name));
    expect(owners.map(({ state }) => state)).toEqual([code]);
  });
});

describe('organisations', () => {
  test('codes and names are their own', () => {
    expect(organisationCodes.size).toBe(organisations.length);
    expect(
      sharedNames(
        organisations.map(({ code, name, aliases, bodies: organs }) => ({
          owner: code,
          names: [name, ...aliases, ...organs],
        })),
      ),
    ).toEqual([]);
  });

  test('every member exists, once', () => {
    for (const { code, members } of organisations) {
      if (members === 'all') continue;
      expect([code, strangers(members, stateCodes)]).toEqual([code, []]);
      expect([code, new Set(members).size]).toEqual([code, members.length]);
    }
  });

  test.each([
    ['EU', 27],
    ['NATO', 32],
    ['ASEAN', 11],
    ['AU', 54],
    ['GCC', 6],
    ['LAS', 22],
    ['OIC', 57],
    ['OSCE', 57],
    ['G7', 7],
    ['CPTPPG', 12],
    ['CW', 56],
    ['COE', 46],
    ['OECD', 38],
    ['SAARC', 8],
  ])('%s has %i member states here', (code, count) => {
    expect(organisations.find((organisation) => organisation.code === code)?.members).toHaveLength(count);
  });
});

test('no form stands under two titles', () => {
  expect(
    sharedNames(titles.titles.map(({ forms }) => ({ owner: forms[0]!, names: forms })).filter(Boolean)),
  ).toEqual([]);
  for (const pattern of titles.patterns) expect(pattern).toContain('{p}');
  expect(new Set(titles.portfolios).size).toBe(titles.portfolios.length);
});

describe('people', () => {
  const TERM = /^\d{4}(-(0[1-9]|1[0-2]))?$/;

  test('states and organisations exist, over 100 states', () => {
    expect(
      strangers(
        people.map(({ state }) => state),
        stateCodes,
      ),
    ).toEqual([]);
    expect(new Set(people.map(({ state }) => state)).size).toBeGreaterThanOrEqual(100);
    const served = people.flatMap(({ offices }) =>
      offices.flatMap(({ of }) => (of === undefined ? [] : [of])),
    );
    expect(strangers(served, organisationCodes)).toEqual([]);
  });

  test('the whole world: enough states with foreign and defence ministers, organisations and systems', () => {
    const titlesOf = new Map<string, string[]>();
    for (const { state, offices } of people)
      titlesOf.set(state, [...(titlesOf.get(state) ?? []), ...offices.map(({ title }) => title)]);
    const complete = [...titlesOf.values()].filter((held) =>
      [
        /president|prime minister|premier|king|emir|sultan|chancellor/,
        /foreign|external|secretary of state/,
        /defen[cs]e/,
      ].every((office) => held.some((title) => office.test(title))),
    );
    expect(complete.length).toBeGreaterThanOrEqual(80);
    expect(organisations.length).toBeGreaterThanOrEqual(150);
    expect(systems.length).toBeGreaterThanOrEqual(300);
  });

  test('terms are dates in order, offices sorted by their beginning', () => {
    for (const { name, offices } of people) {
      const begins = offices.map(({ from }) => from);
      expect([name, begins]).toEqual([name, [...begins].sort()]);
      for (const { from, to } of offices) {
        expect([name, from]).toEqual([name, expect.stringMatching(TERM)]);
        if (to === undefined) continue;
        expect([name, to]).toEqual([name, expect.stringMatching(TERM)]);
        expect([name, from.slice(0, to.length) <= to.slice(0, from.length)]).toEqual([name, true]);
      }
    }
  });

  test('no full name belongs to two people', () => {
    const full = people.map(({ name, state, aliases }) => ({
      owner: `${state} ${name}`,
      names: [name, ...aliases],
    }));
    expect(sharedNames(full)).toEqual([]);
  });

  test.each([
    ['Xi Jinping', 'Xi'],
    ['Narendra Modi', 'Modi'],
    ['Aung San Suu Kyi', 'Suu Kyi'],
    ['Ursula von der Leyen', 'von der Leyen'],
    ['Abiy Ahmed', 'Abiy'],
  ])('%s is called %s', (name, surname) => {
    expect(people.find((person) => person.name === name)?.surname).toBe(surname);
  });
});

describe('systems, areas, publishers, agreements', () => {
  test.each([
    ['systems', systems],
    ['publishers', publishers],
    ['agreements', agreements],
  ])('no name stands under two %s', (_, records) => {
    expect(
      sharedNames(records.map(({ name, aliases }) => ({ owner: name, names: [name, ...aliases] }))),
    ).toEqual([]);
  });

  test('makers, countries and parties exist', () => {
    expect(
      strangers(
        systems.flatMap(({ makers }) => makers),
        stateCodes,
      ),
    ).toEqual([]);
    expect(
      strangers(
        publishers.flatMap(({ country }) => country ?? []),
        stateCodes,
      ),
    ).toEqual([]);
    const parties = agreements.flatMap((agreement) => (agreement.parties === 'all' ? [] : agreement.parties));
    expect(strangers(parties, stateCodes, organisationCodes)).toEqual([]);
  });

  test('sanctions stand between known powers, and end after they began', () => {
    const ends = sanctions.flatMap(({ sources, target }) => [...sources, target]);
    expect(strangers(ends, stateCodes, organisationCodes)).toEqual([]);
    expect(sanctions.filter(({ from = 0, to = 9999 }) => to < from)).toEqual([]);
    expect(
      sanctions.filter(({ sources, target }) => sources.length === 0 || sources.includes(target)),
    ).toEqual([]);
  });

  test('area codes and parents are known, triggers lower case', () => {
    const codes = new Set(areas.map(({ code }) => code));
    expect(codes.size).toBe(areas.length);
    for (const { parent, triggers, weak } of areas) {
      if (parent !== undefined) expect(codes).toContain(parent);
      for (const trigger of [...triggers, ...weak]) expect(trigger).toBe(trigger.toLowerCase());
    }
  });

  test('a domain belongs to one publisher', () => {
    expect(sharedNames(publishers.map(({ name, domains }) => ({ owner: name, names: domains })))).toEqual([]);
  });

  test.each(['Arrow', 'Patriot', 'Barak', 'Spike', 'Typhoon'])('%s asks for context', (name) => {
    expect(systems.some(({ ambiguous }) => ambiguous.includes(name))).toBe(true);
  });
});

describe('loading', () => {
  const folders: string[] = [];
  afterAll(() => {
    for (const folder of folders) rmSync(folder, { recursive: true });
  });

  function copyWith(table: string, text: string): string {
    const folder = mkdtempSync(join(tmpdir(), 'knowledge-'));
    folders.push(folder);
    cpSync(DIR, folder, { recursive: true });
    writeFileSync(join(folder, `${table}.yaml`), text);
    return folder;
  }

  test('every file says in its first lines where it comes from', () => {
    for (const table of KNOWLEDGE_TABLES)
      expect(readFileSync(join(DIR, `${table}.yaml`), 'utf8')).toMatch(/^# /);
  });

  test('compiled.json is what the YAML says: run `npx tsx scripts/build-knowledge.ts` after an edit', () => {
    expect(JSON.parse(readFileSync(join(DIR, 'compiled.json'), 'utf8'))).toEqual(compileKnowledge());
  }, 60_000);

  test('a folder is read once', () => {
    expect(loadKnowledge()).toBe(knowledge);
  });

  test('an edited table is read from its YAML, with empty lists filled in', () => {
    const folder = copyWith('areas', '- { code: kites, name: kites, triggers: [kite] }');
    expect(loadKnowledge(folder).areas).toEqual([
      { code: 'kites', name: 'kites', triggers: ['kite'], weak: [] },
    ]);
  });

  test.each([
    [
      'areas',
      '- { code: kites, triggers: [kite] }',
      /areas\.yaml, record 1 \(kites\): "name" must be a text/,
    ],
    ['areas', '- { code: kites, name: kites, triger: [kite] }', /record 1 \(kites\): .*no field "triger"/],
    ['areas', '- { code: kites, name: kites, triggers: [12] }', /"triggers" must be a list of texts/],
    [
      'people',
      '- { name: A B, surname: B, state: FRA }',
      /people\.yaml, record 1 \(A B\): "offices" must be/,
    ],
    [
      'people',
      '- { name: A B, surname: B, state: FRA, offices: [{ title: x, from: 2010 }] }',
      /office .*"from"/,
    ],
    ['bodies', 'generic: []', /bodies\.yaml, section named must be a list/],
    ['systems', 'not: a list', /systems\.yaml must be a list of records/],
    ['systems', '- { name: [', /systems\.yaml is not YAML/],
  ])('a slip in %s is named: %s', (table, text, message) => {
    const folder = copyWith(table, text);
    expect(() => loadKnowledge(folder)).toThrow(message);
  });
});
