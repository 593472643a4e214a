/** One entry of the dossier: what it is, how it got there, and the words of a report. */

import { formatDate } from '../../model/format-date.ts';
import type { Entry, LedgerClaim } from '../../model/ledger.ts';
import { historyLine, outlookLine, overdueLine } from './history.ts';
import { fitText, type Line, lineWidth, piece, spread, wrap } from './layout.ts';
import { safeText } from './safe-text.ts';
import { excerpt, mainWidth, paragraphs, references, row, type Screen } from './screen.ts';
import { compareText, type View } from './view.ts';
import { claimNumbers, originName, quote, reportNumbers, speakerName, supportText } from './words.ts';

const QUOTE_LINES = 2;
const ORIGINS_NAMED = 4;
const POSITIONS = ['lead', 'body', 'background'];

/** The claim to quote: of those behind the present stage (else the outlook) the one that stands foremost. */
function decisiveClaim(entry: Entry, view: View): LedgerClaim | undefined {
  const step = entry.history.findLast(({ stage }) => stage === entry.stage);
  const ids = step?.claims ?? entry.outlook?.claims ?? entry.claims;
  const rank = (claim: LedgerClaim) => POSITIONS.indexOf(claim.position);
  const number = (claim: LedgerClaim) => view.numbers.get(claim.document) ?? 0;
  return ids
    .map((id) => view.claims.get(id))
    .filter((claim) => claim !== undefined)
    .toSorted((a, b) => rank(a) - rank(b) || number(a) - number(b) || compareText(a.id, b.id))[0];
}

/** The words of a claim, cut to fit, with who said them and the report's number. */
export function quoteLines(screen: Screen, claim: LedgerClaim, lines = QUOTE_LINES): readonly Line[] {
  const { view } = screen;
  const words = safeText(claim.evidence[0]?.exact ?? '');
  const who = claim.attribution === null ? '' : ` (${speakerName(view, claim.attribution.speaker)})`;
  const tail = [piece(fitText(who, mainWidth(screen)), 'dim'), ...references(claimNumbers(view, [claim.id]))];
  return excerpt(words, (cut) => [piece(quote(cut), 'quote')], tail, mainWidth(screen), lines);
}

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
      const name = other === undefined ? 'an entry of another ledger' : safeText(other.title);
      const numbers = claimNumbers(view, other?.claims ?? []);
      const why = safeText(reason) === '' ? '' : ` (${safeText(reason)})`;
      return [piece(`? perhaps the same as: ${name}${why}`, 'warning'), ...references(numbers)];
    });
}

/** Title in front, support flush right; a title of two lines goes on under itself. */
function titleLines(screen: Screen, label: string | null, entry: Entry): readonly Line[] {
  const width = mainWidth(screen);
  const support = [piece(supportText(entry.support), 'dim')];
  const room = width - lineWidth(support) - 2;
  const prefix = label === null ? [] : [piece(`${label} · `, 'dim')];
  const shape = (cut: string) => [...prefix, piece(cut, 'strong')];
  const [first = [], ...rest] = excerpt(titleText(entry), shape, [], Math.max(room, 12), 2);
  return room < 12
    ? [...wrap([...prefix, piece(titleText(entry), 'strong')], width), ...wrap(support, width)]
    : [spread(first, support, width), ...rest];
}

/** A title ends with its date, which stands in the column beside it already. */
function titleText(entry: Entry): string {
  const title = safeText(entry.title);
  const { value } = entry.date;
  const comma = title.lastIndexOf(', ');
  if (value === null || comma <= 0) return title;
  return title.slice(comma + 2) === formatDate(value) ? title.slice(0, comma) : title;
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
  const before = [historyLine(entry, view.asOf), outlookLine(entry, view), overdueLine(entry)];
  const after = [originsLine(entry, view), disputeLine(entry, view), ...matchLines(entry, view)];
  const present = (lines: readonly (Line | null)[]) => lines.filter((line) => line !== null);
  return row(cell, [
    ...titleLines(screen, label, entry),
    ...paragraphs(screen, ...present(before)),
    ...(claim === undefined ? [] : quoteLines(screen, claim)),
    ...paragraphs(screen, ...present(after)),
  ]);
}
