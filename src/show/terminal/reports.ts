/** The reports behind the dossier, by number; copies stand under what they copy, with the reason. */
import type { Ledger, LedgerDocument } from '../../model/ledger.ts';
import { fitText } from '../view/measure.ts';
import { documentName } from '../view/published.ts';
import { safeText } from '../view/safe-text.ts';
import { type Line, piece, wrap } from './layout.ts';
import { leftOut, type Screen } from './screen.ts';

function documentLines(screen: Screen, document: LedgerDocument, copy: boolean): readonly Line[] {
  const { view, width } = screen;
  const number = `[${view.numbers.get(document.id) ?? '?'}]`;
  const lead = copy ? `    ↳ ${number} ` : `  ${number.padEnd(4)} `;
  const credited = document.credit !== null && document.credit !== document.publisher;
  const credit = credited ? `, credits ${safeText(document.credit ?? '')}` : '';
  const reason = copy ? `: copy, ${safeText(document.copyReason ?? 'same text')}` : credit;
  const indent = piece(' '.repeat(lead.length));
  const room = width - lead.length;
  const [first = [], ...rest] = wrap([piece(documentName(document) + reason)], room);
  const about = document.title ?? document.path ?? document.url;
  const title = about === null ? [] : [[indent, piece(fitText(safeText(about), room), 'dim')]];
  return [[piece(lead, 'reference'), ...first], ...rest.map((line) => [indent, ...line]), ...title];
}

/** Numbers that the lines refer to. */
function citedIn(lines: readonly Line[]): ReadonlySet<number> {
  const text = lines.flat().filter(({ tone }) => tone === 'reference');
  return new Set(text.flatMap((one) => [...one.text.matchAll(/\d+/g)].map(([digits]) => Number(digits))));
}

/** All reports where there are few; else those that `above` refers to, and the roots of the copies among them. */
export function reportsSection(screen: Screen, above: readonly Line[]): readonly Line[] {
  const { view, limit } = screen;
  if (view.documents.length === 0) return [];
  const cited = citedIn(above);
  const few = view.documents.length <= limit;
  const shown = view.documents.filter(({ id }) => few || cited.has(view.numbers.get(id) ?? 0));
  const known = new Set(view.documents.map(({ id }) => id));
  const isCopy = ({ copyOf }: LedgerDocument) => copyOf !== null && known.has(copyOf);
  const wanted = new Set(shown.map((one) => (isCopy(one) ? (one.copyOf ?? one.id) : one.id)));
  const roots = view.documents.filter(({ id }) => wanted.has(id));
  const lines = roots.flatMap((root) => [
    ...documentLines(screen, root, false),
    ...shown.filter(({ copyOf }) => copyOf === root.id).flatMap((copy) => documentLines(screen, copy, true)),
  ]);
  const drawn = new Set([...roots, ...shown].map(({ id }) => id)).size;
  return [
    [],
    [piece('REPORTS', 'heading')],
    ...lines,
    ...leftOut(view.documents.length - drawn, screen.width),
  ];
}

/** Inputs that gave no document, with the reason. */
export function unreadSection(unread: Ledger['unread'], width: number, limit: number): readonly Line[] {
  if (unread.length === 0) return [];
  const lines = unread.slice(0, limit).flatMap(({ path, reason }) => {
    const text = `${fitText(safeText(path), width - 4)}: ${safeText(reason)}`;
    return wrap([piece(text)], width - 4).map((line, index) => [piece(index === 0 ? '  ' : '    '), ...line]);
  });
  return [[], [piece('NOT READ', 'heading')], ...lines, ...leftOut(unread.length - limit, width)];
}
