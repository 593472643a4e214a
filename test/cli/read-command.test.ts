import { existsSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { Stages } from '../../src/cli/stages.ts';
import { type Ledger, ledgerSchema } from '../../src/model/ledger.ts';
import { chunksOf, makeFolder, REPORT } from '../read/folder.ts';
import { countingStages, run, type World } from './world.ts';

const options = (out: string) => JSON.parse(out.slice(out.indexOf('{'))) as Record<string, unknown>;
const ledgerOf = (out: string) => ledgerSchema.parse(JSON.parse(out)) as Ledger;

describe('what is read', () => {
  test('a folder, and everything read: 0 and nothing on standard error', async () => {
    const cwd = makeFolder({ 'in/a.txt': REPORT, 'in/b.txt': `${REPORT} ` });
    const { code, out, err } = await run(['read', 'in'], { cwd });
    expect({ code, err }).toEqual({ code: 0, err: '' });
    expect(out).toContain('2 reports');
  });

  test('some not: 1, named on standard error and in the ledger, the rest done', async () => {
    const cwd = makeFolder({ 'in/a.txt': REPORT, 'in/b.pdf': '%PDF-1.7' });
    const { code, out, err } = await run(['read', 'in', 'gone', '--format', 'json'], { cwd });
    expect(code).toBe(1);
    expect(err).toMatch(
      /^2 inputs were not read, or not all of them:\n {2}in\/b.pdf: PDF .*\n {2}gone: There is no/,
    );
    const { documents, unread } = ledgerOf(out);
    expect(documents).toHaveLength(1);
    expect(unread.map(({ path }) => path)).toEqual(['in/b.pdf', 'gone']);
  });

  test('many not: five are named, the others counted; names cannot move the cursor', async () => {
    const names = ['a\u001b[2J', 'b', 'c', 'd', 'e', 'f', 'g'];
    const { err } = await run(['read', ...names]);
    expect(err.split('\n')).toHaveLength(8);
    expect(err).toContain('and 2 more');
    expect(err).not.toContain('\u001b');
  });

  test('on a terminal the dossier names them, so standard error need not', async () => {
    expect(await run(['read', 'gone'], { stdoutIsTTY: true })).toMatchObject({ code: 1, err: '' });
  });

  test('standard input, with a word to whoever would wait at a terminal', async () => {
    const stdin = chunksOf(Buffer.from(REPORT));
    expect(await run(['read', '-'], { stdin })).toMatchObject({ code: 0, err: '' });
    const terminal = Object.assign(chunksOf(Buffer.from(REPORT)), { isTTY: true });
    expect((await run(['read', '-'], { stdin: terminal })).err).toContain('end with Ctrl-D');
  });

  test('--between takes one value, and the paths behind it stay paths', async () => {
    const cwd = makeFolder({ 'a.txt': REPORT, 'b.txt': `${REPORT} ` });
    const { code, out } = await run(['read', '--between', 'IND-ISR', 'a.txt', 'b.txt'], { cwd });
    expect(code).toBe(0);
    expect(out).toContain('2 reports');
    expect(options(out).relation).toBe('IND-ISR');
  });
});

describe('what is shown', () => {
  test.each<[string, readonly string[], World, Record<string, unknown>]>([
    ['a pipe: 80 columns, no colour', [], {}, { width: 80, color: false, relation: null }],
    [
      'a terminal: its width, in colour',
      [],
      { stdoutIsTTY: true, columns: 100 },
      { width: 100, color: true },
    ],
    ['a very wide terminal', [], { stdoutIsTTY: true, columns: 300 }, { width: 120 }],
    ['a terminal of unknown width', [], { stdoutIsTTY: true, columns: 0 }, { width: 80 }],
    ['--width', ['--width', '60'], { stdoutIsTTY: true, columns: 100 }, { width: 60 }],
    ['--no-color', ['--no-color'], { stdoutIsTTY: true }, { color: false }],
    ['NO_COLOR', [], { stdoutIsTTY: true, env: { NO_COLOR: '1', FORCE_COLOR: '1' } }, { color: false }],
    ['an empty NO_COLOR', [], { stdoutIsTTY: true, env: { NO_COLOR: '' } }, { color: true }],
    ['FORCE_COLOR', [], { env: { FORCE_COLOR: '1' } }, { color: true }],
    ['FORCE_COLOR=0', [], { stdoutIsTTY: true, env: { FORCE_COLOR: '0' } }, { color: false }],
    ['a dumb terminal', [], { stdoutIsTTY: true, env: { TERM: 'dumb' } }, { color: false }],
  ])('%s', async (_, flags, world, expected) => {
    const cwd = makeFolder({ 'a.txt': REPORT });
    const { out } = await run(['read', 'a.txt', ...flags], { cwd, ...world });
    expect(options(out)).toMatchObject(expected);
  });

  test('--unmatched hands over the words of the sentences', async () => {
    const cwd = makeFolder({ 'a.txt': REPORT });
    const { out } = await run(['read', 'a.txt', '--unmatched'], { cwd });
    expect(options(out).unmatched).toMatchObject([{ start: 0, exact: 'Ruritania' }]);
  });

  test('--as-of, else today by the clock of the reader', async () => {
    const cwd = makeFolder({ 'a.txt': REPORT });
    const asOf = async (...flags: string[]) =>
      ledgerOf((await run(['read', 'a.txt', '--format', 'json', ...flags], { cwd })).out).asOf;
    expect(await asOf()).toBe('2026-02-20');
    expect(await asOf('--as-of', '2025-12-31')).toBe('2025-12-31');
  });

  test('--with-text puts the texts into the JSON', async () => {
    const cwd = makeFolder({ 'a.txt': REPORT });
    const texts = async (...flags: string[]) => {
      const { out } = await run(['read', 'a.txt', '--format', 'json', ...flags], { cwd });
      return ledgerOf(out).documents.map(({ text }) => text);
    };
    expect(await texts()).toEqual([undefined]);
    expect(await texts('--with-text')).toEqual([REPORT]);
  });

  test('--between with JSON gives the part of the ledger', async () => {
    const cwd = makeFolder({ 'a.txt': REPORT });
    const { out } = await run(['read', 'a.txt', '--format', 'json', '--between', 'IND-ISR'], { cwd });
    expect(ledgerOf(out).documents).toEqual([]);
  });
});

describe('--out', () => {
  test('writes a whole file without colour and leaves nothing else behind', async () => {
    const cwd = makeFolder({ 'a.txt': REPORT, 'out/old.txt': 'old' });
    symlinkSync('old.txt', join(cwd, 'out/link.txt'));
    const world = { cwd, stdoutIsTTY: true };
    const { code, out } = await run(['read', 'a.txt', '--out', 'out/link.txt'], world);
    expect({ code, out }).toEqual({ code: 0, out: '' });
    expect(readdirSync(join(cwd, 'out'))).toEqual(['link.txt', 'old.txt']);
    expect(options(readFileSync(join(cwd, 'out/old.txt'), 'utf8'))).toMatchObject({ color: false });
  });

  test('a format of several files makes its folder and leaves the other files in it', async () => {
    const cwd = makeFolder({ 'a.txt': REPORT, 'kept/other.txt': 'mine', 'kept/visits.csv': 'old' });
    for (const folder of ['kept', 'made']) {
      const { code, out, err } = await run(['read', 'a.txt', '--format', 'csv', '--out', folder], { cwd });
      expect({ code, out, err }).toEqual({ code: 0, out: '', err: '' });
    }
    expect(readdirSync(join(cwd, 'made'))).toContain('reports.csv');
    expect(readFileSync(join(cwd, 'kept/other.txt'), 'utf8')).toBe('mine');
    expect(readFileSync(join(cwd, 'kept/visits.csv'), 'utf8')).toMatch(/^\ufeff"id"/);
  });

  test('what an export leaves out is told on standard error', async () => {
    const cwd = makeFolder({ 'a.txt': REPORT });
    const loadRenderer: Stages['loadRenderer'] = async () => () => ({ output: 'x', notes: ['Left out: 3.'] });
    const told = await run(['read', 'a.txt', '--format', 'ics'], { cwd, stages: { loadRenderer } });
    expect(told).toEqual({ code: 0, out: 'x', err: 'Left out: 3.\n' });
  });

  test('a run that fails leaves what was there', async () => {
    const cwd = makeFolder({ 'a.txt': REPORT });
    writeFileSync(join(cwd, 'x.txt'), 'old');
    const stages = {
      buildLedger: async () => {
        throw new Error('broken');
      },
    };
    await expect(run(['read', 'a.txt', '--out', 'x.txt'], { cwd, stages })).rejects.toThrow('broken');
    expect(readFileSync(join(cwd, 'x.txt'), 'utf8')).toBe('old');
  });

  test('a mistake is told before anything is read', async () => {
    const cwd = makeFolder({ 'a.txt': REPORT });
    let loaded = false;
    const stages = {
      ...countingStages,
      resolveRelation: () => {
        loaded = true;
        return 'IND-ISR';
      },
    };
    const { code } = await run(['read', 'a.txt', '--between', 'x', '--out', 'gone/x.txt'], { cwd, stages });
    expect({ code, loaded }).toEqual({ code: 2, loaded: false });
    expect(existsSync(join(cwd, 'gone'))).toBe(false);
  });
});

describe('Ctrl-C', () => {
  test('stops the reading, shows what was read and ends with 130', async () => {
    async function* endless(): AsyncGenerator<Uint8Array> {
      for (let i = 0; i < 3; i++) yield Buffer.from(`${JSON.stringify({ text: `${REPORT}${i}` })}\n`);
      interrupt();
      await new Promise(() => {});
    }
    let interrupt = () => {};
    let listening = false;
    const onInterrupt = (listener: () => void) => {
      listening = true;
      interrupt = listener;
      return () => {
        listening = false;
      };
    };
    // More than the 64 KB that telling the format takes, so that reports come before the stream falls silent.
    async function* padded() {
      yield Buffer.from(`${JSON.stringify({ text: REPORT.repeat(1000) })}\n`);
      yield* endless();
    }
    const { code, out, err } = await run(['read', '-'], { stdin: padded(), onInterrupt });
    expect(code).toBe(130);
    expect(err).toContain('Interrupted: this is what 4 reports say');
    expect(out).toContain('4 reports');
    expect(listening).toBe(false);
  });
});

describe('the progress line', () => {
  const lines = Array.from({ length: 20 }, (_, i) => `${JSON.stringify({ text: `${REPORT}${i}` })}\n`).join(
    '',
  );
  const clock = (step: number) => {
    let time = 0;
    return () => {
      time += step;
      return new Date(time);
    };
  };

  test('counts reports on a terminal once a second has gone by, and is wiped away', async () => {
    const cwd = makeFolder({ 'a.jsonl': lines });
    const { err } = await run(['read', 'a.jsonl'], { cwd, stderrIsTTY: true, now: clock(100) });
    expect(err).toMatch(/Reading: \d+ reports/);
    expect(err).toContain('\u001b[?25h');
  });

  test.each([
    ['short work', { stderrIsTTY: true, now: clock(1) }],
    ['no terminal', { stderrIsTTY: false, now: clock(1000) }],
  ])('stays away: %s', async (_, world) => {
    const cwd = makeFolder({ 'a.jsonl': lines });
    expect((await run(['read', 'a.jsonl'], { cwd, ...world })).err).toBe('');
  });
});

test.each([
  ['ENOSPC', 'the disk is full'],
  ['EACCES', 'there is no permission to write'],
  ['EWHATEVER', 'the system reports EWHATEVER'],
])('a result that cannot be written (%s) is told in a sentence', async (code, why) => {
  const outError = Object.assign(new Error(`${code}: write`), { code, syscall: 'write' });
  const cwd = makeFolder({ 'a.txt': REPORT });
  const told = await run(['read', 'a.txt'], { cwd, outError });
  expect(told.code).toBe(2);
  expect(told.err).toContain(`could not be written to standard output: ${why}`);
});

test('a device is written to as it is, and a full one is told in a sentence', async () => {
  const cwd = makeFolder({ 'a.txt': REPORT });
  expect(await run(['read', 'a.txt', '--out', '/dev/null'], { cwd })).toMatchObject({ code: 0, err: '' });
  if (!existsSync('/dev/full')) return;
  const told = await run(['read', 'a.txt', '--out', '/dev/full'], { cwd });
  expect(told.code).toBe(2);
  expect(told.err).toContain('could not be written to "/dev/full": the disk is full');
});
