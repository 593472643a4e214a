import { describe, expect, test } from 'vitest';
import { loadStages } from '../../src/cli/stages.ts';
import type { Explanation } from '../../src/model/explanation.ts';
import { makeFolder, REPORT } from '../read/folder.ts';
import { run as runWith, type World } from './world.ts';

const VISIT = `WARSAW, 28 January 2026 (Vistula Wire) – Norwegian Foreign Minister Ola Nordvik will visit Poland on 3 March 2026.

The ministry in Oslo confirmed the visit. Delegates from Norway praised the weather in Poland.`;
const AGAIN = `OSLO, 30 January 2026 (Fjord Press) – Norway's foreign minister, Ola Nordvik, is to visit Poland on 3 March 2026, his office said.`;

/** With the real stages, which these tests are about. */
const stages = await loadStages();
const run = (argv: readonly string[], world: World = {}) =>
  runWith(['explain', ...argv], {
    cwd: makeFolder({ 'in/a.txt': VISIT, 'in/b.txt': AGAIN }),
    ...world,
    stages,
  });

async function explain(...argv: readonly string[]): Promise<Explanation> {
  const { code, out, err } = await run([...argv, 'in', '--json']);
  expect({ code, err }).toEqual({ code: 0, err: '' });
  return JSON.parse(out) as Explanation;
}

const entryId = async () => (await explain('--words', 'will visit Poland')).members[0]?.claim.entry ?? '';

describe('what is asked about', () => {
  test('words: the sentence, its claim and the entry that it came into', async () => {
    const { entry, members, passages } = await explain('--words', 'will  visit Poland');
    expect(entry).toBeNull();
    expect(passages.map(({ sentences }) => sentences.length)).toEqual([1]);
    expect(members).toMatchObject([
      { claim: { kind: 'visit', stage: 'scheduled' }, document: { path: 'in/a.txt' } },
    ]);
  });

  test('an entry by the start of its id: all claims, and how each came in', async () => {
    const id = await entryId();
    const { entry, members, passages } = await explain(id.slice(0, -6));
    expect(entry?.id).toBe(id);
    expect(members.length).toBeGreaterThan(1);
    expect(members.filter(({ step }) => step?.why === 'the dates overlap').length).toBeGreaterThan(0);
    expect(members.filter(({ step }) => step !== null && step.why === null).length).toBeGreaterThan(0);
    expect(
      passages.flatMap(({ sentences }) => sentences.flatMap(({ claims }) => claims)).length,
    ).toBeGreaterThan(1);
  });

  test('--most bounds what is explained in full', async () => {
    const { passages } = await explain(await entryId(), '--most', '1');
    expect(passages.flatMap(({ sentences }) => sentences.flatMap(({ claims }) => claims))).toHaveLength(1);
  });

  test('a claim by its id', async () => {
    const { members } = await explain('--words', 'will visit Poland');
    const id = members[0]?.claim.id ?? '';
    const { entry, passages } = await explain(id);
    expect(entry).toBeNull();
    expect(passages[0]?.sentences[0]?.claims.map(({ claim }) => claim)).toEqual([id]);
  });

  test.each(['in/a.txt', 'id'])('a span of %s, which need not have given anything', async (name) => {
    const start = VISIT.indexOf('Delegates');
    const { documents } = { documents: (await explain('--words', 'Delegates from')).passages };
    const report = name === 'id' ? (documents[0]?.document.id ?? '') : name;
    const { members, passages } = await explain(`${report}:${start}-${start + 5}`);
    expect(members).toEqual([]);
    expect(passages[0]?.sentences).toMatchObject([{ start, claims: [] }]);
    expect(passages[0]?.sentences[0]?.attempts[0]?.lacks.length).toBeGreaterThan(0);
  });
});

test('for people: no colour in a pipe, the width of the terminal', async () => {
  const piped = await run(['--words', 'will visit', 'in']);
  expect(piped).toMatchObject({ code: 0, err: '' });
  expect(piped.out).toContain('Frame      visit: verb “visit”');
  expect(piped.out).not.toContain('\u001b');
  const shown = await run(['--words', 'will visit', 'in'], { stdoutIsTTY: true, columns: 60 });
  expect(shown.out).toContain('\u001b[');
});

describe('misuse ends with 2, says what is wrong and how it is meant, and prints nothing else', () => {
  test.each<[readonly string[], string]>([
    [[], 'Nothing to explain. Give the id of an entry'],
    [['visit:1'], 'No input. Give files or folders'],
    [['--words', 'x'], 'No input. Give files or folders'],
    [['--words', ' ', 'in'], '--words wants words of a report'],
    [['--words', 'zebra crossing', 'in'], 'No report that was read has the words "zebra crossing"'],
    [['vi', 'in'], 'too short for the start of an id'],
    [['visit:zzzz', 'in'], 'Nothing in this ledger is called "visit:zzzz"'],
    [['claim:', 'in'], 'is the start of several ids:\n  claim:'],
    [['in/c.txt:1-5', 'in'], 'No report that was read is called "in/c.txt"'],
    [['in/a.txt:5-5', 'in'], 'lies outside of the report'],
    [['in/a.txt:9999-10000', 'in'], 'lies outside of the report'],
    [['visit:1', 'in', '--most', '0'], '--most wants'],
    [['visit:1', 'in', '--as-of', 'soon'], '--as-of wants a day'],
  ])('%j', async (argv, words) => {
    const { code, out, err } = await run(argv);
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(err).toContain(words);
    expect(err).toContain('(entente explain --help tells more)');
  });
});

test('what could not be read is told, and the rest is explained', async () => {
  const cwd = makeFolder({ 'in/a.txt': VISIT, 'in/c.pdf': '%PDF-1.7' });
  const { code, out, err } = await run(['--words', 'will visit', 'in'], { cwd });
  expect(code).toBe(1);
  expect(err).toContain('in/c.pdf');
  expect(out).toContain('Frame');
});

test('two reports in one file are told apart by id', async () => {
  const cwd = makeFolder({
    'in/x.jsonl': `${JSON.stringify({ text: VISIT })}\n${JSON.stringify({ text: REPORT })}\n`,
  });
  const { code, err } = await run(['in/x.jsonl:0-10', 'in'], { cwd });
  expect(code).toBe(2);
  expect(err).toContain('is 2 reports. Give the id of one:\n  doc:');
});
