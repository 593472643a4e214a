/** The reports in the bytes of one input whose format is known. */
import { UnreadableError } from '../model/errors.ts';
import type { ArchiveLimits } from './archive/zip.ts';
import { type Bytes, readWhole } from './bytes.ts';
import { charsetOf, decodeText, type Encoding, explainInvalidUtf8, toUtf8 } from './decode.ts';
import type { Format } from './detect-format.ts';
import { explainError } from './errors.ts';
import { settleUrl } from './fetch/settle-url.ts';
import type { PageHints } from './html/read-page.ts';
import { type LineResult, MAX_LINE_BYTES, readJsonl } from './jsonl.ts';
import { parseJson, toReport } from './record.ts';
import { type Metadata, mergeMetadata, NO_METADATA, type Report } from './report.ts';

/** Largest single text, unpacked, in bytes: half of what a JavaScript string can hold, and a guard against bombs. */
export const MAX_TEXT_BYTES = 256 * 1024 * 1024;

export interface Limits extends ArchiveLimits {
  /** Longest line of JSON Lines in bytes; 16 MB by default. */
  readonly maxLineBytes?: number;
  /** Largest single text or JSON file in bytes, unpacked; 256 MB by default. */
  readonly maxTextBytes?: number;
  /** What an input packed with gzip may unpack to, in bytes; any number by default, since it is read as a stream. */
  readonly maxUnpackedBytes?: number;
}

export interface Described {
  readonly format: Format;
  readonly encoding: Encoding;
  readonly path: string;
  /** For a bare text or a page; the other formats bring their own. */
  readonly metadata: Metadata;
  /** What is known of it from outside; a page may say otherwise of itself. */
  readonly hints: PageHints;
  /** Told what is wrong with the file as a whole, though it is read. */
  readonly warnFile: (reason: string) => void;
}

async function* splitJson(text: string, path: string): AsyncGenerator<LineResult> {
  const value = parseJson(text.trim());
  const records: readonly unknown[] = Array.isArray(value) ? value : [value];
  if (records.length === 0)
    throw new UnreadableError('The JSON array is empty. Give it at least one report.');
  for (const [index, record] of records.entries()) {
    try {
      yield { kind: 'report', line: index + 1, report: await toReport(record, path) };
    } catch (error) {
      yield { kind: 'unread', line: index + 1, reason: explainError(error), last: false };
    }
  }
}

/** What a table beside the page says goes before what the page says of itself. */
async function readPageFile(bytes: Buffer, { path, metadata, hints, warnFile }: Described): Promise<Report> {
  const { readPage } = await import('./html/read-page.ts');
  const page = readPage(bytes, hints);
  if (page.warning !== null) warnFile(page.warning);
  const own = { ...page.metadata, url: settleUrl(page.metadata.url, hints.url) };
  return { path, metadata: mergeMetadata(metadata, own), text: page.text };
}

/**
 * Results in the order of the file.
 * @throws UnreadableError for a file that is too large for its kind, or not what it seems to be.
 */
export async function* splitReports(
  bytes: Bytes,
  described: Described,
  limits: Limits,
): AsyncGenerator<LineResult> {
  const { format, encoding, path, metadata, warnFile } = described;
  if (format === 'jsonl') {
    yield* readJsonl(toUtf8(bytes, encoding), path, limits.maxLineBytes ?? MAX_LINE_BYTES);
    return;
  }
  if (format === 'warc') {
    const { splitWarc } = await import('./archive/split-warc.ts');
    yield* splitWarc(bytes, path, limits.maxTextBytes ?? MAX_TEXT_BYTES);
    return;
  }
  const whole = await readWhole(bytes, limits.maxTextBytes ?? MAX_TEXT_BYTES);
  if (format === 'html') {
    yield { kind: 'report', line: 1, report: await readPageFile(whole, described) };
    return;
  }
  if (format === 'feed') {
    const { splitFeed } = await import('./feed/split-feed.ts');
    yield* splitFeed(whole, path, described.hints.contentType, warnFile);
    return;
  }
  const { text, invalidAt } = decodeText(whole, charsetOf(described.hints.contentType));
  if (invalidAt !== null) warnFile(explainInvalidUtf8(invalidAt));
  if (format === 'json') yield* splitJson(text, path);
  else {
    const known = mergeMetadata(metadata, { ...NO_METADATA, url: described.hints.url });
    yield { kind: 'report', line: 1, report: { path, metadata: known, text } };
  }
}
