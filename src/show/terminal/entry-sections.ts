/** The sections made of entries: what is coming, what stands, what has happened. */
import type { Entry } from '../../model/ledger.ts';
import { amountLines } from './amount.ts';
import { shortDate } from './dates.ts';
import { entryBlock } from './entry-block.ts';
import { type Line, piece } from './layout.ts';
import {
  compareLatest,
  compareSoonest,
  compareWeight,
  type SectionName,
  sectionOf,
} from './place-entries.ts';
import { type Screen, section } from './screen.ts';
import { dateText, sentenceCase } from './words.ts';

interface EntrySection {
  readonly name: SectionName;
  readonly heading: string;
  readonly order: (a: Entry, b: Entry) => number;
  readonly cell: (entry: Entry) => readonly Line[];
  /** Said before the title where the section holds several kinds. */
  readonly label: (entry: Entry) => string | null;
}

/** Where it stands; what is not stated never looks so. */
function stageLine({ stage, certainty, outlook }: Entry): Line {
  if (stage !== null && certainty === 'stated') return [piece(stage)];
  if (stage !== null) return [piece(`${stage}, ${certainty}`)];
  const sure = outlook?.certainty ?? certainty;
  if (sure === 'likely' || sure === 'possible') return [piece(`only ${sure}`)];
  return [piece(sure === 'stated' ? 'spoken of' : sure)];
}

function dateLine(entry: Entry, otherwise: string | null): readonly Line[] {
  const words = dateText(entry.date) ?? otherwise;
  return words === null ? [] : [[piece(words)]];
}

const stageFirst = (entry: Entry) => [stageLine(entry), ...dateLine(entry, null)];
const dateFirst = (entry: Entry) => [...dateLine(entry, 'no date given'), stageLine(entry)];
const noLabel = () => null;
const kindLabel = (entry: Entry) => sentenceCase(entry.type ?? entry.kind);

/** In the order of the reader's questions: what is coming, what stands, what has happened. */
const SECTIONS: readonly EntrySection[] = [
  { name: 'ahead', heading: 'AHEAD', order: compareSoonest, cell: dateFirst, label: kindLabel },
  { name: 'agreements', heading: 'AGREEMENTS', order: compareWeight, cell: stageFirst, label: noLabel },
  { name: 'programmes', heading: 'PROGRAMMES', order: compareWeight, cell: stageFirst, label: noLabel },
  {
    name: 'meetings',
    heading: 'MEETINGS AND VISITS',
    order: compareLatest,
    cell: dateFirst,
    label: kindLabel,
  },
  { name: 'figures', heading: 'FIGURES', order: compareWeight, cell: amountLines, label: noLabel },
  { name: 'events', heading: 'EVENTS', order: compareLatest, cell: dateFirst, label: noLabel },
];

/** All sections of entries; those without entries are left out. */
export function entrySections(screen: Screen): readonly Line[] {
  const { view } = screen;
  return SECTIONS.flatMap(({ name, heading, order, cell, label }) => {
    const entries = view.entries.filter((entry) => sectionOf(entry, view.asOf) === name).toSorted(order);
    const today = name === 'ahead' ? [piece(`  as of ${shortDate(view.asOf)}`, 'dim')] : [];
    return section(
      screen,
      [piece(heading, 'heading'), ...today],
      entries.map((entry) => () => entryBlock(screen, entry, cell(entry), label(entry))),
    );
  });
}
