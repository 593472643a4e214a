/** The sections made of entries: what is coming, what stands, what has happened. */
import type { Entry } from '../../model/ledger.ts';
import { amountText } from '../view/amount.ts';
import { shortDate } from '../view/dates.ts';
import { type EntrySection, fillSections } from '../view/sections.ts';
import { standingText } from '../view/standing.ts';
import { dateText, sentenceCase } from '../view/words.ts';
import { entryBlock } from './entry-block.ts';
import { type Line, piece } from './layout.ts';
import { type Screen, section } from './screen.ts';

const stageLine = (entry: Entry): Line => [piece(standingText(entry))];

function dateLine(entry: Entry, otherwise: string | null): readonly Line[] {
  const words = dateText(entry.date) ?? otherwise;
  return words === null ? [] : [[piece(words)]];
}

/** The cell of a figure: the sum, then the time it is for. */
function amountLines(entry: Entry): readonly Line[] {
  const sum = entry.amount === null ? 'no sum given' : amountText(entry.amount);
  return [[piece(sum, 'strong')], ...dateLine(entry, null)];
}

/** What stands at the left of an entry. */
function cellOf({ leads }: EntrySection, entry: Entry): readonly Line[] {
  switch (leads) {
    case 'date':
      return [...dateLine(entry, 'no date given'), stageLine(entry)];
    case 'stage':
      return [stageLine(entry), ...dateLine(entry, null)];
    case 'amount':
      return amountLines(entry);
  }
}

/** All sections of entries; those without entries are left out. */
export function entrySections(screen: Screen): readonly Line[] {
  const { view } = screen;
  return fillSections(view).flatMap(({ section: one, entries }) => {
    const today = one.name === 'ahead' ? [piece(`  as of ${shortDate(view.asOf)}`, 'dim')] : [];
    const label = (entry: Entry) => (one.mixed ? sentenceCase(entry.type ?? entry.kind) : null);
    return section(
      screen,
      [piece(one.heading.toUpperCase(), 'heading'), ...today],
      entries.map((entry) => () => entryBlock(screen, entry, cellOf(one, entry), label(entry))),
    );
  });
}
