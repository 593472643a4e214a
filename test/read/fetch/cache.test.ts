import { mkdirSync, readdirSync, readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { openCache } from '../../../src/read/fetch/cache.ts';
import { makeFolder } from '../folder.ts';

const page = {
  url: 'https://news.example/a',
  etag: '"1"',
  lastModified: null,
  contentType: 'text/html',
  bytes: Buffer.from([0x0a, 0xff, 0x00, 0x0a]),
};

function open(folder: string) {
  const troubles: string[] = [];
  return { cache: openCache(folder, (message) => troubles.push(message)), troubles };
}

test('a page comes back byte for byte, and nothing unfinished stays behind', async () => {
  const folder = join(makeFolder({}), 'deep/er');
  const { cache, troubles } = open(folder);
  expect(await cache.find(page.url)).toBeNull();
  await cache.keep(page);
  await cache.keep({ ...page, etag: '"2"' });
  expect(await open(folder).cache.find(page.url)).toEqual({ ...page, etag: '"2"' });
  expect(readdirSync(folder)).toHaveLength(1);
  expect(troubles).toEqual([]);
});

test.each<[string, (file: string) => void]>([
  ['cut short', (file) => truncateSync(file, readFileSync(file).length - 1)],
  ['empty', (file) => truncateSync(file, 0)],
  ['not ours', (file) => writeFileSync(file, 'hello\nworld')],
  ['altered', (file) => writeFileSync(file, readFileSync(file, 'latin1').replace('\u00ff', 'x'), 'latin1')],
  [
    'that of another page',
    (file) => writeFileSync(file, readFileSync(file, 'latin1').replace('example/a', 'example/b'), 'latin1'),
  ],
])('a file that is %s is not used, and that is said', async (_, damage) => {
  const folder = makeFolder({});
  const { cache, troubles } = open(folder);
  await cache.keep(page);
  damage(join(folder, readdirSync(folder)[0] ?? ''));
  expect(await cache.find(page.url)).toBeNull();
  expect(troubles).toEqual([
    'The copy of https://news.example/a in the cache was damaged; the page was fetched anew.',
  ]);
});

test('a folder that cannot be written to is told of once', async () => {
  const { cache, troubles } = open(join(makeFolder({ file: '' }), 'file'));
  expect(await cache.find(page.url)).toBeNull();
  await cache.keep(page);
  await cache.keep({ ...page, url: 'https://news.example/b' });
  expect(troubles).toEqual([expect.stringMatching(/cannot be written .* --cache/)]);
});

test('a copy that cannot be read is told of, and the page is fetched', async () => {
  const folder = makeFolder({});
  const { cache, troubles } = open(folder);
  await cache.keep(page);
  const file = join(folder, readdirSync(folder)[0] ?? '');
  rmSync(file);
  mkdirSync(file);
  expect(await cache.find(page.url)).toBeNull();
  expect(troubles).toEqual([expect.stringContaining('cannot be read (EISDIR)')]);
});
