/** A view of which less is shown: what passes the filters, or the first of a long list. Names and numbers stay. */
import type { Ledger } from '../../model/ledger.ts';
import { type Filter, filterEntries, isNoFilter, keepsStatement } from '../../show/view/filter.ts';
import { compareWeight, sectionOf } from '../../show/view/place-entries.ts';
import type { View } from '../../show/view/view.ts';

export function filterView(view: View, ledger: Ledger, filters: Filter): View {
  if (isNoFilter(filters)) return view;
  const kept = filterEntries({ ...ledger, entries: view.entries }, filters);
  const entries = view.entries.filter(({ id }) => kept.has(id));
  const some = (ids: readonly string[]) => ids.some((id) => kept.has(id));
  const statements = view.statements.filter((one) => keepsStatement(one, kept, filters));
  const named = new Set([
    ...entries.flatMap(({ support }) => support.origins.flatMap(({ documents }) => documents)),
    ...statements.map(({ document }) => document),
  ]);
  return {
    ...view,
    entries,
    statements,
    conflicts: view.conflicts.filter((one) => some(one.entries)),
    matches: view.matches.filter((one) => some(one.entries)),
    documents: view.documents.filter(({ id }) => named.has(id)),
  };
}

/** Above so many marks a picture of time shows nothing any more. */
const MOST_ON_LINE = 150;

/** The entries that a timeline has room for: what lies ahead, then what most origins speak of. */
export function timelineView(view: View): View {
  if (view.entries.length <= MOST_ON_LINE) return view;
  const isAhead = new Set(view.entries.filter((entry) => sectionOf(entry, view.asOf) === 'ahead'));
  const entries = view.entries
    .toSorted((a, b) => Number(isAhead.has(b)) - Number(isAhead.has(a)) || compareWeight(a, b))
    .slice(0, MOST_ON_LINE);
  return { ...view, entries };
}

export interface Page<T> {
  readonly items: readonly T[];
  readonly all: number;
  /** From 1. */
  readonly number: number;
  readonly pages: number;
}

/** The page that `?page=` asks for, or the nearest that there is. */
export function pageOf<T>(items: readonly T[], size: number, query: URLSearchParams): Page<T> {
  const pages = Math.max(1, Math.ceil(items.length / size));
  const asked = Number(query.get('page') ?? '1');
  const number = Number.isInteger(asked) ? Math.min(pages, Math.max(1, asked)) : 1;
  return { items: items.slice((number - 1) * size, number * size), all: items.length, number, pages };
}
