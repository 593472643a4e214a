/** What every component of a dossier is given: what to say, and where its links lead. */
import type { Evidence } from '../../model/evidence.ts';
import type { View } from '../view/view.ts';

/** Addresses of the parts of a ledger; null for what is not shown anywhere. A server has other ones than a file. */
export interface Links {
  readonly entry: (id: string) => string | null;
  readonly report: (document: string) => string | null;
  /** The words in the full text of their report. */
  readonly words: (document: string, evidence: Evidence) => string | null;
  readonly conflict: (id: string) => string | null;
  /** The page of an entry by itself, to which its heading leads; left out where there are none. */
  readonly entryPage?: (id: string) => string | null;
  /** What is known of a person, body or system; left out where that has no place of its own. */
  readonly entity?: (id: string) => string | null;
}

export interface Sheet {
  readonly view: View;
  readonly links: Links;
  /** Whether an entry, conflict or statement is told here in full; what several relations share is told once. */
  readonly isHome: (id: string) => boolean;
  /** Of the headings of sections: 2 where the page has one relation, 3 where it has many. */
  readonly level: 2 | 3;
  /** False where no list of reports stands to which their numbers would lead. */
  readonly numbered?: boolean;
}

/** An id of the ledger as the id of an element, and as the fragment of an address. */
export function anchorOf(id: string): string {
  return id.replace(/[^A-Za-z0-9]+/g, '-');
}

export function wordsAnchor(document: string, { start, end }: Pick<Evidence, 'start' | 'end'>): string {
  return `${anchorOf(document)}-${start}-${end}`;
}
