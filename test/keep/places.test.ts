import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sql } from 'drizzle-orm';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { openFolder } from '../../src/keep/embedded/folder.ts';
import { takeLock } from '../../src/keep/embedded/lock.ts';
import { openStore } from '../../src/keep/store.ts';
import { rebuildLibrary } from '../../src/library/rebuild.ts';
import { storeReadings } from '../../src/library/store-readings.ts';
import { openLibrary } from '../../src/library.ts';
import { understand } from '../../src/understand/understand.ts';
import { readSample } from '../flow/read-sample.ts';
import { clock, SERVER, STORES, template } from './stores.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'entente-place-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const now = clock();

test('a second taker of the lock is told who has it, and gets it when it is given back', () => {
  const unlock = takeLock(folder, { now });
  expect(() => takeLock(folder, { now })).toThrow(`Process ${process.pid} (since 2026-`);
  expect(() => takeLock(folder, { now })).toThrow('--database');
  unlock();
  takeLock(folder, { now })();
  expect(readdirSync(folder)).toEqual([]);
});

test.each([
  ['a process that runs no more', { pid: 2 ** 22 + 1, started: null, since: '' }],
  ['an earlier process of the same number', { pid: process.pid, started: 'another-boot 1', since: '' }],
])('the lock of %s is taken over', (_, holder) => {
  writeFileSync(join(folder, 'lock'), JSON.stringify(holder));
  const unlock = takeLock(folder, {
    now,
    isRunning: (pid) => pid === process.pid && holder.started === null,
  });
  expect(JSON.parse(readFileSync(join(folder, 'lock'), 'utf8')).pid).toBe(process.pid);
  unlock();
});

test('without word from the system, whoever is said to run has the lock', () => {
  writeFileSync(join(folder, 'lock'), JSON.stringify({ pid: 2 ** 22 + 1, started: null, since: '' }));
  expect(() => takeLock(folder, { now, isRunning: () => true })).toThrow('has the library');
  expect(existsSync(join(folder, 'lock'))).toBe(true);
});

test('places that are no library are named, with a way out', async () => {
  const open = (path: string, create: boolean) => openLibrary({ folder: path }, { now, create });
  await expect(open(join(folder, 'none'), false)).rejects.toThrow('entente add PATH… makes one');
  expect(existsSync(join(folder, 'none'))).toBe(false);
  writeFileSync(join(folder, 'notes.txt'), 'mine');
  await expect(open(folder, true)).rejects.toThrow('holds other things');
  await expect(open(join(folder, 'notes.txt'), true)).rejects.toThrow('is a file');
  mkdirSync(join(folder, 'empty'));
  await expect(open(join(folder, 'empty'), false)).rejects.toThrow('There is no library');
});

test('what another version left is not gone on with, until it is made anew', async () => {
  const open = (create: boolean) => openStore({ folder }, { now, create, template: blob });
  const blob = await template();
  const setup = { now, understood: 'then' };
  const reading = understand((await readSample())[0]!);
  const old = await open(true);
  await storeReadings(old, [reading], setup);
  await old.close();
  const { database, close } = await openFolder(folder, { now, create: false });
  await database.execute(sql`update meta set value = 'another' where name = 'shape'`);
  await close();
  const store = await open(false);
  expect((await store.ledger({ of: 'all' }, '2026-03-01'))?.documents).toHaveLength(1);
  await expect(storeReadings(store, [reading], setup)).rejects.toThrow('entente rebuild');
  await rebuildLibrary(store, {}, setup);
  expect((await storeReadings(store, [reading], setup)).added).toEqual([]);
  await store.close();
});

test('a server that does not answer is named without its password', async () => {
  const opened = openLibrary({ database: 'postgresql://me:secret@127.0.0.1:1/x' }, { now });
  await expect(opened).rejects.toThrow('postgresql://me:…@127.0.0.1:1/x cannot be opened');
  await expect(opened).rejects.not.toThrow('secret');
});

test.skipIf(SERVER === undefined)(
  'two who add to one server take turns, and each report is there once',
  async () => {
    const [, make] = STORES.find(([name]) => name === 'server')!;
    const place = await make();
    const [one, other] = await Promise.all([place.open(), place.open()]);
    const sample = await readSample();
    const results = await Promise.all([
      one.add(sample, { batch: 2 }),
      other.add(sample.toReversed(), { batch: 3 }),
    ]);
    const added = results.flatMap((result) => result.added);
    expect(added.toSorted()).toEqual(sample.map(({ id }) => id).toSorted());
    expect((await other.status()).documents).toBe(sample.length);
    await Promise.all([one.close(), other.close()]);
    await place.remove();
  },
);
