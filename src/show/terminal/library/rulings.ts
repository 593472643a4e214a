/** A person's decisions, and what one of them changed. */
import type { Change } from '../../../model/change.ts';
import type { Ruling } from '../../../model/ruling.ts';
import { changeText, groupByEntry } from '../../view/changes.ts';
import { actText } from '../../view/rulings.ts';
import { safeText } from '../../view/safe-text.ts';
import { quote } from '../../view/words.ts';
import { type Line, piece, wrap } from '../layout.ts';
import { instantText } from './instant.ts';
import { indented, printLines, type Style } from './text.ts';

function rulingLines({ id, ruling, reason, author, at, undone }: Ruling, width: number): readonly Line[] {
  const by = `${safeText(author)}, ${instantText(at)}`;
  const taken = undone === null ? '' : `; undone by ${safeText(undone.author)}, ${instantText(undone.at)}`;
  return [
    ...wrap([piece(actText(ruling), undone === null ? 'strong' : 'dim')], width),
    ...indented([piece(quote(reason), 'quote')], width, 4),
    ...indented([piece(`${by}${taken}`, 'dim')], width, 4),
    [piece('    '), piece(id, 'dim')],
  ];
}

export function renderRulings(rulings: readonly Ruling[], style: Style): string {
  if (rulings.length === 0) return 'Nobody has ruled on anything yet.\n';
  return printLines(
    rulings.flatMap((ruling, index) => [...(index > 0 ? [[]] : []), ...rulingLines(ruling, style.width)]),
    style,
  );
}

export function renderRuled(ruling: Ruling, changes: readonly Change[], style: Style): string {
  const effect: Line[] =
    changes.length === 0
      ? wrap([piece('Nothing in the ledger changed by it.', 'warning')], style.width).slice()
      : groupByEntry(changes).flatMap((group) => [
          ...indented([piece(safeText(group.at(-1)?.title ?? ''), 'strong')], style.width, 2),
          ...group.flatMap((change) =>
            indented([piece(changeText(change))], style.width, 6, [piece('    · ', 'dim')]),
          ),
        ]);
  const undo =
    ruling.undone === null ? [[piece(`entente rule undo ${ruling.id} takes it back.`, 'dim')]] : [];
  return printLines([...rulingLines(ruling, style.width), ...effect, ...undo], style);
}
