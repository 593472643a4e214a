/** Where the reports part: each conflict with its positions, who takes them, and their words. */
import type { Conflict } from '../../model/ledger.ts';
import { conflictValue } from '../view/conflict-value.ts';
import { fitText } from '../view/measure.ts';
import { safeText } from '../view/safe-text.ts';
import { claimNumbers } from '../view/words.ts';
import { type Line, piece } from './layout.ts';
import { quoteLines } from './quote-claim.ts';
import { excerpt, mainWidth, references, row, type Screen, section } from './screen.ts';

type Position = Conflict['positions'][number];

function positionLines(screen: Screen, conflict: Conflict, position: Position): readonly Line[] {
  const { view } = screen;
  const width = mainWidth(screen);
  const numbers = references(claimNumbers(view, position.claims));
  const bullet = (cut: string) => [piece('· '), piece(cut, 'strong')];
  const claim = view.claims.get(position.claims[0] ?? '');
  const quoted = claim === undefined ? [] : quoteLines({ ...screen, width: screen.width - 2 }, claim, 1);
  return [
    ...excerpt(conflictValue(conflict.field, position, view), bullet, numbers, width, 2),
    ...quoted.map((line) => [piece('  '), ...line]),
  ];
}

function conflictRow(screen: Screen, conflict: Conflict): readonly Line[] {
  const { view } = screen;
  const titles = conflict.entries.map((id) => safeText(view.allEntries.get(id)?.title ?? id));
  const width = mainWidth(screen);
  return row(
    [[piece(conflict.field)]],
    [
      ...excerpt(titles.join(' / '), (cut) => [piece(cut, 'warning')], [], width, 2),
      ...conflict.positions.flatMap((position) => positionLines(screen, conflict, position)),
    ],
  );
}

export function disputedSection(screen: Screen): readonly Line[] {
  const { conflicts } = screen.view;
  const note = fitText('  claims that cannot all hold; a person decides', screen.width - 8);
  return section(
    screen,
    [piece('DISPUTED', 'heading'), piece(note, 'dim')],
    conflicts.map((conflict) => () => conflictRow(screen, conflict)),
  );
}
