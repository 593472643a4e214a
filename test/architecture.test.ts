import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { findViolations } from './architecture/find-violations.ts';

test('the sources keep the rules of ARCHITECTURE.md', () => {
  expect(findViolations(fileURLToPath(new URL('../src', import.meta.url)))).toEqual([]);
});

function violationsIn(file: string, source: string): readonly string[] {
  const root = mkdtempSync(join(tmpdir(), 'entente-tree-'));
  try {
    mkdirSync(join(root, dirname(file)), { recursive: true });
    writeFileSync(join(root, file), source);
    return findViolations(root);
  } finally {
    rmSync(root, { recursive: true });
  }
}

test.each([
  ['read/a.ts', "import { b } from '../understand/b.ts';", 'imports understand/b.ts'],
  ['understand/deep/a.ts', "import type { B } from '../../reconcile/b.ts';", 'imports reconcile/b.ts'],
  ['reconcile/a.ts', "const b = await import('../show/b.ts');", 'imports show/b.ts'],
  ['show/a.ts', "export { b } from '../pipeline.ts';", 'imports pipeline.ts'],
  ['model/a.ts', "import '../read/b.ts';", 'imports read/b.ts'],
  ['pipeline.ts', "import { b } from './cli/b.ts';", 'imports cli/b.ts'],
  ['cli/a.ts', "import { b } from '../understand/b.ts';", 'imports understand/b.ts'],
  ['model/a.ts', "import { b } from '../../eval/b.ts';", 'imports ../eval/b.ts'],
  ['show/a.ts', 'console.log(1);', 'prints'],
  ['read/a.ts', 'process.stdout.write(text);', 'uses the terminal'],
  ['show/a.ts', 'const color = process.env.NO_COLOR;', 'reads the environment'],
  ['understand/a.ts', 'process.exit(1);', 'ends the process'],
  ['reconcile/a.ts', 'const today = new Date();', 'reads the clock'],
  ['reconcile/a.ts', 'const today = Date.now();', 'reads the clock'],
  ['understand/a.ts', 'const start = performance.now();', 'reads the clock'],
  ['reconcile/a.ts', 'const id = Math.random();', 'rolls dice'],
  ['read/a.ts', 'const page = await fetch(url);', 'uses the network'],
  ['read/a.ts', "import { get } from 'node:https';", 'uses the network or other programs'],
  ['read/a.ts', "import { request } from 'undici';", 'uses the network'],
  ['show/a.ts', "import { readFileSync } from 'node:fs';", 'touches files'],
  ['model/a.ts', "import { readFile } from 'node:fs/promises';", 'touches files'],
  ['reconcile/a.ts', 'names.sort((a, b) => a.localeCompare(b));', 'depends on the locale'],
  ['read/a.ts', "new URL('../../knowledge/states.yaml', import.meta.url);", 'reads knowledge/ or models/'],
  ['show/a.ts', "new URL('../../models/syntax-en.bin', import.meta.url);", 'reads knowledge/ or models/'],
  ['show/a.tsx', "import { b } from '../read/b.ts';", 'imports read/b.ts'],
  ['read/utils.ts', '', 'has a vague name'],
  ['show/helpers.tsx', '', 'has a vague name'],
  ['show/helpers/a.ts', '', 'has a vague name'],
  ['extra/a.ts', '', 'belongs to no part'],
])('%s with %s breaks them', (file, source, violation) => {
  expect(violationsIn(file, source)).toEqual([`${file} ${violation}`]);
});

test.each([
  ['understand/a.ts', "import { b } from '../model/b.ts';\nimport { c } from './deep/c.ts';"],
  ['pipeline.ts', "import { b } from './reconcile/b.ts';\nimport { c } from './understand/c.ts';"],
  ['cli/a.ts', "import { b } from '../pipeline.ts';\nconsole.error(process.env.HOME, new Date());"],
  ['understand/a.ts', "new URL('../../knowledge/states.yaml', import.meta.url);"],
  ['read/a.ts', "import { readFile } from 'node:fs/promises';\nconst day = new Date(0);"],
  [
    'show/a.ts',
    '// console.log(process.env)\n/** new Date() */\nconst site = "https://knowledge.example/x";',
  ],
  [
    'reconcile/a.ts',
    "import type { Doc } from '../model/doc.ts'; const fetched = prefetch(1) + it.fetch(2);",
  ],
])('%s with %s keeps them', (file, source) => {
  expect(violationsIn(file, source)).toEqual([]);
});
