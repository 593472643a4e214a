/**
 * Writes what the docs take from the program itself: `docs/cli.md`, the marked parts of `README.md`, `docs/api.md`,
 * `docs/explain.md` and `docs/rulings.md` and, from the committed figures, that of `docs/accuracy.md` (`npm run docs`).
 */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { accuracyTable, withAccuracyTable } from '../eval/accuracy-table.ts';
import { readBaseline } from '../eval/baseline.ts';
import { SUITES } from '../eval/suites.ts';
import { runCli } from '../src/cli/cli.ts';
import type { Effects } from '../src/cli/effects.ts';
import type { Ledger } from '../src/model/ledger.ts';
import type { Library } from '../src/model/library.ts';
import type { Ruling } from '../src/model/ruling.ts';
import { createApi } from '../src/web/api/api.ts';
import { DEMO_ARGUMENTS } from './demo.ts';

const root = fileURLToPath(new URL('..', import.meta.url));
const WIDTH = 100;
/** The README shows the dossier's first sections: rows up to this heading. */
const EXCERPT_END = 'PROGRAMMES';

/** What the program prints; it must not need a terminal, a clock or an environment. */
export async function outputOf(argv: readonly string[]): Promise<string> {
  let printed = '';
  const write = async (text: string) => {
    printed += text;
  };
  const output = { write, isTTY: false, columns: WIDTH };
  const effects: Effects = {
    stdin: (async function* () {})(),
    stdout: output,
    stderr: { ...output, stream: undefined },
    cwd: root,
    env: {},
    now: () => new Date('2026-02-20T12:00:00Z'),
    openNetwork: () => Promise.reject(new Error('The docs need no network.')),
    onInterrupt: () => () => {},
  };
  const code = await runCli(argv, effects);
  if (code !== 0) throw new Error(`entente ${argv.join(' ')} ended with ${code}:\n${printed}`);
  return printed.trimEnd();
}

function fence(text: string, language = 'text'): string {
  return `\`\`\`${language}\n${text}\n\`\`\``;
}

async function cliPage(): Promise<string> {
  const names = 'read explain add show search report changes rule status rebuild forget export serve'.split(
    ' ',
  );
  const commands = [['--help'], ...names.map((name) => [name, '--help'])];
  const parts = await Promise.all(
    commands.map(async (argv) => {
      const name = ['entente', ...argv.filter((word) => word !== '--help')].join(' ');
      return `## ${name}\n\n${fence(await outputOf(argv))}\n`;
    }),
  );
  const intro = 'What `--help` prints; `npm run docs` writes this page.';
  return `# The command line\n\n${intro}\n\n${parts.join('\n')}`;
}

async function readme(): Promise<string> {
  const lines = (await outputOf([...DEMO_ARGUMENTS])).split('\n');
  const start = lines.findIndex((line) => line.startsWith('India – Israel'));
  const end = lines.indexOf(EXCERPT_END, start);
  if (start === -1 || end === -1)
    throw new Error(`The demo shows no dossier of India – Israel up to ${EXCERPT_END}.`);
  const excerpt = lines.slice(start, end).join('\n').trimEnd();
  return fillMarks(readPage('README.md'), 'demo', fence(excerpt));
}

const readPage = (path: string) => readFileSync(join(root, path), 'utf8');

/** The text with what stands between its two marks replaced. */
function fillMarks(text: string, name: string, content: string): string {
  const [open, close] = [`<!-- generated:${name} (npm run docs) -->`, `<!-- /generated:${name} -->`];
  const [before, rest] = text.split(open);
  const after = rest?.split(close)[1];
  if (before === undefined || after === undefined)
    throw new Error(`A page has lost its marks: ${open} … ${close}`);
  return `${before}${open}\n${content}\n${close}${after}`;
}

/** A sentence of the sample whose certainty hangs on one word, and whose date on the day of the report. */
const EXPLAINED = ['--words', 'could be in Israel next month', 'sample', '--as-of', '2026-02-20'] as const;

