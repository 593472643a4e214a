import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { expect, test, vi } from 'vitest';
import { generatedDocs } from '../scripts/write-docs.ts';
import { ENTRY_KINDS, stagesOf } from '../src/model/kinds/kinds.ts';

const root = fileURLToPath(new URL('..', import.meta.url));
const read = (path: string) => readFileSync(join(root, path), 'utf8');
const pages = [
  ...readdirSync(root).filter((name) => name.endsWith('.md')),
  ...['docs', 'bench', 'models']
    .filter((folder) => existsSync(join(root, folder)))
    .flatMap((folder) =>
      readdirSync(join(root, folder))
        .filter((name) => name.endsWith('.md'))
        .map((name) => `${folder}/${name}`),
    ),
];

test('what the docs take from the program is what it prints (else: npm run docs)', async () => {
  for (const [path, text] of await generatedDocs()) expect(read(path), path).toBe(text);
});

test('the example in the README runs and shows words of the reports', async () => {
  const example = /```ts\n([\s\S]*?)```/.exec(read('README.md'))?.[1] ?? '';
  expect(example.trim().split('\n').length).toBeLessThanOrEqual(12);
  mkdirSync(join(root, 'out'), { recursive: true });
  const file = join(root, 'out', 'readme-example.ts');
  writeFileSync(file, example);
  const log = vi.spyOn(console, 'log').mockImplementation(() => {});
  try {
    await import(/* @vite-ignore */ pathToFileURL(file).href);
    const lines = log.mock.calls.map((words) => words.join(' '));
    expect(lines.length).toBeGreaterThan(3);
    expect(lines.some((line) => line.startsWith('scheduled stated') && line.includes('February'))).toBe(true);
  } finally {
    log.mockRestore();
  }
});

test.each(pages)('the links of %s lead somewhere', (page) => {
  const links = [...read(page).matchAll(/\]\((?!https?:)([^)#]+)/g)].map(([, target]) => target ?? '');
  const missing = links.filter((target) => !existsSync(join(root, dirname(page), target)));
  expect(missing).toEqual([]);
});

test.each(pages)('the scripts that %s names exist', (page) => {
  const scripts = JSON.parse(read('package.json')).scripts as Record<string, string>;
  const named = [...read(page).matchAll(/npm run ([a-z:]+)/g)].map(([, name]) => name ?? '');
  expect(named.filter((name) => !(name in scripts))).toEqual([]);
});

test('docs/ledger.md names every field of the schema, every kind and every stage', () => {
  const text = read('docs/ledger.md');
  const fields = new Set<string>();
  const walk = (node: unknown): void => {
    if (typeof node !== 'object' || node === null) return;
    for (const [key, value] of Object.entries(node)) {
      if (key === 'properties') for (const name of Object.keys(value as object)) fields.add(name);
      walk(value);
    }
  };
  walk(JSON.parse(read('schema/ledger.schema.json')));
  expect([...fields].filter((name) => !text.includes(`\`${name}\``))).toEqual([]);
  expect(ENTRY_KINDS.filter((kind) => !text.includes(`| \`${kind}\``))).toEqual([]);
  const words = new Set(text.match(/[a-z-]+/g));
  expect(ENTRY_KINDS.flatMap(stagesOf).filter((stage) => !words.has(stage))).toEqual([]);
});

test('docs/sample.md tells of every sample, and each sample says that it is one', () => {
  const files = readdirSync(join(root, 'sample'));
  const text = read('docs/sample.md');
  expect(files.filter((name) => !text.includes(`\`${name}\``))).toEqual([]);
  const mark = '[Sample report written for Entente; quotations are paraphrased]';
  const reports = files
    .filter((name) => name !== 'documents.csv')
    .flatMap((name) => {
      const content = read(`sample/${name}`);
      if (name.endsWith('.jsonl')) return content.trim().split('\n');
      return name.endsWith('.xml') ? (content.match(/<item>[\s\S]*?<\/item>/g) ?? []) : [content];
    });
  expect(reports.length).toBe(15);
  expect(reports.filter((report) => !report.includes(mark))).toEqual([]);
});

test('ARCHITECTURE.md has every part of src/', () => {
  const text = read('ARCHITECTURE.md');
  const parts = readdirSync(join(root, 'src'), { withFileTypes: true }).map((entry) =>
    entry.isDirectory() ? `src/${entry.name}/` : `src/${entry.name}`,
  );
  expect(parts.filter((part) => !text.includes(`\`${part}\``))).toEqual([]);
});

test('the lock file names the optional packages of every platform (else npm ci fails elsewhere)', () => {
  type Package = { readonly optionalDependencies?: Record<string, string>; readonly resolved?: string };
  const packages = JSON.parse(read('package-lock.json')).packages as Record<string, Package>;
  const missing = Object.entries(packages).flatMap(([path, { optionalDependencies = {} }]) =>
    Object.keys(optionalDependencies).filter(
      (name) =>
        packages[`node_modules/${name}`] === undefined &&
        packages[`${path}/node_modules/${name}`] === undefined,
    ),
  );
  expect(missing).toEqual([]);
  expect(Object.values(packages).filter(({ resolved }) => resolved !== undefined)).toEqual([]);
});
