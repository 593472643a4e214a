/** Archives for tests, byte by byte the same each time. */
import { ZipFile } from 'yazl';

const MOMENT = new Date(Date.UTC(2026, 0, 28));

export type ZipFiles = Readonly<Record<string, string | Uint8Array>>;

/** `compress`: false stores the files as they are. */
export async function makeZip(files: ZipFiles, compress = true): Promise<Buffer> {
  const zip = new ZipFile();
  for (const [name, content] of Object.entries(files))
    zip.addBuffer(Buffer.from(content as Uint8Array), name, { mtime: MOMENT, mode: 0o100644, compress });
  zip.end();
  const chunks: Uint8Array[] = [];
  for await (const chunk of zip.outputStream as AsyncIterable<Uint8Array>) chunks.push(chunk);
  return Buffer.concat(chunks);
}

/** The same archive with one name for another of the same length: yazl itself refuses names that lead outside. */
export function renameEntry(zip: Buffer, from: string, to: string): Buffer {
  return Buffer.from(zip.toString('latin1').replaceAll(from, to), 'latin1');
}

export interface WarcRecord {
  readonly type?: string;
  readonly url?: string;
  readonly body: string | Uint8Array;
  /** Header lines of HTTP; null for a record without HTTP. */
  readonly http?: readonly string[] | null;
  readonly status?: string;
  /** Of the record itself. */
  readonly contentType?: string;
}

export function makeRecord(record: WarcRecord): Buffer {
  const { type = 'response', url = 'https://strelsau.example/a', body, status = '200 OK' } = record;
  const { http = ['Content-Type: text/html; charset=utf-8'] } = record;
  const head = http === null ? '' : `HTTP/1.1 ${status}\r\n${http.map((line) => `${line}\r\n`).join('')}\r\n`;
  const block = Buffer.concat([Buffer.from(head), Buffer.from(body as Uint8Array)]);
  const contentType =
    record.contentType ?? (http === null ? 'text/plain' : 'application/http; msgtype=response');
  const header = [
    'WARC/1.0',
    `WARC-Type: ${type}`,
    `WARC-Target-URI: ${url}`,
    'WARC-Date: 2026-02-20T08:00:00Z',
    'WARC-Record-ID: <urn:uuid:00000000-0000-4000-8000-000000000000>',
    `Content-Type: ${contentType}`,
    `Content-Length: ${block.length}`,
  ];
  return Buffer.concat([Buffer.from(`${header.join('\r\n')}\r\n\r\n`), block, Buffer.from('\r\n\r\n')]);
}

/** A page that the reader of pages finds a report in. */
export function makePage(paragraphs: readonly string[], title = 'A page'): string {
  return `<!doctype html><html lang="en"><head><title>${title}</title></head><body><nav><a href="/">Home</a></nav><article><h1>${title}</h1>${paragraphs.map((one) => `<p>${one}</p>`).join('')}</article></body></html>`;
}
