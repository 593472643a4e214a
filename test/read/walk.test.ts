import { execFileSync } from 'node:child_process';
import { chmodSync, mkdirSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { makeFolder, REPORT, readAll } from './folder.ts';

describe('folders', () => {
  test('in the order of code units, with the folders in them, without hidden files', async () => {
    const names = ['b.txt', 'B.txt', 'a/z.txt', 'a.txt', 'é.txt', '.hidden.txt', '.git/x.txt', 'a/b/c.txt'];
    const folder = makeFolder(Object.fromEntries(names.map((name) => [`in/${name}`, REPORT])));
    const { documents, unread } = await readAll(folder, ['in/']);
    expect(unread).toEqual([]);
    expect(documents.map(({ path }) => path)).toEqual([
      'in/B.txt',
      'in/a/b/c.txt',
      'in/a/z.txt',
      'in/a.txt',
      'in/b.txt',
      'in/é.txt',
    ]);
  });

  test('symbolic links that lead in a circle end', async () => {
    const folder = makeFolder({ 'in/a.txt': REPORT, 'in/sub/b.txt': REPORT });
    symlinkSync('..', join(folder, 'in/sub/up'));
    symlinkSync('loop', join(folder, 'in/loop'));
    symlinkSync('nowhere', join(folder, 'in/lost.txt'));
    const { documents, unread } = await readAll(folder, ['in']);
    expect(documents.map(({ path }) => path)).toEqual(['in/a.txt', 'in/sub/b.txt']);
    expect(unread).toEqual([
      { path: 'in/loop', reason: expect.stringContaining('symbolic links lead in a circle') },
      { path: 'in/lost.txt', reason: expect.stringContaining('no such file') },
    ]);
  });

  test('an empty one says so', async () => {
    const folder = makeFolder({});
    mkdirSync(join(folder, 'in'));
    const { unread } = await readAll(folder, ['in']);
    expect(unread).toEqual([{ path: 'in', reason: expect.stringContaining('holds no files') }]);
  });

  test('a pipe in a folder is named and not waited for', async () => {
    const folder = makeFolder({ 'in/a.txt': REPORT });
    execFileSync('mkfifo', [join(folder, 'in/pipe')]);
    const { documents, unread } = await readAll(folder, ['in']);
    expect(documents).toHaveLength(1);
    expect(unread).toEqual([{ path: 'in/pipe', reason: expect.stringContaining('pipe or device') }]);
  });
});

test('a path that is not there is named, and the next is read', async () => {
  const folder = makeFolder({ 'a.txt': REPORT });
  const { documents, unread } = await readAll(folder, ['b.txt', 'a.txt/c', 'a.txt']);
  expect(documents).toHaveLength(1);
  expect(unread).toEqual([
    { path: 'b.txt', reason: expect.stringContaining('no such file or folder') },
    { path: 'a.txt/c', reason: expect.stringContaining('is a file, not a folder') },
  ]);
});

test('a file without permission is named, and the next is read', async () => {
  const folder = makeFolder({ 'in/a.txt': REPORT, 'in/b.txt': REPORT, 'in/shut/c.txt': REPORT });
  chmodSync(folder, 0o755);
  chmodSync(join(folder, 'in/a.txt'), 0);
  chmodSync(join(folder, 'in/shut'), 0);
  // The superuser may read everything, so the test becomes nobody for a while.
  const superuser = process.geteuid?.() === 0;
  if (superuser) process.seteuid?.(65534);
  try {
    const { documents, unread } = await readAll(folder, ['in']);
    expect(documents.map(({ path }) => path)).toEqual(['in/b.txt']);
    expect(unread).toEqual([
      { path: 'in/a.txt', reason: expect.stringContaining('no permission') },
      { path: 'in/shut', reason: expect.stringContaining('no permission') },
    ]);
  } finally {
    if (superuser) process.seteuid?.(0);
    chmodSync(join(folder, 'in/shut'), 0o755);
  }
});

describe('documents.csv', () => {
  const given = (documents: Awaited<ReturnType<typeof readAll>>['documents']) =>
    documents.map(({ path, publisher, published, url, title }) => [
      path,
      publisher,
      published.value,
      url,
      title,
    ]);

  test('describes the texts beside it and below it, with quotes as RFC 4180 has them', async () => {
    const folder = makeFolder({
      'in/a.txt': REPORT,
      'in/b.txt': REPORT,
      'in/sub/c.txt': REPORT,
      'in/documents.csv':
        '\uFEFFpath,publisher,published,url,title\r\n' +
        'a.txt,"The ""Strelsau"" Sun, Ltd",2026-01-28,https://example.org/a,"Two\r\nlines"\r\n' +
        '\r\n' +
        './sub/c.txt,Graustark Post,28 January 2026,,\r\n',
    });
    const { documents, unread } = await readAll(folder, ['in']);
    expect(unread).toEqual([]);
    expect(given(documents)).toEqual([
      ['in/a.txt', 'The "Strelsau" Sun, Ltd', '2026-01-28', 'https://example.org/a', 'Two\r\nlines'],
      ['in/b.txt', null, null, null, null],
      ['in/sub/c.txt', 'Graustark Post', '2026-01-28', null, null],
    ]);
  });

  test('of two tables that name a file the nearest counts, and the outer one for what the inner leaves out', async () => {
    const folder = makeFolder({
      'in/sub/a.txt': REPORT,
      'in/sub/b.txt': REPORT,
      'in/documents.csv': 'path,publisher\nsub/a.txt,Outer\n',
      'in/sub/documents.csv': 'path,publisher\nb.txt,Inner\n',
    });
    const { documents, unread } = await readAll(folder, ['in']);
    expect(unread).toEqual([]);
    expect(documents.map(({ publisher }) => publisher)).toEqual(['Outer', 'Inner']);
  });

  test('counts for a single file too, and may use semicolons and another order', async () => {
    const folder = makeFolder({
      'in/a.txt': REPORT,
      'in/documents.csv': 'Publisher;Path\nThe Sun;a.txt\nThe Moon;b.txt\n',
    });
    const { documents, unread } = await readAll(folder, ['in/a.txt']);
    expect(unread).toEqual([]);
    expect(given(documents)).toEqual([['in/a.txt', 'The Sun', null, null, null]]);
  });

  test('a row for a file that is not there is named by its line', async () => {
    const folder = makeFolder({
      'in/a.txt': REPORT,
      'in/documents.csv': 'path,publisher\na.txt,X\nz.txt,Y\n',
    });
    const { documents, unread } = await readAll(folder, ['in']);
    expect(documents).toHaveLength(1);
    expect(unread).toEqual([{ path: 'in/documents.csv:3', reason: expect.stringContaining('"z.txt"') }]);
  });

  test.each([
    ['no column path', 'file,publisher\na.txt,X\n', 'no column "path"'],
    ['an open quote', 'path,publisher\n"a.txt,X\n', 'not a CSV table'],
  ])('%s: it is named, and the texts are read without it', async (_, csv, reason) => {
    const folder = makeFolder({ 'in/a.txt': REPORT, 'in/documents.csv': csv });
    const { documents, unread } = await readAll(folder, ['in']);
    expect(given(documents)).toEqual([['in/a.txt', null, null, null, null]]);
    expect(unread).toEqual([{ path: 'in/documents.csv', reason: expect.stringContaining(reason) }]);
  });

  test('a date in it that cannot be read is named with the file', async () => {
    const folder = makeFolder({ 'in/a.txt': REPORT, 'in/documents.csv': 'path,published\na.txt,soon\n' });
    const { documents, unread } = await readAll(folder, ['in']);
    expect(documents).toHaveLength(1);
    expect(unread).toEqual([{ path: 'in/a.txt', reason: expect.stringContaining('"soon" cannot be read') }]);
  });

  test('is not a report itself', async () => {
    const folder = makeFolder({ 'documents.csv': 'path\n' });
    const { unread } = await readAll(folder, ['documents.csv']);
    expect(unread).toEqual([{ path: 'documents.csv', reason: expect.stringContaining('Give the folder') }]);
  });
});
