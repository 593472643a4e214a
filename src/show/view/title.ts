/** Titles without what the dossier says beside or above them anyway. */
import { formatDate } from '../../model/format-date.ts';
import type { Entry } from '../../model/ledger.ts';
import { safeText } from './safe-text.ts';
import { powerName, powersOf, type View } from './view.ts';

/** The title without ", <end>"; whole where nothing would be left of it. */
export function withoutEnd(title: string, end: string): string {
  return title.endsWith(`, ${end}`) && title.length > end.length + 2
    ? title.slice(0, -end.length - 2)
    : title;
}

/** Titles end with the powers, "India–Israel", and the date: the header and the column beside them have both. */
export function titleIn(entry: Entry, view: View): string {
  const title = safeText(entry.title);
  const { value } = entry.date;
  const undated = value === null ? title : withoutEnd(title, formatDate(value));
  const names = powersOf(view.relation).map((code) => powerName(view, code));
  return withoutEnd(withoutEnd(undated, names.join('–')), names.toReversed().join('–'));
}
