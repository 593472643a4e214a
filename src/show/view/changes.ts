/** What changed in an entry, in words: for the terminal, pages and feeds alike. */
import type { Change } from '../../model/change.ts';
import { dateWords } from './dates.ts';
import { safeText } from './safe-text.ts';

type Told = Pick<Change, 'what' | 'before' | 'after'>;

/** "planned ▸ scheduled"; one side where there was or is nothing else. */
function step(before: string | null, after: string | null, none: string): string {
  return `${before ?? none} ▸ ${after ?? none}`;
}

function dated(value: string | null): string | null {
  return value === null ? null : dateWords(value, 'short');
}

/** An origin's id as words, where nobody tells its name; a report without one speaks in its own voice. */
function plainId(id: string): string {
  if (id.startsWith('doc:')) return 'a report in its own voice';
  return safeText(id.replace(/^[a-z-]+:/, '').replaceAll('-', ' ')).replace(/(?<= |^)\p{Ll}/gu, (letter) =>
    letter.toUpperCase(),
  );
}

/**
 * A change in a few words: "stage: planned ▸ scheduled", "new origin: Reuven Azar".
 * `nameOf`: what an origin's id is called; its words where that is not known.
 */
export function changeText(
  { what, before, after }: Told,
  nameOf: (id: string) => string | null = () => null,
): string {
  const origin = (id: string) => nameOf(id) ?? plainId(id);
  switch (what) {
    case 'new':
      return after === null ? 'new' : `new: ${safeText(after)}`;
    case 'gone':
      return 'no longer in any report';
    case 'merged':
      return 'joined with another entry';
    case 'split':
      return 'parted from another entry';
    case 'stage':
      return `stage: ${safeText(step(before, after, 'none stated'))}`;
    case 'outlook':
      return `outlook: ${safeText(step(before, after, 'none'))}`;
    case 'date':
      return `date: ${safeText(step(dated(before), dated(after), 'not stated'))}`;
    case 'origin':
      return after === null ? `lost an origin: ${origin(before ?? '')}` : `new origin: ${origin(after)}`;
    case 'conflict-found':
      return `reports disagree: ${safeText(after ?? '')}`;
    case 'conflict-settled':
      return `no longer disputed: ${safeText(before ?? '')}`;
    case 'ruling':
      return after === null ? 'a ruling was undone' : `ruling: ${safeText(after).replaceAll('-', ' ')}`;
  }
}

/** The changes of one entry together, in the order in which they came; entries by their latest change, latest first. */
export function groupByEntry(changes: readonly Change[]): readonly (readonly Change[])[] {
  const groups = new Map<string, Change[]>();
  for (const change of changes) {
    const known = groups.get(change.entry);
    if (known === undefined) groups.set(change.entry, [change]);
    else known.push(change);
  }
  const latest = (group: readonly Change[]) => group.at(-1)?.seq ?? 0;
  return [...groups.values()].toSorted((a, b) => latest(b) - latest(a));
}
