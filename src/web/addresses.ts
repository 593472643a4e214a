/** Addresses of the pages. Ids keep their colon, which a path may hold; all else that could end it is escaped. */
import type { Evidence } from '../model/evidence.ts';
import { type Links, wordsAnchor } from '../show/html/sheet.ts';

function segment(id: string): string {
  return encodeURIComponent(id).replaceAll('%3A', ':');
}

export function relationPath(relation: string, page: '' | 'statements' | 'changes' | 'brief' = ''): string {
  return `/relations/${segment(relation)}${page === '' ? '' : `/${page}`}`;
}

export function entryPath(id: string): string {
  return `/entries/${segment(id)}`;
}

export function reportPath(id: string): string {
  return `/reports/${segment(id)}`;
}

export function wordsPath(document: string, evidence: Pick<Evidence, 'start' | 'end'>): string {
  return `${reportPath(document)}#${wordsAnchor(document, evidence)}`;
}

/** Of a person, a body, a company, a system. */
export function entityPath(id: string): string {
  return `/people/${segment(id)}`;
}

/** A path with a query; empty and absent values are left out. */
export function withQuery(
  path: string,
  query: Readonly<Record<string, string | null | undefined>>,
  more: string | URLSearchParams = '',
): string {
  const all = new URLSearchParams(more);
  for (const [name, value] of Object.entries(query)) {
    if (value === null || value === undefined || value === '') all.delete(name);
    else all.set(name, value);
  }
  const text = all.toString();
  return text === '' ? path : `${path}?${text}`;
}

/** A place of our own to go back to, from a form or an address; never another site's. */
export function localPath(path: unknown): string | null {
  return typeof path === 'string' && /^\/(?![/\\])[^\s\\\p{Cc}]*$/u.test(path) ? path : null;
}

/** Where the components of the dossier lead on these pages. `conflict`: where on the page at hand, or elsewhere. */
export function pageLinks(conflict: Links['conflict'], words: Links['words'] = wordsPath): Links {
  return {
    entry: entryPath,
    entryPage: entryPath,
    entity: (id) => (id.startsWith('state:') ? null : entityPath(id)),
    report: reportPath,
    words,
    conflict,
  };
}
