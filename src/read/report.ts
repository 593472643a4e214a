/** What an input gives for one report, before anything is looked for in its text; and how it becomes a Document. */
import { type Document, LONGEST_UNDERSTOOD, type Published } from '../model/document.ts';
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
  /** Who wrote it. */
  readonly byline?: string | null;
  /** When it was last changed, in the forms of `published`. */
  readonly updated?: string | null;
  /** The agency that it is taken from, where the input says so outside of the text. */
  readonly credit?: string | null;
  /** The language that it claims (BCP 47), which counts where the text is too short to tell. */
  readonly language?: string | null;
  /** `sha256:` + hex of the bytes from which the text was extracted. */
  readonly hash?: string | null;
}

export const NO_METADATA: Metadata = {
  externalId: null,
  url: null,
  title: null,
  publisher: null,
  published: null,
};

/** Every field from `first`, or where it gives nothing, from `second`. */
export function mergeMetadata(first: Metadata, second: Metadata): Metadata {
  const given = Object.entries(first).filter(([, value]) => value !== null && value !== undefined);
  return { ...second, ...Object.fromEntries(given) };
}

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
 * dated by its text, if at all; so does a length beyond what is understood.
 * @throws UnreadableError where there is no text, or it is not in English.
 */
export async function makeDocument(report: Report, warn: (reason: string) => void): Promise<Document> {
  const { path, metadata, text } = report;
  if (text === '') throw new UnreadableError('It is empty. Give a report with text.');
  if (!/\S/.test(text))
    throw new UnreadableError('It holds nothing but white space. Give a report with text.');
  const language = await detectLanguage(text, metadata.language ?? null);
  if (language !== 'en') throw new UnreadableError(explainLanguage(language));
  if (text.length > LONGEST_UNDERSTOOD)
    warn(
      `It is ${text.length} characters long, more than a report; what it says was taken from the first ${LONGEST_UNDERSTOOD}. ` +
        'Split it into its reports.',
    );
  const dateline = findDateline(text);
  const given = metadata.published === null ? null : parsePublished(metadata.published);
  if (metadata.published !== null && given === null)
    warn(
      `The date of publication "${metadata.published.slice(0, 60)}" cannot be read; the report was read without it. ` +
        'Write it as 2026-01-28.',
    );
  const published: Published =
    given === null ? findPublished(text, dateline?.day ?? null) : { value: given, basis: 'metadata' };
  const updated = metadata.updated ? parsePublished(metadata.updated) : null;
  return {
    id: `doc:${shortHash(text, metadata.publisher, metadata.url, published.value)}`,
    path,
    url: metadata.url,
    externalId: metadata.externalId,
    publisher: metadata.publisher,
    title: metadata.title,
    ...(metadata.byline ? { byline: metadata.byline } : {}),
    language,
    published,
    credit: dateline?.credit ?? metadata.credit ?? findCredit(text),
    ...(updated === null ? {} : { updated }),
    ...(metadata.hash ? { hash: metadata.hash } : {}),
    text,
  };
}
