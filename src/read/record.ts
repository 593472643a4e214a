import { UnreadableError } from '../model/errors.ts';
import { type Metadata, mergeMetadata, type Report } from './report.ts';

const SHAPE = 'a JSON object like {"text": "…", "publisher": "…", "published": "2026-01-28"}';

/** A field as text: a number stands for its digits, and anything else that is not text for nothing. */
function field(record: Readonly<Record<string, unknown>>, key: string): string | null {
  const value = record[key];
  if (typeof value === 'number') return String(value);
  if (typeof value !== 'string') return null;
  const trimmed = value.trim();
  return trimmed === '' ? null : trimmed;
}

/** @throws UnreadableError with what the JSON parser found wrong. */
export function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    const detail = error instanceof Error ? error.message : String(error);
    throw new UnreadableError(`It is not JSON (${detail.slice(0, 120)}). Each report must be ${SHAPE}.`);
  }
}

/** `html` of a record: the page's report, with what the record says going before what the page says. */
async function readHtml(html: string, metadata: Metadata, path: string | null): Promise<Report> {
  const { readPage } = await import('./html/read-page.ts');
  const page = readPage(Buffer.from(html), { url: metadata.url, contentType: 'text/html; charset=utf-8' });
  return { path, text: page.text, metadata: mergeMetadata(metadata, page.metadata) };
}

/**
 * The report of one JSON object: `text`, or `html` with a page, and where given `id, url, title, publisher,
 * published, byline, updated`; other keys are ignored.
 * @throws UnreadableError for anything that has no text in it.
 */
export async function toReport(value: unknown, path: string | null): Promise<Report> {
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    throw new UnreadableError(`It is not an object. Each report must be ${SHAPE}.`);
  const record = value as Readonly<Record<string, unknown>>;
  const metadata: Metadata = {
    externalId: field(record, 'id'),
    url: field(record, 'url'),
    title: field(record, 'title'),
    publisher: field(record, 'publisher'),
    published: field(record, 'published'),
    byline: field(record, 'byline'),
    updated: field(record, 'updated'),
  };
  if (typeof record.text === 'string') return { path, text: record.text, metadata };
  if (typeof record.html === 'string') return readHtml(record.html, metadata, path);
  throw new UnreadableError(
    `It has no "text" that is a string, and no "html" with a page. Each report must be ${SHAPE}.`,
  );
}
