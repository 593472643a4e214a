/** A zip archive: its entries with what speaks against reading them, and their bytes as streams. */
import { crc32 } from 'node:zlib';
import type { Entry, ZipFile } from 'yauzl';
import { UnreadableError } from '../../model/errors.ts';
import type { Bytes } from '../bytes.ts';

/** Bounds on what an archive may unpack to; deflate's ratio ends at 1032, and text seldom goes beyond 20. */
export interface ArchiveLimits {
  /** Largest entry in bytes, unpacked; 1 GB by default. */
  readonly maxEntryBytes?: number;
  /** All entries together in bytes, unpacked; 4 GB by default. */
  readonly maxArchiveBytes?: number;
}

const MAX_ENTRY_BYTES = 1024 ** 3;
const MAX_ARCHIVE_BYTES = 4 * 1024 ** 3;
const MAX_ENTRIES = 100_000;
/** An entry beyond both is taken for a bomb. */
const BOMB_RATIO = 200;
const BOMB_BYTES = 10 * 1024 * 1024;

export interface ZipEntry {
  /** Its path in the archive, with "/" between names; nothing is ever written there, so it may be any. */
  readonly name: string;
  /** Why it is not read, with the remedy; null where it can be. */
  readonly problem: string | null;
  /** @throws UnreadableError in the iteration where the data are damaged. */
  readonly open: () => Bytes;
}

export interface Archive {
  /** In the order of code units. */
  readonly entries: readonly ZipEntry[];
  /** A sentence where there are more entries than are listed. */
  readonly problem: string | null;
  readonly close: () => void;
}

const megabytes = (bytes: number) => `${Math.ceil(bytes / 1024 / 1024)} MB`;

function damaged(error: unknown): UnreadableError {
  const detail = error instanceof Error ? error.message : String(error);
  return new UnreadableError(`The zip archive is damaged (${detail.slice(0, 120)}). Fetch or pack it again.`);
}

async function* readEntry(zip: ZipFile, entry: Entry): AsyncGenerator<Uint8Array> {
  let checksum = 0;
  try {
    const stream = await zip.openReadStreamPromise(entry);
    // An error that comes when nobody reads any more must not end the process.
    stream.on('error', () => {});
    for await (const chunk of stream as AsyncIterable<Buffer>) {
      checksum = crc32(chunk, checksum);
      yield chunk;
    }
  } catch (error) {
    throw damaged(error);
  }
  if (checksum !== entry.crc32) throw damaged(new Error('the checksum is wrong'));
}

/** Says which entries go beyond the bounds; to be asked in the order in which they are read. */
function makeBounds(limits: ArchiveLimits) {
  const { maxEntryBytes = MAX_ENTRY_BYTES, maxArchiveBytes = MAX_ARCHIVE_BYTES } = limits;
  let total = 0;
  return ({ uncompressedSize: size, compressedSize: packed }: Entry): string | null => {
    if (size > maxEntryBytes)
      return `It would unpack to ${megabytes(size)}; ${megabytes(maxEntryBytes)} are the most. Unpack the archive and read the file itself.`;
    if (size > BOMB_BYTES && size > BOMB_RATIO * packed)
      return `It would unpack to ${Math.floor(size / Math.max(1, packed))} times its size, as decompression bombs do. If you trust it, unpack the archive and read the file itself.`;
    if (total + size > maxArchiveBytes)
      return `The archive unpacks to more than ${megabytes(maxArchiveBytes)}. Unpack it and read the folder.`;
    total += size;
    return null;
  };
}

function findProblem(entry: Entry): string | null {
  if (entry.isEncrypted())
    return 'It is encrypted. Unpack the archive with its password (`7z x ARCHIVE`) and read the files.';
  if (((entry.externalFileAttributes >>> 16) & 0o170000) === 0o120000)
    return 'It is a symbolic link. Pack the file that it leads to.';
  if (!entry.canDecodeFileData())
    return `Its compression method (${entry.compressionMethod}) is not known. Pack it with deflate, or unpack it with \`7z x ARCHIVE\`.`;
  return null;
}

/** Folders, hidden names and what macOS puts beside files. */
function isPassedOver(name: string): boolean {
  return name.endsWith('/') || /(?:^|\/)(?:\.(?!\.?\/)|__MACOSX\/)/.test(name);
}

/**
 * The entries of the archive that `source` holds: a file's path, or all of its bytes.
 * @throws UnreadableError where it is no zip archive, or its directory is damaged.
 */
export async function openZip(source: string | Buffer, limits: ArchiveLimits): Promise<Archive> {
  const { default: yauzl } = await import('yauzl');
  // Names are decoded here: yauzl gives up at the first that leads outside, which harms nobody who writes nothing.
  const options = { lazyEntries: true, autoClose: false, decodeStrings: false };
  let zip: ZipFile;
  try {
    zip =
      typeof source === 'string'
        ? await yauzl.openPromise(source, options)
        : await yauzl.fromBufferPromise(source, options);
  } catch (error) {
    throw error instanceof Error && 'syscall' in error ? error : damaged(error);
  }
  zip.on('error', () => {});
  const found: { name: string; entry: Entry }[] = [];
  let problem: string | null = null;
  try {
    for await (const entry of zip.eachEntry()) {
      if (found.length === MAX_ENTRIES) {
        problem = `It holds more than ${MAX_ENTRIES} files; the first ${MAX_ENTRIES} were read. Unpack it and read the folder.`;
        break;
      }
      const { generalPurposeBitFlag, fileNameRaw, extraFields } = entry;
      const name = yauzl.getFileNameLowLevel(generalPurposeBitFlag, fileNameRaw, extraFields, false);
      if (!isPassedOver(name)) found.push({ name, entry });
    }
  } catch (error) {
    // What the directory named before it broke off can still be read.
    if (found.length === 0) {
      zip.close();
      throw damaged(error);
    }
    problem = `${damaged(error).message} The files that its directory named before were read.`;
  }
  const exceed = makeBounds(limits);
  const entries = found
    .sort((a, b) => (a.name < b.name ? -1 : a.name > b.name ? 1 : 0))
    .map(({ name, entry }) => ({
      name,
      problem: findProblem(entry) ?? exceed(entry),
      open: () => readEntry(zip, entry),
    }));
  return { entries, problem, close: () => zip.close() };
}
