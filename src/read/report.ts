/** What an input gives for one report, before anything is looked for in its text; and how it becomes a Document. */
import type { Document, Published } from '../model/document.ts';
import { UnreadableError } from '../model/errors.ts';
import { shortHash } from '../model/hash.ts';
import { findCredit } from './credit.ts';
import { findDateline } from './dateline.ts';
import { parsePublished } from './day.ts';
import { findHeaderDate } from './header.ts';
import { detectLanguage, explainLanguage } from './language.ts';

/** Fields as the input gives them; null where it gives none. */
export interface Metadata {
  readonly externalId: string | null;
  readonly url: string | null;
  readonly title: string | null;
  readonly publisher: string | null;
  /** In any of the forms that `parsePublished` reads. */
  readonly published: string | null;
}

export const NO_METADATA: Metadata = {
  externalId: null,
  url: null,
  title: null,
  publisher: null,
  published: null,
};

export interface Report {
  readonly path: string | null;
  readonly metadata: Metadata;
  readonly text: string;
}

function findPublished(text: string, dateline: string | null): Published {
  const stated = findHeaderDate(text) ?? dateline;
  return stated === null ? { value: null, basis: null } : { value: stated, basis: 'stated' };
}

/**
 * The document of a report. A date that the metadata gives and nobody can read goes to `warn`, and the document is
 * dated by its text, if at all.
 * @throws UnreadableError where there is no text, or it is not in English.
 */
export async function makeDocument(report: Report, warn: (reason: string) => void): Promise<Document> {
  const { path, metadata, text } = report;
  if (text === '') throw new UnreadableError('It is empty. Give a report with text.');
  if (!/\S/.test(text))
    throw new UnreadableError('It holds nothing but white space. Give a report with text.');
  const language = await detectLanguage(text);
  if (language !== 'en') throw new UnreadableError(explainLanguage(language));
  const dateline = findDateline(text);
  const given = metadata.published === null ? null : parsePublished(metadata.published);
  if (metadata.published !== null && given === null)
    warn(
      `The date of publication "${metadata.published.slice(0, 60)}" cannot be read; the report was read without it. ` +
        'Write it as 2026-01-28.',
    );
  const published: Published =
    given === null ? findPublished(text, dateline?.day ?? null) : { value: given, basis: 'metadata' };
  return {
    id: `doc:${shortHash(text, metadata.publisher, metadata.url, published.value)}`,
    path,
    url: metadata.url,
    externalId: metadata.externalId,
    publisher: metadata.publisher,
    title: metadata.title,
    language,
    published,
    credit: dateline?.credit ?? findCredit(text),
    text,
  };
}
