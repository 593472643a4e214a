/** What a person decided, in words. */
import type { RulingAct } from '../../model/ruling.ts';
import { dateWords } from './dates.ts';
import { safeText } from './safe-text.ts';

/** One ruling as a sentence; `titleOf`: what an entry is called, its id where that is not known. */
export function actText(act: RulingAct, titleOf: (entry: string) => string = (id) => id): string {
  const entry = (id: string) => safeText(titleOf(id));
  switch (act.act) {
    case 'same-entry':
      return `${entry(act.entries[0])} and ${entry(act.entries[1])} are one`;
    case 'not-same':
      return `${entry(act.entries[0])} and ${entry(act.entries[1])} are two`;
    case 'other-entry':
      return `not of ${entry(act.entry)}: ${act.claims.map(safeText).join(', ')}`;
    case 'same-person':
      return `${safeText(act.persons[0].name)} and ${safeText(act.persons[1].name)} are one person`;
    case 'wrong-claim':
      return `${safeText(act.claim)} is wrong`;
    case 'right-date':
      return `the date of ${entry(act.entry)} is ${dateWords(act.date, 'short')}`;
  }
}
