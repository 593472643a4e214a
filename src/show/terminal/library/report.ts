/** One report: where it comes from, what it says and where that stands, and its text. */
import type { Ledger, LedgerClaim } from '../../../model/ledger.ts';
import { documentName } from '../../view/published.ts';
import { safeText } from '../../view/safe-text.ts';
import { indexLedger } from '../../view/view.ts';
import { quote, speakerName } from '../../view/words.ts';
import { type Line, piece, wrap } from '../layout.ts';
import { indented, printLines, type Style } from './text.ts';

type Where = { readonly evidence: readonly { readonly start: number }[] };

function startOf({ evidence }: Where): number {
  return evidence[0]?.start ?? 0;
}

function claimLines(claim: LedgerClaim, title: string, width: number): readonly Line[] {
  const how = [claim.stage ?? 'spoken of', ...(claim.certainty === 'stated' ? [] : [claim.certainty])].join(
    ', ',
  );
  return [
    ...indented([piece(safeText(title), 'strong'), piece(`  ${how}`, 'dim')], width, 2),
    ...indented([piece(quote(claim.evidence[0]?.exact ?? ''), 'quote')], width, 4),
    [piece('    '), piece(`${claim.entry}  ${claim.id}`, 'dim')],
  ];
}

/** `ledger`: what the report says, and the entries that it says it of. */
export function renderReport(ledger: Ledger, id: string, text: string, style: Style): string {
  const { width } = style;
  const index = indexLedger(ledger);
  const document = index.documentsById.get(id);
  const titles = new Map(ledger.entries.map((entry) => [entry.id, entry.title]));
  const claims = ledger.claims
    .filter((claim) => claim.document === id)
    .toSorted((a, b) => startOf(a) - startOf(b));
  const statements = ledger.statements.filter((statement) => statement.document === id);
  const from = [document?.url ?? document?.path ?? null].flatMap((where) =>
    where === null ? [] : indented([piece(safeText(where), 'dim')], width, 0),
  );
  const copy = document?.copyOf
    ? wrap(
        [piece(`A copy of ${document.copyOf}: ${safeText(document.copyReason ?? 'same text')}`, 'warning')],
        width,
      )
    : [];
  const view = {
    ...index,
    relation: '',
    asOf: ledger.asOf,
    entries: [],
    statements: [],
    conflicts: [],
    matches: [],
    documents: [],
    outlets: new Map(),
  };
  const lines: Line[] = [
    ...(document?.title ? wrap([piece(safeText(document.title), 'strong')], width) : []),
    ...(document === undefined ? [] : wrap([piece(documentName(document))], width)),
    ...from,
    ...copy,
    [],
    [piece('SAYS', 'heading')],
    ...(claims.length === 0
      ? [[piece('  Nothing of relations between powers was found in it.', 'dim')]]
      : claims.flatMap((claim) => claimLines(claim, titles.get(claim.entry) ?? claim.entry, width))),
    ...(statements.length === 0 ? [] : [[], [piece('STATEMENTS', 'heading')]]),
    ...statements.flatMap((statement) => [
      ...indented(
        [
          piece(speakerName(view, statement.speaker), 'strong'),
          piece(`  ${safeText(statement.verb)}`, 'dim'),
        ],
        width,
        2,
      ),
      ...indented([piece(quote(statement.evidence[0]?.exact ?? ''), 'quote')], width, 4),
    ]),
    [],
    [piece('TEXT', 'heading')],
    ...text.split(/\n/).flatMap((line) => (line.trim() === '' ? [[]] : wrap([piece(safeText(line))], width))),
  ];
  return printLines(lines, style);
}
