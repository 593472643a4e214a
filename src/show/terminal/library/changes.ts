/** What changed in a library, entry by entry: after reports were added or forgotten, and since a day. */
import type { Change } from '../../../model/change.ts';
import type { AddResult } from '../../../model/library.ts';
import { changeText, groupByEntry } from '../../view/changes.ts';
import { safeText } from '../../view/safe-text.ts';
import { plural } from '../../view/words.ts';
import { type Line, piece, wrap } from '../layout.ts';
import { instantText } from './instant.ts';
import { indented, printLines, type Style } from './text.ts';

/** Entries told one by one after reports were added; `entente changes` tells all. */
const SHOWN = 20;

function entryLines(changes: readonly Change[], width: number): readonly Line[] {
  const latest = changes.at(-1);
  if (latest === undefined) return [];
  const relations = latest.relations.length === 0 ? '' : `  ${safeText(latest.relations.join(' '))}`;
  return [
    ...indented([piece(safeText(latest.title), 'strong'), piece(relations, 'dim')], width, 2),
    ...changes.flatMap((change) => indented([piece(changeText(change))], width, 6, [piece('    · ', 'dim')])),
    [piece('    '), piece(latest.entry, 'dim')],
  ];
}

function told(changes: readonly Change[], width: number, most: number): readonly Line[] {
  const groups = groupByEntry(changes);
  const rest = groups.length - most;
  return [
    ...groups.slice(0, most).flatMap((group) => entryLines(group, width)),
    ...(rest > 0
      ? [
          [
            piece(
              `  … and ${plural(rest, 'more entry').replace('entrys', 'entries')} (entente changes)`,
              'dim',
            ),
          ],
        ]
      : []),
  ];
}

function summaryOf(changes: readonly Change[]): string {
  const count = (kinds: readonly Change['what'][]) =>
    new Set(changes.filter(({ what }) => kinds.includes(what)).map(({ entry }) => entry)).size;
  const fresh = count(['new']);
  const all = new Set(changes.map(({ entry }) => entry)).size;
  const parts = [
    ...(fresh > 0 ? [`${fresh} new ${fresh === 1 ? 'entry' : 'entries'}`] : []),
    ...(all > fresh ? [`${all - fresh} changed`] : []),
  ];
  return parts.length === 0 ? 'nothing in the ledger changed' : parts.join(', ');
}

export function renderAdded({ added, known, changes }: AddResult, style: Style): string {
  const reports =
    added.length === 0 ? 'No new report' : `${plural(added.length, 'report').replace(' ', ' new ')}`;
  const before = known === 0 ? '' : ` (${known} ${known === 1 ? 'was' : 'were'} there already)`;
  const head = wrap([piece(`${reports}${before}`, 'strong'), piece(`: ${summaryOf(changes)}.`)], style.width);
  return printLines([...head, ...told(changes, style.width, SHOWN)], style);
}

export function renderForgotten(count: number, changes: readonly Change[], style: Style): string {
  const head = wrap(
    [piece(`Forgot ${plural(count, 'report')}`, 'strong'), piece(`: ${summaryOf(changes)}.`)],
    style.width,
  );
  return printLines([...head, ...told(changes, style.width, SHOWN)], style);
}

/** Changes of one instant are of one update. */
function updatesOf(changes: readonly Change[]): readonly (readonly [string, readonly Change[]])[] {
  const updates = new Map<string, Change[]>();
  for (const change of changes) {
    const known = updates.get(change.at);
    if (known === undefined) updates.set(change.at, [change]);
    else known.push(change);
  }
  return [...updates];
}

/** By the updates in which they came, the oldest first. */
export function renderChanges(changes: readonly Change[], style: Style): string {
  if (changes.length === 0) return 'Nothing has changed since then.\n';
  const updates = updatesOf(changes);
  const lines = updates.flatMap(([at, some], index): Line[] => [
    ...(index > 0 ? [[]] : []),
    [piece(instantText(at), 'heading')],
    ...told(some, style.width, Number.POSITIVE_INFINITY),
  ]);
  return printLines(lines, style);
}
