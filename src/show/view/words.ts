/** Short phrases that several sections share: who, how many, which report, how certain. */
import type { DateStyle } from '../../model/format-date.ts';
import type { Entry, LedgerDocument, LedgerEntity } from '../../model/ledger.ts';
import { dateWords } from './dates.ts';
import { safeText } from './safe-text.ts';
import type { View } from './view.ts';

type DateValue = Entry['date'];

export function plural(count: number, word: string): string {
  return `${count} ${word}${count === 1 ? '' : 's'}`;
}

/** "4 reports · 3 origins"; "4 reports · one origin" where many print what one says; "1 report" alone. */
export function supportText({ documents, origins }: Entry['support']): string {
  if (documents === 1 && origins.length === 1) return '1 report';
  const from = origins.length === 1 ? 'one origin' : plural(origins.length, 'origin');
  return `${plural(documents, 'report')} · ${from}`;
}

/** "[1] [3]": numbers of reports in order, each once. */
export function reportNumbers(view: View, documents: readonly string[]): string {
  const numbers = new Set(
    documents.map((id) => view.numbers.get(id)).filter((number) => number !== undefined),
  );
  return [...numbers]
    .toSorted((a, b) => a - b)
    .map((number) => `[${number}]`)
    .join(' ');
}

/** The reports of claims, as numbers. */
export function claimNumbers(view: View, claims: readonly string[]): string {
  return reportNumbers(
    view,
    claims.map((id) => view.claims.get(id)?.document ?? ''),
  );
}

export function entityName(entity: LedgerEntity | undefined, otherwise: string): string {
  return safeText(entity?.name ?? otherwise);
}

/** Who is put behind words, as the ledger knows them; "~" where Entente worked out who "he" is. */
export function speakerName(
  view: View,
  speaker: { readonly entity: string | null; readonly text: string; readonly basis: 'stated' | 'inferred' },
): string {
  const known = speaker.entity === null ? undefined : view.entities.get(speaker.entity);
  return `${speaker.basis === 'inferred' ? '~' : ''}${entityName(known, speaker.text)}`;
}

/** A date in words, with "(inferred)" where no report states it; null where there is none. */
export function dateText(date: DateValue, style: DateStyle = 'short'): string | null {
  const words = date.value === null ? quoted(date.text) : dateWords(date.value, style);
  if (words === null) return null;
  return date.basis === 'inferred' ? `${words} (inferred)` : words;
}

function quoted(text: string | null): string | null {
  return text === null || safeText(text) === '' ? null : quote(text);
}

/** In quotation marks, unless the words bring their own. */
export function quote(text: string): string {
  const safe = safeText(text);
  return /^[“"„«].*[”"»]$/u.test(safe) && !/[”"»]/u.test(safe.slice(1, -1)) ? safe : `“${safe}”`;
}

export function publisherName({ publisher }: LedgerDocument): string {
  return publisher === null ? 'no publisher' : safeText(publisher);
}

/** Who an origin is: a person or body, an outlet, or the report that speaks in its own voice. */
export function originName(view: View, id: string): string {
  const entity = view.entities.get(id);
  if (entity !== undefined) return entityName(entity, id);
  const document = view.documentsById.get(id);
  if (document !== undefined)
    return document.publisher === null ? 'unnamed outlet' : `${publisherName(document)} itself`;
  const slug = id.replace(/^[a-z-]+:/, '');
  return safeText(view.outlets.get(slug) ?? slug.replaceAll('-', ' '));
}

/** "free-trade-agreement" as words: "Free trade agreement". */
export function sentenceCase(term: string): string {
  const words = safeText(term.replaceAll('-', ' ').toLowerCase());
  return words.charAt(0).toUpperCase() + words.slice(1);
}
