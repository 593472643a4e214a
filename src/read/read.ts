/**
 * Bytes → documents: files, folders, archives, URLs and standard input. Whatever cannot be read is named with the way
 * out, and the rest is read.
 */
import type { Document, Unread } from '../model/document.ts';
import { readFileBytes } from './bytes.ts';
import { explainError } from './errors.ts';
import { fileNameOf } from './fetch/content-type.ts';
import type { Fetch } from './fetch/fetch.ts';
import { type Gathered, gatherUrls } from './fetch/gather.ts';
import type { GatheredItem } from './fetch/gather-feed.ts';
import { isUrl } from './fetch/url.ts';
import type { Opened } from './opened.ts';
import { readOpened } from './read-opened.ts';
import { makeDocument, NO_METADATA } from './report.ts';
import type { Limits } from './split.ts';
import { listInputs } from './walk.ts';

export interface ReadOptions extends Limits {
  /**
   * Called with everything that gave no document, or not all of one: path (with `:number` of the line or item where a file holds many) and reason.
   * It is called while documents are asked for, so the list is complete when the last one has come.
   * Without it, the first such input throws, so that nothing is lost unseen.
   */
  readonly onUnread?: (unread: Unread) => void;
  /** The folder that relative paths start from; the process's own by default. */
  readonly cwd?: string;
  /** What the path "-" reads. */
  readonly stdin?: AsyncIterable<Uint8Array>;
  /** How URLs are fetched; without it they are not. */
  readonly fetch?: Fetch;
  /** Of how many items of a feed from the web the page is fetched; 30 by default. The others are read as they stand. */
  readonly limitPerFeed?: number;
  /** Stops the reading: no more documents come, and those that came stand. */
  readonly signal?: AbortSignal | undefined;
}

/** The options with everything settled that may be left out. */
interface Settings extends ReadOptions {
  readonly onUnread: (unread: Unread) => void;
}

function throwUnread({ path, reason }: Unread): never {
  throw new Error(`${path}: ${reason}`);
}

/** What strangers packed may unpack to less than what the reader has on the disk. */
const WEB_LIMITS: Limits = {
  maxTextBytes: 64 * 1024 * 1024,
  maxUnpackedBytes: 1024 ** 3,
  maxEntryBytes: 256 * 1024 * 1024,
  maxArchiveBytes: 1024 ** 3,
};

/** What comes by itself, from nowhere that it could be read again. */
const STREAM = { metadata: NO_METADATA, file: null, inArchive: false, close: () => {} };

async function* readInput(opened: Opened, options: Settings): AsyncGenerator<Document> {
  let reason: string;
  try {
    for await (const one of readOpened(opened, options))
      if (one.kind === 'document') yield one.document;
      else yield* readInput(one.opened, options);
    return;
  } catch (error) {
    reason = explainError(error);
  } finally {
    opened.close();
  }
  options.onUnread({ path: opened.path, reason });
}

async function* readItems(
  items: readonly Promise<GatheredItem | null>[],
  { onUnread, signal }: Settings,
): AsyncGenerator<Document> {
  for (const coming of items) {
    const item = await coming;
    if (item === null || signal?.aborted) return;
    const { path, report, reason } = item;
    const tell = (what: string) => onUnread({ path, reason: what });
    if (reason !== null) tell(reason);
    if (report === null) continue;
    try {
      yield await makeDocument(report, tell);
    } catch (error) {
      tell(explainError(error));
    }
  }
}

async function* readGathered(gathered: Gathered, settings: Settings): AsyncGenerator<Document> {
  const { kind, path } = gathered;
  if (kind === 'unread') return settings.onUnread({ path, reason: gathered.reason });
  if (kind === 'feed') return yield* readItems(gathered.items, settings);
  const { fetched } = gathered;
  const { url, contentType } = fetched;
  const bytes = (async function* () {
    yield fetched.bytes;
  })();
  const hints = { url, contentType };
  const opened = { ...STREAM, path, name: fileNameOf(fetched), hints, bytes };
  yield* readInput(opened, { ...WEB_LIMITS, ...settings });
}

async function* readPath(given: string, settings: Settings): AsyncGenerator<Document> {
  const { stdin, onUnread, signal, cwd = '.' } = settings;
  if (given === '-') {
    if (stdin === undefined) onUnread({ path: '-', reason: 'There is no standard input here. Give a file.' });
    else yield* readInput({ ...STREAM, path: '-', bytes: stdin }, settings);
    return;
  }
  for await (const { path, file, seekable, metadata } of listInputs(given, { cwd, onUnread })) {
    if (signal?.aborted) return;
    const bytes = readFileBytes(file);
    const close = () => void bytes.return(undefined).catch(() => {});
    const place = { path, file: seekable ? file : null, inArchive: false };
    yield* readInput({ ...place, metadata: metadata ?? NO_METADATA, bytes, close }, settings);
  }
}

/** Something that came by itself, with what its sender says of it. */
export interface Sent {
  readonly bytes: Uint8Array;
  /** As the sender calls it, which tells formats apart as a file's name does; null where it has no name. */
  readonly name: string | null;
  /** A media type, perhaps with a charset; null where none is given. */
  readonly contentType: string | null;
}

const NAMELESS = 'the body';

/**
 * Reads the reports in what was sent: any format that a file may have, within the bounds for what strangers packed.
 * A document's path is the name that was given, or null.
 */
export async function* readSent(
  { bytes, name, contentType }: Sent,
  options: Pick<Settings, 'onUnread' | 'signal'>,
): AsyncGenerator<Document> {
  const path = name ?? NAMELESS;
  const chunks = (async function* () {
    yield bytes;
  })();
  const opened = { ...STREAM, path, hints: { url: null, contentType }, bytes: chunks };
  for await (const document of readInput(opened, { ...WEB_LIMITS, ...options }))
    yield name === null && document.path === NAMELESS ? { ...document, path: null } : document;
}

/**
 * Reads reports. `paths` are files, folders (with the folders in them, in the order of code units, hidden names and
 * repeated folders left out), URLs, which are fetched a few ahead, and "-" for standard input. Text is kept as it
 * stands, apart from a byte order mark and, where the file has a broken encoding, U+FFFD. Files are opened one after the
 * other; JSON Lines and web archives are read as streams, and so are the files in a zip archive
 * (`archive.zip!folder/page.html`), which are never written anywhere.
 *
 * What cannot be read goes to `options.onUnread`, and the rest is read.
 * @throws Error for the first input that cannot be read, where there is no `onUnread`.
 */
export async function* readDocuments(
  paths: readonly string[],
  options: ReadOptions = {},
): AsyncGenerator<Document> {
  const settings = { ...options, onUnread: options.onUnread ?? throwUnread };
  const web = gatherUrls(paths, options);
  try {
    for (const given of paths) {
      if (options.signal?.aborted) return;
      if (isUrl(given)) {
        const { value: found } = await web.next();
        for await (const gathered of found ?? []) yield* readGathered(gathered, settings);
      } else yield* readPath(given, settings);
    }
  } finally {
    await web.return(undefined);
  }
}
