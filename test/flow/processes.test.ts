import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';

const root = fileURLToPath(new URL('../..', import.meta.url));
const ARGUMENTS = ['--as-of', '2026-02-20', '--format', 'json', '--with-text'];

/** The ledger of the sample as a process of its own prints it, in another language, time zone and order. */
function readInProcess(paths: readonly string[], env: Readonly<Record<string, string>>): string {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    ['--import', 'tsx', 'src/cli/main.ts', 'read', ...paths, ...ARGUMENTS],
    { cwd: root, env: { ...process.env, ...env }, encoding: 'utf8', maxBuffer: 1 << 28 },
  );
  expect(stderr).toBe('');
  expect(status).toBe(0);
  return stdout;
}

test('fresh processes print the same bytes, wherever and in whatever order they read', () => {
  const printed = readInProcess(['sample'], { TZ: 'Asia/Tokyo', LC_ALL: 'tr_TR.UTF-8' });
  expect(printed).toContain('"entries"');
  const again = readInProcess(['sample/mod-release.txt', 'sample/briefs.jsonl', 'sample'], {
    TZ: 'America/Los_Angeles',
    LC_ALL: 'C',
  });
  expect(again).toBe(printed);
});
