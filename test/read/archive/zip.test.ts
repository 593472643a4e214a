import { execFileSync, spawn } from 'node:child_process';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { chunksOf, makeFolder, REPORT, readAll } from '../folder.ts';
import { makePage, makeRecord, makeZip, renameEntry, type ZipFiles } from './make-archives.ts';

const LONG = REPORT.repeat(3);
const zipped = async (files: ZipFiles) => makeFolder({ 'in/a.zip': await makeZip(files) });

test('texts, JSON Lines, pages, web archives and packed files in it are read, in the order of code units', async () => {
  const folder = await zipped({
    'b.jsonl.gz': gzipSync(`${JSON.stringify({ text: REPORT })}\n`),
    'a/page.html': makePage([LONG, LONG]),
    'B.txt': REPORT,
    'c.warc': makeRecord({ body: makePage([LONG, LONG]) }),
    '.hidden.txt': REPORT,
    '__MACOSX/a/._page.html': 'x',
  });
  const { documents, unread } = await readAll(folder, ['in']);
  expect(unread).toEqual([]);
  expect(documents.map(({ path }) => path)).toEqual([
    'in/a.zip!B.txt',
    'in/a.zip!a/page.html',
    'in/a.zip!b.jsonl.gz',
    'in/a.zip!c.warc',
  ]);
});

test('from standard input, a pipe and gzip as from a file', async () => {
  const bytes = await makeZip({ 'a.txt': REPORT });
  const folder = makeFolder({ 'a.zip': bytes, 'a.zip.gz': gzipSync(bytes) });
  execFileSync('mkfifo', [join(folder, 'pipe')]);
  spawn('sh', ['-c', 'cat a.zip > pipe'], { cwd: folder });
  const stdin = chunksOf(bytes, 7);
  const { documents, unread } = await readAll(folder, ['-', 'pipe', 'a.zip.gz'], { stdin });
  expect(unread).toEqual([]);
  expect(documents.map(({ path }) => path)).toEqual(['-!a.txt', 'pipe!a.txt', 'a.zip.gz!a.txt']);
});

test('documents.csv describes the files beside it and below it', async () => {
  const folder = await zipped({
    'documents.csv': 'path,publisher\nsub/a.txt,Outer\nz.txt,X\n',
    'sub/documents.csv': 'path,publisher\nb.txt,Inner\n',
    'sub/a.txt': REPORT,
    'sub/b.txt': REPORT,
  });
  const { documents, unread } = await readAll(folder, ['in']);
  expect(documents.map(({ publisher }) => publisher)).toEqual(['Outer', 'Inner']);
  expect(unread).toEqual([{ path: 'in/a.zip!documents.csv:3', reason: expect.stringContaining('"z.txt"') }]);
});

test('names that lead outside are names only', async () => {
  const bytes = renameEntry(
    renameEntry(await makeZip({ 'xxxetc/a.txt': REPORT, 'xxx/b.txt': REPORT }), 'xxxetc/', '../etc/'),
    'xxx/b',
    '/xx/b',
  );
  const { documents, unread } = await readAll(makeFolder({ 'a.zip': bytes }), ['a.zip']);
  expect(unread).toEqual([]);
  expect(documents.map(({ path }) => path)).toEqual(['a.zip!../etc/a.txt', 'a.zip!/xx/b.txt']);
});

