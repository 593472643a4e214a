/** Every command in the pages of docs/ that a reader can type is run, in the order of its page, in a folder with sample/. */
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { loadStages } from '../../src/cli/stages.ts';
import { run } from '../cli/world.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));

/** `$ entente …` in blocks of console. */
function commandsOf(page: string): readonly string[] {
  const blocks = [...page.matchAll(/```console\n([\s\S]*?)```/g)].map(([, block]) => block ?? '');
  return blocks.flatMap((block) =>
    block
      .split('\n')
      .filter((line) => line.startsWith('$ '))
      .map((line) => line.slice(2)),
  );
}

/** Words as a shell parts them; quotation marks are all of its grammar that the pages use. */
function wordsOf(command: string): string[] {
  return [...command.matchAll(/"([^"]*)"|(\S+)/g)].map(([, quoted, plain]) => quoted ?? plain ?? '');
}

const pages = readdirSync(join(root, 'docs'))
  .filter((name) => name.endsWith('.md'))
  .map((name) => ({ name, commands: commandsOf(readFileSync(join(root, 'docs', name), 'utf8')) }))
  // What serves does not end, and what asks a server needs one: test/web runs the commands of these pages.
  .filter(({ name }) => name !== 'api.md' && name !== 'serving.md')
  .map(({ name, commands }) => ({
    name,
    commands: commands.filter((one) => !one.startsWith('entente serve')),
  }))
  .filter(({ commands }) => commands.length > 0);

describe.each(pages)('the commands of $name', ({ commands }) => {
  let folder = '';
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'entente-docs-'));
    cpSync(join(root, 'sample'), join(folder, 'sample'), { recursive: true });
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  test.each(commands)('$ %s', { timeout: 120_000 }, async (command) => {
    const [program, ...argv] = wordsOf(command);
    expect(program).toBe('entente');
    const { code, err } = await run(argv, {
      cwd: folder,
      env: { USER: 'reader' },
      stages: await loadStages(),
      now: () => new Date('2026-02-20T12:00:00Z'),
    });
    expect(code, err).toBe(0);
  });
});
