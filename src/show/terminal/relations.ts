/** All relations that a ledger knows, the largest first. */
import { daysOf, isoDay } from '../../model/edtf.ts';
import type { Entry, Ledger, LedgerDocument } from '../../model/ledger.ts';
import { monthOfDay, shortDate } from './dates.ts';
import { fitText, type Line, lineWidth, piece, spread, widthOf, wrap } from './layout.ts';
import { leftOut } from './screen.ts';
import { compareText, relationName, type View } from './view.ts';
import { plural } from './words.ts';

export interface RelationSummary {
  readonly relation: string;
  readonly entries: number;
  readonly reports: number;
  readonly conflicts: number;
  /** The latest date of publication that is known, an ISO day. */
  readonly latest: string | null;
}

/** The first and the last day of publication that are known, ISO days. */
export function periodOf(
  documents: readonly LedgerDocument[],
): { readonly first: string; readonly last: string } | null {
  let [first, last] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
  for (const { published } of documents) {
    const days = daysOf(published.value);
    if (days === null || !Number.isFinite(days.first) || !Number.isFinite(days.last)) continue;
    first = Math.min(first, days.first);
    last = Math.max(last, days.last);
  }
  return first > last ? null : { first: isoDay(first), last: isoDay(last) };
}

function addTo(groups: Map<string, Entry[]>, relation: string, entry: Entry): void {
  const group = groups.get(relation);
  if (group === undefined) groups.set(relation, [entry]);
  else group.push(entry);
}

/** The largest first: by entries, then reports, then code. */
export function summariseRelations(ledger: Ledger): readonly RelationSummary[] {
  const documents = new Map(ledger.documents.map((document) => [document.id, document]));
  const byRelation = new Map<string, Entry[]>();
  for (const entry of ledger.entries)
    for (const relation of new Set(entry.relations)) addTo(byRelation, relation, entry);
  return [...byRelation]
    .map(([relation, entries]) => {
      const origins = entries.flatMap(({ support }) => support.origins);
      const reports = new Set(origins.flatMap((origin) => origin.documents));
      const known = [...reports].map((id) => documents.get(id)).filter((one) => one !== undefined);
      const ids = new Set(entries.map(({ id }) => id));
      return {
        relation,
        entries: entries.length,
        reports: reports.size,
        conflicts: ledger.conflicts.filter((one) => one.entries.some((id) => ids.has(id))).length,
        latest: periodOf(known)?.last ?? null,
      };
    })
    .toSorted(
      (a, b) => b.entries - a.entries || b.reports - a.reports || compareText(a.relation, b.relation),
    );
}

const NARROWEST_NAME = 16;

/** One line, or more where the terminal is too narrow for a name beside the facts. */
function summaryLines(ledger: Ledger, summary: RelationSummary, width: number): readonly Line[] {
  const facts = [
    plural(summary.entries, 'entry').replace('entrys', 'entries'),
    plural(summary.reports, 'report'),
    summary.latest === null ? 'no date' : monthOfDay(summary.latest),
    ...(summary.conflicts > 0 ? [`${summary.conflicts} disputed`] : []),
  ].join(' · ');
  const right = [piece(facts, 'dim')];
  const code = `  ${fitText(summary.relation, 12).padEnd(7)}  `;
  const name = relationName(ledger.entities, summary.relation);
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
  return [
    [piece('RELATIONS', 'heading')],
    ...all.slice(0, limit).flatMap((summary) => summaryLines(ledger, summary, width)),
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
  const name = relationName(view.entities.values(), view.relation);
  const right = [piece(facts, 'dim')];
  const rule = [piece('─'.repeat(width), 'dim')];
  if (widthOf(name) + lineWidth(right) + 2 > width)
    return [[piece(fitText(name, width), 'strong')], right, rule];
  return [spread([piece(name, 'strong')], right, width), rule];
}
