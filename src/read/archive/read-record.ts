/** One WARC record → the page, text or feed that it holds, with the codings of HTTP undone. */
import { brotliDecompressSync, gunzipSync, inflateRawSync, inflateSync } from 'node:zlib';
import { UnreadableError } from '../../model/errors.ts';
import type { CutRecord } from './cut-records.ts';

/** What a record holds that can be read. */
export interface Payload {
  readonly url: string | null;
  /** As its header gives it, e.g. `text/html; charset=utf-8`. */
  readonly contentType: string;
  readonly bytes: Buffer;
}

const HOLDING = new Set(['response', 'resource', 'conversion']);
const READABLE =
  /^\s*(?:text\/(?:html|plain|xml)|application\/(?:xhtml\+xml|(?:rss|atom|rdf)\+xml|xml|feed\+json))\s*(?:;|$)/i;
/** Says to crawlers what they may fetch, and nothing else. */
const ROBOTS = /^[a-z]+:\/\/[^/]+\/robots\.txt$/i;

type Decode = (bytes: Buffer, options: { maxOutputLength: number }) => Buffer;

const CODINGS: Readonly<Record<string, readonly Decode[]>> = {
  gzip: [gunzipSync],
  'x-gzip': [gunzipSync],
  deflate: [inflateSync, inflateRawSync],
  br: [brotliDecompressSync],
  identity: [],
};

function undo(bytes: Buffer, coding: string, limit: number): Buffer {
  const decoders = CODINGS[coding];
  if (decoders === undefined)
    throw new UnreadableError(
      `Its coding (Content-Encoding: ${coding.slice(0, 40)}) is not known. Fetch the page again without it.`,
    );
  for (const decode of decoders)
    try {
      return decode(bytes, { maxOutputLength: limit });
    } catch (error) {
      if (error instanceof RangeError && 'code' in error && error.code === 'ERR_BUFFER_TOO_LARGE')
        throw new UnreadableError(
          `It unpacks to more than ${Math.floor(limit / 1024 / 1024)} MB and was passed over. Fetch the page again if it is a report.`,
        );
    }
  // Many archives keep the header of what they unpacked before they wrote it.
  return bytes;
}

type Http = { readonly headers: { get(name: string): string | null | undefined } };

/** Undoes the chunks and codings that the headers name. */
async function decodeBody(raw: Buffer, http: Http, limit: number): Promise<Buffer> {
  const { AsyncIterReader } = await import('warcio');
  const words = (name: string) =>
    (http.headers.get(name) ?? '')
      .toLowerCase()
      .split(',')
      .map((word) => word.trim())
      .filter((word) => word !== '');
  const transfer = words('transfer-encoding');
  let bytes = raw;
  if (transfer.includes('chunked'))
    bytes = Buffer.from(await new AsyncIterReader([bytes], null, true).readFully());
  for (const coding of [...words('content-encoding'), ...transfer].reverse())
    if (coding !== 'chunked') bytes = undo(bytes, coding, limit);
  return bytes;
}

/**
 * The payload of a sound record; null for one that holds no page or text (requests, images, redirects, errors).
 * @throws UnreadableError with the address for a page that is too large or whose coding is not known.
 */
export async function readRecord(record: CutRecord, limit: number): Promise<Payload | null> {
  const { AsyncIterReader, WARCParser } = await import('warcio');
  // One record at a time, from memory: what is wrong with it cannot reach the next.
  const parsed = await new WARCParser(new AsyncIterReader([record.bytes], null)).parse();
  if (parsed === null || !HOLDING.has(parsed.warcType)) return null;
  const http = parsed.httpHeaders;
  const status = Number(http?.statusCode ?? 200);
  const contentType = (http === null ? parsed.warcContentType : http.headers.get('content-type')) ?? '';
  const url = parsed.warcTargetURI ?? null;
  if (status < 200 || status > 299 || !READABLE.test(contentType) || ROBOTS.test(url ?? '')) return null;
  try {
    if (record.bytes.length < record.size)
      throw new UnreadableError(
        `It is larger than ${Math.floor(limit / 1024 / 1024)} MB and was passed over. Save the page by itself if it is a report.`,
      );
    const raw = Buffer.from(await parsed.readFully(false));
    return { url, contentType, bytes: http === null ? raw : await decodeBody(raw, http, limit) };
  } catch (error) {
    if (!(error instanceof UnreadableError) || url === null) throw error;
    throw new UnreadableError(`${url}: ${error.message}`);
  }
}
