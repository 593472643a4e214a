import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { encodeModel } from '../../../scripts/train/encode-model.ts';
import { loadSyntax } from '../../../src/understand/syntax/load-syntax.ts';
import { checksum, decodeModel, HEADER_BYTES, MAGIC } from '../../../src/understand/syntax/model-file.ts';

const SHIPPED = 'models/syntax-en.bin';
const folder = mkdtempSync(join(tmpdir(), 'syntax-'));
afterAll(() => rmSync(folder, { recursive: true }));

const whole = readFileSync(SHIPPED);

/** The bytes with a change that the checksum does not reveal. */
function withChecksum(bytes: Uint8Array, change: (bytes: Uint8Array) => void): Uint8Array {
  const changed = Uint8Array.from(bytes);
  change(changed);
  new DataView(changed.buffer).setUint32(MAGIC.length + 1, checksum(changed), true);
  return changed;
}

describe('a model file that cannot be used', () => {
  const flipped = Uint8Array.from(whole);
  flipped[whole.length >> 1]! ^= 1;
  const newer = Uint8Array.from(whole);
  newer[8] = 99;
  const retrained = withChecksum(whole, (bytes) => {
    bytes[HEADER_BYTES]! ^= 1;
  });
  test.each([
    ['retrained', retrained, /it was trained with other feature templates/],
    ['empty', new Uint8Array(0), /it is not a syntax model/],
    ['foreign', Buffer.from('{"model": "something else"}'), /it is not a syntax model/],
    ['newer', newer, /it has format 99, and this program reads format \d+/],
    ['short', whole.subarray(0, whole.length - 10), /damaged or cut short/],
    ['flipped', flipped, /damaged or cut short/],
  ])('%s: says so, with the file and the remedy', (name, bytes, reason) => {
    const path = join(folder, `${name}.bin`);
    writeFileSync(path, bytes);
    expect(() => loadSyntax(path)).toThrow(reason);
    expect(() => loadSyntax(path)).toThrow(path);
    expect(() => loadSyntax(path)).toThrow(/npm run train:syntax/);
  });

  test('missing: says so', () => {
    expect(() => loadSyntax(join(folder, 'nowhere.bin'))).toThrow(
      /nowhere\.bin cannot be read\. Train it with/,
    );
  });
});

test('writing what was read gives the same bytes', () => {
  expect(Buffer.compare(encodeModel(decodeModel(whole)), whole)).toBe(0);
});

test('the shipped model is small and has the relations that the contract names', () => {
  expect(whole.length).toBeLessThanOrEqual(10_000_000);
  const { labels } = decodeModel(whole);
  for (const label of [
    'nsubj:pass',
    'obl:agent',
    'acl:relcl',
    'nmod:poss',
    'obl:unmarked',
    'nmod:unmarked',
  ]) {
    expect(labels).toContain(label);
  }
  expect(labels.filter((label) => label.includes(':')).sort()).toEqual([
    'acl:relcl',
    'aux:pass',
    'compound:prt',
    'csubj:pass',
    'nmod:poss',
    'nmod:unmarked',
    'nsubj:pass',
    'obl:agent',
    'obl:unmarked',
  ]);
});
