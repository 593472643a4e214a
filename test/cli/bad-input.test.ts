/** Each kind of bad input beside a good report, through the whole of `entente read`: it is named with a way out, and the good one is read. */
import { execFileSync } from 'node:child_process';
import { chmodSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { beforeAll, expect, test } from 'vitest';
import { loadStages, type Stages } from '../../src/cli/stages.ts';
import type { Ledger } from '../../src/model/ledger.ts';
import { makeRecord, makeZip } from '../read/archive/make-archives.ts';
import { makeFolder, REPORT } from '../read/folder.ts';
import { run } from './world.ts';

const GOOD =
  'India and Israel signed a free trade agreement in New Delhi on 3 February 2026, both governments said.\n';

let stages: Stages;
beforeAll(async () => {
  stages = await loadStages();
});

/** Runs the command on the folder; the good report must have given its agreement. */
async function readFolder(cwd: string, paths: readonly string[] = ['in']) {
  const { code, out, err } = await run(['read', ...paths, '--format', 'json'], { cwd, stages });
  const ledger = JSON.parse(out) as Ledger;
  const good = ledger.documents.find(({ path }) => path === 'in/good.txt');
  expect(ledger.claims.some(({ document, kind }) => document === good?.id && kind === 'agreement')).toBe(
    true,
  );
  return { code, err, unread: ledger.unread, documents: ledger.documents.length };
}

const line = (text: string) => `${JSON.stringify({ text })}\n`;
const bomb = () => gzipSync(Buffer.alloc(260 * 1024 * 1024, ' '));

test.each<[string, string, () => string | Uint8Array | Promise<Uint8Array>, string, number]>([
  ['an empty file', 'in/x.txt', () => '', 'It is empty', 1],
  [
    'a binary file',
    'in/x.bin',
    () => Buffer.from('7f454c46020101000000ff00fe00', 'hex'),
    'This is not text',
    1,
  ],
  [
    '50 MB in one line',
    'in/x.txt',
    () => REPORT.trim().padEnd(120).repeat(440_000),
    'Split it into its reports',
    2,
  ],
  [
    'a page nested 100,000 deep',
    'in/x.html',
    () => `<html><body>${'<div>'.repeat(100_000)}${GOOD}`,
    'deep',
    1,
  ],
  ['gzip that breaks off', 'in/x.txt.gz', () => gzipSync(REPORT).subarray(0, 60), 'ends too early', 2],
  ['a gzip bomb', 'in/x.gz', bomb, 'larger than 256 MB', 1],
  [
    'line 3 of 5 is no JSON',
    'in/x.jsonl',
    () => `${line(`${REPORT}1`)}${line(`${REPORT}2`)}{"text: \n${line(`${REPORT}4`)}${line(`${REPORT}5`)}`,
    'in/x.jsonl:3: It is not JSON',
    5,
  ],
  [
    'bytes that are no UTF-8',
    'in/x.txt',
    () => Buffer.from(`${REPORT}caf\xe9`, 'latin1'),
    'not valid UTF-8 at byte',
    2,
  ],
  [
    'a feed with a broken item',
    'in/x.xml',
    () =>
      `<rss version="2.0"><channel><title>x</title><item><title>${REPORT}</title></item><item><titel></item></channel></rss>`,
    'in/x.xml:2: It is not well-formed',
    2,
  ],
  [
    'a web archive that breaks off',
    'in/x.warc',
    () => makeRecord({ http: ['Content-Type: text/plain'], body: REPORT }).subarray(0, -40),
    'in/x.warc:1: The file ends within',
    1,
  ],
  [
    'a file in an archive that is empty',
    'in/x.zip',
    () => makeZip({ 'a.txt': '', 'b.txt': REPORT }),
    'in/x.zip!a.txt: It is empty',
    2,
  ],
])('%s', async (_, name, make, reason, documents) => {
  const read = await readFolder(makeFolder({ 'in/good.txt': GOOD, [name]: await make() }));
  expect(read).toMatchObject({ code: 1, documents });
  expect(read.unread).toHaveLength(1);
  expect(read.err).toContain(reason);
  expect(read.err).toContain(name);
});

test('UTF-16, with a mark and without, is read', async () => {
  const read = await readFolder(
    makeFolder({
      'in/good.txt': GOOD,
      'in/marked.txt': Buffer.from(`\uFEFF${REPORT}`, 'utf16le'),
      'in/plain.txt': Buffer.from(`${REPORT} `, 'utf16le'),
    }),
  );
  expect(read).toMatchObject({ code: 0, err: '', documents: 3 });
});

test('paths that are not there, a circle of links, a pipe, a device', async () => {
  const cwd = makeFolder({ 'in/good.txt': GOOD, 'in/sub/b.txt': REPORT });
  symlinkSync('..', join(cwd, 'in/sub/up'));
  symlinkSync('loop', join(cwd, 'in/loop'));
  symlinkSync('/dev/zero', join(cwd, 'in/zero'));
  execFileSync('mkfifo', [join(cwd, 'in/pipe')]);
  const { code, unread, documents } = await readFolder(cwd, ['gone', 'in']);
  expect({ code, documents }).toEqual({ code: 1, documents: 2 });
  expect(unread.map(({ path }) => path)).toEqual(['gone', 'in/loop', 'in/pipe', 'in/zero']);
  for (const { reason } of unread) expect(reason).toMatch(/Check|Give/);
});

test('a file without permission', async () => {
  const cwd = makeFolder({ 'in/good.txt': GOOD, 'in/shut.txt': REPORT });
  chmodSync(cwd, 0o755);
  chmodSync(join(cwd, 'in/shut.txt'), 0);
  // The superuser may read everything, so the test becomes nobody for a while.
  const superuser = process.geteuid?.() === 0;
  if (superuser) process.seteuid?.(65534);
  try {
    const { code, err } = await readFolder(cwd);
    expect(code).toBe(1);
    expect(err).toContain('in/shut.txt: There is no permission to read it');
  } finally {
    if (superuser) process.seteuid?.(0);
  }
});
