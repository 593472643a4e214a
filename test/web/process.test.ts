/** `entente serve` as it is run: a process of its own, over a library that is kept. */
import { spawn } from 'node:child_process';
import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, onTestFinished, test, vi } from 'vitest';
import { openLibrary } from '../../src/library.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));

interface Process {
  readonly url: string;
  readonly stop: (signal: NodeJS.Signals) => Promise<number | null>;
  readonly told: () => string;
}

async function start(argv: readonly string[]): Promise<Process> {
  const child = spawn(
    process.execPath,
    ['--import', 'tsx', join(root, 'src/cli/main.ts'), 'serve', ...argv],
    {
      cwd: root,
      env: { ...process.env, ENTENTE_TOKEN: '', DATABASE_URL: '' },
    },
  );
  let out = '';
  let err = '';
  child.stderr.on('data', (chunk) => {
    err += String(chunk);
  });
  const ended = new Promise<number | null>((resolve) => child.on('close', resolve));
  onTestFinished(() => void child.kill('SIGKILL'));
  const url = await new Promise<string>((resolve, reject) => {
    child.stdout.on('data', (chunk) => {
      out += String(chunk);
      const found = /^(http:\S+)/.exec(out)?.[1];
      if (found !== undefined) resolve(found);
    });
    void ended.then((code) => reject(new Error(`It ended with ${code}: ${err.slice(0, 500)}`)));
  });
  return {
    url,
    told: () => err,
    stop(signal) {
      child.kill(signal);
      return ended;
    },
  };
}

const SECOND =
  'Prime Minister Narendra Modi of India met Prime Minister Benjamin Netanyahu of Israel in Jerusalem on Monday.';

/** The status for a text whose headers arrive before, and whose body after, something else is done. */
function sendAround(url: string, text: string, between: () => Promise<void>): Promise<number | undefined> {
  return new Promise((resolve, reject) => {
    const headers = { 'content-type': 'text/plain', expect: '100-continue' };
    const sending = request(url, { method: 'POST', headers });
    sending.on('error', reject);
    sending.on('continue', () => void between().then(() => sending.end(text), reject));
    sending.on('response', (response) => {
      response.resume();
      response.on('end', () => resolve(response.statusCode));
    });
  });
}

test('takes a report, shows it, and when told to stop answers, closes the library and ends well', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'entente-serve-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  const library = join(folder, 'library');
  const { url, stop, told } = await start(['--port', '0', '--library', library, '--as-of', '2026-02-20']);
  const text =
    'The foreign minister of India, S. Jaishankar, will visit Israel on 3 March 2026, the ministry said.';
  const sent = fetch(`${url}/api/documents`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ text, publisher: 'Test Wire', published: '2026-02-19' }),
  });
  expect((await sent).status).toBe(201);
  const page = await fetch(`${url}/relations/IND-ISR`, { headers: { accept: 'text/html' } });
  expect(await page.text()).toContain('S. Jaishankar to Israel');
  expect(page.headers.get('content-security-policy')).toContain("default-src 'none'");

  // A report that is being sent when the signal comes is added.
  let ended: Promise<number | null> | null = null;
  const last = await sendAround(`${url}/api/documents`, SECOND, async () => {
    ended = stop('SIGTERM');
    await vi.waitUntil(() => told().includes('Stopping'), { timeout: 30_000 });
  });
  expect([last, await ended]).toEqual([201, 0]);

  // Whoever comes next finds no lock, and both reports.
  expect(readdirSync(library).filter((name) => /lock/.test(name))).toEqual([]);
  const kept = await openLibrary({ folder: library }, { now: () => '2026-02-21T08:00:00.000Z' });
  expect((await kept.status()).documents).toBe(2);
  await kept.close();
}, 120_000);