async function explainPage(): Promise<string> {
  const shown = EXPLAINED.map((word) => (word.includes(' ') ? `"${word}"` : word)).join(' ');
  const output = await outputOf(['explain', ...EXPLAINED, '--width', '80']);
  return fillMarks(readPage('docs/explain.md'), 'explain', fence(`$ entente explain ${shown}\n\n${output}`));
}

/** The first pair of entries of the sample that may be one is ruled on, and the ruling taken back. */
async function rulingsPage(): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), 'entente-rulings-'));
  const shown: string[] = [];
  const show = async (...argv: readonly string[]) => {
    const words = argv.map((word) => (word.includes(' ') ? `"${word}"` : word)).join(' ');
    const output = await outputOf([...argv, '--library', folder, '--width', '80']);
    shown.push(`$ entente ${words}\n${output}\n`);
  };
  try {
    await outputOf(['add', 'sample', '--library', folder]);
    shown.push('$ entente add sample');
    const whole = ['show', 'IND-ISR', '--format', 'json', '--as-of', '2026-02-20', '--library', folder];
    const { possibleMatches } = JSON.parse(await outputOf(whole)) as Ledger;
    const [a, b] = possibleMatches[0]?.entries ?? [];
    if (a === undefined || b === undefined) throw new Error('The sample offers no possible match.');
    await show(
      'rule',
      'same-entry',
      a,
      b,
      '--reason',
      'the ministry calls both by one name',
      '--author',
      'Desk',
    );
    await show('rule');
    const [made] = JSON.parse(await outputOf(['rule', '--json', '--library', folder])) as Ruling[];
    await show('rule', 'undo', made?.id ?? '', '--author', 'Desk');
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
  return fillMarks(readPage('docs/rulings.md'), 'rulings', fence(shown.join('\n').trimEnd(), 'console'));
}

/** The first pair of entries of the sample that may be one, ruled on by a program. */
async function apiRuling(): Promise<string> {
  const read = ['read', 'sample', '--between', 'IND-ISR', '--format', 'json', '--as-of', '2026-02-20'];
  const { possibleMatches } = JSON.parse(await outputOf(read)) as Ledger;
  const ruling = { act: 'same-entry', entries: possibleMatches[0]?.entries };
  const body = JSON.stringify({ ruling, author: 'Desk', reason: 'the ministry calls both by one name' });
  return fence(
    `$ curl -s -H "Content-Type: application/json" -d '${body}' http://127.0.0.1:4747/api/rulings`,
    'console',
  );
}

interface Described {
  readonly paths: Readonly<Record<string, Readonly<Record<string, { readonly summary: string }>>>>;
}

/** Every endpoint with what it is for, from its own description. */
async function endpointTable(): Promise<string> {
  const api = createApi({
    library: {} as Library,
    asOf: () => '2026-02-20',
    readBody: async function* () {},
    version: '',
  });
  const { paths } = (await (await api.request('/openapi.json')).json()) as Described;
  const rows = Object.entries(paths).flatMap(([path, operations]) =>
    Object.entries(operations).map(
      ([method, { summary }]) => `| \`${method.toUpperCase()} /api${path}\` | ${summary} |`,
    ),
  );
  return ['| endpoint | |', '|---|---|', ...rows].join('\n');
}

async function apiPage(): Promise<string> {
  const page = readPage('docs/api.md');
  return fillMarks(fillMarks(page, 'api-ruling', await apiRuling()), 'endpoints', await endpointTable());
}

/** Figures as committed; `npm run eval -- --update` measures them anew. */
function accuracyPage(): string {
  const page = readPage('docs/accuracy.md');
  return withAccuracyTable(page, accuracyTable(SUITES, readBaseline()));
}

/** Texts by path from the root, as they must be. */
export async function generatedDocs(): Promise<ReadonlyMap<string, string>> {
  return new Map([
    ['docs/api.md', await apiPage()],
    ['docs/cli.md', await cliPage()],
    ['docs/explain.md', await explainPage()],
    ['docs/rulings.md', await rulingsPage()],
    ['README.md', await readme()],
    ['docs/accuracy.md', accuracyPage()],
  ]);
}

if (process.argv[1] === fileURLToPath(import.meta.url))
  for (const [path, text] of await generatedDocs()) writeFileSync(join(root, path), text);
