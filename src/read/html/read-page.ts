/** An HTML page → the report in it and what the page says of it. To be imported only when a page is met: parsers load slowly. */
import { createHash } from 'node:crypto';
import { UnreadableError } from '../../model/errors.ts';
import type { Metadata } from '../report.ts';
import { decodePage } from './decode-page.ts';
import { parseBody } from './dom.ts';
import { findBody } from './find-body.ts';
import { findMetadata } from './find-metadata.ts';
import { simplifyPage } from './simplify-page.ts';
import { findStructuredArticle } from './structured-data.ts';

export interface PageHints {
  /** Where the page was fetched; relative addresses start from it. */
  readonly url: string | null;
  /** The HTTP header, e.g. "text/html; charset=windows-1252". */
  readonly contentType: string | null;
}

export interface PageReport {
  readonly metadata: Metadata;
  /** The report as plain text; offsets refer to it. */
  readonly text: string;
  /** What was wrong with the page though it was read, as a sentence. */
  readonly warning: string | null;
}

/**
 * Reads a page.
 * @throws UnreadableError for a page that is too large or nested too deep, or that holds no report.
 */
export function readPage(bytes: Buffer, hints: PageHints): PageReport {
  const { text: html, warning } = decodePage(bytes, hints.contentType);
  const page = simplifyPage(html);
  const article = findStructuredArticle(page.jsonLd);
  const metadata = findMetadata(page, article, parseBody(page.body, '').body, hints.url);
  const text = findBody({
    html: page.body,
    title: metadata.title ?? '',
    stated: article?.body ?? null,
    authors: metadata.byline?.split(', ') ?? [],
  });
  if (!/\S/.test(text))
    throw new UnreadableError(
      'No report was found in the page. If it shows one in a browser, save its text as a .txt file and read that.',
    );
  return {
    metadata: { ...metadata, hash: `sha256:${createHash('sha256').update(bytes).digest('hex')}` },
    text,
    warning,
  };
}
