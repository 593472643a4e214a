/** Who said what: by side, with the office held, the listener, and the words. */
import type { LedgerStatement } from '../../model/ledger.ts';
import { shortDate } from '../view/dates.ts';
import { fitText } from '../view/measure.ts';
import { safeText } from '../view/safe-text.ts';
import { MANNERS, sideOf, sortStatements } from '../view/statements.ts';
import { powerName, powersOf, type View } from '../view/view.ts';
import { quote, reportNumbers, speakerName } from '../view/words.ts';
import { type Line, lineWidth, piece, spread } from './layout.ts';
import { excerpt, leftOut, mainWidth, references, row, type Screen, section } from './screen.ts';

/** "Reuven Azar, Ambassador to India, to NDTV". */
function speakerText(statement: LedgerStatement, view: View): string {
  const entity = statement.speaker.entity === null ? undefined : view.entities.get(statement.speaker.entity);
  const office = entity?.roles[0]?.title;
  const listener = statement.listener === null ? [] : [`to ${safeText(statement.listener)}`];
  return [
    speakerName(view, statement.speaker),
    ...(office === undefined ? [] : [safeText(office)]),
    ...listener,
  ].join(', ');
}

function statementRow(screen: Screen, statement: LedgerStatement): readonly Line[] {
  const { view } = screen;
  const width = mainWidth(screen);
  const manner = [piece(MANNERS[statement.manner], 'dim')];
  const name = fitText(speakerText(statement, view), width - lineWidth(manner) - 1);
  const words = safeText(statement.evidence[0]?.exact ?? '');
  const numbers = references(reportNumbers(view, [statement.document]));
  const side = powersOf(view.relation)[sideOf(statement, view)];
  const said = statement.said === null ? [] : [[piece(shortDate(statement.said))]];
  return row(
    [[piece(fitText(side === undefined ? 'others' : powerName(view, side), 16), 'dim')], ...said],
    [
      spread([piece(name, 'strong')], manner, width),
      ...excerpt(words, (cut) => [piece(quote(cut), 'quote')], numbers, width, 3),
    ],
  );
}

/** Half the limit for each side and for others: a side that talks a lot does not push the other out. */
export function statementsSection(screen: Screen): readonly Line[] {
  const { view, limit } = screen;
  const statements = sortStatements(view);
  const each = Math.ceil(limit / 2);
  const shown = [0, 1, 2].flatMap((side) =>
    statements.filter((statement) => sideOf(statement, view) === side).slice(0, each),
  );
  const rows = shown.map((statement) => () => statementRow(screen, statement));
  return [
    ...section({ ...screen, limit: rows.length }, [piece('STATEMENTS', 'heading')], rows),
    ...leftOut(statements.length - shown.length, screen.width),
  ];
}
