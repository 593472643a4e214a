/**
 * `npm run demo`: the dossier of the sample on standard output, as a page in `out/sample-dossier.html`, and its ledger
 * as `out/sample-ledger.json`. It calls the built program as a user would.
 */
import { spawnSync } from 'node:child_process';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));

/** The sample's last report is of 19 February 2026: read a day later, the visit lies ahead. */
export const DEMO_ARGUMENTS = ['read', 'sample', '--as-of', '2026-02-20'] as const;

function run(...more: readonly string[]): number {
  const program = join(root, 'dist', 'cli', 'main.js');
  const { status } = spawnSync(process.execPath, [program, ...DEMO_ARGUMENTS, ...more], {
    cwd: root,
    stdio: 'inherit',
  });
  return status ?? 1;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  mkdirSync(join(root, 'out'), { recursive: true });
  const out = 'out/sample-ledger.json';
  const page = 'out/sample-dossier.html';
  process.exitCode =
    run() ||
    run('--format', 'json', '--with-text', '--out', out) ||
    run('--between', 'India-Israel', '--format', 'html', '--out', page);
  if (process.exitCode === 0)
    console.log(`\nThe dossier as a page to read, print and send on: ${page}\nThe whole ledger: ${out}`);
}
