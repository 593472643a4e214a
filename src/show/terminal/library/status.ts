/** What a library holds. */
import type { LibraryStatus } from '../../../model/library.ts';
import { shortDate } from '../../view/dates.ts';
import { safeText } from '../../view/safe-text.ts';
import { type Line, piece, wrap } from '../layout.ts';
import { instantText } from './instant.ts';
import { EMPTY, printLines, type Style } from './text.ts';

const LABEL = 14;

function periodOf({ firstPublished, lastPublished }: LibraryStatus): string | null {
  if (firstPublished === null || lastPublished === null) return null;
  return firstPublished === lastPublished
    ? shortDate(firstPublished)
    : `${shortDate(firstPublished)} to ${shortDate(lastPublished)}`;
}

export function renderStatus(place: string, status: LibraryStatus, style: Style): string {
  const copies = status.copies === 0 ? '' : `, ${status.copies} of them copies`;
  const rows: readonly (readonly [string, string | null])[] = [
    ['Reports', `${status.documents}${copies}`],
    ['Published', periodOf(status)],
    ['Entries', `${status.entries}, of ${status.claims} claims`],
    ['Statements', String(status.statements)],
    ['Disputed', String(status.conflicts)],
    ['Rulings', String(status.rulings)],
    ['Last change', status.updated === null ? null : instantText(status.updated)],
  ];
  const facts = rows.flatMap(([label, value]): Line[] =>
    value === null ? [] : [[piece(`  ${label.padEnd(LABEL)}`, 'dim'), piece(value)]],
  );
  const outdated =
    'Another version of Entente understood these reports. entente rebuild understands them anew; rulings stay.';
  const lines: Line[] = [
    ...wrap([piece('Library '), piece(safeText(place), 'strong')], style.width),
    ...(status.documents === 0 ? wrap([piece(EMPTY)], style.width) : facts),
    ...(status.outdated ? [[], ...wrap([piece(outdated, 'warning')], style.width)] : []),
  ];
  return printLines(lines, style);
}
