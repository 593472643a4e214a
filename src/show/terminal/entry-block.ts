/** One entry of the dossier: what it is, how it got there, and the words of a report. */

import type { Entry } from '../../model/ledger.ts';
import { decisiveClaim } from '../view/decisive-claim.ts';
import { safeText } from '../view/safe-text.ts';
import { titleIn } from '../view/title.ts';
import type { View } from '../view/view.ts';
import { claimNumbers, originName, reportNumbers, supportText } from '../view/words.ts';
import { historyLine, outlookLine, overdueLine } from './history.ts';
import { type Line, lineWidth, piece, spread, wrap } from './layout.ts';
import { quoteLines } from './quote-claim.ts';
import { excerpt, mainWidth, paragraphs, references, row, type Screen } from './screen.ts';

const ORIGINS_NAMED = 4;
/** Who is behind an entry that more than one origin speaks of. */
function originsLine(entry: Entry, view: View): Line | null {
  const { origins } = entry.support;
  if (origins.length < 2) return null;
  const named = origins.slice(0, ORIGINS_NAMED).flatMap(({ id, documents }, index) => {
    const numbers = reportNumbers(view, documents);
    const name = `${index > 0 ? ' · ' : ''}${originName(view, id)} `;
    return [piece(name, 'dim'), piece(numbers, 'reference')];
  });
  const more = origins.length - ORIGINS_NAMED;
  return [piece('from ', 'dim'), ...named, ...(more > 0 ? [piece(` and ${more} more`, 'dim')] : [])];
}

function disputeLine(entry: Entry, view: View): Line | null {
  const fields = view.conflicts.filter(({ entries }) => entries.includes(entry.id)).map(({ field }) => field);
  if (fields.length === 0) return null;
  return [piece(`≠ reports disagree: ${[...new Set(fields)].join(', ')} (see DISPUTED)`, 'warning')];
}

/** "? perhaps the same as: memorandum on security cooperation [2] [3]": a person decides. */
function matchLines(entry: Entry, view: View): readonly Line[] {
  return view.matches
    .filter(({ entries }) => entries.includes(entry.id))
    .map(({ entries, reason }) => {
      const other = view.allEntries.get(entries.find((id) => id !== entry.id) ?? '');
      const name = other === undefined ? 'an entry that is not here' : titleIn(other, view);
      const numbers = claimNumbers(view, other?.claims ?? []);
      // The reason is the same from either side: one of the two tells it.
      const why = entries[0] === entry.id && reason !== '' ? ` (${safeText(reason)})` : '';
      return [piece(`? perhaps the same as: ${name}${why}`, 'warning'), ...references(numbers)];
    });
}

/** Title in front, support flush right; a title of two lines goes on under itself. */
function titleLines(screen: Screen, label: string | null, entry: Entry): readonly Line[] {
  const width = mainWidth(screen);
  const title = titleIn(entry, screen.view);
  const support = [piece(supportText(entry.support), 'dim')];
  const room = width - lineWidth(support) - 2;
  const prefix = label === null ? [] : [piece(`${label} · `, 'dim')];
  const shape = (cut: string) => [...prefix, piece(cut, 'strong')];
  const [first = [], ...rest] = excerpt(title, shape, [], Math.max(room, 12), 2);
  return room < 12
    ? [...wrap([...prefix, piece(title, 'strong')], width), ...wrap(support, width)]
    : [spread(first, support, width), ...rest];
}

/** `cell`: what stands at the left (a date, a stage); `label`: the kind, where a section holds several. */
export function entryBlock(
  screen: Screen,
  entry: Entry,
  cell: readonly Line[],
  label: string | null,
): readonly Line[] {
  const { view } = screen;
  const claim = decisiveClaim(entry, view);
  const before = [
    historyLine(entry, view.asOf, mainWidth(screen)),
    outlookLine(entry, view),
    overdueLine(entry),
  ];
  const after = [originsLine(entry, view), disputeLine(entry, view), ...matchLines(entry, view)];
  const present = (lines: readonly (Line | null)[]) => lines.filter((line) => line !== null);
  return row(cell, [
    ...titleLines(screen, label, entry),
    ...paragraphs(screen, ...present(before)),
    ...(claim === undefined ? [] : quoteLines(screen, claim)),
    ...paragraphs(screen, ...present(after)),
  ]);
}
