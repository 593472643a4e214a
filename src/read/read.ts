/**
 * Bytes → documents: files, folders and standard input; text, JSON and JSON Lines, as they are or packed with gzip.
 * Whatever cannot be read is named with the way out, and the rest is read.
 */
import type { Document, Unread } from '../model/document.ts';
import { type Bytes, peekBytes, readFileBytes, untilAborted } from './bytes.ts';
import { detectEncoding } from './decode.ts';
import { detectFormat, HEAD_SIZE } from './detect-format.ts';
import { explainError } from './errors.ts';
import { isGzip, unpackGzip } from './gzip.ts';
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
  readonly metadata: Metadata;
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
  const format = detectFormat(head, path, head.length < HEAD_SIZE);
  const lines = nameLines(path, options.onUnread);
  const warnFile = (reason: string) => options.onUnread({ path, reason });
  let some = false;
  for await (const result of splitReports(
    whole,
    { format, encoding: detectEncoding(head), path, metadata: opened.metadata, warnFile },
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

/**
 * Reads reports. `paths` are files, folders (with the folders in them, in the order of code units, hidden names and
 * repeated folders left out) and "-" for standard input. Text is kept as it stands, apart from a byte order mark
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
  const walk = { cwd: options.cwd ?? '.', onUnread: settings.onUnread };
  for (const given of paths) {
    if (given === '-') {
      const bytes = options.stdin;
      if (bytes === undefined)
        walk.onUnread({ path: '-', reason: 'There is no standard input here. Give a file.' });
      else yield* readInput({ path: '-', metadata: NO_METADATA, bytes, close: () => {} }, settings);
      continue;
    }
    for await (const { path, file, metadata } of listInputs(given, walk)) {
      if (options.signal?.aborted) return;
      const bytes = readFileBytes(file);
      const close = () => void bytes.return(undefined).catch(() => {});
      yield* readInput({ path, metadata: metadata ?? NO_METADATA, bytes, close }, settings);
    }
  }
}
