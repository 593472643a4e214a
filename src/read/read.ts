/**
 * Bytes → documents: files, folders, URLs and standard input; text, pages, JSON and JSON Lines, as they are or packed with gzip.
 * Whatever cannot be read is named with the way out, and the rest is read.
 */
import type { Document, Unread } from '../model/document.ts';
import { type Bytes, peekBytes, readFileBytes, untilAborted } from './bytes.ts';
import { detectEncoding } from './decode.ts';
import { detectFormat, HEAD_SIZE } from './detect-format.ts';
import { explainError } from './errors.ts';
import { fileNameOf, recodeText } from './fetch/content-type.ts';
import type { Fetch } from './fetch/fetch.ts';
import { type Gathered, gatherUrls } from './fetch/gather.ts';
import { isUrl } from './fetch/url.ts';
import { isGzip, unpackGzip } from './gzip.ts';
import type { PageHints } from './html/read-page.ts';
import { type Metadata, makeDocument, NO_METADATA } from './report.ts';
import { type Limits, splitReports } from './split.ts';
import { listInputs } from './walk.ts';

/** How many bad lines of one file are named before the rest is only counted. */
const MAX_NAMED_LINES = 100;

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

interface Opened {
  /** For documents and messages. */
  readonly path: string;
  /** The name that tells formats apart, where it is not the end of the path. */
  readonly name?: string;
  readonly metadata: Metadata;
  /** What the web said of it. */
  readonly hints?: PageHints;
  readonly bytes: Bytes;
  /** Lets go of the file, however much of it was read. */
  readonly close: () => void;
}

/** Names bad lines up to a limit, then counts. */
function nameLines(path: string, onUnread: (unread: Unread) => void) {
  let count = 0;
  return {
    name(line: number, reason: string) {
      count++;
      if (count <= MAX_NAMED_LINES) onUnread({ path: `${path}:${line}`, reason });
    },
    close() {
      if (count > MAX_NAMED_LINES)
        onUnread({
          path,
          reason: `${count - MAX_NAMED_LINES} more of its lines could not be read, after the ${MAX_NAMED_LINES} named. Check how the file was made.`,
        });
    },
  };
}

async function* readOpened(opened: Opened, options: Settings): AsyncGenerator<Document> {
  const { path } = opened;
  const packed = await peekBytes(untilAborted(opened.bytes, options.signal), HEAD_SIZE);
  let damage: string | null = null;
  const plain = isGzip(packed.head)
    ? unpackGzip(packed.whole, (reason) => {
        damage = reason;
      })
    : packed.whole;
  const { head, whole } = await peekBytes(plain, HEAD_SIZE);
  // An interrupted read gives no half report.
  const stopped = () => options.signal?.aborted === true;
  if (stopped()) return;
  const format = detectFormat(head, opened.name ?? path, head.length < HEAD_SIZE);
  const lines = nameLines(path, options.onUnread);
  const warnFile = (reason: string) => options.onUnread({ path, reason });
  let some = false;
  for await (const result of splitReports(
    whole,
    {
      format,
      encoding: detectEncoding(head),
      path,
      metadata: opened.metadata,
      hints: opened.hints ?? { url: opened.metadata.url, contentType: null },
      warnFile,
    },
    options,
  )) {
    if (stopped()) return;
    some = true;
    const warn = (reason: string) => (format === 'text' ? warnFile(reason) : lines.name(result.line, reason));
    if (result.kind === 'unread') {
      // What a damaged file breaks off in the middle of is told once, below.
      if (damage === null || !result.last) warn(result.reason);
      continue;
    }
    try {
      yield await makeDocument(result.report, warn);
    } catch (error) {
      if (damage === null || result.report.text.trim() !== '') warn(explainError(error));
    }
  }
  lines.close();
  if (damage !== null) warnFile(damage);
  else if (!some) warnFile('It holds no reports. Give one JSON object on each line.');
}

async function* readInput(opened: Opened, options: Settings): AsyncGenerator<Document> {
  let reason: string;
  try {
    yield* readOpened(opened, options);
    return;
  } catch (error) {
    reason = explainError(error);
  } finally {
    opened.close();
  }
  options.onUnread({ path: opened.path, reason });
}

async function* readGathered(gathered: Gathered, settings: Settings): AsyncGenerator<Document> {
  const { path } = gathered;
  if (gathered.kind === 'unread') return settings.onUnread({ path, reason: gathered.reason });
  const { fetched } = gathered;
  const { url, contentType } = fetched;
  const bytes = (async function* () {
    yield recodeText(fetched);
  })();
  const opened = {
    path,
    name: fileNameOf(fetched),
    metadata: NO_METADATA,
    hints: { url, contentType },
    bytes,
  };
  yield* readInput({ ...opened, close: () => {} }, settings);
}

async function* readPath(given: string, settings: Settings): AsyncGenerator<Document> {
  const { stdin, onUnread, signal, cwd = '.' } = settings;
  if (given === '-') {
    if (stdin === undefined) onUnread({ path: '-', reason: 'There is no standard input here. Give a file.' });
    else yield* readInput({ path: '-', metadata: NO_METADATA, bytes: stdin, close: () => {} }, settings);
    return;
  }
  for await (const { path, file, metadata } of listInputs(given, { cwd, onUnread })) {
    if (signal?.aborted) return;
    const bytes = readFileBytes(file);
    const close = () => void bytes.return(undefined).catch(() => {});
    yield* readInput({ path, metadata: metadata ?? NO_METADATA, bytes, close }, settings);
  }
}

/**
 * Reads reports. `paths` are files, folders (with the folders in them, in the order of code units, hidden names and
 * repeated folders left out), URLs, which are fetched a few ahead, and "-" for standard input. Text is kept as it stands, apart from a byte order mark
 * and, where the file has a broken encoding, U+FFFD. Files are opened one after the other, and JSON Lines are read
 * as a stream.
 *
 * What cannot be read goes to `options.onUnread`, and the rest is read.
 * @throws Error for the first input that cannot be read, where there is no `onUnread`.
 */
export async function* readDocuments(
  paths: readonly string[],
  options: ReadOptions = {},
): AsyncGenerator<Document> {
  const settings = { ...options, onUnread: options.onUnread ?? throwUnread };
  const web = gatherUrls(paths, options.fetch, options.signal);
  try {
    for (const given of paths) {
      if (options.signal?.aborted) return;
      if (isUrl(given)) {
        const { value } = await web.next();
        if (value) yield* readGathered(value, settings);
      } else yield* readPath(given, settings);
    }
  } finally {
    await web.return(undefined);
  }
}
