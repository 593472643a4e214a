/** The list of relations, and the header of one. */
import type { Ledger } from '../../model/ledger.ts';
import { monthOfDay, shortDate } from '../view/dates.ts';
import { fitText, widthOf } from '../view/measure.ts';
import { periodOf, type RelationSummary, summariseRelations } from '../view/relations.ts';
import { namePowers, relationName, type View } from '../view/view.ts';
import { plural } from '../view/words.ts';
import { type Line, lineWidth, piece, spread, wrap } from './layout.ts';
import { leftOut } from './screen.ts';

const NARROWEST_NAME = 16;

/** One line, or more where the terminal is too narrow for a name beside the facts. */
function summaryLines(powers: View['powers'], summary: RelationSummary, width: number): readonly Line[] {
  const facts = [
    plural(summary.entries, 'entry').replace('entrys', 'entries'),
    plural(summary.reports, 'report'),
    summary.latest === null ? 'no date' : monthOfDay(summary.latest),
    ...(summary.conflicts > 0 ? [`${summary.conflicts} disputed`] : []),
  ].join(' · ');
  const right = [piece(facts, 'dim')];
  const code = `  ${fitText(summary.relation, 12).padEnd(7)}  `;
  const name = relationName({ powers }, summary.relation);
  const room = width - widthOf(code) - lineWidth(right) - 2;
  const left = (columns: number) => [piece(code, 'reference'), piece(fitText(name, columns), 'strong')];
  if (room >= NARROWEST_NAME) return [spread(left(room), right, width)];
  const below = wrap(right, width - widthOf(code)).map((line) => [piece(' '.repeat(widthOf(code))), ...line]);
  return [left(width - widthOf(code)), ...below];
}

/** One line a relation; nothing where there is only one, which the dossier shows anyway. */
export function relationsSection(ledger: Ledger, width: number, limit: number): readonly Line[] {
  const all = summariseRelations(ledger);
  if (all.length < 2) return [];
  const powers = namePowers(ledger.entities);
  return [
    [piece('RELATIONS', 'heading')],
    ...all.slice(0, limit).flatMap((summary) => summaryLines(powers, summary, width)),
    ...leftOut(all.length - limit, width),
    [],
  ];
}

/** "India – Israel        5 reports · 4 origins · Jul 2025 – Feb 2026" over a rule. */
export function headerLines(view: View, width: number): readonly Line[] {
  const origins = new Set(view.entries.flatMap(({ support }) => support.origins.map(({ id }) => id)));
  const period = periodOf(view.documents);
  const months = period === null ? null : shortDate(`${period.first.slice(0, 7)}/${period.last.slice(0, 7)}`);
  const facts = [plural(view.documents.length, 'report'), plural(origins.size, 'origin'), months]
    .filter((fact) => fact !== null)
    .join(' · ');
  const name = relationName(view, view.relation);
  const right = [piece(facts, 'dim')];
  const rule = [piece('─'.repeat(width), 'dim')];
  if (widthOf(name) + lineWidth(right) + 2 > width)
    return [[piece(fitText(name, width), 'strong')], right, rule];
  return [spread([piece(name, 'strong')], right, width), rule];
}
