import { type Days, dayNumber, daysOf } from './edtf.ts';

/**
 * When a report was published. `basis` says how it is known: from the input's metadata, from words in the text,
 * or worked out from the text; `earliest` and `latest` (ISO days) bound it where it is not known to the day.
 */
export interface Published {
  /** EDTF, a day where possible; null when unknown. */
  readonly value: string | null;
  readonly basis: 'metadata' | 'stated' | 'inferred' | null;
  readonly earliest?: string;
  readonly latest?: string;
}

/** The days on which it can have been published; infinite where nothing bounds it. */
export function daysOfPublication({
  value,
  earliest,
  latest,
}: { readonly value: string | null } & {
  readonly [end in 'earliest' | 'latest']?: string | undefined;
}): Days {
  return (
    daysOf(value) ?? {
      first: earliest === undefined ? Number.NEGATIVE_INFINITY : dayNumber(earliest),
      last: latest === undefined ? Number.POSITIVE_INFINITY : dayNumber(latest),
    }
  );
}

/**
 * How much of a text is understood, in UTF-16 code units from its start: more than any report holds. Of a longer one
 * the input is named as read in part; some steps compare what a report says with all else that it says.
 */
export const LONGEST_UNDERSTOOD = 250_000;

/** One report as it was read. Nothing ever changes `text`; every offset points into it. */
export interface Document {
  /** `doc:` + hash of text, publisher, url and published date. */
  readonly id: string;
  readonly path: string | null;
  readonly url: string | null;
  /** The id that the input itself gave, e.g. JSONL "id". */
  readonly externalId: string | null;
  readonly publisher: string | null;
  readonly title: string | null;
  /** Who wrote it, as the input says. */
  readonly byline?: string;
  /** ISO 639-1. */
  readonly language: string;
  readonly published: Published;
  /** The agency that a dateline or credit line names, e.g. "Reuters"; null when none is. */
  readonly credit: string | null;
  /** When the input says that it was last changed, as EDTF; left out where it says nothing. */
  readonly updated?: string;
  /** `sha256:` + hex of the bytes from which `text` was extracted; left out where the text is the input itself. */
  readonly hash?: string;
  readonly text: string;
}

/** An input that gave no document, or not all of them, with a plain sentence why and what to do. */
export interface Unread {
  readonly path: string;
  readonly reason: string;
}
