/** Who said what: by side, with the office held, the listener, and the words. */
import { daysOf } from '../../model/edtf.ts';
import type { LedgerStatement } from '../../model/ledger.ts';
import { shortDate } from './dates.ts';
import { fitText, type Line, lineWidth, piece, spread } from './layout.ts';
import { safeText } from './safe-text.ts';
import { excerpt, leftOut, mainWidth, references, row, type Screen, section } from './screen.ts';
import { compareText, powerName, powersOf, type View } from './view.ts';
import { quote, reportNumbers, speakerName } from './words.ts';

/** Whose words they are: those of the speaker, or the report's account of them. */
const MANNERS = { direct: 'quoted', mixed: 'partly quoted', indirect: 'as reported' } as const;

function sideOf(statement: LedgerStatement, view: View): number {
  const entity = statement.speaker.entity === null ? undefined : view.entities.get(statement.speaker.entity);
  const side = powersOf(view.relation).indexOf(entity?.state ?? '');
  return side === -1 ? 2 : side;
}

/** One side after the other, the latest word first. */
function compareStatements(a: LedgerStatement, b: LedgerStatement, view: View): number {
  const day = ({ said }: LedgerStatement) => daysOf(said)?.first ?? Number.NEGATIVE_INFINITY;
  const [x, y] = [day(a), day(b)];
  return (
    sideOf(a, view) - sideOf(b, view) ||
    (x === y ? 0 : x > y ? -1 : 1) ||
    compareText(speakerName(view, a.speaker), speakerName(view, b.speaker)) ||
    (view.numbers.get(a.document) ?? 0) - (view.numbers.get(b.document) ?? 0) ||
    (a.evidence[0]?.start ?? 0) - (b.evidence[0]?.start ?? 0) ||
    compareText(a.id, b.id)
  );
}

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
    [
      [piece(fitText(side === undefined ? 'others' : powerName(view.entities.values(), side), 16), 'dim')],
      ...said,
    ],
    [
      spread([piece(name, 'strong')], manner, width),
      ...excerpt(words, (cut) => [piece(quote(cut), 'quote')], numbers, width, 3),
    ],
  );
}

/** Half the limit for each side and for others: a side that talks a lot does not push the other out. */
export function statementsSection(screen: Screen): readonly Line[] {
  const { view, limit } = screen;
  const statements = view.statements.toSorted((a, b) => compareStatements(a, b, view));
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
