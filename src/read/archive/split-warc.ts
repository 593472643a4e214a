/** A WARC file → the pages, texts and feeds of its records, as reports. Records are read one after the other. */
import type { Bytes } from '../bytes.ts';
import { charsetOf, decodeText, explainInvalidUtf8 } from '../decode.ts';
import { explainError } from '../errors.ts';
import type { LineResult } from '../jsonl.ts';
import { mergeMetadata, NO_METADATA, type Report } from '../report.ts';
import { cutRecords } from './cut-records.ts';
import { type Payload, readRecord } from './read-record.ts';

/** Largest record in bytes; a page is a hundredth of it. */
const MAX_RECORD_BYTES = 64 * 1024 * 1024;

type Warn = (reason: string) => void;

async function readHtml({ bytes, url, contentType }: Payload, path: string, warn: Warn): Promise<Report> {
  const { readPage } = await import('../html/read-page.ts');
  const page = readPage(bytes, { url, contentType });
  if (page.warning !== null) warn(page.warning);
  // Where it was fetched goes before the address that the page gives itself.
  return { path, text: page.text, metadata: mergeMetadata({ ...NO_METADATA, url }, page.metadata) };
}

function readText({ bytes, url, contentType }: Payload, path: string, warn: Warn): Report {
  const { text, invalidAt } = decodeText(bytes, charsetOf(contentType));
  if (invalidAt !== null) warn(explainInvalidUtf8(invalidAt));
  return { path, text, metadata: { ...NO_METADATA, url } };
}

async function* readPayload(payload: Payload, path: string, warn: Warn): AsyncGenerator<Report> {
  if (/^\s*(?:text\/html|application\/xhtml)/i.test(payload.contentType))
    yield await readHtml(payload, path, warn);
  else if (/^\s*text\/plain/i.test(payload.contentType)) yield readText(payload, path, warn);
  else {
    const { splitFeed } = await import('../feed/split-feed.ts');
    for await (const item of splitFeed(payload.bytes, path, payload.contentType, warn))
      if (item.kind === 'report') yield item.report;
      else warn(`Item ${item.line} of the feed: ${item.reason}`);
  }
}

/** XML that is no feed is no report either, and archives are full of it. */
function isOtherXml({ contentType, bytes }: Payload): boolean {
  return (
    /^\s*(?:text|application)\/xml/i.test(contentType) &&
    !/<(?:[\w-]+:)?(?:rss|feed|rdf)[\s>]/i.test(bytes.toString('latin1', 0, 4096))
  );
}

/** Results in the order of the file, of records up to `maxBytes`; `line` is the number of the record, counted from 1. */
export async function* splitWarc(bytes: Bytes, path: string, maxBytes: number): AsyncGenerator<LineResult> {
  const limit = Math.min(MAX_RECORD_BYTES, maxBytes);
  for await (const record of cutRecords(bytes, limit)) {
    const { number: line, problem } = record;
    if (problem !== null) {
      yield { kind: 'unread', line, reason: problem, last: false };
      continue;
    }
    const reasons: string[] = [];
    let payload: Payload | null = null;
    try {
      payload = await readRecord(record, limit);
      if (payload === null || isOtherXml(payload)) continue;
      for await (const report of readPayload(payload, path, (reason) => reasons.push(reason)))
        yield { kind: 'report', line, report };
    } catch (error) {
      reasons.push(explainError(error));
    }
    const where = payload?.url ? `${payload.url}: ` : '';
    for (const reason of reasons) yield { kind: 'unread', line, reason: `${where}${reason}`, last: false };
  }
}
