/**
 * The pages of docs/ that speak of a server, typed as they stand: `entente` in this process, all else by a shell, against
 * the server that the page starts.
 */
import { execFile, execFileSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { describe, expect, onTestFinished, test } from 'vitest';
import { loadStages, type Stages } from '../../src/cli/stages.ts';
import { run } from '../cli/world.ts';
import { SERVER } from '../keep/stores.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));
const runFile = promisify(execFile);

function has(program: string): boolean {
  try {
    execFileSync('sh', ['-c', `command -v ${program}`]);
    return true;
  } catch {
    return false;
  }
}

function commandsOf(page: string): readonly string[] {
  const text = readFileSync(join(root, 'docs', page), 'utf8');
  const blocks = [...text.matchAll(/```console\n([\s\S]*?)```/g)].map(([, block]) => block ?? '');
  const lines = blocks.flatMap((block) => block.split('\n'));
  return lines.filter((line) => line.startsWith('$ ')).map((line) => line.slice(2));
}

interface Page {
  readonly env: Readonly<Record<string, string>>;
  /** What stands in the page for something that differs here. */
  readonly replace: (command: string) => string;
}

/** Runs the commands of a page in their order. */
async function typePage(name: string, { env, replace }: Page): Promise<readonly string[]> {
  const folder = mkdtempSync(join(tmpdir(), 'entente-docs-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  cpSync(join(root, 'sample'), join(folder, 'sample'), { recursive: true });
  const stages: Stages = await loadStages();
  let at = 'http://127.0.0.1:4747';
  const ran: string[] = [];
  const world = { cwd: folder, env: { USER: 'reader', ...env }, stages };

  async function serve(argv: readonly string[]): Promise<void> {
    await new Promise<void>((resolve, reject) => {
      let interrupt: () => void = () => {};
      const ended = run([...argv, '--port', '0'], {
        ...world,
        onInterrupt: (listener) => {
          interrupt = listener;
          return () => {};
        },
        onOut: (text) => {
          at = /^http:\S+/.exec(text)?.[0] ?? at;
          resolve();
        },
      });
      void ended.then(({ err }) => reject(new Error(err)));
      onTestFinished(async () => {
        interrupt();
        await ended;
      });
    });
  }

  for (const written of commandsOf(name)) {
    const command = replace(written).replaceAll('http://127.0.0.1:4747', () => at);
    const words = command.split(' ').slice(1);
    if (command.startsWith('entente serve')) await serve(words);
    else if (command.startsWith('entente ')) {
      const { code, err } = await run(words, world);
      expect(code, `${command}\n${err}`).toBe(0);
    } else {
      // An answer that is an error is one here.
      const script = `curl() { command curl --fail-with-body "$@"; }; ${command}`;
      const options = { cwd: folder, env: { ...process.env, ...env }, maxBuffer: 1 << 26 };
      const { stdout } = await runFile('bash', ['-c', script], options);
      if (command.startsWith('curl')) expect(stdout.length, command).toBeGreaterThan(20);
    }
    ran.push(command);
  }
  return ran;
}

describe('every command is run', () => {
  const same = (command: string) => command;

  test.skipIf(!has('curl'))('of api.md', { timeout: 120_000 }, async () => {
    const ran = await typePage('api.md', { env: {}, replace: same });
    expect(ran.filter((command) => command.startsWith('curl')).length).toBeGreaterThan(10);
  });

  const ready = SERVER !== undefined && has('curl') && has('pg_dump') && has('createdb');
  if (!ready) console.log('docs/serving.md is not run: it wants a PostgreSQL server, its programs and curl.');

  test.skipIf(!ready)('of serving.md', { timeout: 180_000 }, async () => {
    const name = `entente_docs_${process.pid}`;
    const server = new URL(SERVER ?? '');
    const connection = {
      PGHOST: server.searchParams.get('host') ?? server.hostname,
      PGPORT: server.port === '' ? '5432' : server.port,
      ...(server.username === '' ? {} : { PGUSER: decodeURIComponent(server.username) }),
      ...(server.password === '' ? {} : { PGPASSWORD: decodeURIComponent(server.password) }),
    };
    onTestFinished(async () => {
      for (const one of [name, `${name}_again`])
        await runFile('dropdb', ['--if-exists', '--force', one], { env: { ...process.env, ...connection } });
    });
    const database = new URL(server);
    database.pathname = `/${name}`;
    const ran = await typePage('serving.md', {
      env: { ...connection, DATABASE_URL: database.href, ENTENTE_TOKEN: 'a-token-for-the-newsroom' },
      replace: (command) => command.replaceAll(/\bnewsroom(?!\.dump)/g, name),
    });
    expect(ran.some((command) => command.startsWith('pg_restore'))).toBe(true);
  });
});
