/** One opened input → its documents, or the inputs in it where it is an archive. */
import type { Document, Unread } from '../model/document.ts';
import { type Bytes, limitBytes, peekBytes, untilAborted } from './bytes.ts';
import { detectEncoding } from './decode.ts';
import { detectFormat, type Format, HEAD_SIZE } from './detect-format.ts';
import { explainError } from './errors.ts';
import { isGzip, unpackGzip } from './gzip.ts';
import type { LineResult } from './jsonl.ts';
import type { Opened } from './opened.ts';
import { makeDocument } from './report.ts';
import { type Limits, MAX_TEXT_BYTES, splitReports } from './split.ts';

/** How many bad lines of one file are named before the rest is only counted. */
const MAX_NAMED_LINES = 100;

export interface OpenedOptions extends Limits {
  readonly onUnread: (unread: Unread) => void;
  readonly signal?: AbortSignal | undefined;
}

export type Found =
  | { readonly kind: 'document'; readonly document: Document }
  | { readonly kind: 'input'; readonly opened: Opened };

/** Formats that hold one report, of which a message names the file alone. */
const SINGLE: readonly Format[] = ['text', 'html'];

const EMPTY: Partial<Readonly<Record<Format, string>>> = {
  warc: 'It holds no pages or texts that can be read. Give a web archive with pages in it.',
};

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

/** What is packed with gzip, unpacked; what is not, as it is. `damage` gives the first fault that came up so far. */
async function unpack(
  bytes: Bytes,
  limit: number,
): Promise<{ plain: Bytes; packed: boolean; damage: () => string | null }> {
  const { head, whole } = await peekBytes(bytes, HEAD_SIZE);
  if (!isGzip(head)) return { plain: whole, packed: false, damage: () => null };
  let damage: string | null = null;
  const onDamage = (reason: string) => {
    damage ??= reason;
  };
  const { packsRecords, unpackMembers } = await import('./archive/unpack-members.ts');
  const plain = packsRecords(head) ? unpackMembers(whole, onDamage) : unpackGzip(whole, onDamage);
  return { plain: limitBytes(plain, limit), packed: true, damage: () => damage };
}

/** Of a record in a web archive the address says more than its number. */
function locate(reason: string, result: LineResult, format: Format): string {
  const url = result.kind === 'report' && format === 'warc' ? result.report.metadata.url : null;
  return url === null ? reason : `${url}: ${reason}`;
}

/** @throws UnreadableError for what cannot be read at all. */
export async function* readOpened(opened: Opened, options: OpenedOptions): AsyncGenerator<Found> {
  const { path } = opened;
  const { plain, packed, damage } = await unpack(
    untilAborted(opened.bytes, options.signal),
    options.maxUnpackedBytes ?? Number.POSITIVE_INFINITY,
  );
  const { head, whole } = await peekBytes(plain, HEAD_SIZE);
  // An interrupted read gives no half report.
  const stopped = () => options.signal?.aborted === true;
  if (stopped()) return;
  const format = detectFormat(head, opened.name ?? path, head.length < HEAD_SIZE);
  if (format === 'zip') {
    const { openEntries } = await import('./archive/read-archive.ts');
    const limits = { ...options, maxTextBytes: options.maxTextBytes ?? MAX_TEXT_BYTES };
    const place = { ...opened, file: packed ? null : opened.file };
    for await (const inner of openEntries(place, whole, limits, options.onUnread)) {
      if (stopped()) return;
      yield { kind: 'input', opened: inner };
    }
    return;
  }
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
    const warn = (reason: string) =>
      SINGLE.includes(format) ? warnFile(reason) : lines.name(result.line, locate(reason, result, format));
    if (result.kind === 'unread') {
      // What a damaged file breaks off in the middle of is told once, below.
      if (damage() === null || !result.last) warn(result.reason);
      continue;
    }
    try {
      yield { kind: 'document', document: await makeDocument(result.report, warn) };
    } catch (error) {
      if (damage() === null || result.report.text.trim() !== '') warn(explainError(error));
    }
  }
  lines.close();
  const fault = damage();
  if (fault !== null) warnFile(fault);
  else if (!some) warnFile(EMPTY[format] ?? 'It holds no reports. Give one JSON object on each line.');
}