describe('what cannot be read is named, and the rest is read', () => {
  test('an archive in it, an encrypted file, another compression, a link, a damaged file', async () => {
    const bytes = await makeZip({
      'crypt.txt': REPORT,
      'good.txt': REPORT,
      'inner.zip': await makeZip({ 'a.txt': REPORT }),
      'lzma.txt': REPORT,
      'odd.txt': LONG.repeat(20),
      'report.docx': await makeZip({ 'word/document.xml': '<x/>' }),
      'slip.txt': REPORT,
    });
    const central = (name: string) => bytes.lastIndexOf(name) - 46;
    bytes[central('crypt.txt') + 8]! |= 1;
    bytes.writeUInt16LE(14, central('lzma.txt') + 10);
    bytes.writeUInt32LE(0o120777 * 0x10000, central('slip.txt') + 38);
    bytes[bytes.indexOf('odd.txt') + 30]! ^= 0xff;
    const { documents, unread } = await readAll(makeFolder({ 'a.zip': bytes }), ['a.zip']);
    expect(documents.map(({ path }) => path)).toEqual(['a.zip!good.txt']);
    expect(unread).toEqual([
      { path: 'a.zip!crypt.txt', reason: expect.stringContaining('encrypted') },
      { path: 'a.zip!inner.zip', reason: expect.stringContaining('inside an archive') },
      { path: 'a.zip!lzma.txt', reason: expect.stringContaining('compression method (14)') },
      { path: 'a.zip!odd.txt', reason: expect.stringContaining('damaged') },
      { path: 'a.zip!report.docx', reason: expect.stringContaining('DOCX is not read') },
      { path: 'a.zip!slip.txt', reason: expect.stringContaining('symbolic link') },
    ]);
  });

  test('a stored file with a wrong checksum', async () => {
    const bytes = await makeZip({ 'a.txt': REPORT }, false);
    bytes[bytes.indexOf('Ruritania')]! ^= 1;
    const { documents, unread } = await readAll(makeFolder({ 'a.zip': bytes }), ['a.zip']);
    expect(documents).toEqual([]);
    expect(unread).toEqual([{ path: 'a.zip!a.txt', reason: expect.stringContaining('checksum is wrong') }]);
  });

  test('bombs: by ratio, by the size of a file, by the size of all', async () => {
    const bytes = await makeZip({
      'a.txt': REPORT,
      'bomb.txt': Buffer.alloc(12 * 1024 * 1024, ' '),
      'c.txt': REPORT,
      'd.txt': REPORT,
    });
    const folder = makeFolder({ 'a.zip': bytes });
    const named = async (limits: object) =>
      (await readAll(folder, ['a.zip'], limits)).unread.map(({ path, reason }) => [path.slice(6), reason]);
    expect(await named({})).toEqual([['bomb.txt', expect.stringContaining('decompression bombs')]]);
    expect(await named({ maxEntryBytes: 1024 * 1024 })).toEqual([
      ['bomb.txt', expect.stringContaining('would unpack to 12 MB; 1 MB are the most')],
    ]);
    expect(await named({ maxArchiveBytes: 2.5 * REPORT.length })).toEqual([
      ['bomb.txt', expect.anything()],
      ['d.txt', expect.stringContaining('unpacks to more than')],
    ]);
  });

  test.each<[string, () => Promise<Buffer>, string]>([
    ['cut off', async () => (await makeZip({ 'a.txt': REPORT })).subarray(0, -30), 'archive is damaged'],
    ['empty', () => makeZip({}), 'holds no files'],
    ['of hidden files', () => makeZip({ '.a': 'x' }), 'holds no files'],
    ['DOCX', () => makeZip({ '[Content_Types].xml': '', 'word/document.xml': '' }), 'DOCX is not read'],
    ['XLSX', () => makeZip({ 'xl/workbook.xml': '' }), 'XLSX is not read'],
    ['PPTX', () => makeZip({ 'ppt/presentation.xml': '' }), 'PPTX is not read'],
    ['EPUB', () => makeZip({ 'META-INF/container.xml': '' }), 'EPUB is not read'],
    ['ODT', () => makeZip({ 'META-INF/manifest.xml': '' }), 'OpenDocument is not read'],
  ])('an archive that is %s', async (_, make, reason) => {
    const { documents, unread } = await readAll(makeFolder({ 'a.zip': await make() }), ['a.zip']);
    expect(documents).toEqual([]);
    expect(unread).toEqual([{ path: 'a.zip', reason: expect.stringContaining(reason) }]);
  });
});
