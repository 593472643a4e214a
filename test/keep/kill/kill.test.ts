/** A process that adds reports is killed again and again: nothing that it acknowledged is lost, nothing is there in half. */
import { type ChildProcess, execFileSync, fork } from 'node:child_process';
import { createHash } from 'node:crypto';
import { copyFileSync, cpSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import fc from 'fast-check';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { Document } from '../../../src/model/document.ts';
import { buildLedger } from '../../../src/pipeline.ts';
import { understand } from '../../../src/understand/understand.ts';
import { plainReport } from '../../flow/generate-reports.ts';
import { template } from '../stores.ts';

/** While a library comes into being, and while reports are added. */
const KILLS = { making: 6, adding: 44 };
const SEED = 20260301;
const REPORTS = 6;
/** Milliseconds for all of it, on a machine that has much else to do. */
const PATIENCE = 600_000;

const root = fileURLToPath(new URL('../../..', import.meta.url));

/** The compiled program with what it reads at run time, and the reports, in a folder of its own. */
async function makeProgram(folder: string, documents: readonly Document[]): Promise<string> {
  execFileSync(
    process.execPath,
    [
      join(root, 'node_modules/typescript/bin/tsc'),
      ...['-p', join(root, 'tsconfig.build.json'), '--outDir', join(folder, 'dist')],
      ...['--declaration', 'false', '--sourceMap', 'false'],
    ],
    { cwd: root },
  );
  for (const name of ['knowledge', 'models', 'node_modules', 'package.json'])
    symlinkSync(join(root, name), join(folder, name));
  writeFileSync(
    join(folder, 'readings.json'),
    JSON.stringify(documents.map((document) => understand(document))),
  );
  writeFileSync(join(folder, 'template.tgz'), Buffer.from(await (await template()).arrayBuffer()));
  const script = join(folder, 'adder.mjs');
  copyFileSync(new URL('adder.mjs', import.meta.url), script);
  return script;
}

async function hashOf(documents: readonly Document[]): Promise<string> {
  const { ledger } = await buildLedger(documents, { asOf: '2026-03-01' });
  return createHash('sha256').update(JSON.stringify(ledger)).digest('hex');
}

/** Numbers from 0 to 1, always the same. */
function* dice(seed: number): Generator<number> {
  for (let state = seed; ; ) {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    yield state / 2 ** 32;
  }
}

interface Told {
  readonly ready?: true;
  /** How many reports were there, and the hash of their ledger. */
  readonly there?: number;
  readonly hash?: string;
  readonly acknowledged?: number;
  readonly done?: true;
}

/** A process that has loaded all it needs and waits for the word. */
class Adder {
  readonly told: Told[] = [];
  readonly #child: ChildProcess;
  readonly #ready: Promise<unknown>;
  readonly #ended: Promise<void>;

  constructor(script: string) {
    this.#child = fork(script);
    this.#ready = new Promise((resolve) => this.#child.once('message', resolve));
    this.#ended = new Promise((resolve) => this.#child.once('close', () => resolve()));
    this.#child.on('message', (message) => this.told.push(message as Told));
  }

  /** Adds the first `count` reports; killed after as many milliseconds, if any. */
  async run(folder: string, count: number, delay?: number): Promise<void> {
    await this.#ready;
    this.#child.send({ folder, count });
    if (delay !== undefined) {
      await Promise.race([this.#ended, setTimeout(delay)]);
      this.#child.kill('SIGKILL');
    }
    await this.#ended;
  }

  async dismiss(): Promise<void> {
    this.#child.kill('SIGKILL');
    await this.#ended;
  }

  get isDone(): boolean {
    return this.told.some(({ done }) => done);
  }
}

/** The next process loads while the one before works. */
function adders(script: string): { next(): Adder; end(): Promise<void> } {
  let waiting = new Adder(script);
  return {
    next: () => {
      const adder = waiting;
      waiting = new Adder(script);
      return adder;
    },
    end: () => waiting.dismiss(),
  };
}

async function timed(work: () => Promise<void>): Promise<number> {
  const start = performance.now();
  await work();
  return performance.now() - start;
}

/** What the process found is a whole number of reports, no fewer than were acknowledged; returns how many now are. */
function check(told: readonly Told[], acknowledged: number, hashes: readonly string[]): number {
  let sure = acknowledged;
  for (const { there, hash, acknowledged: count } of told) {
    if (there !== undefined) {
      expect(there).toBeGreaterThanOrEqual(sure);
      expect(hash).toBe(hashes[there]);
    }
    sure = Math.max(sure, there ?? 0, count ?? 0);
  }
  return sure;
}

let base: string;
let waiting: { next(): Adder; end(): Promise<void> } | null = null;
beforeEach(() => {
  base = mkdtempSync(join(tmpdir(), 'entente-kill-'));
});
afterEach(async () => {
  await waiting?.end();
  rmSync(base, { recursive: true, force: true });
});

test(
  'killed 50 times, a library holds what it acknowledged, whole, and ends as if nothing had been',
  async () => {
    const documents = fc.sample(plainReport, { numRuns: REPORTS, seed: SEED });
    expect(new Set(documents.map(({ id }) => id)).size).toBe(REPORTS);
    const hashes = await Promise.all(
      Array.from({ length: REPORTS + 1 }, (_, count) => hashOf(documents.slice(0, count))),
    );
    waiting = adders(await makeProgram(base, documents));
    const { next } = waiting;
    const random = dice(SEED);
    const roll = () => random.next().value as number;

    const empty = join(base, 'empty');
    const making = await timed(() => next().run(empty, 0));
    const made = join(base, 'made');
    for (let kills = 0; kills < KILLS.making; kills++) {
      const adder = next();
      await adder.run(made, 0, roll() * making);
      check(adder.told, 0, hashes);
      if (adder.isDone) rmSync(made, { recursive: true });
    }
    const maker = next();
    await maker.run(made, 0);
    expect(maker.isDone).toBe(true);

    let folder = '';
    let [libraries, kills, sure] = [0, 0, 0];
    const begin = () => {
      folder = join(base, `library-${libraries++}`);
      cpSync(empty, folder, { recursive: true });
      sure = 0;
    };
    begin();
    const whole = next();
    const adding = await timed(() => whole.run(folder, REPORTS));
    expect(check(whole.told, 0, hashes)).toBe(REPORTS);
    begin();
    while (kills < KILLS.adding || sure < REPORTS) {
      const adder = next();
      await adder.run(folder, REPORTS, kills < KILLS.adding ? roll() * adding : undefined);
      sure = check(adder.told, sure, hashes);
      if (!adder.isDone) kills++;
      else if (kills < KILLS.adding) {
        // Once more, to be asked what it holds at the end.
        const reader = next();
        await reader.run(folder, REPORTS);
        expect(reader.told).toContainEqual({ there: REPORTS, hash: hashes[REPORTS] });
        begin();
      }
    }
  },
  PATIENCE,
);
