/** The sections made of entries, in the order of the reader's questions: what is coming, what stands, what has happened. */
import type { Entry } from '../../model/ledger.ts';
import {
  compareLatest,
  compareSoonest,
  compareWeight,
  type SectionName,
  sectionOf,
} from './place-entries.ts';
import type { View } from './view.ts';

export interface EntrySection {
  readonly name: SectionName;
  readonly heading: string;
  readonly order: (a: Entry, b: Entry) => number;
  /** What leads the row: the date, the stage or the sum. */
  readonly leads: 'date' | 'stage' | 'amount';
  /** True where the section holds several kinds, so that each entry says its own. */
  readonly mixed: boolean;
}

const SECTIONS: readonly EntrySection[] = [
  { name: 'ahead', heading: 'Ahead', order: compareSoonest, leads: 'date', mixed: true },
  { name: 'agreements', heading: 'Agreements', order: compareWeight, leads: 'stage', mixed: false },
  { name: 'programmes', heading: 'Programmes', order: compareWeight, leads: 'stage', mixed: false },
  { name: 'meetings', heading: 'Meetings and visits', order: compareLatest, leads: 'date', mixed: true },
  { name: 'figures', heading: 'Figures', order: compareWeight, leads: 'amount', mixed: false },
  { name: 'events', heading: 'Events', order: compareLatest, leads: 'date', mixed: false },
];

/** Each section with its entries in order; those without entries are left out. */
export function fillSections(
  view: View,
): readonly { readonly section: EntrySection; readonly entries: readonly Entry[] }[] {
  return SECTIONS.map((section) => ({
    section,
    entries: view.entries
      .filter((entry) => sectionOf(entry, view.asOf) === section.name)
      .toSorted(section.order),
  })).filter(({ entries }) => entries.length > 0);
}
